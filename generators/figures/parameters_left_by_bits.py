"""In the law of precision, eight bits leave nearly all of a model and four bits four fifths

The share of the parameters that a model trained in so many bits is worth, by the constants of [@kumar2025precision, Table 2]: with few bits everywhere, and with few bits for the weights alone.
The constants have no intervals, and their models have at most 220 million parameters; the line is a law, not runs.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "bits_as_parameters.share_8 > 0.9",
    "bits_as_parameters.share_4 > 0.75",
    "bits_as_parameters.share_4 < 0.85",
]
ALT = """Effective share of the parameters against bits: from three fifths at two bits, four fifths at four and nineteen twentieths at eight to one at sixteen; with
few bits for the weights alone it lies a little higher."""
SERIES = ["everything", "weights alone"]


def chart(bits_as_parameters, narrow: bool) -> alt.LayerChart:
    x = alt.X("bits:Q", title="Bits in training").scale(domain=[2, 16], nice=False)
    x = x.axis(values=[2, 4, 6, 8, 10, 12, 14, 16], format="d")
    y = theme.share_axis("share", "Effective share of the parameters", alt.Y, domain=(0.5, 1))
    base = alt.Chart().encode(x, y, theme.colour("quantised", SERIES, narrow))
    return alt.layer(
        base.mark_line(strokeWidth=2.5),
        base.mark_point(size=40),
        data=bits_as_parameters.shares,
        height=300,
    )
