"""What tests of twenty to ten million questions would print of Pythia models, and where an ability then seems to appear

A test of q questions sees a rate from 1/q on, where it expects one right answer; by the stricter rule from where one is right
in nineteen tests of twenty. Below that a checkpoint reads zero. Over training, rates are means over nine sizes and run straight
in logarithms between lengths of training, zeros standing for what they leave possible; over size they are those of finished models.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.repeated_sampling import largest_rate, least_rate_seen
from .floor_rates import QUESTIONS, SURE, RatesByTokens
from .thresholds_by_ruler import possible, thresholds

TESTS = ("GSM8K", "MATH")
OVER_TRAINING, OVER_SIZE = "over training", "over size"
FINISHED = 3e11  # tokens
RULES = {"expected": None, "sure": SURE}  # the chance of a right answer; None is one expected
MANTISSAS = (1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8)
LADDER = tuple(
    sorted(
        {QUESTIONS}
        | {q for k in range(1, 8) for m in MANTISSAS if 20 <= (q := round(m * 10**k)) <= 10_000_000}
    )
)  # questions


@dataclass(frozen=True)
class ReadingsByRuler:
    """`rows`: rates by panel, test and place, a length of training or a size, with `possible` in the place of zeros
    and the `bound` of a zero; `starts`: the place where each test of the ladder first sees each curve, empty where it
    never does, and 0 tokens where it sees luck at the first step; `checkpoints`: the rate of each and whether it was ever right."""

    rows: pd.DataFrame
    starts: pd.DataFrame
    checkpoints: pd.DataFrame
    needed_gsm8k: Annotated[float, "questions"]
    needed_math: Annotated[float, "questions"]
    gsm8k_usual: Annotated[float, "tokens"]
    gsm8k_100_000: Annotated[float, "tokens"]
    math_usual: Annotated[float, "tokens"]
    math_100_000: Annotated[float, "tokens"]
    zeros_usual: Annotated[int, "1"]
    zeros_million: Annotated[int, "1"]
    all_checkpoints: Annotated[int, "1"]


def analyse(repeated_sampling_problems, repeated_sampling_checkpoints) -> ReadingsByRuler:
    table = repeated_sampling_checkpoints
    curves = [
        curve
        for name in TESTS
        for curve in (_over_training(repeated_sampling_problems, name), _over_size(table, name))
    ]
    rows = pd.concat(curves, ignore_index=True)
    starts = pd.concat([_starts(curve) for curve in curves], ignore_index=True)
    over = starts.query("panel == @OVER_TRAINING and rule == 'expected'")
    at = over.set_index(["benchmark", "questions"])["start"]
    checkpoints = pd.DataFrame(
        {
            "benchmark": table["benchmark"],
            "rate": table["success_rate"],
            "right": table["correct"] > 0,
        }
    )
    return ReadingsByRuler(
        rows=rows,
        starts=starts,
        checkpoints=checkpoints,
        needed_gsm8k=_needed(rows, "GSM8K"),
        needed_math=_needed(rows, "MATH"),
        gsm8k_usual=float(at["GSM8K", QUESTIONS]),
        gsm8k_100_000=float(at["GSM8K", 100_000]),
        math_usual=float(at["MATH", QUESTIONS]),
        math_100_000=float(at["MATH", 100_000]),
        zeros_usual=int((checkpoints["rate"] < 1 / QUESTIONS).sum()),
        zeros_million=int((checkpoints["rate"] < 1e-6).sum()),
        all_checkpoints=len(checkpoints),
    )


def first_seen(places: np.ndarray, rates: np.ndarray, floor: float, between: bool) -> float:
    """Where the rates first reach the floor: at a place, or `between` two, then 0 if they start there; nan if nowhere."""
    seen = rates >= floor
    if not seen.any():
        return np.nan
    if not between:
        return float(places[seen.argmax()])
    if seen[0]:
        return 0.0
    return float(thresholds(places, rates[None], 1 / floor)[0])


def _over_training(problems: pd.DataFrame, benchmark: str) -> pd.DataFrame:
    test = RatesByTokens.of(problems, benchmark)
    rates = test.rates[:1]
    answers = possible(rates, test.answers)[0]
    return _curve(OVER_TRAINING, benchmark, test.tokens, rates[0], answers, test.answers)


def _over_size(checkpoints: pd.DataFrame, benchmark: str) -> pd.DataFrame:
    rows = checkpoints.query("benchmark == @benchmark and training_tokens == @FINISHED")
    rows = rows.sort_values("parameters", kind="stable")
    rates, answers = (rows[name].to_numpy(float) for name in ("success_rate", "samples"))
    places = rows["parameters"].to_numpy(float)
    return _curve(OVER_SIZE, benchmark, places, rates, rates, answers)


def _curve(panel, benchmark, places, rates, without_zeros, answers) -> pd.DataFrame:
    bound = [largest_rate(0, int(n)) for n in answers]
    return pd.DataFrame(
        {
            "panel": panel,
            "benchmark": benchmark,
            "place": places,
            "rate": rates,
            "possible": without_zeros,
            "bound": np.where(rates > 0, np.nan, bound),
        }
    )


def _needed(rows: pd.DataFrame, benchmark: str) -> float:
    """The questions with which one right answer is expected where the mean over sizes is best."""
    return float(
        1 / rows.query("panel == @OVER_TRAINING and benchmark == @benchmark")["rate"].max()
    )


def _starts(curve: pd.DataFrame) -> pd.DataFrame:
    panel, benchmark = curve["panel"].iloc[0], curve["benchmark"].iloc[0]
    places, rates = curve["place"].to_numpy(), curve["possible"].to_numpy()
    found = []
    for rule, chance in RULES.items():
        for questions in LADDER:
            floor = least_rate_seen(questions, chance)
            start = first_seen(places, rates, floor, between=panel == OVER_TRAINING)
            found.append((panel, benchmark, rule, questions, floor, start))
    names = ["panel", "benchmark", "rule", "questions", "floor", "start"]
    return pd.DataFrame(found, columns=names)
