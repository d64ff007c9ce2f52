"""The fall of perplexity on LAMBADA that accuracy hides, by what a critic would try

How many passages right still count as none, from which checkpoint the fall is counted, and which models are asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..maths.emergence import resolution
from ..records import Choices, Estimate
from .lambada_progress import DRAWS, ITEMS, SEED

BILLION = 1e9  # parameters


@dataclass(frozen=True)
class LambadaProgressChoices:
    """The hidden share of the fall of log perplexity under each choice."""

    hidden_share: Annotated[Choices, "1"]


def analyse(lambada_progress, pythia_lambada) -> LambadaProgressChoices:
    table = pythia_lambada.sort_values(["parameters", "step"], kind="stable")
    large = table[table["parameters"] >= BILLION]
    return LambadaProgressChoices(
        hidden_share=Choices(
            lambada_progress.hidden_share,
            {
                "no passage right at all": _hidden(table, 0),
                "up to five passages right": _hidden(table, 5),
                "models of a billion parameters or more": _hidden(large, 1),
                "the fall counted from the second checkpoint": _hidden(table, 1, start=1),
                "the fall counted to the lowest perplexity": _hidden(table, 1, lowest=True),
            },
            preferred="one passage right or fewer, mean over eight models",
            left_out={
                "the fall beyond that of a model of single words": "its perplexity was not published",
                "perplexity without the logarithm": "nearly all of its fall comes before any word is known",
            },
        )
    )


def _hidden(table: pd.DataFrame, most: int, start: int = 0, *, lowest: bool = False) -> Estimate:
    shares = np.array(
        [_share(group, most, start, lowest=lowest) for _, group in table.groupby("parameters")]
    )
    counts = resample_counts(len(shares), DRAWS, SEED)
    return Estimate.from_draws(shares.mean(), counts @ shares / len(shares), n=len(shares))


def _share(group: pd.DataFrame, most: int, start: int, *, lowest: bool) -> float:
    logs = np.log(group["perplexity"].to_numpy())
    last = int(np.flatnonzero(group["accuracy"] <= (most + 0.5) * resolution(ITEMS))[-1])
    end = logs.min() if lowest else logs[-1]
    return float((logs[start] - logs[last]) / (logs[start] - end))
