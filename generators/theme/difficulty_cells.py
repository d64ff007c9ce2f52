"""Easy, all and hard questions of several tasks, a small picture for each."""

from __future__ import annotations

from typing import Any

import altair as alt
import numpy as np
import pandas as pd

from ..look.palette import ROLES
from .intervals import interval
from .lines import DASHED
from .series import colour

QUESTIONS = ["easiest tenth", "all questions", "hardest tenth"]
ACROSS, ACROSS_NARROW = 3, 2
LEFT, WIDTH, FOOT, HEIGHT = 0.05, 0.86, 0.06, 0.74  # parts of a cell


def difficulty_cells(rows: pd.DataFrame, across_title: str, narrow: bool) -> alt.LayerChart:
    """Lines of the easiest, of all and of the hardest questions, a cell for each task in the order of the rows.

    `rows` has the columns task, questions, brier_loss, along, which is any unit, and turn in the same unit.
    """
    titles = list(rows["task"].unique())
    across = min(ACROSS_NARROW if narrow else ACROSS, len(titles))
    place = rows["task"].map(titles.index)
    ends = rows.groupby("task")["along"].agg(["min", "max"]).loc[rows["task"]].to_numpy().T
    left, foot = place % across + LEFT, -(place // across) - 1 + FOOT
    data = rows.assign(
        x=left + WIDTH * (rows["along"] - ends[0]) / (ends[1] - ends[0]),
        y=foot + HEIGHT * (1 - rows["brier_loss"]),
        limit=left + WIDTH * (rows["turn"] - ends[0]) / (ends[1] - ends[0]),
        foot=foot,
        top=foot + HEIGHT,
        name_x=left,
        first=~rows["task"].duplicated(),
    ).drop(columns=["along", "turn"])
    data = data.round(dict.fromkeys(("x", "y", "limit", "foot", "top"), 3))
    down = int(np.ceil(len(titles) / across))
    x = alt.X("x:Q", title=across_title, axis=None, scale=alt.Scale(domain=[0, across], nice=False))
    y = alt.Y("y:Q", title="Brier loss", axis=None, scale=alt.Scale(domain=[-down, 0], nice=False))
    base = alt.Chart().encode(x, colour("questions", QUESTIONS, narrow, columns=3), detail="task:N")
    once = alt.Chart().transform_filter("datum.first")
    limit = alt.X("limit:Q", axis=None, scale=x["scale"])
    name: dict[str, Any] = {
        "align": "left",
        "baseline": "bottom",
        "fontSize": 12,
        "limit": 140 if narrow else 210,
    }
    chart: alt.LayerChart = alt.layer(  # type: ignore[assignment]
        interval(
            once.encode(limit, description="task:N"),
            y,
            ("foot", "top"),
            width=1,
            strokeDash=DASHED,
            color=ROLES["muted"],
        ),
        base.mark_line(strokeWidth=2).encode(y, order="x:Q"),
        base.mark_point(size=22).encode(y),
        once.mark_text(**name, dy=-3).encode(
            alt.X("name_x:Q", axis=None, scale=x["scale"]),
            alt.Y("top:Q", axis=None, scale=y["scale"]),
            text="task:N",
        ),
        data=data,
        height=(150 if narrow else 165) * down,
    )
    return chart
