"""Resampling, percentile intervals and Wilson intervals."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from generators.maths.bootstrap import (
    clustered_errors,
    percentile_errors,
    percentile_interval,
    resample_counts,
    wilson_interval,
)


@given(st.integers(1, 50), st.integers(1, 20), st.integers(0, 2**32))
def test_every_resample_draws_as_many_rows_as_there_are(n, resamples, seed):
    counts = resample_counts(n, resamples, seed)
    assert counts.shape == (resamples, n)
    assert (counts >= 0).all()
    assert (counts.sum(axis=1) == n).all()


def test_same_seed_gives_same_counts_and_another_does_not():
    assert (resample_counts(30, 10, 1) == resample_counts(30, 10, 1)).all()
    assert (resample_counts(30, 10, 1) != resample_counts(30, 10, 2)).any()


def test_counts_have_the_mean_and_variance_of_drawing_with_replacement():
    counts = resample_counts(240, 4000, seed=0)
    assert counts.mean(axis=0) == pytest.approx(1, abs=5 / np.sqrt(4000))
    assert counts.var() == pytest.approx(1 - 1 / 240, rel=0.01)


def test_bootstrap_of_a_mean_has_its_textbook_standard_error():
    sample = np.random.default_rng(0).standard_normal(200)
    means = resample_counts(200, 4000, seed=1) @ sample / 200
    # A standard error from 4000 draws has a relative noise of 1 / sqrt(8000) = 0.011.
    assert means.std() == pytest.approx(sample.std() / np.sqrt(200), rel=4 * 0.011)


def test_percentile_interval_of_evenly_spaced_draws():
    interval = percentile_interval(np.arange(1001), level=0.9)
    assert (interval.low, interval.high) == pytest.approx((50, 950))


def test_percentile_interval_runs_along_the_first_axis():
    draws = np.random.default_rng(0).standard_normal((500, 3))
    interval = percentile_interval(draws)
    assert np.shape(interval.low) == (3,)
    alone = percentile_interval(draws[:, 1])
    assert (interval.low[1], interval.high[1]) == (alone.low, alone.high)


def test_percentile_interval_covers_about_its_level():
    draws = np.random.default_rng(0).standard_normal(100_000)
    interval = percentile_interval(draws, level=0.95)
    # A 2.5 % quantile of 100 000 normal draws has a standard error of 0.008.
    assert (interval.low, interval.high) == pytest.approx((-1.96, 1.96), abs=0.04)


@pytest.mark.parametrize(
    ("draws", "level", "message"),
    [
        ([], 0.95, "one draw or more"),
        ([1.0, np.nan], 0.95, "must be finite, 1 are not"),
        ([1.0, 2.0], 95, "between 0 and 1, got 95"),
    ],
)
def test_unusable_draws_are_refused(draws, level, message):
    with pytest.raises(ValueError, match=message):
        percentile_interval(draws, level)


@pytest.mark.parametrize(("successes", "n"), [(81, 263), (15, 148), (0, 20), (1, 29), (5, 5)])
@pytest.mark.parametrize("level", [0.8, 0.95])
def test_wilson_interval_is_that_of_scipy(successes, n, level):
    expected = binomtest(successes, n).proportion_ci(level, method="wilson")
    interval = wilson_interval(successes, n, level)
    assert (interval.low, interval.high) == pytest.approx((expected.low, expected.high), abs=1e-9)


@given(st.integers(1, 10_000), st.data(), st.floats(0.5, 0.999))
def test_wilson_interval_holds_the_share_and_stays_a_share(n, data, level):
    successes = data.draw(st.integers(0, n))
    interval = wilson_interval(successes, n, level)
    assert 0 <= interval.low <= successes / n <= interval.high <= 1


@given(st.integers(1, 1000), st.data())
def test_wilson_interval_ends_solve_the_score_equation(n, data):
    successes = data.draw(st.integers(1, n))
    low = wilson_interval(successes, n, 0.95).low
    z = (successes / n - low) / np.sqrt(low * (1 - low) / n)
    assert z == pytest.approx(1.959964, abs=1e-4)


@pytest.mark.parametrize(("successes", "n"), [(3, 2), (-1, 5), (0, 0)])
def test_impossible_shares_are_refused(successes, n):
    with pytest.raises(ValueError, match="0 <= successes <= n"):
        wilson_interval(successes, n)


@pytest.mark.parametrize(("n", "resamples"), [(0, 5), (5, 0)])
def test_empty_resampling_is_refused(n, resamples):
    with pytest.raises(ValueError, match="one row and one resample or more"):
        resample_counts(n, resamples, seed=0)


def test_draws_that_share_a_resample_know_an_end_no_better_than_the_resamples_do():
    """A hundred copies of each of 4,000 draws: the error is that of 4,000 and not of 400,000."""
    few = np.random.default_rng(7).standard_normal(4000)
    many, resample = np.repeat(few, 100), np.repeat(np.arange(4000), 100)
    alone, taken_as_independent = percentile_errors(few), percentile_errors(many)
    low, high = clustered_errors(many, resample)
    assert low == pytest.approx(alone[0], rel=0.5)
    assert high == pytest.approx(alone[1], rel=0.5)
    assert low > 3 * taken_as_independent[0]
