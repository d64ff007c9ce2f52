"""The Huber threshold hardly matters unless it lies far above the residuals

A fit can count large misses less heavily, so that odd runs do not rule it; the threshold says from which size on.
The line is the exponent of the best model size under each threshold, the band the middle 95% of resampled fits, and the dashed line the threshold of [@hoffmann2022, section 3.3].

Thresholds run from far below a typical residual, which makes the fit the sum of absolute deviations, to far above, which makes it least squares; the exponent is $a$.
The median residual is {{ number: huber_thresholds.typical_residual | .4f }} and only {{ number: huber_thresholds.inside_threshold | .0% }} of residuals lie inside the threshold of Hoffmann et al., so the stated loss already is close to absolute deviations.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """The fitted exponent of optimal model size against the threshold of the Huber loss: it stays near {{ number: chinchilla_fit.exponent_N | .2f | value }} for small
thresholds and its interval always includes one half there."""


def chart(huber_thresholds, narrow: bool) -> alt.LayerChart:
    blue = theme.ROLES["blue"]
    x = alt.X("threshold:Q", title="Threshold of the Huber loss, on log loss").scale(type="log")
    x = x.axis(values=[1e-4, 1e-3, 1e-2, 1e-1], format="~g")
    y = alt.Y("exponent_N:Q", title="Exponent a of optimal size").scale(zero=False)
    base = alt.Chart().encode(x)
    return alt.layer(
        theme.band(base, y, color=blue),
        theme.reference(alt.XDatum(1e-3)),
        base.mark_line(color=blue, strokeWidth=2).encode(y),
        base.mark_point(color=blue).encode(y),
        data=huber_thresholds.rows,
        height=300,
    )
