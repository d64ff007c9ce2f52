"""The best split at equal compute, on runs made up from a law whose best split is known."""

from __future__ import annotations

import numpy as np
import pytest

from generators.maths.isoflop import Optima, lower_hull, parabola_minimum
from generators.maths.scaling_laws import ParametricLaw, tokens_6nd

LAW = ParametricLaw(1.8, 400.0, 400.0, 0.34, 0.34)  # equal exponents: a is one half


def at_budgets(budgets):
    minima = []
    for C in budgets:
        D = np.geomspace(0.4, 2.5, 9) * float(LAW.optimal_tokens(C))
        loss = LAW.loss(C / 6 / D, D)
        minima.append(parabola_minimum(np.log(D), loss, 3, np.random.default_rng(1)))
    return Optima(np.log(budgets), np.array(minima).T)


def test_parabolas_find_the_exponent_and_the_ratio_of_the_law():
    found = at_budgets(np.geomspace(1e19, 1e22, 5))
    assert found.exponent_N[0] == pytest.approx(0.5, abs=1e-3)
    ratio = float(LAW.tokens_per_parameter(1e24))
    assert found.tokens_per_parameter(1e24)[0] == pytest.approx(ratio, rel=0.02)


def test_a_parabola_that_opens_downwards_has_no_minimum():
    x = np.arange(5.0)
    with pytest.raises(ValueError, match="no minimum"):
        parabola_minimum(x, -((x - 2) ** 2), 2, np.random.default_rng(1))


def test_the_lower_hull_of_training_curves_gives_the_exponent_of_the_law():
    N, D = (
        grid.ravel()
        for grid in np.meshgrid(np.geomspace(1e7, 1e10, 40), np.geomspace(1e8, 1e12, 200))
    )
    C = 6 * N * D
    inside = (C > 1e18) & (C < 1e21)
    N, D, C = N[inside], D[inside], C[inside]
    hull = lower_hull(np.log(C), np.log(LAW.loss(N, D)))
    slope = np.polyfit(np.log(C[hull]), np.log(N[hull]), 1)[0]
    assert slope == pytest.approx(0.5, abs=0.03)
    assert (np.diff(C[hull]) > 0).all()
    assert (np.diff(LAW.loss(N, D)[hull]) < 0).all()
    assert tokens_6nd(C[hull], N[hull]) == pytest.approx(D[hull])
