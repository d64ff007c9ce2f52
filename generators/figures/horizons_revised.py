"""A new suite of tasks made old models worse and new models better, and so the growth faster

Horizons as multiples of what they were: on the second suite in January 2026 against the first, and in the newest file of the second suite against its first file [@metr2026timehorizon11].
Models stand in order of release; thin lines are the 95% interval that the older value was printed with.
A dot right of the dashed line went up.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "revised_values.gpt4_by_suite < 0.75",
    "revised_values.gpt5_by_suite > 1.4",
    "revised_values.largest_by_file < 1.4",
]
ALT = """Ratios of horizons for models in order of release. By the change of suite models up to 2024 fall to between four and nine tenths
and GPT-5 rises by half; by a change of file alone models move by a sixth at most, but for GPT-2."""
CHANGES = ["another suite", "another file, same suite"]


def chart(revised_values, narrow: bool) -> alt.LayerChart:
    data = revised_values.rows
    plain = (
        data["model"]
        .str.replace("_inspect", "")
        .str.replace("_20240620|_2025_08_07", "", regex=True)
    )
    data = data.assign(name=plain.str.replace("_", " ").str.replace("o1 elicited", "o1"))
    data = data[data["name"].isin(data.loc[data["change"] == CHANGES[0], "name"])]
    data = data.assign(
        ratio_low=data["ratio_low"].clip(lower=0.3), ratio_high=data["ratio_high"].clip(upper=3.0)
    )
    order = data.loc[data["change"] == CHANGES[0], "name"].tolist()
    x = alt.X("ratio:Q", title="New value as a multiple of the old").scale(
        type="log", domain=[0.3, 3]
    )
    x = x.axis(values=[0.3, 0.5, 1, 2, 3], format="~g")
    return theme.interval_rows(
        data,
        theme.names("name", narrow, order, rows=2),
        x,
        *theme.grouped("change", CHANGES, narrow, columns=2, padding=0.5),
        reference=1,
        size=45,
        height=(50 if narrow else 30) * len(order),
    )
