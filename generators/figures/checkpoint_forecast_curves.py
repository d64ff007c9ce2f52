"""From half a run, the direct curve overshoots and the other falls a little short

Filled dots are checkpoints of Pythia 12B to which two curves were fitted; open circles are those that were to be forecast.
Loss first forecasts the loss, then accuracy from it.
Bands, 95% intervals, cover other draws of the same checkpoints, not another form of the curve.
This run is an illustration, the largest of its suite.

Accuracy on LAMBADA [@biderman2023], fitted up to half of the training tokens.
Directly is an S-curve of accuracy in log tokens; loss first is a power law with a floor of log perplexity in tokens, then an S-curve of accuracy in log perplexity.
The bands come from resampling the fitted checkpoints; bars at the circles are 95% intervals from the passages and mostly shorter than the circles.
The figure of the errors has all runs and tasks.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

ALT = """Accuracy on LAMBADA against training tokens: it rises fast and then levels off. The direct curve keeps rising above the
last checkpoints, the curve through the loss runs slightly below them."""
METHODS = ["directly", "loss first"]


def chart(lambada_from_first_half, narrow: bool) -> alt.LayerChart:
    found = lambada_from_first_half
    data = pd.concat([found.curves, found.points], ignore_index=True)
    x = theme.log_axis("training_tokens", "Training tokens", "count", (1e9, 4e11), alt.X, narrow)
    y = theme.share_axis("accuracy", "Accuracy on LAMBADA", alt.Y)
    base, ends = alt.Chart().encode(x), ("low", "high")
    lines = base.transform_filter("datum.series === 'forecast'")
    lines = lines.encode(theme.named_colour("method", METHODS))
    dots = base.transform_filter("datum.series !== 'forecast'")
    fitted = dots.transform_filter("datum.series === 'fitted'")
    ahead = dots.transform_filter("datum.series === 'to be forecast'")
    ink = theme.ROLES["ink"]
    return alt.layer(
        theme.band(lines, y, ends),
        lines.mark_line(strokeWidth=2).encode(y),
        theme.interval(dots, y, ends, width=None, color=ink),
        fitted.mark_point(size=40, color=ink).encode(y),
        ahead.mark_point(size=40, filled=False, color=ink, strokeWidth=1.5).encode(y),
        theme.end_names(lines, "training_tokens", y, "method"),
        data=data,
        padding=theme.room_for(METHODS),
        height=340,
    )
