"""How many problems at least one of k answers solves, and how near that is to a power of k

-log coverage = a k^-b is fitted by least squares in logarithms over 41 values of k from 1 to 10,000, as brown2024monkeys,
section 3.1, fits 40. The miss is the largest gap in coverage between curve and law; intervals draw problems anew, the
same ones for all models.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..maths.repeated_sampling import PowerLaw, fit_power_law, pass_at_k
from ..records import Estimate

SAMPLES = 10_000
K = np.unique(np.round(np.logspace(0, 4, 41)).astype(int))
MIDDLE = 100  # of four decades of k
RESAMPLES, SEED = 1000, 29


@dataclass(frozen=True)
class CoverageBySamples:
    """`rows`: coverage by model and k with ends, the law and the coverage if all problems were alike; `fits`: by model."""

    rows: pd.DataFrame
    fits: pd.DataFrame
    models: Annotated[int, "1"]
    problems: Annotated[int, "1"]
    first_160m: Annotated[Estimate, "1"]
    last_160m: Annotated[Estimate, "1"]
    first_12b: Annotated[Estimate, "1"]
    last_12b: Annotated[Estimate, "1"]
    exponent_70m: Annotated[Estimate, "1"]
    exponent_12b: Annotated[Estimate, "1"]
    worst_miss: Annotated[Estimate, "1"]
    late_over_early: Annotated[Estimate, "1"]
    worst_straight: Annotated[Estimate, "1"]
    alike_12b: Annotated[Estimate, "1"]
    never_solved_12b: Annotated[int, "1"]
    never_solved_70m: Annotated[int, "1"]


@dataclass(frozen=True)
class Coverage:
    """Coverage of the data first, then of resampled problems, shape (1 + R, models, K)."""

    parameters: np.ndarray
    correct: np.ndarray  # (problems, models)
    counts: np.ndarray  # (1 + R, problems)
    values: np.ndarray

    @classmethod
    def of(cls, answers: pd.DataFrame) -> Coverage:
        """That of all models in the table."""
        table = answers.pivot(index="problem", columns="parameters", values="correct")
        drawn = resample_counts(len(table), RESAMPLES, SEED)
        counts = np.vstack([np.ones(len(table)), drawn])
        single = pass_at_k(SAMPLES, table.to_numpy(), K)
        values = np.tensordot(counts, single, axes=1) / len(table)
        return cls(table.columns.to_numpy(float), table.to_numpy(), counts, values)

    def mean_rates(self) -> np.ndarray:
        """The mean over problems of the share right, shape (1 + R, models)."""
        return np.asarray(self.counts @ self.correct / len(self.correct) / SAMPLES)

    def law(self, low: int = 1, high: int = SAMPLES) -> PowerLaw:
        """The law over a stretch of k, its parts of shape (1 + R, models)."""
        some = (K >= low) & (high >= K)
        return fit_power_law(K[some], self.values[..., some])

    def misses(self, high: int = SAMPLES) -> np.ndarray:
        """Largest gap between curve and law up to a k, shape (1 + R, models)."""
        some = high >= K
        gaps = self.law(high=high).coverage(K[some]) - self.values[..., some]
        return np.asarray(np.abs(gaps).max(axis=-1))

    def straight_misses(self) -> np.ndarray:
        """The same for a coverage that is a straight line in the logarithm of k."""
        x = np.log(K) - np.log(K).mean()
        mean = self.values.mean(axis=-1, keepdims=True)
        slope = (self.values * x).sum(axis=-1, keepdims=True) / (x**2).sum()
        return np.asarray(np.abs(mean + slope * x - self.values).max(axis=-1))


def analyse(ten_thousand_samples) -> CoverageBySamples:
    found = Coverage.of(ten_thousand_samples)
    law = found.law()
    late = found.law(low=MIDDLE).exponent / found.law(high=MIDDLE).exponent
    model = {f"{size:g}": i for i, size in enumerate(found.parameters)}
    small, second, large = (model[f"{size:g}"] for size in (7e7, 1.6e8, 1.2e10))
    alike = 1 - (1 - found.mean_rates()[0])[:, None] ** K
    return CoverageBySamples(
        rows=_rows(found, law, alike),
        fits=_fits(found, law),
        models=len(found.parameters),
        problems=len(found.correct),
        first_160m=estimate(found.values[:, second, 0]),
        last_160m=estimate(found.values[:, second, -1]),
        first_12b=estimate(found.values[:, large, 0]),
        last_12b=estimate(found.values[:, large, -1]),
        exponent_70m=estimate(law.exponent[:, small]),
        exponent_12b=estimate(law.exponent[:, large]),
        worst_miss=estimate(found.misses().max(axis=1)),
        late_over_early=estimate(late.mean(axis=1)),
        worst_straight=estimate(found.straight_misses().max(axis=1)),
        alike_12b=estimate(1 - (1 - found.mean_rates()[:, large]) ** MIDDLE),
        never_solved_12b=int((found.correct[:, large] == 0).sum()),
        never_solved_70m=int((found.correct[:, small] == 0).sum()),
    )


def estimate(values: np.ndarray) -> Estimate:
    """The first value is that of the data, the others those of resampled problems."""
    return Estimate.from_draws(values[0], values[1:], n=128)


def _rows(found: Coverage, law: PowerLaw, alike: np.ndarray) -> pd.DataFrame:
    low, high = np.quantile(found.values[1:], [0.025, 0.975], axis=0)
    sizes, k = np.meshgrid(found.parameters, K, indexing="ij")
    columns = {
        "parameters": sizes,
        "k": k,
        "coverage": found.values[0],
        "coverage_low": low,
        "coverage_high": high,
        "law": law.coverage(K)[0],
        "alike": alike,
    }
    return pd.DataFrame({name: values.ravel() for name, values in columns.items()})


def _fits(found: Coverage, law: PowerLaw) -> pd.DataFrame:
    low, high = np.quantile(law.exponent[1:], [0.025, 0.975], axis=0)
    return pd.DataFrame(
        {
            "parameters": found.parameters,
            "exponent": law.exponent[0],
            "exponent_low": low,
            "exponent_high": high,
            "miss": found.misses()[0],
        }
    )
