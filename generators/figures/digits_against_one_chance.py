"""No single chance per digit explains the sums of the two largest GPT-3 models

Dots are GPT-3's scores on sums, with 95% intervals; dashed lines are what one chance a digit would give, the one that explains all four lengths best [@brown2020, Appendix H].
The lines fall too gently: too low for two digits, far too high for five.
Steps that differ, depend on each other, or outnumber the digits would all look like this.

Lines are $p^d$; scores are few-shot, from 2,000 questions each [@brown2020, Appendix H].
Of the {{ number: gpt3_digits.tested | ,d | value }} sets of a model and an operation that have two scores above zero, {{ number: gpt3_digits.rejected | ,d | value }} contradict one $p$ at 5%, corrected for the number of tests; they are the four largest models, on sums and on differences.
The smaller models do not contradict it, but score so little that they could not.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

ALT = """Scores on sums of two to five digits by two models, with the best line of one chance per digit: the dots start above
their line at two digits and end well below it."""
MODELS = {1.3e10: "13 billion parameters", 1.75e11: "175 billion parameters"}


def chart(gpt3_digits, narrow: bool) -> alt.LayerChart:
    rows, fits = gpt3_digits.rows, gpt3_digits.fits
    frames = []
    for parameters, model in MODELS.items():
        one = rows[(rows["parameters"] == parameters) & (rows["operation"] == "addition")]
        fit = fits[(fits["parameters"] == parameters) & (fits["operation"] == "addition")]
        columns = ["digits", "accuracy", "accuracy_low", "accuracy_high"]
        one = one[columns].assign(model=model, one_chance=fit["p"].iloc[0] ** one["digits"])
        frames.append(one)
    x = alt.X("digits:Q", title="Digits").scale(domain=[1.8, 5.2], nice=False)
    base = alt.Chart().encode(
        x.axis(values=[2, 3, 4, 5], format="d"),
        theme.colour("model", list(MODELS.values()), narrow),
    )
    y = theme.share_axis("accuracy", "Exact answers", alt.Y)
    law = base.encode(alt.Y("one_chance:Q", scale=y["scale"]))
    return alt.layer(
        law.mark_line(strokeWidth=1.5, strokeDash=theme.LOOSE),
        theme.interval(base, y),
        base.mark_point(size=60).encode(y),
        data=pd.concat(frames, ignore_index=True),
        height=300,
    )
