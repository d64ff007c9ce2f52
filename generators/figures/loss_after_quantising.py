"""By one law, more text in the end harms a model cut to three bits

Each line is the loss of one model of 220 million parameters by the tokens that it has read, as trained or after its weights are cut to fewer bits.
Where a line turns up, more text does harm.
Lines are a printed law, dashed beyond the longest run behind it.

The law is that of [@kumar2025precision, Table 2].
Smaller models turn earlier; one constant, whose place in the formula is not known here, could move the turns threefold.
A later study up to 15 trillion tokens blames the decay of the learning rate instead [@catalan2025quantization, abstract].
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "bits_as_parameters.turns_3 < 500",
    "bits_as_parameters.turns_3_small < bits_as_parameters.longest_tokens",
]
ALT = """Loss against training tokens: as trained it falls and levels off; at three bits it turns up near thirty billion tokens, at four bits near two hundred
billion, at five bits hardly before a trillion. Runs end at twenty-six billion."""
ORDER = ["3 bits", "4 bits", "5 bits", "as trained"]


def chart(bits_as_parameters, narrow: bool) -> alt.LayerChart:
    data = bits_as_parameters.curves
    x = theme.log_axis("tokens", "Training tokens", "count", (1e9, 1e13), alt.X, narrow)
    y = alt.Y("loss:Q", title="Loss (nats per token)").scale(domain=[3, 3.8], zero=False)
    base = alt.Chart().encode(x, y, theme.colour("bits", ORDER, narrow, columns=4))
    seen = base.transform_filter("datum.seen === 'runs'")
    beyond = base.transform_filter("datum.seen !== 'runs'")
    return alt.layer(
        beyond.mark_line(strokeWidth=2, strokeDash=theme.LOOSE, clip=True),
        seen.mark_line(strokeWidth=2.5, clip=True),
        data=data,
        height=320,
    )
