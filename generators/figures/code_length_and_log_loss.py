"""A code is at most two bits longer than its model's log loss

Each point is a model that forecasts from a number of characters: the length of the arithmetic code of a text, less the model's log loss in bits.
The shaded band, from zero to two bits, is where mathematics puts every code, however long the text.

The text has {{ number: coded_to_the_bit.characters | ,d }} characters and the n-gram models {{ number: coded_to_the_bit.orders | ,d }} orders; the codes are {{ number: coded_to_the_bit.shortest | ,d }} bits and longer.
All {{ number: coded_to_the_bit.returned | ,d }} codes were decoded again to the same text.
The loss is the sum over the characters, of the probabilities as the coder rounds them; rounding them changes it by {{ number: coded_to_the_bit.rounding | .2g }} bits or less.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["coded_to_the_bit.excess.low >= 0", "coded_to_the_bit.largest_excess <= 2"]
ALT = """Eight points, one a length of context, between a quarter of a bit and one and a half, inside a band from zero to two bits."""


def chart(coded_to_the_bit, narrow: bool) -> alt.LayerChart:
    columns = ["order", "code_bits", "loss_bits", "excess_bits"]
    data = coded_to_the_bit.rows[columns].assign(least=0, most=2)
    x = alt.X("order:Q", title="Characters of context of the n-gram model").axis(
        values=list(range(8))
    )
    title = "Code less loss, bits" if narrow else "Length of code less log loss, bits"
    y = alt.Y("excess_bits:Q", title=title, scale=alt.Scale(domain=[-0.5, 2.5], nice=False))
    base = alt.Chart().encode(x)
    return alt.layer(
        theme.band(base, y, ("least", "most"), color=theme.ROLES["blue"]),
        base.mark_point(size=70).encode(y),
        data=data,
        height=220,
    )
