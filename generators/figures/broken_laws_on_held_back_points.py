"""A law with a break forecasts training better, unless its rival skips the beginning

Each row is one choice of curves and of the rival law; the mark is the error of the law with a break over that of the one without, with a 95% interval.
Left of one, the dashed line, the break helps.
In two rows the rival leaves out the beginning of training.

Errors are those on held-back checkpoints, over that of a power law with a floor, as a geometric mean over {{ number: breaks_in_curves.curves | ,d }} curves; intervals come from resampling the curves.
Curves are over training, not over model size; of the last three quarters of the tokens seen, Pythia has too few checkpoints for a fit.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = ["breaks_in_curves.gain.high < 0.7", "breaks_in_curves.gain_late.high > 1.1"]
ALT = """Ratios of errors by choice: about one half for all curves, the Gemstones and LAMBADA in Pythia, two thirds for OLMo and for a tenth of the tokens, and an
eighth against a power law without a floor; three quarters against one of the later half of the checkpoints, and one against one of the last three quarters of the tokens."""


def chart(breaks_in_curves, narrow: bool) -> alt.LayerChart:
    choices = breaks_in_curves.gain
    found = {choices.preferred: choices.default, **choices.others}
    data = pd.DataFrame(
        [(label, e.value, e.low, e.high) for label, e in found.items()],
        columns=["choice", "ratio", "ratio_low", "ratio_high"],
    )
    scale = alt.Scale(domain=[0, 1.4], nice=False)
    return theme.interval_rows(
        data,
        theme.names("choice", narrow, data["choice"].tolist()),
        alt.X("ratio:Q", title="Error, broken over unbroken law", scale=scale),
        reference=1,
        height=(44 if narrow else 30) * len(data),
    )
