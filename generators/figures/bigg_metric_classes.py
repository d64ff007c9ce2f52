"""More exact-match tasks surely rise, and few of either kind surely rise in one step

For each of the two scores, the share of its tasks that rise, that gain more than half of it in one step, and that pass as a jump; bars are 95% intervals. Exact match starts from zero and multiple choice from chance, so a gain of one size is easier to establish in the first.

{{ number: bigg_sharpness.exact_match_tasks | ,d }} tasks are scored by exact match, the rest by multiple choice; intervals are Wilson's.
The table has no task with a continuous metric, so nothing here compares those with the two.
These are counts of what could be established, not of what there is.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Shares of tasks by metric: exact-match tasks are more often seen to rise than multiple-choice tasks; concentrated rises are few
under both, and their intervals overlap."""
HOLDS = [
    "bigg_sharpness.exact_match_among_concentrated <= 3",
    "bigg_sharpness.multiple_choice_among_concentrated >= 1",
]
KINDS = {"rises": "rise", "concentrated": "most of the gain in one step", "jumps": "jump"}
METRICS = ["exact match", "multiple choice"]


def chart(bigg_sharpness, narrow: bool) -> alt.LayerChart:
    data = bigg_sharpness.classes.assign(kind=bigg_sharpness.classes["kind"].map(KINDS))
    return theme.interval_rows(
        data,
        theme.names("kind", narrow, list(KINDS.values()), rows=2),
        theme.share_axis("share", "Share of the tasks with this metric"),
        *theme.grouped("metric", METRICS, narrow, columns=2),
        size=55,
        height=210 if narrow else 150,
    )
