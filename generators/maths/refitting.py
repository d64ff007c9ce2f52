"""A normal distribution fitted again and again to samples of the last fit: what becomes of its variance.

No sample is drawn: the mean and the squared deviations of a sample have known distributions, so each
generation is two draws a chain.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def replaced(
    samples: int, generations: int, chains: int, seed: int, *, unbiased: bool = False, real: int = 0
) -> Array:
    """Fitted variances, shape (generations, chains), where each generation sees only the last one's samples.

    The first is fitted to real data of variance 1. `real` of the samples of each generation are real
    ones, drawn anew; the variance is that of the largest
    likelihood, or divides by samples less one where it is unbiased.
    Raises ValueError for fewer than two samples, or more real ones than there are.
    """
    _check(samples, real)
    generator = np.random.default_rng(seed)
    degrees = samples - 1 if unbiased else samples
    mean, variance = np.zeros(chains), np.ones(chains)
    found = np.empty((generations, chains))
    for k in range(generations):
        made = _batch(generator, samples - real, mean, variance)
        fresh = _batch(generator, real, np.zeros(chains), np.ones(chains))
        size, mean, squares = _joined(made, fresh)
        assert size == samples
        variance = squares / degrees
        found[k] = variance
    return found


def kept(
    samples: int, generations: int, chains: int, seed: int, *, unbiased: bool = False
) -> Array:
    """The same where each generation sees all samples so far, the real ones of the first among them."""
    _check(samples, 0)
    generator = np.random.default_rng(seed)
    zeros = np.zeros(chains)
    pool = (0, zeros, zeros)
    mean, variance = zeros, np.ones(chains)
    found = np.empty((generations, chains))
    for k in range(generations):
        pool = _joined(pool, _batch(generator, samples, mean, variance))
        size, mean, squares = pool
        variance = squares / (size - 1 if unbiased else size)
        found[k] = variance
    return found


Batch = tuple[int, Array, Array]  # how many, their mean, and squared deviations from it


def _batch(generator: np.random.Generator, size: int, mean: Array, variance: Array) -> Batch:
    if size == 0:
        return 0, mean, np.zeros_like(mean)
    means = generator.normal(mean, np.sqrt(variance / size))
    squares = variance * generator.chisquare(size - 1, len(mean)) if size > 1 else 0 * mean
    return size, means, squares


def _joined(one: Batch, other: Batch) -> Batch:
    (n, mean, squares), (m, other_mean, other_squares) = one, other
    apart = other_mean - mean
    total = squares + other_squares + apart**2 * n * m / (n + m)
    return n + m, mean + apart * m / (n + m), total


def _check(samples: int, real: int) -> None:
    if samples < 2 or not 0 <= real <= samples:
        raise ValueError(f"needs two samples or more, the real among them; got {real} of {samples}")
