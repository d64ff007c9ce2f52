"""On four of six tasks called emergent easy questions get better and then worse before the jump, and hard ones the reverse

A cell is a task, training compute to the right on a log scale; up is better, from a Brier loss of one at the foot to none.
Dots are groups of models, the last above the authors' threshold, the dashed line [@wu2025].
The last three tasks are not called emergent.
Models left of the line decided which questions are hard.
"""

from __future__ import annotations

import altair as alt
import numpy as np
import pandas as pd

from .. import theme

HOLDS = ["difficulty_shapes.turned_tasks > 3", "difficulty_shapes.turned_tasks < 5"]
ALT = """Nine cells of three lines. In four the easiest tenth rises and then falls while the hardest falls and then rises, around an average
that is nearly flat; on conceptual combinations the hardest only rises, on MMLU the two draw together; in three other tasks the average climbs."""
SAID = {"x": "training_compute_flop", "y": "brier_loss", "limit": None, "foot": None, "top": None}
QUESTIONS = ["easiest tenth", "all questions", "hardest tenth"]
TASKS = {  # as the tables name them -> as a reader does
    "abstract narrative understanding": "narratives",
    "arc": "ARC",
    "hellaswag": "HellaSwag",
    "hindu knowledge": "Hindu knowledge",
    "mmlu": "MMLU",
    "parsinlu qa mc": "Persian questions",
}
ACROSS, ACROSS_NARROW = 3, 2
LEFT, WIDTH, FOOT, HEIGHT = 0.05, 0.86, 0.06, 0.74  # parts of a cell


def chart(difficulty_by_compute, choice_tasks_by_compute, narrow: bool) -> alt.LayerChart:
    rows = difficulty_by_compute.rows.sort_values(["called", "task"], kind="stable")
    limits = choice_tasks_by_compute.groupby("task")["threshold_flop"].first()
    compute = rows["training_compute_flop"]
    rows = rows.assign(
        task=rows["task"].replace(TASKS),
        along=np.log10(compute),
        turn=np.log10(rows["task"].map(limits)),
    )
    return cells(rows, "Training compute (FLOP)", narrow)


def cells(rows: pd.DataFrame, across_title: str, narrow: bool) -> alt.LayerChart:
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
    colour = theme.colour("questions", QUESTIONS, narrow, columns=3)
    base = alt.Chart().encode(x, colour, detail="task:N")
    once = alt.Chart().transform_filter("datum.first")
    limit = alt.X("limit:Q", axis=None, scale=x["scale"])
    name = {"align": "left", "baseline": "bottom", "fontSize": 12, "limit": 140 if narrow else 210}
    return alt.layer(
        theme.interval(
            once.encode(limit, description="task:N"),
            y,
            ("foot", "top"),
            width=1,
            strokeDash=theme.DASHED,
            color=theme.ROLES["muted"],
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
