"""Cooling down cuts the loss more than twice the tokens do

Each row changes one thing about the training of 22 models; to the left of zero the loss falls.
Cooling is a short fall of the learning rate at the end.
Wider means nine times the width for the depth, at as many parameters.
Bars are 95% intervals.
There is one run a model, on one text.

Change of the loss of the Gemstones, models of many shapes [@mcleish2025], at about a hundred billion tokens; intervals resample the models.
Wider starts from a width of 64 times the depth and comes from a fit over the models; too wide a shape costs about what twice the parameters bring.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = [
    "shape_and_schedule.cooling_worth.low > 2",
    "shape_and_schedule.wider > 0.03",
    "shape_and_schedule.wider < 0.06",
    "shape_and_schedule.double_parameters < -0.03",
]
ALT = """Changes of the loss in percent: twice the parameters minus four, cooling down minus three, twice the tokens minus two, half the learning rate about zero,
nine times the width for the depth plus five."""
ROWS = {
    "twice the parameters": "double_parameters",
    "cooled down at the end": "cooled",
    "twice the tokens": "double_tokens",
    "half the learning rate": "half_rate",
    "wider and shallower": "wider",
}


def chart(shape_and_schedule, narrow: bool) -> alt.LayerChart:
    found = {name: getattr(shape_and_schedule, field) for name, field in ROWS.items()}
    data = pd.DataFrame(
        [(name, e.value, e.low, e.high) for name, e in found.items()],
        columns=["what", "change", "change_low", "change_high"],
    )
    x = theme.share_axis("change", "Change of the loss", domain=(-0.06, 0.08))
    return theme.interval_rows(
        data,
        theme.names("what", narrow, list(ROWS)),
        x,
        reference=0,
        height=(44 if narrow else 34) * len(data),
    )
