"""Hard and easy draw together on MMLU for models without a say in the sorting

How far the hardest third of the questions lies from the easiest for the same models, twice: when their own answers helped to sort the questions, and when they did not.
In arithmetic hardly anything changes.
Bars are 95% intervals.
Only the largest models below the jump can be compared so, not the small ones.

Mean Brier loss on the hardest third of the questions less that on the easiest, just below the threshold of each task [@wu2025].
On MMLU a third or more of what sets hard questions apart from easy ones is gone for models that had no say; part of that may belong to smaller models that find other questions hard.
The intervals come from resampling families.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "say_in_groups.mmlu_kept.high < 0.667",
    "say_in_groups.arithmetic_kept.low > 0.9",
]
ALT = """Distances between hard and easy thirds for three tasks: in arithmetic about two thirds with and without a say, for Persian questions
somewhat smaller without, on MMLU about half as large without, and then hardly above zero."""
NAMES = {"arithmetic": "arithmetic", "parsinlu qa mc": "Persian questions", "mmlu": "MMLU"}
MODELS = ["had a say", "had no say"]


def chart(say_in_groups, narrow: bool) -> alt.LayerChart:
    rows = say_in_groups.rows
    data = rows.assign(name=rows["task"].map(NAMES))
    scale = alt.Scale(domain=[-0.05, 0.75], nice=False)
    x = alt.X("distance:Q", title="Loss on the hardest third less the easiest", scale=scale)
    return theme.interval_rows(
        data,
        theme.names("name", narrow, sort=list(NAMES.values()), rows=2),
        x.axis(values=[0, 0.2, 0.4, 0.6], format=".1f"),
        *theme.grouped("models", MODELS, narrow, columns=2, padding=0.8),
        height=(76 if narrow else 56) * len(NAMES),
    )
