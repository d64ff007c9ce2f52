"""The exponent of coverage, foretold from how rates are spread over the problems

A Beta distribution of rates is fitted by likelihood, on a grid, to a tenth of each problem's 10,000 answers, drawn without
putting back; it says how coverage goes on, and its exponent from 100 to 10,000 answers is held against the one seen.
Intervals draw problems anew, the same ones for all models, and with them other answers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.repeated_sampling import beta_coverage, beta_log_likelihood, fit_power_law
from ..records import Estimate
from .coverage_by_samples import MIDDLE, SAMPLES, Coverage, K, estimate

TENTH = 1000  # answers
DRAWS = 200  # of the resamples
SEED = 31
A, B = np.meshgrid(np.geomspace(0.03, 2, 48), np.geomspace(1, 3e4, 40), indexing="ij")
SHAPES = np.column_stack([A.ravel(), B.ravel()])


@dataclass(frozen=True)
class CoverageFromRates:
    """`rows`: exponents seen and foretold by model, with ends; `ratio`: the second by the first, geometric mean."""

    rows: pd.DataFrame
    ratio: Annotated[Estimate, "1"]
    answers: Annotated[int, "1"]


def analyse(ten_thousand_samples) -> CoverageFromRates:
    found = Coverage.of(ten_thousand_samples)
    told = exponent_of_shapes(MIDDLE)[likeliest(found, TENTH)]
    seen = found.law(low=MIDDLE).exponent[: DRAWS + 1]
    return CoverageFromRates(
        rows=_rows(found.parameters, seen, told), ratio=mean_ratio(told, seen), answers=TENTH
    )


def likeliest(found: Coverage, answers: int) -> np.ndarray:
    """Which of SHAPES fits the rates in so many answers a problem best, shape (1 + DRAWS, models)."""
    generator = np.random.default_rng(SEED)
    counts = found.counts[: DRAWS + 1]
    likelihood = beta_log_likelihood(answers, np.arange(answers + 1), *SHAPES.T)
    columns = []
    for correct in found.correct.T:
        wide = np.broadcast_to(correct, counts.shape)
        right = generator.hypergeometric(wide, SAMPLES - wide, answers)
        tally = tallies(right, counts, answers)
        used = tally.any(axis=0)
        columns.append((tally[:, used] @ likelihood[used]).argmax(axis=1))
    return np.column_stack(columns)


def exponent_of_shapes(low: int) -> np.ndarray:
    """The exponent of coverage from `low` answers on under each of SHAPES."""
    some = low <= K
    coverage = np.clip(beta_coverage(*SHAPES.T, K[some]), 1e-15, 1 - 1e-15)
    return fit_power_law(K[some], coverage).exponent


def tallies(right: np.ndarray, counts: np.ndarray, answers: int) -> np.ndarray:
    """How many problems, as often as each is drawn, have each number of right answers, shape (R, answers + 1)."""
    rows = np.arange(len(right))[:, None] * (answers + 1)
    flat = np.bincount((rows + right).ravel(), counts.ravel(), len(right) * (answers + 1))
    return flat.reshape(len(right), -1)


def mean_ratio(told: np.ndarray, seen: np.ndarray) -> Estimate:
    """Geometric mean over models of exponents foretold by those seen."""
    return estimate(np.exp(np.log(told / seen).mean(axis=1)))


def _rows(parameters: np.ndarray, seen: np.ndarray, told: np.ndarray) -> pd.DataFrame:
    data = {"parameters": parameters}
    for name, values in (("seen", seen), ("foretold", told)):
        low, high = np.quantile(values[1:], [0.025, 0.975], axis=0)
        data |= {name: values[0], f"{name}_low": low, f"{name}_high": high}
    return pd.DataFrame(data)
