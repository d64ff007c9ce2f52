"""Problems are learned by heart at once; new ones come right much later, and without weight decay never

Share right over the steps of training, one line for each of {{ number: modular_runs.seeds | words }} seeds: of the {{ number: modular_runs.trained | ,d }} sums modulo 53 trained on, and of the others.
Weight decay shrinks all weights a little at each step.
Chance is one in 53; every network stops after {{ number: modular_runs.steps | ,d | value }} steps, and what would have come later is not seen.
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
