"""The cheapest model to train and serve: against a search, at its limits, and by its condition."""

from __future__ import annotations

import numpy as np
import pytest

from generators.maths.inference_cost import cheapest_model, tokens_for_loss, total_flop
from generators.maths.scaling_laws import ParametricLaw

LAW = ParametricLaw(1.8172, 477.8, 2143.4, 0.3473, 0.3672)
C = 5.88e23
SERVED = np.array([1e11, 1e12, 1e13, 1e15])


def test_no_search_finds_a_cheaper_model():
    L = LAW.loss(LAW.optimal_parameters(C), LAW.optimal_tokens(C))
    N = np.geomspace(0.05, 1.5, 4001)[:, None] * LAW.optimal_parameters(C)
    costs = total_flop(N, tokens_for_loss(LAW, N, L), SERVED)
    found = cheapest_model(LAW, C, SERVED)
    assert found.total_flop == pytest.approx(costs.min(axis=0), rel=1e-5)
    assert (found.total_flop <= costs.min(axis=0) * (1 + 1e-12)).all()


def test_nothing_served_is_the_training_optimum():
    found = cheapest_model(LAW, C, np.array([0.0]))
    assert found.N == pytest.approx(LAW.optimal_parameters(C), rel=1e-9)
    assert found.total_flop == pytest.approx(C)


def test_the_loss_is_kept_and_the_terms_balance():
    found = cheapest_model(LAW, C, SERVED)
    L = LAW.loss(LAW.optimal_parameters(C), LAW.optimal_tokens(C))
    assert LAW.loss(found.N, found.D) == pytest.approx(np.full(4, L), rel=1e-12)
    size = LAW.alpha * LAW.A * found.N**-LAW.alpha
    data = LAW.beta * LAW.B * found.D**-LAW.beta
    assert size / data == pytest.approx(1 + SERVED / (3 * found.D), rel=1e-6)


def test_draws_broadcast():
    draws = ParametricLaw(
        *(np.full((2, 1), value) for value in (1.8172, 477.8, 2143.4, 0.3473, 0.3672))
    )
    found = cheapest_model(draws, np.full(4, C), SERVED)
    assert found.N.shape == (2, 4)
    assert found.N[1] == pytest.approx(cheapest_model(LAW, C, SERVED).N)


def test_a_model_too_small_never_reaches_the_loss():
    assert tokens_for_loss(LAW, 1e6, 1.9) == np.inf
