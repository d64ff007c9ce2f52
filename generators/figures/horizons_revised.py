"""A new suite made old models worse and new ones better

Each dot is a model's horizon as a multiple of what it was; right of the dashed line it went up.
Models stand in order of release.
One colour compares the second suite with the first, the other two files of the same suite.
Thin lines are the 95% interval that was printed with the older value.

Since older models fell and newer ones rose, the growth since 2023 is faster on the second suite.
The second suite in January 2026 is set against the first, and the newest file of the second suite against its first file [@metr2026timehorizon11].
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "revised_values.gpt4_by_suite < 0.75",
    "revised_values.gpt5_by_suite > 1.4",
    "revised_values.largest_by_file < 1.4",
    "revised_values.same_models_second < revised_values.same_models_first",
]
ALT = """Ratios of horizons for models in order of release. By the change of suite models up to 2024 fall to between four and nine tenths
and GPT-5 rises by half; by a change of file alone models move by a sixth at most, but for GPT-2."""
NAMES = {
    "gpt_4": "GPT-4", "gpt_4_1106": "GPT-4 (November 2023)", "claude_3_opus": "Claude 3 Opus",
    "gpt_4_turbo": "GPT-4 Turbo", "gpt_4o": "GPT-4o", "claude_3_5_sonnet": "Claude 3.5 Sonnet",
    "o1_preview": "o1-preview", "claude_3_5_sonnet_20241022": "Claude 3.5 Sonnet (October 2024)",
    "o1": "o1", "claude_3_7_sonnet": "Claude 3.7 Sonnet", "o3": "o3", "claude_4_opus": "Claude 4 Opus",
    "gpt_5": "GPT-5", "claude_opus_4_5": "Claude Opus 4.5",
}  # fmt: skip
CHANGES = ["another suite", "another file, same suite"]


def chart(revised_values, narrow: bool) -> alt.LayerChart:
    data = revised_values.rows
    key = data["model"].str.replace("_inspect|_20240620|_2025_08_07|_elicited", "", regex=True)
    data = data.assign(name=key.map(NAMES)).dropna(subset=["name"])
    order = data.loc[data["change"] == CHANGES[0], "name"].tolist()
    x = alt.X("ratio:Q", title="New value as a multiple of the old").scale(
        type="log", domain=[0.3, 5]
    )
    x = x.axis(values=[0.5, 1, 2, 4], format="~g")
    return theme.interval_rows(
        data,
        theme.names("name", narrow, order, rows=2),
        x,
        *theme.grouped("change", CHANGES, narrow, columns=2, padding=0.5),
        reference=1,
        size=45,
        height=(50 if narrow else 30) * len(order),
    )
