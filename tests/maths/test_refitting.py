"""Refitting to one's own samples, against what theory says of the variance, and against samples really drawn."""

from __future__ import annotations

import numpy as np
import pytest

from generators.maths.refitting import kept, replaced


def test_the_logarithm_of_the_variance_drifts_as_theory_says():
    """A generation multiplies the variance by chi-squared over its degrees, whose mean log is about -1/(n - 1)."""
    logs = np.log(replaced(20, 200, 2000, seed=1, unbiased=True)[-1])
    assert logs.mean() / 200 == pytest.approx(-1 / 19, rel=0.05)


def test_the_expected_variance_stays_where_the_estimator_is_unbiased():
    found = replaced(50, 10, 20_000, seed=2, unbiased=True)
    assert found.mean(axis=1) == pytest.approx(np.ones(10), abs=0.03)


def test_the_largest_likelihood_shrinks_it_by_one_part_in_n():
    found = replaced(50, 10, 20_000, seed=3)
    assert found.mean(axis=1) == pytest.approx(0.98 ** np.arange(1, 11), abs=0.03)


def test_real_samples_alone_change_nothing():
    found = replaced(30, 40, 4000, seed=4, real=30)
    assert np.median(found[-1]) == pytest.approx(np.median(found[0]), abs=0.02)


@pytest.mark.parametrize("draw", [replaced, kept])
def test_it_agrees_with_samples_that_are_really_drawn(draw):
    generator = np.random.default_rng(5)
    ends = []
    for _ in range(1500):
        data, mean, spread = np.empty(0), 0.0, 1.0
        for _ in range(12):
            fresh = generator.normal(mean, spread, 10)
            data = np.append(data, fresh) if draw is kept else fresh
            mean, spread = data.mean(), data.std()
        ends.append(spread**2)
    quantiles = [0.1, 0.25, 0.5, 0.75, 0.9]
    ours = np.quantile(draw(10, 12, 6000, seed=6)[-1], quantiles)
    assert ours == pytest.approx(np.quantile(ends, quantiles), rel=0.15)


@pytest.mark.parametrize(("samples", "real"), [(1, 0), (10, 11), (10, -1)])
def test_too_few_samples_or_too_many_real_ones_are_refused(samples, real):
    with pytest.raises(ValueError, match=f"{real} of {samples}"):
        replaced(samples, 3, 2, seed=1, real=real)
