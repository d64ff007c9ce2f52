"""By every score but the logarithm of the loss, most of the late understanding comes in one doubling of the steps

Excess of the steepest doubling: 0 for a gain that is even in the logarithm of the steps, 1 for all in one doubling; means over seeds with Student's 95% intervals.
The gain runs from the worst checkpoint to the last.
Problems never trained on; networks that generalise.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "modular_sharpness.accuracy > 0.5",
    "modular_sharpness.probability > 0.5",
    "modular_sharpness.loss > 0.5",
    "modular_sharpness.log_loss < 0.5",
]
ALT = """Excess of the steepest doubling for five scores at three weight decays: accuracy, chance, Brier score and loss lie above one half, the logarithm of
the loss below."""


def chart(modular_sharpness, narrow: bool) -> alt.LayerChart:
    data = modular_sharpness.rows
    decays = list(data["decay"].unique())
    x = alt.X("excess:Q", title="Excess of the steepest doubling").scale(domain=[0, 1])
    return theme.interval_rows(
        data,
        theme.names("score", narrow, sort=list(data["score"].unique()), rows=len(decays)),
        x,
        *theme.grouped("decay", decays, narrow, columns=3),
        height=(84 if narrow else 62) * data["score"].nunique(),
        reference=0.5,
    )
