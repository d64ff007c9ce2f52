"""The longer the sum, the worse GPT-3 seems to be at each digit

The chance of getting one digit right that each score on sums implies, if all digits of a sum are alike [@brown2020, Appendix H].
Bars are 95% intervals; an open triangle is a score of zero.
If each model had one chance a digit, the colours would coincide.
A blind guess is right one time in ten.

The implied chance is the score to the power of one over the number of digits; intervals come from 2,000 questions a score [@brown2020, Appendix H].
After a score of zero, the implied chance may be as high as its triangle, the upper end of the interval.
Additions only, few-shot, scores transcribed.
The digits themselves were never scored, and a sum of two numbers can be one digit longer than they are.
"""

from __future__ import annotations

import altair as alt

from .. import theme

SAID = {"dot": "implied", "at_most": "implied", "bar_low": "implied_low"}
ALT = """Implied chance of one digit against model size for sums of two to five digits: it rises for all of them, and at the two
largest sizes, where the intervals are short, it is lower the more digits the sum has."""
GUESS = 0.1  # one of ten digits


def chart(gpt3_digits, narrow: bool) -> alt.LayerChart:
    rows = gpt3_digits.rows
    columns = ["parameters", "digits", "accuracy", "implied", "implied_low", "implied_high"]
    data = rows[rows["operation"] == "addition"][columns]
    some = data["accuracy"] > 0
    data = data.assign(
        series=data["digits"].astype("str") + " digits",
        dot=data["implied"].where(some),
        bar_low=data["implied_low"].where(some, data["implied_high"]),
        at_most=data["implied_high"].where(~some),
    )
    x = theme.log_axis("parameters", "Parameters", "count", (1e8, 1.8e11), alt.X, narrow)
    base = alt.Chart().encode(x, theme.named_colour("series", theme.SUM_LENGTHS))
    y = theme.share_axis(
        "dot", "Implied chance of one digit", alt.Y, ticks=[0, 0.2, 0.4, 0.6, 0.8, 1]
    )
    at_most = ["none right:", "at most here"] if narrow else "none right: at most here"
    limits = base.transform_filter("isValid(datum.at_most)")
    return alt.layer(
        theme.named_reference(y, GUESS, "a blind guess", dy=14),
        theme.interval(base, y, ("bar_low", "implied_high"), width=1.5, opacity=0.6),
        base.mark_line(strokeWidth=1.5).encode(y),
        base.mark_point(size=45).encode(y),
        limits.mark_point(size=35, filled=False, shape="triangle-down", strokeWidth=1.5).encode(
            alt.Y("at_most:Q", scale=y["scale"])
        ),
        theme.note(at_most, theme.at(x, 1.1e8), theme.at(y, 0.38 if narrow else 0.35), "purple"),
        theme.end_names(base, "parameters", y, "series"),
        data=data,
        height=330,
    )
