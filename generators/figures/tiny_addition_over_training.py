"""Trained here: set against the log-likelihood, checkpoints of all sizes fall near one curve

Every checkpoint of every model, of all sizes and seeds, on sums of five digits: exact match against the mean log-likelihood of a digit.
Colour is the size.
The line is what exact match would be if every digit of a sum had the same chance, exp(6 L) for the six digits of a sum.
Points on one curve mean that the loss says how well a model adds, whatever its size; checkpoints before the last still have a high learning rate.
"""

from __future__ import annotations

import altair as alt
import numpy as np
import pandas as pd

from .. import theme

ALT = """Exact match against log-likelihood per digit: the checkpoints of all sizes fall near one curve that is flat at zero on the left and
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
