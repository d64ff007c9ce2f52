"""On ARC-Challenge a direct S-curve overshoots and a direct power law undershoots

Filled dots are the small runs to which three curves were fitted; open circles are larger runs that the curves did not see.
The dashed line is chance, one of four options.
Bands, 95% intervals, cover other draws of the runs, not another form of the curve.
The test was picked because forecasts part so clearly on it.

Accuracy at the ends of the runs of the OLMo ladder, and three forecasts: from compute directly by an S-curve and by a power law, and through the bits per byte of the right answers.
The fitted runs have at most 1.3 billion parameters.
Open circles are the runs that were to be forecast, 7B and 13B, and those of 3B, which are in neither the fit nor the errors.
Bands are 95% intervals from resampling the small runs; lines at the circles are 95% intervals from the 1172 items.
The task was chosen after the errors were known; the figure of the errors has all ten.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme
from ..maths.bootstrap import wilson_interval

ALT = """Accuracy on ARC-Challenge against training compute with three fitted curves: above the fitted runs the direct S-curve
rises far above the large models, the direct power law stays below them, the one by way of the loss passes near them."""
TASK, CHANCE = "ARC-Challenge", 0.25
METHODS = ["directly", "directly, as a power law", "task loss first"]
LARGEST_FITTED = 1.5e9  # parameters


def chart(ladder_forecast, olmo_run_ends, narrow: bool) -> alt.LayerChart:
    curves = ladder_forecast.curves.query("task == @TASK").assign(series="forecast")
    points = _points(olmo_run_ends.query("task == @TASK"))
    title = "Training compute (FLOP)"
    x = theme.log_axis("training_compute_flop", title, "power", (2e18, 1e24), alt.X, narrow)
    y = alt.Y("accuracy:Q", title="Accuracy, ARC-Challenge").scale(domain=[0, 1])
    base = alt.Chart().encode(x)
    lines = base.transform_filter("datum.series === 'forecast'")
    lines = lines.encode(theme.colour("method", METHODS, narrow))
    dots = base.transform_filter("datum.series !== 'forecast'")
    fitted = dots.transform_filter("datum.series === 'fitted'")
    ahead = dots.transform_filter("datum.series === 'to be forecast'")
    ink = theme.ROLES["ink"]
    return alt.layer(
        theme.reference(alt.YDatum(CHANCE)),
        theme.band(lines, y),
        lines.mark_line(strokeWidth=2).encode(y),
        theme.interval(dots, y, width=None, color=ink),
        fitted.mark_point(size=36, color=ink).encode(y),
        ahead.mark_point(size=60, filled=False, color=ink, strokeWidth=2).encode(y),
        data=pd.concat([curves, points], ignore_index=True),
        height=350,
    )


def _points(runs: pd.DataFrame) -> pd.DataFrame:
    ends = [
        wilson_interval(round(share * n), n)
        for share, n in zip(runs["accuracy"], runs["items"], strict=True)
    ]
    fitted = runs["parameters"] < LARGEST_FITTED
    return pd.DataFrame(
        {
            "series": fitted.map({True: "fitted", False: "to be forecast"}),
            "run": runs["run"],
            "training_compute_flop": runs["training_compute_flop"],
            "accuracy": runs["accuracy"],
            "accuracy_low": [end.low for end in ends],
            "accuracy_high": [end.high for end in ends],
        }
    )
