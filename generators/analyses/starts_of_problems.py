"""When single problems start to be solved in training, and whether they start together

A problem starts where its rate, mean over nine sizes, first passes a tenth of what it has at the end, the mean of the
last three lengths of training; between two lengths it runs straight in logarithms. Counted are problems with a last rate
of one in a thousand or more, whose start can be told from few successes. Intervals draw problems anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..records import Estimate

TENTH = 0.1  # of the last rate
LEAST = 1e-3  # last rate of a problem that is counted
LAST = (6e10, 2e11, 3e11)  # tokens
ALMOST_ALL = (0.1, 0.9)  # of the problems
RESAMPLES, SEED = 2000, 43


@dataclass(frozen=True)
class StartsOfProblems:
    """`rows`: problems in the order of their start; the spread is the 90th percentile of starts by the 10th."""

    rows: pd.DataFrame
    spread_gsm8k: Annotated[Estimate, "1"]
    spread_math: Annotated[Estimate, "1"]
    problems_gsm8k: Annotated[int, "1"]
    problems_math: Annotated[int, "1"]
    early_gsm8k: Annotated[float, "tokens"]
    late_gsm8k: Annotated[float, "tokens"]
    early_math: Annotated[float, "tokens"]
    late_math: Annotated[float, "tokens"]


def analyse(repeated_sampling_problems) -> StartsOfProblems:
    rows: list[pd.DataFrame] = []
    numbers: dict[str, Any] = {}
    for benchmark in ("GSM8K", "MATH"):
        some = repeated_sampling_problems.query("benchmark == @benchmark")
        at = np.sort(starts(some))
        early, late = np.quantile(at, ALMOST_ALL)
        name = benchmark.lower()
        numbers |= {f"spread_{name}": _spread(at), f"problems_{name}": len(at)}
        numbers |= {f"early_{name}": float(early), f"late_{name}": float(late)}
        started = np.arange(1, len(at) + 1) / len(at)
        rows.append(pd.DataFrame({"benchmark": benchmark, "tokens": at, "started": started}))
    return StartsOfProblems(rows=pd.concat(rows, ignore_index=True), **numbers)


def starts(problems: pd.DataFrame) -> np.ndarray:
    """The tokens at which each problem that is counted starts."""
    tables = {
        name: problems.pivot(index="problem", columns="training_tokens", values=name)
        for name in ("success_rate", "correct", "samples")
    }
    rates = tables["success_rate"]
    last = rates[list(LAST)].mean(axis=1)
    counted = last >= LEAST
    # half a success stands for none, so that a line can be drawn up from there
    none = 0.5 / tables["samples"]
    values = rates.where(tables["correct"] > 0, none)[counted].to_numpy()
    line = TENTH * last[counted].to_numpy()
    return np.array(
        [_start(rates.columns.to_numpy(float), *pair) for pair in zip(values, line, strict=True)]
    )


def _start(tokens: np.ndarray, rates: np.ndarray, line: float) -> float:
    after = int((rates >= line).argmax())
    if after == 0:
        return float(tokens[0])
    pair = slice(after - 1, after + 1)
    return float(np.exp(np.interp(np.log(line), np.log(rates[pair]), np.log(tokens[pair]))))


def _spread(at: np.ndarray) -> Estimate:
    counts = resample_counts(len(at), RESAMPLES, SEED)
    shares = counts.cumsum(axis=1) / len(at)
    low, high = (at[(shares >= share).argmax(axis=1)] for share in ALMOST_ALL)
    early, late = np.quantile(at, ALMOST_ALL)
    return Estimate.from_draws(late / early, high / low, n=len(at))
