"""Loss falls with training tokens at every model size

Each filled dot is a training run of Hoffmann et al. that Besiroglu et al. read off a picture; colour says how large the model is.
Each line is this report's fit for the middle size of its group.
Hollow dots are the {{ number: fitted_runs.excluded | ,d }} runs with the highest losses, left out of the fit.
Sizes and losses carry reading error.

The points are the {{ number: fitted_runs.digitised | ,d }} training runs that @besiroglu2024 read off Figure 4 of @hoffmann2022; the hollow ones are left out as in the replication.
Lines stand at the geometric mean size of each group, with a 95% bootstrap band that is hardly wider than the line.
Losses were read from a colour scale ({{ number: fitted_runs.different_losses | ,d }} different values) and sizes from pixels; training tokens are not in the figure and follow from $C = 6ND$.
"""

from __future__ import annotations

import altair as alt
import numpy as np
import pandas as pd

from .. import theme
from ..maths.bootstrap import percentile_interval

ALT = """Loss against training tokens for {{ number: fitted_runs.digitised | ,d | value }} runs in four groups of model size: in every group loss falls and flattens
as tokens grow, and at the same tokens larger models have lower loss."""
EDGES = [0, 2e8, 7e8, 2e9, 2e10]  # parameters
GROUPS = ["under 200 M parameters", "200 M to 700 M", "700 M to 2 B", "over 2 B"]


def chart(fitted_runs, chinchilla_fit, narrow: bool) -> alt.LayerChart:
    runs = pd.DataFrame(
        {
            "series": np.where(fitted_runs.kept, "run", "run left out"),
            "size": pd.cut(pd.Series(fitted_runs.N), EDGES, labels=GROUPS).astype("str"),
            "parameters": fitted_runs.N,
            "training_tokens": fitted_runs.D,
            "loss": fitted_runs.L,
        }
    )
    data = pd.concat([runs, *(_curve(chinchilla_fit, runs, size) for size in GROUPS)])
    y = alt.Y("loss:Q", title="Loss (nats per token)").scale(zero=False)
    base = alt.Chart().encode(
        theme.log_axis("training_tokens", "Training tokens", "count", (2e8, 5e11), alt.X, narrow),
        theme.colour("size", GROUPS, narrow),
    )
    run = base.transform_filter("datum.series === 'run'").encode(y)
    left_out = base.transform_filter("datum.series === 'run left out'").encode(y)
    fit = base.transform_filter("datum.series === 'fit'")
    return alt.layer(
        run.mark_point(opacity=0.5, size=26),
        left_out.mark_point(filled=False, size=40),
        theme.band(fit, y, opacity=0.35),
        fit.mark_line(strokeWidth=1.5).encode(y),
        data=data,
        height=360,
    )


def _curve(fit, runs: pd.DataFrame, size: str) -> pd.DataFrame:
    inside = runs[runs["size"].eq(size) & runs["series"].eq("run")]
    N = float(np.exp(np.log(inside["parameters"]).mean()))
    D = np.geomspace(inside["training_tokens"].min(), inside["training_tokens"].max(), 40)
    band = percentile_interval(fit.draws.loss(N, D))
    return pd.DataFrame(
        {
            "series": "fit",
            "size": size,
            "parameters": N,
            "training_tokens": D,
            "loss": fit.law.loss(N, D),
            "loss_low": band.low,
            "loss_high": band.high,
        }
    )
