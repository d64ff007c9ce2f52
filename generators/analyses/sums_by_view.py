"""How much of the rise of GPT-3's sums falls in the last step of size, by the way in which the score is drawn

The same right answers are drawn three ways, as the share of sums that are right, as the chance of one digit
that it implies, and as odds; and each of them on a linear or on a log axis. The share of the last step is that
of the distance on the picture. A score of zero, or of one, stands for every chance inside its 95% interval:
then the share has two ends, and no single value.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.emergence import score_draws, step_shares
from ..records import Estimate

DRAWS, SEED = 10_000, 13  # as gpt3_steps has them

Ends = tuple[float, float]
SCORES: dict[str, Callable[[float, int], float]] = {
    "exact match": lambda chance, digits: chance,
    "chance of a digit": lambda chance, digits: chance ** (1 / digits),
    "odds": lambda chance, digits: chance / (1 - chance) if chance < 1 else np.inf,
}
AXES: dict[str, Callable[[float], float]] = {
    "linear": lambda value: value,
    "log": lambda value: float(np.log(value)) if value > 0 else -np.inf,
}


@dataclass(frozen=True)
class SumsByView:
    """Scores of sums by digits and size, and the ends of the last step's share by score, axis and digits."""

    rows: pd.DataFrame
    shares: pd.DataFrame
    even_share: Annotated[float, "1"]
    zero_high: Annotated[float, "1"]
    questions: Annotated[int, "questions"]
    three_linear: Annotated[Estimate, "1"]
    three_log: Annotated[Estimate, "1"]
    three_log_odds: Annotated[Estimate, "1"]
    four_log_high: Annotated[float, "1"]


def analyse(gpt3_digits) -> SumsByView:
    every = gpt3_digits.rows
    columns = ["digits", "parameters", "right", "questions", "accuracy"]
    rows = every[every["operation"] == "addition"][[*columns, "accuracy_low", "accuracy_high"]]
    rows = rows.sort_values(["digits", "parameters"], kind="stable").reset_index(drop=True)
    shares = pd.DataFrame(
        {"score": score, "axis": axis, "digits": digits, "low": ends[0], "high": ends[1]}
        for score in SCORES
        for axis in AXES
        for digits, series in rows.groupby("digits")
        for ends in [last_share(series, score, axis)]
    )
    sizes = np.sort(rows["parameters"].unique())
    found = shares.set_index(["score", "axis", "digits"])
    return SumsByView(
        rows=rows,
        shares=shares,
        even_share=float(step_shares(np.log(sizes))[-1]),
        zero_high=float(rows.loc[rows["right"] == 0, "accuracy_high"].iloc[0]),
        questions=int(rows["questions"].iloc[0]),
        three_linear=_resampled(rows, "exact match", "linear", 3),
        three_log=_resampled(rows, "exact match", "log", 3),
        three_log_odds=_resampled(rows, "odds", "log", 3),
        four_log_high=float(found.loc[("exact match", "log", 4), "high"]),
    )


def last_share(series: pd.DataFrame, score: str, axis: str) -> Ends:
    """The least and the largest share of the last step that scores of zero and of one leave possible.

    `series` is ordered by size and has the columns digits, right, questions, accuracy and its interval.
    The two are equal where no score at either end of the rise is zero or one. Raises ValueError where
    none or all are right one size before the last, for then both ends of the step are open.
    """
    first, before, last = (_possible(series.iloc[i]) for i in (0, -2, -1))
    if before[0] != before[1]:
        raise ValueError("needs a score between none and all right before the last step")
    digits = int(series["digits"].iloc[0])

    def drawn(chance: float) -> float:
        return AXES[axis](SCORES[score](chance, digits))

    ends = [_share(drawn(f), drawn(before[0]), drawn(la)) for f in first for la in last]
    return min(ends), max(ends)


def _possible(row: pd.Series) -> Ends:
    """The chances that a score stands for: itself, or all inside its interval if none or all are right."""
    accuracy = float(row["accuracy"])
    low = float(row["accuracy_low"]) if row["right"] == row["questions"] else accuracy
    return low, float(row["accuracy_high"]) if row["right"] == 0 else accuracy


def _share(first: float, before: float, last: float) -> float:
    """The last step over the whole way; without an end to it at the bottom the step is none of it, at the top all."""
    if np.isinf(last):
        return 1.0
    return 0.0 if np.isinf(first) else (last - before) / (last - first)


def _resampled(rows: pd.DataFrame, score: str, axis: str, digits: int) -> Estimate:
    """The share with an interval from the number of questions, for a series without zeros."""
    series = rows[rows["digits"] == digits]
    value, _ = last_share(series, score, axis)
    draws = score_draws(series["right"], series["questions"], DRAWS, SEED)[:, [0, -2, -1]]
    drawn = [[AXES[axis](SCORES[score](c, digits)) for c in draw] for draw in draws]
    return Estimate.from_draws(value, [_share(*draw) for draw in drawn], n=len(series))
