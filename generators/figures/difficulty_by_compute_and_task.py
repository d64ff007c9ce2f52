"""Before the jump, easy questions get better, then worse, on four of six tasks

One panel a task: training compute to the right, better answers up, so that hard questions mostly lie low.
Lines are the easiest tenth of the questions, the hardest tenth and the mean; the dashed line is where the authors let the jump begin.
Models left of it decided which questions are hard.

Up is a lower Brier loss, from one at the foot to none at the top; training compute is on a log scale.
On these four tasks the hard questions do the reverse of the easy ones; the last three tasks are not called emergent.
Dots are groups of models, the last above the authors' threshold [@wu2025].
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
