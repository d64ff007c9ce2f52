"""Understanding comes nearly as suddenly by Brier score, less suddenly by the loss

How sudden the late understanding is by five scores of the same answers: zero is an even gain, one is all of it in one doubling of the steps.
The dashed line is halfway; bars are 95% intervals.
The sums were never trained on, and only networks that came to understand are counted.

Excess of the steepest doubling: 0 for a gain that is even in the logarithm of the steps, 1 for all in one doubling; means over seeds with Student's 95% intervals.
A doubling may begin at any checkpoint.
The gain runs from the worst checkpoint to the last.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "modular_sharpness.over_brier_score.high < 0.1",
    "modular_sharpness.over_loss.low > 0.1",
    "modular_sharpness.loss.low > 0.5",
]
ALT = """Excess of the steepest doubling for five scores at three weight decays: accuracy, chance and Brier score lie between six and
nine tenths, the loss between one half and eight tenths, its logarithm between three and eight tenths."""


def chart(modular_sharpness, narrow: bool) -> alt.LayerChart:
    data = modular_sharpness.rows
    decays = list(data["decay"].unique())
    x = alt.X("excess:Q", title="Excess of the steepest doubling").scale(
        domain=[0, 1.1], clamp=True
    )
    return theme.interval_rows(
        data,
        theme.names("score", narrow, sort=list(data["score"].unique()), rows=len(decays)),
        x,
        *theme.grouped("decay", decays, narrow, columns=3),
        height=(84 if narrow else 62) * data["score"].nunique(),
        reference=0.5,
    )
