"""Success in repeated sampling: the chance that one of k answers is right, and its law in k."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import betaln, gammaln
from scipy.stats import beta

Array = NDArray[np.float64]


@dataclass(frozen=True)
class PowerLaw:
    """-log coverage = scale × k^-exponent; both have the leading shape of the coverage."""

    exponent: Array
    log_scale: Array

    def coverage(self, k: ArrayLike) -> Array:
        """The coverage at k, shape (..., K)."""
        logs = np.log(np.asarray(k, float))
        falls = self.log_scale[..., None] - self.exponent[..., None] * logs
        return np.asarray(np.exp(-np.exp(falls)))


def pass_at_k(samples: ArrayLike, correct: ArrayLike, k: ArrayLike) -> Array:
    """The chance that k answers drawn from `samples` without putting back hold a right one, shape (..., K).

    1 - C(n - c, k) / C(n, k), the unbiased estimator of brown2024monkeys, eq. 1; the counts have the
    leading shape. Raises ValueError for impossible counts or a k beyond the samples.
    """
    n, c = (np.asarray(values, float)[..., None] for values in (samples, correct))
    drawn = np.asarray(k, float)
    if np.any(c < 0) or np.any(c > n) or np.any(drawn < 1) or np.any(drawn > n):
        raise ValueError("needs 0 <= correct <= samples and 1 <= k <= samples")
    rest = n - c
    left = np.where(rest >= drawn, rest - drawn, 0)  # with fewer wrong answers than k, one is right
    none = gammaln(rest + 1) + gammaln(n - drawn + 1) - gammaln(left + 1) - gammaln(n + 1)
    return np.asarray(np.where(rest >= drawn, -np.expm1(none), 1.0))


def fit_power_law(k: ArrayLike, coverage: ArrayLike) -> PowerLaw:
    """Least squares of log(-log coverage) on log k; `coverage` has shape (..., K), strictly between 0 and 1.

    Raises ValueError for a coverage of nothing or of all, which has no such logarithm.
    """
    share = np.asarray(coverage, float)
    if np.any(share <= 0) or np.any(share >= 1):
        raise ValueError("a power law needs coverages between 0 and 1")
    logs = np.log(np.asarray(k, float))
    x = logs - logs.mean()
    y = np.log(-np.log(share))
    slope = (y * x).sum(axis=-1) / (x**2).sum()
    return PowerLaw(np.asarray(-slope), np.asarray(y.mean(axis=-1) - slope * logs.mean()))


def fit_coverage(k: ArrayLike, coverage: ArrayLike, rounds: int = 8) -> PowerLaw:
    """Least squares of the coverage itself, by Gauss and Newton's steps from the fit in logarithms."""
    law, share = fit_power_law(k, coverage), np.asarray(coverage, float)
    x = np.log(np.asarray(k, float))
    exponent, log_scale = law.exponent, law.log_scale
    for _ in range(rounds):
        fitted = PowerLaw(exponent, log_scale).coverage(k)
        left = share - fitted
        by_scale = fitted * np.log(fitted)  # of the coverage, by the logarithm of the scale
        by_exponent = -by_scale * x
        aa, bb, ab = ((u * v).sum(axis=-1) for u, v in _pairs(by_scale, by_exponent))
        a, b = (by_scale * left).sum(axis=-1), (by_exponent * left).sum(axis=-1)
        whole = aa * bb - ab**2
        log_scale = log_scale + (bb * a - ab * b) / whole
        exponent = exponent + (aa * b - ab * a) / whole
    return PowerLaw(exponent, log_scale)


def _pairs(u: Array, v: Array) -> tuple[tuple[Array, Array], ...]:
    return (u, u), (v, v), (u, v)


def beta_coverage(a: ArrayLike, b: ArrayLike, k: ArrayLike) -> Array:
    """Coverage at k where rates are spread over problems as Beta(a, b), shape (..., K).

    At large k what is not covered falls as k^-a, schaeffer2025monkeys, section 3.
    """
    first, second = (np.asarray(values, float)[..., None] for values in (a, b))
    none = betaln(first, second + np.asarray(k, float)) - betaln(first, second)
    return np.asarray(-np.expm1(none))


def beta_log_likelihood(samples: int, correct: ArrayLike, a: ArrayLike, b: ArrayLike) -> Array:
    """Log-likelihood of counts under a beta-binomial less a constant, shape (counts, pairs of a and b)."""
    c = np.asarray(correct, float)[:, None]
    return np.asarray(betaln(c + a, samples - c + b) - betaln(a, b))


def largest_rate(successes: int, n: int, level: float = 0.95) -> float:
    """The largest rate that leaves so few successes a chance of 1 - level: Clopper and Pearson's upper end.

    Raises ValueError unless 0 <= successes <= n, n > 0 and 0 < level < 1.
    """
    if not (0 <= successes <= n and n > 0 and 0 < level < 1):
        raise ValueError(f"needs 0 <= successes <= n and n > 0, got {successes} of {n}")
    if successes == n:
        return 1.0
    return float(beta.ppf(level, successes + 1, n - successes))


def least_rate_seen(questions: float, chance: float | None = None) -> float:
    """The smallest rate that so many questions see: one right answer is expected, or has at least that `chance`.

    Rates may differ between the questions: with the same mean a right answer is then only likelier.
    Raises ValueError unless questions > 0 and 0 < chance < 1.
    """
    if not questions > 0 or (chance is not None and not 0 < chance < 1):
        raise ValueError(f"needs questions > 0 and 0 < chance < 1, got {questions} and {chance}")
    return 1 / questions if chance is None else float(-np.expm1(np.log1p(-chance) / questions))
