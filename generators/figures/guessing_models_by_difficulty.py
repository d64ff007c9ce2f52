"""Models that only guess, sorted by their own answers, make such curves too

In two panels made-up models know nothing and guess, ever surer with size or ever less sure.
The third is MMLU as published [@wu2025].
Up is better; lines are the easiest questions, the hardest and the mean.
Models beyond the dashed line had no say in which questions count as hard.

Ever surer of their guesses with size, the made-up models make a U and an inverted U that turn at the threshold; ever less sure, the two draw together.
The scale is that of the figure of all tasks.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = [
    "guessing_by_difficulty.surer_hard_turn < 0",
    "guessing_by_difficulty.surer_easy_turn > 0",
    "guessing_by_difficulty.less_sure_hard_end < guessing_by_difficulty.less_sure_hard_start",
    "difficulty_by_compute.mmlu_hard_end < difficulty_by_compute.mmlu_hard_start",
    "difficulty_by_compute.mmlu_easy_end > difficulty_by_compute.mmlu_easy_start",
]
ALT = """Three cells. Guessing models that grow surer: easy questions rise, hard ones fall, and both turn back at the threshold. Guessing
models that grow less sure: the two draw together. MMLU looks like the second, until the threshold."""
SAID = {"x": "place", "y": "brier_loss", "limit": None, "foot": None, "top": None}
QUARTERS = 4  # groups of models that had a say
NAMES = {"surer with size": "guesses, ever surer", "less sure with size": "guesses, less sure"}
MMLU = "MMLU, as published"


def chart(guessing_by_difficulty, difficulty_by_compute, narrow: bool) -> alt.LayerChart:
    made_up = guessing_by_difficulty.rows.rename(columns={"models": "task"})
    made_up = made_up.assign(task=made_up["task"].map(NAMES))
    published = difficulty_by_compute.rows.query("task == 'mmlu'").assign(task=MMLU)
    rows = pd.concat([made_up, published[list(made_up)]], ignore_index=True)
    rows = rows.assign(along=rows["place"], turn=QUARTERS + 0.5)
    return theme.difficulty_cells(rows, "Group of models", narrow)
