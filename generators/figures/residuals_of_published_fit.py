"""The printed constants give nearly all of their own runs too high a loss

How far each run's loss lies from the formula under three sets of constants: at zero they agree, left of zero the formula says too much.
A curve's height is the number of runs; the dots above are medians with 95% intervals.
The refit is judged on the runs that it was fitted to, which flatters it.

A residual is $\\log L$ minus the logarithm of the predicted loss, for each of the {{ number: fitted_runs.fitted | ,d }} runs; intervals are bootstrap ones.
Rounding does most of the harm: as printed, {{ number: published_fit_residuals.printed_share_positive | .0% }} of residuals are above zero; unrounded, {{ number: published_fit_residuals.unrounded_share_positive | .0% }}; after the refit, {{ number: published_fit_residuals.refit_share_positive | .0% }}.
Residuals beyond the ends of the axis are counted in the outermost step.
The losses themselves were read off a picture.
"""

from __future__ import annotations

import altair as alt
import numpy as np
import pandas as pd

from .. import theme

SAID = {"height": None}
ALT = """Histogram of residuals under three sets of constants: with the printed constants nearly all residuals lie below zero,
with the unrounded ones most lie a little above, and with the refit they are centred on zero."""
HOLDS = [
    "published_fit_residuals.printed_share_positive < 0.1",
    "published_fit_describes_its_points is refuted",
]
LAWS = {"printed": theme.AS_PRINTED, "unrounded": theme.UNROUNDED, "refit": theme.OUR_FIT}
STEP, REACH = 0.004, 0.048  # of log loss
TICKS = [-0.04, -0.02, 0, 0.02, 0.04]


def chart(published_fit_residuals, narrow: bool) -> alt.LayerChart:
    counts = [_counts(published_fit_residuals.rows, law) for law in LAWS.values()]
    top = max(frame["runs"].max() for frame in counts)
    medians = [
        _median(getattr(published_fit_residuals, f"{name}_median"), law, top * (1.06 + 0.05 * i))
        for i, (name, law) in enumerate(LAWS.items())
    ]
    scale = alt.Scale(domain=[-REACH, REACH], nice=False)
    x = alt.X("residual:Q", title="Residual of log loss", scale=scale)
    x = x.axis(values=TICKS, format=".2f")
    base = alt.Chart().encode(theme.colour("law", list(LAWS.values()), narrow))
    runs = base.transform_filter("datum.series === 'runs'")
    median = base.transform_filter("datum.series === 'median'").encode(alt.Y("height:Q"))
    return alt.layer(
        theme.reference(alt.XDatum(0)),
        runs.mark_line(interpolate="step-after", strokeWidth=2).encode(
            x, alt.Y("runs:Q", title="Runs")
        ),
        theme.interval(median, x),
        median.mark_point(size=45).encode(x),
        data=pd.concat([*counts, *medians], ignore_index=True),
        height=340,
    )


def _counts(rows: pd.DataFrame, law: str) -> pd.DataFrame:
    """How many runs have each residual; those past the edges of the picture stand in its last steps."""
    edges = np.arange(-REACH, REACH + STEP / 2, STEP)
    residuals = rows.query("law == @law")["residual"].clip(-REACH + 1e-9, REACH - 1e-9)
    counts, _ = np.histogram(residuals, edges)
    steps = {"residual": edges, "runs": [*counts, counts[-1]]}
    return pd.DataFrame({"series": "runs", "law": law, **steps})


def _median(median, law: str, height: float) -> pd.DataFrame:
    ends = {"residual_low": median.low, "residual_high": median.high}
    row = {"series": "median", "law": law, "residual": median.value, **ends, "height": height}
    return pd.DataFrame([row])
