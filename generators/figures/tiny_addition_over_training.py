"""Trained here: set against the loss, models of all sizes fall near one curve

Each point is one model at one moment of its training, coloured by size: the share of five-digit sums it gets right, against how likely it finds the right digits. The dashed line is what would follow if every digit had the same chance. One curve means that the loss tells how well a model adds, whatever its size.

Drawn is every checkpoint of every model, of all sizes and seeds; across stands the mean log-likelihood of a digit.
The line is exp(6 L) for the six digits of a sum, with L the mean log-likelihood.
Checkpoints before the last still have a high learning rate.
"""

from __future__ import annotations

import altair as alt
import numpy as np
import pandas as pd

from .. import theme

ALT = """Share of right sums against log-likelihood per digit: the checkpoints of all sizes fall near one curve that is flat at zero on the left and
rises steeply towards the right."""
DIGITS, PLACES = 5, 6


def chart(tiny_addition, narrow: bool) -> alt.LayerChart:
    hardest = tiny_addition[tiny_addition["digits"] == DIGITS]
    points = hardest.assign(
        exact_match=hardest["exact_match_items"] / hardest["items"], series="checkpoint"
    )[["series", "parameters", "seed", "training_examples", "log_likelihood", "exact_match"]]
    along = np.linspace(points["log_likelihood"].min(), 0, 80)
    curve = {"log_likelihood": along, "exact_match": np.exp(PLACES * along)}
    alike = pd.DataFrame({"series": "all digits alike", **curve})
    x = alt.X("log_likelihood:Q", title="Log-likelihood, nats per digit (right is better)")
    y = alt.Y("exact_match:Q", title="Exact match").axis(format="%")
    base = alt.Chart().encode(x, y)
    checkpoints = base.transform_filter("datum.series === 'checkpoint'")
    checkpoints = checkpoints.encode(theme.sizes("parameters", (1e3, 3e6)))
    dashed = {"strokeDash": theme.LOOSE, "strokeWidth": 1.5, "color": theme.ROLES["muted"]}
    return alt.layer(
        base.transform_filter("datum.series !== 'checkpoint'").mark_line(**dashed),
        checkpoints.mark_point(size=40, filled=True, opacity=0.8),
        data=pd.concat([points, alike], ignore_index=True),
        height=340,
    )
