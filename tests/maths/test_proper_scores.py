"""Scores are those worked out by hand, and an honest forecast costs least."""

from __future__ import annotations

from math import pi, sqrt
from statistics import NormalDist

import numpy as np
import pytest

from generators.maths.bootstrap import Interval
from generators.maths.proper_scores import brier_score, interval_score, weighted_interval_score

LEVELS = (0.5, 0.9)


def intervals(dist: NormalDist, levels) -> dict[float, Interval]:
    ends = ((dist.inv_cdf((1 - p) / 2), dist.inv_cdf((1 + p) / 2)) for p in levels)
    return {level: Interval(*both) for level, both in zip(levels, ends, strict=True)}


@pytest.mark.parametrize(("outcome", "score"), [(3, 2), (4, 2), (5, 22), (1, 22)])
def test_an_interval_costs_its_width_and_a_miss_twenty_times_its_distance_at_90_percent(
    outcome, score
):
    assert interval_score(Interval(2, 4), 0.9, outcome) == pytest.approx(score)


def test_an_interval_that_is_upside_down_is_refused():
    with pytest.raises(ValueError, match="low <= high"):
        interval_score(Interval(4, 2), 0.9, 3)


def test_without_intervals_the_score_is_the_error_of_the_median():
    assert weighted_interval_score(3, {}, 5.5) == pytest.approx(2.5)


def test_median_and_two_intervals_by_hand():
    found = weighted_interval_score(3, {0.5: Interval(2, 4), 0.9: Interval(1, 6)}, 5)
    # half of 2; a quarter of 2 + 4 x 1; a twentieth of 5; over two and a half
    assert found == pytest.approx((1 + 0.25 * 6 + 0.05 * 5) / 2.5)


@pytest.mark.parametrize("outcome", [-2.0, 0.0, 0.3, 1.7])
def test_many_intervals_give_the_continuous_ranked_probability_score_of_a_normal(outcome):
    normal = NormalDist()
    crps = outcome * (2 * normal.cdf(outcome) - 1) + 2 * normal.pdf(outcome) - 1 / sqrt(pi)
    many = intervals(normal, [k / 1000 for k in range(1, 1000)])
    assert weighted_interval_score(0, many, outcome) == pytest.approx(crps, abs=2e-3)


def test_no_other_median_or_spread_costs_less_than_the_true_one():
    truth = np.random.default_rng(1).normal(2, 0.5, 4000)

    def cost(centre: float, spread: float) -> float:
        told = intervals(NormalDist(centre, spread), LEVELS)
        return float(np.mean([weighted_interval_score(centre, told, one) for one in truth]))

    honest = cost(2, 0.5)
    for centre, spread in ((1.7, 0.5), (2.3, 0.5), (2, 0.25), (2, 1), (2.3, 1)):
        assert cost(centre, spread) > 1.02 * honest, (centre, spread)


def test_an_honest_probability_costs_least_on_average():
    costs = [
        0.3 * brier_score(p, True) + 0.7 * brier_score(p, False) for p in np.linspace(0, 1, 101)
    ]
    assert np.argmin(costs) == 30
    assert brier_score(0.8, True) == pytest.approx(0.04)
    with pytest.raises(ValueError, match="between 0 and 1"):
        brier_score(1.2, True)
