"""What perplexity shows on LAMBADA while accuracy shows nothing

Eight Pythia models, zero-shot, over their checkpoints.
Accuracy is taken as not told from zero while it is worth one passage or less.
The hidden share is the fall of log perplexity up to the last such checkpoint, as a share of the whole fall to the end of training.
Intervals of a size draw the log perplexities from their published standard errors; that of the mean resamples the sizes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval, resample_counts, wilson_interval
from ..maths.emergence import resolution
from ..records import Estimate

SOURCES = ["biderman2023"]
ITEMS = 5153  # implied by every published standard error, p (1 - p) / se^2 + 1
DRAWS = 4000
SEED = 4
Z95 = 1.959964


@dataclass(frozen=True)
class LambadaProgress:
    """Both scores with intervals at every checkpoint, and the fall of log perplexity that accuracy hides."""

    rows: pd.DataFrame
    by_size: pd.DataFrame
    items: Annotated[int, "1"]
    floor: Annotated[float, "1"]
    last_zero_tokens: Annotated[float, "tokens"]
    hidden_share: Annotated[Estimate, "1"]
    hidden_share_12b: Annotated[Estimate, "1"]
    untrained_perplexity_12b: Annotated[Estimate, "1"]
    last_zero_perplexity_12b: Annotated[Estimate, "1"]
    final_accuracy_12b: Annotated[Estimate, "1"]
    best_70m: Annotated[float, "1"]
    final_70m: Annotated[float, "1"]


def analyse(pythia_lambada) -> LambadaProgress:
    table = pythia_lambada.sort_values(["parameters", "step"], kind="stable")
    rows = _with_intervals(table)
    by_size = pd.DataFrame([_hidden(group) for _, group in table.groupby("parameters")])
    shares = by_size["hidden_share"].to_numpy()
    counts = resample_counts(len(shares), DRAWS, SEED)
    drawn = counts @ shares / len(shares)
    largest = by_size.set_index("parameters").loc[1.2e10]
    of_12b = rows[rows["parameters"].eq(1.2e10)].set_index("step")
    of_70m = rows[rows["parameters"].eq(7e7)].set_index("step")["accuracy"]
    final = of_12b.iloc[-1]
    return LambadaProgress(
        rows=rows,
        by_size=by_size,
        items=ITEMS,
        floor=resolution(ITEMS),
        last_zero_tokens=float(by_size["tokens"].max()),
        hidden_share=Estimate.from_draws(shares.mean(), drawn, n=len(shares)),
        hidden_share_12b=Estimate.from_row(largest, "hidden_share", n=ITEMS),
        untrained_perplexity_12b=Estimate.from_row(of_12b.loc[0], "perplexity", n=ITEMS),
        last_zero_perplexity_12b=Estimate.from_row(
            of_12b.loc[int(largest["step"])], "perplexity", n=ITEMS
        ),
        final_accuracy_12b=Estimate.from_row(final, "accuracy", n=ITEMS),
        best_70m=float(of_70m.max()),
        final_70m=float(of_70m.iloc[-1]),
    )


def _with_intervals(table: pd.DataFrame) -> pd.DataFrame:
    keep = ["model", "parameters", "step", "training_tokens", "accuracy", "perplexity"]
    wilson = [wilson_interval(round(share * ITEMS), ITEMS) for share in table["accuracy"]]
    spread = np.exp(Z95 * table["perplexity_stderr"] / table["perplexity"])
    return (
        table[keep]
        .assign(
            accuracy_low=[ends.low for ends in wilson],
            accuracy_high=[ends.high for ends in wilson],
            perplexity_low=table["perplexity"] / spread,
            perplexity_high=table["perplexity"] * spread,
        )
        .reset_index(drop=True)
    )


def _hidden(group: pd.DataFrame) -> dict[str, float]:
    """The fall up to the last checkpoint without a telling accuracy, as a share of the whole."""
    last_zero = int(np.flatnonzero(group["accuracy"] <= 1.5 * resolution(ITEMS))[-1])
    picked = group.iloc[[0, last_zero, -1]]
    logs = np.log(picked["perplexity"].to_numpy())
    errors = (picked["perplexity_stderr"] / picked["perplexity"]).to_numpy()
    draws = np.random.default_rng(SEED).normal(logs, errors, (DRAWS, 3))
    ends = percentile_interval((draws[:, 0] - draws[:, 1]) / (draws[:, 0] - draws[:, 2]))
    return {
        "parameters": float(picked["parameters"].iloc[1]),
        "step": int(picked["step"].iloc[1]),
        "tokens": float(picked["training_tokens"].iloc[1]),
        "hidden_share": float((logs[0] - logs[1]) / (logs[0] - logs[2])),
        "hidden_share_low": float(ends.low),
        "hidden_share_high": float(ends.high),
    }
