"""From one answer to ten thousand, coverage follows a power law to within four points

How far seven Pythia models are from solving all of 128 MATH problems when each may give k answers; down is better [@brown2024monkeys].
Names are numbers of parameters, for five of them.
Dashed lines are fitted power laws, straight here.
Bands are 95% intervals for the smallest and the largest model.

Coverage is the share of problems that at least one of k answers solves, and the axis has its negative logarithm.
Intervals come from drawing problems anew.
"""

from __future__ import annotations

import altair as alt
import numpy as np

from .. import theme

HOLDS = ["coverage_by_samples.worst_miss < 0.0401"]
ALT = """Negative log coverage against the number of answers on log axes: seven nearly straight lines fall side by side, larger models lower and
more steeply."""
SAID = {"fall_law": None}
NAMES = {7e7: "70 M", 1.6e8: "160 M", 4.1e8: "410 M", 1e9: "1 B", 1.2e10: "12 B"}
BANDS = "datum.parameters === 7e7 || datum.parameters === 1.2e10"


def chart(coverage_by_samples, narrow: bool) -> alt.LayerChart:
    rows = coverage_by_samples.rows
    data = rows[["parameters", "k", "coverage"]].assign(
        fall=-np.log(rows["coverage"]),
        fall_low=-np.log(rows["coverage_high"]),
        fall_high=-np.log(rows["coverage_low"]),
        fall_law=-np.log(rows["law"]),
        name=rows["parameters"].map(NAMES).where(rows["k"].eq(10_000)),
    )
    x = theme.log_axis("k", "Answers to each problem", "count", (1, 1e4), alt.X, narrow)
    y = alt.Y("fall:Q", scale=alt.Scale(type="log", domain=[0.05, 20], nice=False))
    y = y.axis(title="−log coverage (nats)", values=[0.1, 0.3, 1, 3, 10], format="~g")
    size = theme.sizes("parameters", (5e7, 2e10)).legend(None)
    base = alt.Chart().encode(x, size, detail="parameters:N")
    law = alt.Y("fall_law:Q", scale=y["scale"])
    return alt.layer(
        theme.band(base.transform_filter(BANDS), y),
        base.mark_line(strokeWidth=2).encode(y),
        base.mark_line(strokeWidth=1, strokeDash=theme.DASHED, color=theme.ROLES["ink"]).encode(
            law
        ),
        theme.point_names(
            base.encode(y, color=alt.value(theme.ROLES["ink"])), "name", 6, 0
        ),  # in ink: not every colour of a size can be read
        data=data,
        padding=theme.room_for(list(NAMES.values())),
        height=380,
    )
