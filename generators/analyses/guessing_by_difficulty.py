"""What tenths of difficulty show of models that only guess

Made-up models know nothing: each gives every option of every question a random weight, the surer the larger its spread.
Tenths are made by the mean Brier loss of the models below a threshold, as Wu and Lo make them, and read on those models and
on others above it. In one set models grow surer with size, in the other less sure, as the published ones do on MMLU.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

SOURCES = ["wu2025"]
SEED = 135
QUESTIONS, OPTIONS = 4000, 4
BELOW, ABOVE = 32, 8  # models; MMLU has 32 below its threshold
QUARTERS = 4
SPREAD = (0.3, 2.5)  # of the log weights: from hedging to nearly sure
SURER, LESS_SURE = "surer with size", "less sure with size"


@dataclass(frozen=True)
class GuessingByDifficulty:
    """`rows`: set of models, place among their groups (the last above the threshold), questions and loss."""

    rows: pd.DataFrame
    less_sure_hard_start: Annotated[float, "1"]
    less_sure_hard_end: Annotated[float, "1"]
    less_sure_easy_start: Annotated[float, "1"]
    less_sure_easy_end: Annotated[float, "1"]
    surer_hard_turn: Annotated[float, "1"]
    surer_easy_turn: Annotated[float, "1"]


def analyse() -> GuessingByDifficulty:
    spread = np.geomspace(*SPREAD, BELOW + ABOVE)
    rows = pd.concat(
        [_read(SURER, spread, SEED), _read(LESS_SURE, spread[::-1], SEED + 1)], ignore_index=True
    )
    at = rows.set_index(["models", "questions", "place"])["brier_loss"]
    hard, easy = "hardest tenth", "easiest tenth"
    return GuessingByDifficulty(
        rows=rows,
        less_sure_hard_start=float(at[LESS_SURE, hard, 1]),
        less_sure_hard_end=float(at[LESS_SURE, hard, QUARTERS]),
        less_sure_easy_start=float(at[LESS_SURE, easy, 1]),
        less_sure_easy_end=float(at[LESS_SURE, easy, QUARTERS]),
        surer_hard_turn=float(at[SURER, hard, QUARTERS + 1] - at[SURER, hard, QUARTERS]),
        surer_easy_turn=float(at[SURER, easy, QUARTERS + 1] - at[SURER, easy, QUARTERS]),
    )


def _read(name: str, spread: np.ndarray, seed: int) -> pd.DataFrame:
    """The hardest and the easiest tenth and all questions, by group of models."""
    generator = np.random.default_rng(seed)
    weights = np.exp(
        spread[:, None, None] * generator.normal(size=(len(spread), QUESTIONS, OPTIONS))
    )
    losses = (1 - weights[..., 0] / weights.sum(axis=2)) ** 2  # (models, questions)
    order = np.argsort(losses[:BELOW].mean(axis=0), kind="stable")
    tenth = QUESTIONS // 10
    sets = {"hardest tenth": order[-tenth:], "easiest tenth": order[:tenth], "all questions": order}
    place = np.minimum(np.arange(len(spread)) * QUARTERS // BELOW, QUARTERS)
    return pd.DataFrame(
        [
            {
                "models": name,
                "place": k + 1,
                "questions": questions,
                "brier_loss": float(losses[np.ix_(place == k, chosen)].mean()),
            }
            for questions, chosen in sets.items()
            for k in range(QUARTERS + 1)
        ]
    )
