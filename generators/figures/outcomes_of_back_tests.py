"""Compute came out below the forecast, cost above it, time horizons near it

Each mark is one back-test: the outcome less the forecast, in units of the usual drift. Right of the dashed line it was larger than forecast. Colour and shape say whether it lay inside the narrow interval, only inside the wide one, or outside. Forecasts of one quantity from several files overlap, so its marks are not independent.

There are {{ number: back_tests.tests | ,d }} back-tests.
Across stands the outcome less the median of the forecast, on the scale of the quantity; the usual drift is what independent monthly changes like those so far would carry in that time.
The table has every forecast with its outcome in its own unit.
Of a benchmark there is one file only, cut by date, which knows more than was known then.
"""

from __future__ import annotations

import altair as alt
import numpy as np

from .. import theme

HOLDS = [
    "back_test_groups.place_compute < -0.3",
    "back_test_groups.place_cost > 0.3",
    "back_test_groups.place_horizons > -0.2",
    "back_test_groups.place_horizons < 0.2",
]
ALT = """Outcome less forecast by quantity. Points of horizons lie near zero inside the intervals; those of the middle of the ten
largest by compute lie left of zero, partly outside; the dearest run and both ARC-AGI records lie far right, the largest training
set on both sides."""
WHERE = ["inside the 50% interval", "inside the 90% interval", "outside"]
COLUMNS = [
    "quantity", "origin", "target", "months", "unit", "last", "low_90", "low_50", "median",
    "high_50", "high_90", "outcome", "place",
]  # fmt: skip


def chart(back_tests, narrow: bool) -> alt.LayerChart:
    rows = back_tests.rows
    where = np.select([rows["inside_50"], rows["inside_90"]], WHERE[:2], WHERE[2])
    data = rows[COLUMNS].assign(where=where)
    order = data["quantity"].drop_duplicates().tolist()
    scale = alt.Scale(domain=[-2.5, 3.5], nice=False)
    x = alt.X("place:Q", title="Outcome less forecast, in usual drifts", scale=scale)
    base = alt.Chart().encode(theme.names("quantity", narrow, order))
    kinds = dict(zip(WHERE, (theme.ROLES[c] for c in ("blue", "green", "orange")), strict=True))
    shape = alt.Shape("where:N", legend=None).scale(
        domain=WHERE, range=["circle", "square", "triangle-up"]
    )
    return alt.layer(
        theme.reference(alt.XDatum(0, scale=scale)),
        base.mark_point(size=45, opacity=0.8).encode(
            x.axis(values=[-2, -1, 0, 1, 2, 3], format="d"),
            theme.colours("where", kinds, narrow),
            shape,
        ),
        data=data,
        height=(34 if narrow else 22) * len(order),
    )
