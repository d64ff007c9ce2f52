"""The longer the sum, the worse GPT-3 seems to be at each digit

The chance of getting one digit right that each score on sums implies, if all digits of a sum are alike [@brown2020, Appendix H].
Bars are 95% intervals; a bar without a dot is a score of zero.
If each model had one chance a digit, the colours would coincide.
A blind guess is right one time in ten.

The implied chance is the score to the power of one over the number of digits; intervals come from 2,000 questions a score [@brown2020, Appendix H].
After a score of zero, the implied chance may be as high as the upper end of its bar.
Additions only, few-shot, scores transcribed.
The digits themselves were never scored, and a sum of two numbers can be one digit longer than they are.
Marks of one model stand side by side so that their bars can be told apart.
"""

from __future__ import annotations

import altair as alt

from .. import theme

SAID = {"place": "parameters"}
ALT = """Implied chance of one digit against model size for sums of two to five digits: it rises for all of them, and at the two
largest sizes, where the intervals are short, it is lower the more digits the sum has."""
SPREAD = 1.07  # factor between the marks of one model, so that the bars stand side by side
DIGITS = [f"{digits} digits" for digits in (2, 3, 4, 5)]


def chart(gpt3_digits, narrow: bool) -> alt.LayerChart:
    rows = gpt3_digits.rows
    columns = ["parameters", "digits", "accuracy", "implied", "implied_low", "implied_high"]
    data = rows[rows["operation"] == "addition"][columns]
    data = data.assign(
        place=data["parameters"] * SPREAD ** (2 * data["digits"] - 7.0),
        series=data["digits"].astype("str") + " digits",
    )
    base = alt.Chart().encode(
        theme.log_axis("place", "Parameters", "count", (8e7, 4e11), alt.X, narrow),
        theme.colour("series", DIGITS, narrow, columns=2 if narrow else 4),
    )
    y = theme.share_axis("implied", "Implied chance of one digit", alt.Y)
    return alt.layer(
        theme.interval(base, y),
        base.transform_filter("datum.accuracy > 0").mark_point(size=45).encode(y),
        data=data,
        height=330,
    )
