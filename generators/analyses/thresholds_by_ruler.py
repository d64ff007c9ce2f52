"""At how many training tokens an ability appears, by how fine the test is

A test of q tries is expected to show one success where the rate passes 1/q; between lengths of training the rate runs
straight in logarithms. The factor says how much longer a model trains before a ruler a hundred times coarser sees what
the finer one sees. Where nothing was right, the rate is drawn from what that leaves possible, Gamma(1/2) over the answers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..records import Estimate
from .floor_rates import SEED, RatesByTokens

COARSE, FINE = 1e3, 1e5  # tries; what they see lies between luck and the last rates on both tests
TRIES = 10 ** np.arange(2.5, 6.01, 0.25)


@dataclass(frozen=True)
class ThresholdsByRuler:
    """`rows`: the threshold in tokens by test and number of tries; `factor_…` for rulers a hundredfold apart."""

    rows: pd.DataFrame
    factor_gsm8k: Annotated[Estimate, "1"]
    factor_math: Annotated[Estimate, "1"]
    coarse_gsm8k: Annotated[Estimate, "tokens"]
    fine_gsm8k: Annotated[Estimate, "tokens"]
    coarse_math: Annotated[Estimate, "tokens"]
    fine_math: Annotated[Estimate, "tokens"]


def analyse(repeated_sampling_problems) -> ThresholdsByRuler:
    rows, numbers = [], {}
    for benchmark in ("GSM8K", "MATH"):
        test = RatesByTokens.of(repeated_sampling_problems, benchmark)
        rates = possible(test.rates, test.answers)
        at = {tries: thresholds(test.tokens, rates, tries) for tries in (COARSE, FINE)}
        name = benchmark.lower()
        numbers[f"factor_{name}"] = spread(at[COARSE] / at[FINE])
        numbers[f"coarse_{name}"] = spread(at[COARSE])
        numbers[f"fine_{name}"] = spread(at[FINE])
        rows.append(_rows(benchmark, test.tokens, rates))
    return ThresholdsByRuler(rows=pd.concat(rows, ignore_index=True), **numbers)


def possible(rates: np.ndarray, answers: np.ndarray) -> np.ndarray:
    """The rates with what the data leave possible in the place of zeros; in the first row, the median of that."""
    generator = np.random.default_rng(SEED)
    drawn = generator.gamma(0.5, size=rates.shape) / answers
    drawn[0] = 0.2275 / answers  # the median of Gamma(1/2)
    return np.where(rates > 0, rates, drawn)


def thresholds(scale: np.ndarray, rates: np.ndarray, tries: float) -> np.ndarray:
    """Where each row of rates first passes 1/tries, straight in logarithms between places; nan where it never does."""
    above = rates >= 1 / tries
    at = above.argmax(axis=1)
    rows = np.arange(len(rates))
    before = np.maximum(at - 1, 0)
    logs, x = np.log(rates), np.log(scale)
    rise = logs[rows, at] - logs[rows, before]
    part = np.where(at > 0, (-np.log(tries) - logs[rows, before]) / np.where(rise > 0, rise, 1), 0)
    found = np.exp(x[before] + part * (x[at] - x[before]))
    return np.asarray(np.where(above.any(axis=1) & (at > 0), found, np.nan))


def spread(values: np.ndarray) -> Estimate:
    """The first is that of the data, the others are draws, all of which must have a threshold."""
    return Estimate.from_draws(values[0], values[1:], n=128)


def _rows(benchmark: str, tokens: np.ndarray, rates: np.ndarray) -> pd.DataFrame:
    rows = []
    for tries in TRIES:
        at = thresholds(tokens, rates, tries)
        if np.isnan(at).mean() > 0.01:  # luck alone is seen, or the last rate is not
            continue
        low, high = np.nanquantile(at[1:], [0.025, 0.975])
        rows.append((benchmark, tries, at[0], low, high))
    names = ["benchmark", "tries", "tokens", "tokens_low", "tokens_high"]
    return pd.DataFrame(rows, columns=names)
