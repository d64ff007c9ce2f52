"""By one law, four bits leave two thirds to four fifths of a model

Each line says how many parameters a model trained in so many bits is worth, as a share of those it has.
The two lines are two forms of the same printed law, with and without some of its constants.
They are a law and not runs, and its constants come without intervals.

The constants are those of [@kumar2025precision, Table 2]: with the biases of its longer form, whose place in the formula is a reading, and without them.
Their models have at most 220 million parameters.
Eight bits leave nearly all of a model.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "bits_as_parameters.share_8 > 0.9",
    "bits_as_parameters.bare_8 > 0.9",
    "bits_as_parameters.share_4 < 0.85",
    "bits_as_parameters.bare_4 > 0.6",
]
ALT = """Effective share of the parameters against bits: from three fifths at two bits, four fifths at four and nineteen twentieths at eight to one at sixteen; without
the biases it is three tenths at two bits and two thirds at four, and meets the other at twelve."""
SERIES = ["with the biases", "without them"]


def chart(bits_as_parameters, narrow: bool) -> alt.LayerChart:
    x = alt.X("bits:Q", title="Bits in training").scale(domain=[2, 16], nice=False)
    x = x.axis(values=[2, 4, 6, 8, 10, 12, 14, 16], format="d")
    y = theme.share_axis("share", "Effective share of the parameters", alt.Y, domain=(0.2, 1))
    base = alt.Chart().encode(x, y, theme.colour("form", SERIES, narrow))
    return alt.layer(
        base.mark_line(strokeWidth=2.5),
        base.mark_point(size=40),
        data=bits_as_parameters.shares,
        height=300,
    )
