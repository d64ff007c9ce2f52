"""How far a hundredfold finer ruler moves the start of an ability, by what a critic would try

Other sizes of model, other rulers, luck taken off, and another axis: the least compute at which a model of any size
passes, or the size of finished models. Beside the preferred choice, the rates of checkpoints are drawn with the standard
error over problems, each by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..records import Choices, Estimate
from .floor_rates import HARDLY_BEGUN, RESAMPLES, SEED, RatesByTokens
from .thresholds_by_ruler import COARSE, FINE, possible, spread, thresholds

PREFERRED = "all nine sizes, by tokens of training, one in a thousand against one in 100,000"
RULERS = {
    "one in 600 against one in 60,000": (600.0, 60_000.0),
    "one in 3,000 against one in 300,000": (3_000.0, 300_000.0),
}
SIZES = {
    "models of 160 million to 1 billion parameters": (1.6e8, 1.0e9),
    "models of 1.4 billion parameters and more": (1.4e9, 1.2e10),
}
LAST = 3e11  # tokens of a finished model
FEWEST_SIZES = 8  # of nine; the 12B model has no full row at two million tokens


@dataclass(frozen=True)
class RulerChoices:
    """The factor in scale between two rulers that are a hundredfold apart, for both tests."""

    gsm8k: Annotated[Choices, "1"]
    math: Annotated[Choices, "1"]


def analyse(
    thresholds_by_ruler, repeated_sampling_problems, repeated_sampling_checkpoints
) -> RulerChoices:
    problems, checkpoints = repeated_sampling_problems, repeated_sampling_checkpoints
    whole = checkpoints[checkpoints["problems"] >= 100]
    left_out = {
        "the mean over all checkpoints of one compute": "their rates differ a thousandfold, which widens any threshold",
        "the rate itself in the place of its logarithm": "whatever multiplies from step to step would count as a jump",
    }
    gsm8k = _common(problems, whole, "GSM8K") | {"the rate of luck taken off": _lucky(problems)}
    maths = _common(problems, whole, "MATH") | {"size of finished models": _by_size(whole)}
    no_size = {"size of finished models": "the smallest is above the finer ruler"}
    rulers = thresholds_by_ruler
    return RulerChoices(
        gsm8k=Choices(rulers.factor_gsm8k, gsm8k, PREFERRED, left_out | no_size),
        math=Choices(rulers.factor_math, maths, PREFERRED, left_out),
    )


def _common(
    problems: pd.DataFrame, checkpoints: pd.DataFrame, benchmark: str
) -> dict[str, Estimate]:
    test = RatesByTokens.of(problems, benchmark)
    rates = possible(test.rates, test.answers)
    rows = checkpoints[checkpoints["benchmark"].eq(benchmark)]
    by_ruler = {
        name: _factor(test.tokens, rates, coarse, fine) for name, (coarse, fine) in RULERS.items()
    }
    by_size = {name: _some_sizes(rows, *ends) for name, ends in SIZES.items()}
    return by_ruler | by_size | {"least compute at which any model passes": _frontier(rows)}


def _factor(
    scale: np.ndarray, rates: np.ndarray, coarse: float = COARSE, fine: float = FINE
) -> Estimate:
    factors = thresholds(scale, rates, coarse) / thresholds(scale, rates, fine)
    return spread(factors[np.isfinite(factors)])


def _lucky(problems: pd.DataFrame) -> Estimate:
    test = RatesByTokens.of(problems, "GSM8K")
    later = test.tokens > HARDLY_BEGUN
    skill = test.rates[:, later] - test.rates[:, ~later].mean(axis=1, keepdims=True)
    # Where training has hardly begun there is no skill to see; what is left is the least that could be told.
    begun = 1 / test.answers[~later].sum()
    tokens = np.concatenate([[HARDLY_BEGUN], test.tokens[later]])
    return _factor(tokens, np.column_stack([np.full(len(skill), begun), skill]))


def _draws(rows: pd.DataFrame) -> np.ndarray:
    """Rates of checkpoints, those of the data first, shape (1 + R, checkpoints)."""
    generator = np.random.default_rng(SEED)
    rate, error = rows["success_rate"].to_numpy(), rows["success_rate_error"].to_numpy()
    known = rate > 0
    width = np.sqrt(np.log1p((error / np.where(known, rate, 1)) ** 2))
    normal = np.vstack([np.zeros(len(rows)), generator.standard_normal((RESAMPLES, len(rows)))])
    drawn = np.where(known, rate, 0) * np.exp(normal * width)
    return possible(drawn, rows["samples"].to_numpy(float))


def _some_sizes(rows: pd.DataFrame, smallest: float, largest: float) -> Estimate:
    some = rows[rows["parameters"].between(smallest, largest)]
    draws = _draws(some)
    tokens = np.sort(some["training_tokens"].unique())
    means = [draws[:, some["training_tokens"].eq(one)].mean(axis=1) for one in tokens]
    return _factor(tokens, np.column_stack(means))


def _frontier(rows: pd.DataFrame) -> Estimate:
    """Along the best rate of all checkpoints with at most that compute."""
    ordered = rows.sort_values("training_compute_flop", kind="stable")
    compute = ordered["training_compute_flop"].to_numpy()
    return _factor(compute, np.maximum.accumulate(_draws(ordered), axis=1))


def _by_size(checkpoints: pd.DataFrame) -> Estimate:
    last = checkpoints.query("benchmark == 'MATH' and training_tokens == @LAST")
    ordered = last.sort_values("parameters", kind="stable")
    if len(ordered) < FEWEST_SIZES:
        raise ValueError(f"{len(ordered)} finished models are too few for a threshold of size")
    return _factor(ordered["parameters"].to_numpy(), _draws(ordered))
