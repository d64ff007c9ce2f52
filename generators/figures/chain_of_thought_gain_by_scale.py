"""On GSM8K a chain of thought costs small models points and gives large ones many

Share of GSM8K problems solved with written steps in the examples, less the share solved with answers only, in three families [@wei2022cot, Table 2].
Below the dashed line the steps do harm.
Bars are 95% intervals.
Compare points of one family only: the GPT models are tuned on instructions and their sizes are presumed.

Scores are transcribed; intervals come from 1,319 problems a score [@wei2022cot, Table 12].
They take the two scores as independent, which is wide, since both are on the same problems.
The authors found that small models write fluent but illogical chains [@wei2022cot, section 3.2].
Of the four sets of that table, GSM8K has by far the largest gain for the largest GPT and PaLM [@wei2022cot, Table 2]; the figure on where the gain begins has the other sets.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Gain from a chain of thought against model size in three families: slightly below zero for models of a few billion
parameters or less, and clearly above zero at the largest sizes, most of all for PaLM and GPT."""


def chart(chain_of_thought_gain, narrow: bool) -> alt.LayerChart:
    rows = chain_of_thought_gain.rows
    data = rows[rows["task"] == "GSM8K"][["family", "parameters", "gain", "gain_low", "gain_high"]]
    base = alt.Chart().encode(
        theme.log_axis("parameters", "Parameters", "count", (2e8, 1e12), alt.X, narrow),
        theme.colour("family", theme.PROMPTED, narrow, columns=3),
    )
    y = alt.Y("gain:Q", title="Gain in the share of problems solved")
    y = y.scale(domain=[-0.1, 0.5]).axis(format="+%")
    return alt.layer(
        theme.reference(alt.YDatum(0)),
        base.mark_line(strokeWidth=1.5).encode(y),
        theme.interval(base, y),
        base.mark_point(size=55).encode(y),
        data=data,
        height=320,
    )
