"""Coverage by counting, the law recovered from it, and the largest rate that a count allows."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from generators.maths.repeated_sampling import (
    beta_coverage,
    beta_log_likelihood,
    fit_coverage,
    fit_power_law,
    largest_rate,
    least_rate_seen,
    pass_at_k,
)

K = np.array([1, 3, 10, 30, 100, 300, 1000])


def test_the_chance_of_a_right_answer_is_that_of_counting_all_draws():
    answers = [True, True, False, False, False, False]
    for k in (1, 2, 4, 5, 6):
        drawn = [any(draw) for draw in combinations(answers, k)]
        assert pass_at_k([6], [2], [k])[0, 0] == pytest.approx(np.mean(drawn)), k
    assert pass_at_k(10000, 0, [1, 10000]) == pytest.approx([0, 0], abs=1e-9)


def test_more_answers_than_were_drawn_are_refused():
    with pytest.raises(ValueError, match="k <= samples"):
        pass_at_k([10], [1], [11])


def test_a_power_law_is_recovered_with_its_coverage():
    coverage = np.exp(-np.array([[5.0], [2.0]]) * K ** -np.array([[0.3], [0.1]]))
    law = fit_power_law(K, coverage)
    assert law.exponent == pytest.approx([0.3, 0.1])
    assert np.exp(law.log_scale) == pytest.approx([5, 2])
    assert law.coverage(K) == pytest.approx(coverage)


def test_a_law_of_the_coverage_itself_is_nearer_to_it_and_recovers_it_from_a_noisy_start():
    true = np.exp(-4 * K**-0.3)
    assert fit_coverage(K, true).exponent == pytest.approx(0.3)
    bent = true + 0.02 * np.array([1, -1, 0, 1, -1, 0, 1])
    gaps = [((fit(K, bent).coverage(K) - bent) ** 2).sum() for fit in (fit_coverage, fit_power_law)]
    assert gaps[0] < gaps[1]
    assert fit_coverage(K, bent).exponent == pytest.approx(0.3, abs=0.02)


def test_a_coverage_of_all_has_no_power_law():
    with pytest.raises(ValueError, match="between 0 and 1"):
        fit_power_law([1, 10], [0.5, 1.0])


def test_spread_rates_leave_a_power_of_k_and_one_rate_an_exponential():
    far = np.array([1e4, 1e6])
    left = 1 - beta_coverage(0.4, 20.0, far)
    assert np.log(left[0] / left[1]) / np.log(far[1] / far[0]) == pytest.approx(0.4, abs=1e-3)
    alike = beta_coverage(1e6, 1e8, [100])[0]
    assert alike == pytest.approx(1 - (1 - 1 / 101) ** 100, rel=1e-3)


def test_the_likelihood_finds_the_spread_that_made_the_counts():
    rates = np.random.default_rng(3).beta(0.5, 20, size=4000)
    counts = np.random.default_rng(4).binomial(1000, rates)
    a = np.linspace(0.3, 0.8, 51)
    likelihood = beta_log_likelihood(1000, counts, a, 40 * a).sum(axis=0)
    assert a[likelihood.argmax()] == pytest.approx(0.5, abs=0.03)


def test_no_success_bounds_the_rate_by_three_over_the_tries():
    assert largest_rate(0, 10**6) == pytest.approx(-np.log(0.05) / 1e6, rel=1e-3)
    assert largest_rate(5, 5) == 1
    with pytest.raises(ValueError, match="needs 0"):
        largest_rate(3, 2)


def test_a_test_sees_the_rate_that_gives_a_right_answer_the_chance_asked_for():
    assert least_rate_seen(1319) == pytest.approx(1 / 1319)
    for questions in (20, 1319, 10**7):
        rate = least_rate_seen(questions, 0.95)
        assert 1 - (1 - rate) ** questions == pytest.approx(0.95)
    assert least_rate_seen(10**6, 0.95) == pytest.approx(3.0e-6, rel=0.01)  # the rule of three


@pytest.mark.parametrize(("questions", "chance"), [(0, None), (10, 1.0), (10, 0.0)])
def test_a_test_without_questions_or_a_sure_answer_is_refused(questions, chance):
    with pytest.raises(ValueError, match="questions > 0"):
        least_rate_seen(questions, chance)
