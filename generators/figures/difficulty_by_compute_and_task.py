"""In five of six tasks called emergent, hard and easy questions move against each other before the jump

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

HOLDS = ["difficulty_shapes.bent_tasks > 4", "difficulty_shapes.bent_tasks < 6"]
ALT = """Nine cells of three lines. In five the easiest tenth rises and then falls while the hardest falls and then rises, around an average
that is nearly flat; on MMLU the two draw together; in three other tasks the average climbs."""
SAID = {"x": "training_compute_flop", "y": "brier_loss"}
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
    rows = difficulty_by_compute.rows
    limits = choice_tasks_by_compute.groupby("task")["threshold_flop"].first()
    rows = rows.assign(threshold=rows["task"].map(limits))
    order = rows.sort_values(["called", "task"], kind="stable")["task"].unique()
    titles = {task: TASKS.get(task, task) for task in order}
    return cells(rows, titles, narrow)


def cells(rows: pd.DataFrame, titles: dict[str, str], narrow: bool) -> alt.LayerChart:
    """Lines of the easiest, of all and of the hardest questions, a cell for each task in the order of `titles`.

    `rows` has the columns task, questions, training_compute_flop, brier_loss and threshold, in FLOP.
    """
    across = min(ACROSS_NARROW if narrow else ACROSS, len(titles))
    at = rows["task"].map(list(titles).index)
    log = np.log10(rows["training_compute_flop"])
    span = log.groupby(rows["task"]).transform("min"), log.groupby(rows["task"]).transform("max")
    left, foot = at % across + LEFT, -(at // across) - 1 + FOOT
    along = (np.log10(rows["threshold"]) - span[0]) / (span[1] - span[0])
    data = rows.assign(
        x=left + WIDTH * (log - span[0]) / (span[1] - span[0]),
        y=foot + HEIGHT * (1 - rows["brier_loss"]),
        limit=left + WIDTH * along,
        foot=foot,
        top=foot + HEIGHT,
        name_x=left,
        title=rows["task"].map(titles),
        first=~rows["task"].duplicated(),
    ).round(dict.fromkeys(("x", "y", "limit", "foot", "top"), 3))
    down = int(np.ceil(len(titles) / across))
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, across], nice=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[-down, 0], nice=False))
    colour = theme.colour("questions", QUESTIONS, narrow, columns=3)
    base = alt.Chart().encode(x, colour, detail="task:N")
    once = alt.Chart().transform_filter("datum.first")
    frame = once.encode(
        alt.Y("foot:Q", axis=None, scale=y["scale"]), alt.Y2("top:Q"), description="task:N"
    )
    limit = alt.X("limit:Q", axis=None, scale=x["scale"])
    name = {"align": "left", "baseline": "bottom", "fontSize": 12, "limit": 140 if narrow else 210}
    return alt.layer(
        frame.mark_rule(strokeDash=theme.DASHED, color=theme.ROLES["muted"]).encode(limit),
        base.mark_line(strokeWidth=2).encode(y, order="training_compute_flop:Q"),
        base.mark_point(size=22).encode(y),
        once.mark_text(**name, dy=-3).encode(
            alt.X("name_x:Q", axis=None, scale=x["scale"]),
            alt.Y("top:Q", axis=None, scale=y["scale"]),
            text="title:N",
        ),
        data=data,
        height=(150 if narrow else 165) * down,
    )
