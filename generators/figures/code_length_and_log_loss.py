"""A code is as long as the log loss of the model behind it, and at most two bits longer

Length of the arithmetic code of {{ number: coded_to_the_bit.characters | ,d }} characters less the sum of the log losses in bits, for n-gram models of {{ number: coded_to_the_bit.orders | ,d }} orders; the codes are {{ number: coded_to_the_bit.shortest | ,d }} bits and longer.
All {{ number: coded_to_the_bit.returned | ,d }} codes were decoded again to the same text.
The shaded band, from zero to two bits, is where the mathematics of the coder puts every code, and the loss is that of the probabilities as the coder rounds them.
Rounding them changes the loss by {{ number: coded_to_the_bit.rounding | .2g }} bits or less.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["coded_to_the_bit.excess.low >= 0", "coded_to_the_bit.largest_excess <= 2"]
ALT = """Eight points, one an order, between a quarter of a bit and one and a half, inside a band from zero to two bits."""


def chart(coded_to_the_bit, narrow: bool) -> alt.LayerChart:
    columns = ["order", "code_bits", "loss_bits", "excess_bits"]
    data = coded_to_the_bit.rows[columns].assign(least=0, most=2)
    x = alt.X("order:Q", title="Order of the n-gram model").axis(values=list(range(8)))
    title = "Code less loss, bits" if narrow else "Length of code less log loss, bits"
    y = alt.Y("excess_bits:Q", title=title, scale=alt.Scale(domain=[-0.5, 2.5], nice=False))
    base = alt.Chart().encode(x)
    return alt.layer(
        theme.band(base, y, ("least", "most"), color=theme.ROLES["blue"]),
        base.mark_point(size=70).encode(y),
        data=data,
        height=220,
    )
