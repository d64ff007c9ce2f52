"""The printed constants miss almost all of the runs they were fitted to

How many of the {{ number: fitted_runs.fitted | ,d }} runs have a residual of each size, under three sets of constants; the marks above show the median residual with its 95% bootstrap interval.
A residual is $\\log L$ minus the logarithm of the predicted loss: left of zero, the law predicts too high a loss.
Rounding does most of the harm: as printed, {{ number: published_fit_residuals.printed_share_positive | .0% }} of residuals are above zero; unrounded, {{ number: published_fit_residuals.unrounded_share_positive | .0% }}; after the refit, {{ number: published_fit_residuals.refit_share_positive | .0% }}.
Residuals beyond the ends of the axis are counted in the outermost step.
The refit is judged on the runs that it was fitted to, which flatters it; the losses themselves were read off a picture.
"""

from __future__ import annotations

import altair as alt
import numpy as np
import pandas as pd

from .. import theme

ALT = """Histogram of residuals under three sets of constants: with the printed constants nearly all residuals lie below zero,
with the unrounded ones most lie a little above, and with the refit they are centred on zero."""
SAID = {"height": None}
LAWS = {
    "printed": "Hoffmann et al., as printed",
    "unrounded": "Hoffmann et al., unrounded",
    "refit": "this report's fit",
}
STEP, REACH = 0.004, 0.048  # of log loss
TICKS = [-0.04, -0.02, 0, 0.02, 0.04]


def chart(published_fit_residuals, narrow: bool) -> alt.LayerChart:
    edges = np.arange(-REACH, REACH + STEP / 2, STEP)
    frames = []
    for law in LAWS.values():
        rows = published_fit_residuals.rows.query("law == @law")["residual"]
        counts, _ = np.histogram(rows.clip(-REACH + 1e-9, REACH - 1e-9), edges)
        frames.append(
            pd.DataFrame(
                {"series": "runs", "law": law, "residual": edges, "runs": [*counts, counts[-1]]}
            )
        )
    top = max(frame["runs"].max() for frame in frames)
    for i, (name, law) in enumerate(LAWS.items()):
        median = getattr(published_fit_residuals, f"{name}_median")
        frames.append(
            pd.DataFrame(
                {
                    "series": ["median"],
                    "law": law,
                    "residual": median.value,
                    "residual_low": median.low,
                    "residual_high": median.high,
                    "height": top * (1.06 + 0.05 * i),
                }
            )
        )
    data = pd.concat(frames, ignore_index=True)
    colour = theme.colour("law", list(LAWS.values()), narrow)
    steps = (
        alt.Chart()
        .transform_filter("datum.series === 'runs'")
        .encode(
            alt.X("residual:Q", title="Residual of log loss")
            .scale(domain=[-REACH, REACH], nice=False)
            .axis(values=TICKS, format=".2f"),
            colour,
        )
    )
    medians = (
        alt.Chart().transform_filter("datum.series === 'median'").encode(alt.Y("height:Q"), colour)
    )
    zero = alt.Chart().mark_rule(strokeDash=[4, 3], color=theme.ROLES["muted"])
    return alt.layer(
        zero.encode(x=alt.datum(0)),
        steps.mark_line(interpolate="step-after", strokeWidth=2).encode(
            alt.Y("runs:Q", title="Runs")
        ),
        medians.mark_rule(strokeWidth=2).encode(x="residual_low:Q", x2="residual_high:Q"),
        medians.mark_point(size=45).encode(x="residual:Q"),
        data=data,
        height=340,
    )
