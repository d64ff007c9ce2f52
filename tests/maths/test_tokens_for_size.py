"""Tokens for a size: the same optimum as the laws of compute, solved for another letter."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.maths.scaling_laws import ParametricLaw, compute_6nd
from generators.maths.tokens_for_size import TokensForSize

LAWS = st.builds(
    ParametricLaw,
    E=st.floats(0.5, 3),
    A=st.floats(10, 1e4),
    B=st.floats(10, 1e4),
    alpha=st.floats(0.15, 0.8),
    beta=st.floats(0.15, 0.8),
)
SIZES = st.floats(1e8, 1e15)


@given(LAWS, st.floats(1e17, 1e27))
def test_the_optimal_size_gets_the_optimal_tokens(law, C):
    need = TokensForSize.of_parametric(law)
    assert need.tokens(law.optimal_parameters(C)) == pytest.approx(law.optimal_tokens(C), rel=1e-9)
    assert need.compute(law.optimal_parameters(C)) == pytest.approx(C, rel=1e-9)
    assert need.tokens_at(C) == pytest.approx(law.optimal_tokens(C), rel=1e-9)


@given(LAWS, SIZES)
def test_tokens_and_parameters_undo_each_other(law, N):
    need = TokensForSize.of_parametric(law)
    assert need.parameters(need.tokens(N)) == pytest.approx(N, rel=1e-9)
    assert need.compute_for_tokens(need.tokens(N)) == pytest.approx(need.compute(N), rel=1e-9)


def test_a_ratio_is_the_same_at_every_size():
    assert TokensForSize.of_ratio(20.0).tokens([1e9, 1e14]) == pytest.approx([2e10, 2e15])


@given(SIZES, st.floats(10, 100), st.floats(0.4, 0.6), st.floats(0.01, 100))
def test_a_line_goes_through_its_pair_with_its_exponent(N, ratio, exponent_N, factor):
    C = compute_6nd(N, ratio * N)
    need = TokensForSize.through(C, N, exponent_N)
    assert need.tokens(N) == pytest.approx(ratio * N, rel=1e-9)
    grown = need.compute(N * factor**exponent_N)
    assert grown == pytest.approx(C * factor, rel=1e-8)


def test_draws_broadcast_against_sizes():
    need = TokensForSize(np.zeros((3, 1)), np.ones((3, 1)))
    assert need.tokens(np.array([1e9, 1e10])).shape == (3, 2)
