"""The parametric loss, its compute-optimal allocation, and power-law fits."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.maths.scaling_laws import (
    ParametricLaw,
    compute_6nd,
    parameters_by_kaplan,
    power_law_fit,
    tokens_6nd,
)

HOFFMANN = ParametricLaw(E=1.69, A=406.4, B=410.7, alpha=0.34, beta=0.28)  # hoffmann2022, eq. 10

LAWS = st.builds(
    ParametricLaw,
    E=st.floats(0.5, 3),
    A=st.floats(10, 1e4),
    B=st.floats(10, 1e4),
    alpha=st.floats(0.15, 0.8),
    beta=st.floats(0.15, 0.8),
)
COMPUTE = st.floats(1e17, 1e27)


def test_loss_is_the_sum_of_three_terms():
    law = ParametricLaw(E=1.5, A=100.0, B=1000.0, alpha=0.5, beta=0.25)
    assert law.loss(1e4, 1e8) == pytest.approx(1.5 + 1.0 + 10.0, rel=1e-14)


def test_loss_takes_whole_numbers():
    assert HOFFMANN.loss(10**9, 10**11) == HOFFMANN.loss(1e9, 1e11)


def test_published_law_gives_the_published_exponents():
    # hoffmann2022, table 2, approach 3: a = 0.46 and b = 0.54, from unrounded alpha and beta.
    assert HOFFMANN.exponent_N == pytest.approx(0.46, abs=0.01)
    assert HOFFMANN.exponent_D == pytest.approx(0.54, abs=0.01)


def test_logs_give_the_same_law():
    law = ParametricLaw.from_log(np.log(1.69), np.log(406.4), np.log(410.7), 0.34, 0.28)
    assert law.loss(1e9, 1e11) == pytest.approx(HOFFMANN.loss(1e9, 1e11), rel=1e-13)


@given(LAWS, COMPUTE)
def test_allocation_spends_exactly_the_compute(law, C):
    assert compute_6nd(law.optimal_parameters(C), law.optimal_tokens(C)) == pytest.approx(
        C, rel=1e-11
    )


@given(LAWS, COMPUTE, st.floats(0.01, 100).filter(lambda factor: abs(factor - 1) > 1e-3))
def test_no_other_allocation_of_the_compute_has_a_lower_loss(law, C, factor):
    N = law.optimal_parameters(C)
    best = law.loss(N, law.optimal_tokens(C))
    assert law.loss(N * factor, tokens_6nd(C, N * factor)) >= best * (1 - 1e-13)


@given(LAWS, COMPUTE)
def test_optimum_grows_with_the_exponents(law, C):
    assert law.exponent_N + law.exponent_D == pytest.approx(1, abs=1e-14)
    growth = law.optimal_parameters(100 * C) / law.optimal_parameters(C)
    assert growth == pytest.approx(100**law.exponent_N, rel=1e-10)


@given(LAWS, COMPUTE)
def test_tokens_per_parameter_is_the_ratio_of_the_optima(law, C):
    ratio = law.optimal_tokens(C) / law.optimal_parameters(C)
    assert law.tokens_per_parameter(C) == pytest.approx(ratio, rel=1e-10)


def test_draws_in_a_column_give_one_row_a_draw():
    laws = [HOFFMANN, ParametricLaw(1.8, 480.0, 2085.0, 0.348, 0.366)]
    draws = ParametricLaw(
        *(
            np.array([[getattr(law, name)] for law in laws])
            for name in ("E", "A", "B", "alpha", "beta")
        )
    )
    C = np.geomspace(1e18, 1e25, 7)
    for method in ("optimal_parameters", "optimal_tokens", "tokens_per_parameter"):
        rows = getattr(draws, method)(C)
        assert rows.shape == (2, 7)
        for row, law in zip(rows, laws, strict=True):
            np.testing.assert_allclose(row, getattr(law, method)(C), rtol=1e-12)
    assert draws.loss(C, C).shape == (2, 7)


def test_tokens_undo_compute():
    np.testing.assert_allclose(
        tokens_6nd(compute_6nd(7e10, [1e9, 1.4e12]), 7e10), [1e9, 1.4e12], rtol=1e-15
    )


@given(st.floats(1e-3, 1e3), st.floats(-2, 2))
def test_power_law_is_recovered_without_noise(coefficient, exponent):
    x = np.geomspace(1e18, 1e24, 9)
    fit = power_law_fit(x, coefficient * x**exponent)
    assert fit.exponent == pytest.approx(exponent, abs=1e-12)
    assert fit.coefficient == pytest.approx(coefficient, rel=1e-9)


@pytest.mark.parametrize("seed", range(5))
def test_power_law_is_recovered_within_its_standard_error(seed):
    generator = np.random.default_rng(seed)
    x = np.geomspace(1e18, 1e24, 400)
    fit = power_law_fit(x, 3 * x**0.5 * np.exp(0.1 * generator.standard_normal(400)))
    standard_error = 0.1 / (np.log(x).std() * np.sqrt(400))
    assert abs(fit.exponent - 0.5) < 4 * standard_error


@pytest.mark.parametrize(
    ("x", "y", "message"),
    [
        ([1, 2, 3], [1, 2], "equally long"),
        ([1, 2, 0], [1, 2, 3], "positive and finite"),
        ([1, 2, 3], [1, 2, np.nan], "positive and finite"),
        ([2, 2, 2], [1, 2, 3], "two or more different x"),
    ],
)
def test_unusable_points_are_refused(x, y, message):
    with pytest.raises(ValueError, match=message):
        power_law_fit(x, y)


def test_kaplans_law_counts_twice_the_least_compute_and_grows_by_its_exponent():
    at = parameters_by_kaplan(
        np.array([2e19, 2e20]), at_one_pf_day=1.3e9, exponent=0.73, pf_day=1e19
    )
    assert at == pytest.approx([1.3e9, 1.3e9 * 10**0.73])
