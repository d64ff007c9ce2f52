"""On four of six tasks called emergent easy questions get better and then worse before the jump, and hard ones the reverse

A cell is a task, training compute to the right on a log scale; up is better, from a Brier loss of one at the foot to none.
Dots are groups of models, the last above the authors' threshold, the dashed line [@wu2025].
The last three tasks are not called emergent.
Models left of the line decided which questions are hard.
"""

from __future__ import annotations

import altair as alt
import numpy as np

from .. import theme

HOLDS = ["difficulty_shapes.turned_tasks > 3", "difficulty_shapes.turned_tasks < 5"]
ALT = """Nine cells of three lines. In four the easiest tenth rises and then falls while the hardest falls and then rises, around an average
that is nearly flat; on conceptual combinations the hardest only rises, on MMLU the two draw together; in three other tasks the average climbs."""
SAID = {"x": "training_compute_flop", "y": "brier_loss", "limit": None, "foot": None, "top": None}


def chart(difficulty_by_compute, choice_tasks_by_compute, narrow: bool) -> alt.LayerChart:
    rows = difficulty_by_compute.rows.sort_values(["called", "task"], kind="stable")
    limits = choice_tasks_by_compute.groupby("task")["threshold_flop"].first()
    compute = rows["training_compute_flop"]
    rows = rows.assign(
        task=rows["task"].replace(theme.CHOICE_TASKS),
        along=np.log10(compute),
        turn=np.log10(rows["task"].map(limits)),
    )
    return theme.difficulty_cells(rows, "Training compute (FLOP)", narrow)
