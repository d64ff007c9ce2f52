"""How near coverage is to a power of k, by what a critic would try

Fewer answers, the models on average, coverage without the sizes that solve few problems, and other places at which early
and late k part.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np

from ..maths.repeated_sampling import fit_coverage
from ..records import Choices, Estimate
from .coverage_by_samples import MIDDLE, Coverage, K, estimate

LARGE = 1e9  # parameters


@dataclass(frozen=True)
class CoverageChoices:
    """The largest miss of the law, in coverage, and the exponent over late k divided by that over early k."""

    worst_miss: Annotated[Choices, "1"]
    late_over_early: Annotated[Choices, "1"]


def analyse(coverage_by_samples, ten_thousand_samples) -> CoverageChoices:
    found = Coverage.of(ten_thousand_samples)
    misses, large = found.misses(), found.parameters >= LARGE
    return CoverageChoices(
        worst_miss=Choices(
            coverage_by_samples.worst_miss,
            {
                "mean over models": estimate(misses.mean(axis=1)),
                "models of a billion parameters and more": estimate(misses[:, large].max(axis=1)),
                "up to a thousand answers": estimate(found.misses(1000).max(axis=1)),
                "fitted to coverage in the place of its logarithm": estimate(_in_coverage(found)),
            },
            preferred="worst of seven models, up to 10,000 answers, fitted in logarithms",
            left_out={
                "a third constant for problems never solved": "it can only come nearer",
                "each model alone": "the worst of them is the preferred choice",
            },
        ),
        late_over_early=Choices(
            coverage_by_samples.late_over_early,
            {
                "models of a billion parameters and more": _ratio(found, MIDDLE, smallest=LARGE),
                "without the first ten answers": _ratio(found, 316, first=10),
                "last decade against the first three": _ratio(found, 1000),
                "last three decades against the first": _ratio(found, 10),
            },
            preferred="mean over seven models, last two decades of k against the first two",
            left_out={"the worst model": "the largest of seven noisy ratios says little of a law"},
        ),
    )


def _ratio(found: Coverage, middle: int, first: int = 1, smallest: float = 0.0) -> Estimate:
    late, early = found.law(low=middle), found.law(low=first, high=middle)
    some = found.parameters >= smallest
    return estimate((late.exponent / early.exponent)[:, some].mean(axis=1))


def _in_coverage(found: Coverage) -> np.ndarray:
    gaps = fit_coverage(K, found.values).coverage(K) - found.values
    return np.asarray(np.abs(gaps).max(axis=(1, 2)))
