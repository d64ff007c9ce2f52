"""Sums are learned by heart at once, understood much later, and only with decay

One line for each of {{ number: modular_runs.seeds | words }} networks: how many of the sums they were trained on are right, and how many of the others, over the steps of training.
Weight decay shrinks all weights a little at each step.
Training stops at the right edge; what would have come later is not seen.

Of the {{ number: modular_runs.trained | ,d }} sums modulo 53 trained on, and of the others; the networks of one kind differ in their seeds.
With decay means a weight decay of one half, the weakest of the three that were tried.
Chance is one in 53; every network stops after {{ number: modular_runs.steps | ,d | value }} steps.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = ["modular_runs.without_decay < 1", "modular_runs.generalised > 14"]
ALT = """Share right against training steps on a log axis: the problems learned reach all within a few hundred steps; the others stay near zero and rise
to all thousands of steps later with weight decay, and stay near zero without."""
DECAY = 0.5
LEARNED, OTHERS, NEVER = (
    "learned, with weight decay",
    "never seen, with weight decay",
    "never seen, without",
)


def chart(modular_runs, narrow: bool) -> alt.LayerChart:
    curves = modular_runs.curves
    with_decay, without = (curves[curves["weight_decay"] == decay] for decay in (DECAY, 0.0))
    data = pd.concat(
        [
            _lines(with_decay, "learned", LEARNED),
            _lines(with_decay, "other", OTHERS),
            _lines(without, "other", NEVER),
        ],
        ignore_index=True,
    )
    y = theme.share_axis("right", "Share of problems right", alt.Y)
    base = alt.Chart().encode(
        theme.log_axis("steps", "Steps of training", "count", (30, 2e4), alt.X, narrow),
        theme.colour("problems", [LEARNED, OTHERS, NEVER], narrow, columns=3),
        alt.Detail("seed:N"),
    )
    return alt.layer(
        base.mark_line(strokeWidth=1.5, opacity=0.85).encode(y),
        data=data,
        height=320,
    )


def _lines(part: pd.DataFrame, column: str, name: str) -> pd.DataFrame:
    return part[["seed", "steps"]].assign(right=part[column], problems=name)
