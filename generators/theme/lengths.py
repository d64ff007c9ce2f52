"""Right answers by the length of a string, past the lengths that networks were trained on."""

from __future__ import annotations

import altair as alt
import pandas as pd

from ..look.palette import ROLES
from .axes import share_axis
from .intervals import band
from .lines import DOTTED, SOLID, reference
from .series import colour
from .words import NETWORKS

TRAINED = (0, 40)  # symbols
LONG = [7, 5]  # for the LSTM, which lies on the plain network
DASHES = [LONG if name == "LSTM" else SOLID for name in NETWORKS]


def right_by_length(rows: pd.DataFrame, narrow: bool) -> alt.LayerChart:
    """A line for each of `NETWORKS` in a band from its worst to its best run, over the lengths trained on.

    `rows` has the columns `architecture`, `length` in symbols, `mean`, `min` and `max` of the runs'
    shares of right answers, and `chance`, where a dotted line stands.
    """
    columns = ["architecture", "length", "mean", "min", "max", "chance"]
    data = rows[columns].assign(trained_from=TRAINED[0], trained_to=TRAINED[1])
    x = alt.X("length:Q", title="Length of the string (symbols)").scale(domain=[0, 200])
    y = share_axis("mean", "Right answers", alt.Y)
    base = alt.Chart().encode(x, colour("architecture", NETWORKS, narrow, columns=4))
    dash = alt.StrokeDash("architecture:N", legend=None).scale(domain=NETWORKS, range=DASHES)
    shade = alt.Chart().mark_rect(color=ROLES["muted"], opacity=0.15)
    chart: alt.LayerChart = alt.layer(  # type: ignore[assignment]
        shade.encode(alt.X("mean(trained_from):Q"), alt.X2("mean(trained_to):Q")),
        reference(alt.Y("mean(chance):Q"), dash=DOTTED),
        band(base, y, ("min", "max")),
        base.mark_line(strokeWidth=2.5).encode(y, dash),
        data=data,
        height=300,
    )
    return chart
