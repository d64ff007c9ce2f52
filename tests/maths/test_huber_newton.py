"""The Newton steps of the robust fit know the slope and the bend of its objective."""

from __future__ import annotations

import numpy as np
import pytest

from generators.maths.huber_newton import expand_objective


@pytest.mark.parametrize("delta", [1e-3, 1e-2, 1.0])
def test_gradient_and_hessian_match_finite_differences(delta):
    generator = np.random.default_rng(3)
    x, y, log_L = generator.normal(size=(3, 60))
    log_L = 0.3 * log_L * delta + np.log(3) - 0.1 * x - 0.1 * y
    theta = np.array([[0.1, -0.2, 0.0, 0.3, 0.4], [-0.3, 0.2, 0.3, 0.5, 0.2]])
    weights = generator.integers(0, 4, size=(2, 60)).astype(float)
    exact = expand_objective(theta, weights, x, y, log_L, delta)
    # Steps are 1e-6 delta and few points cross a kink; those that do change a slope by 1e-6 of it.
    h = 1e-6 * delta
    for k in range(5):
        step = h * np.eye(5)[k]
        above = expand_objective(theta + step, weights, x, y, log_L, delta)
        below = expand_objective(theta - step, weights, x, y, log_L, delta)
        slope = (above.value - below.value) / (2 * h)
        bend = (above.gradient - below.gradient) / (2 * h)
        np.testing.assert_allclose(exact.gradient[:, k], slope, rtol=1e-5, atol=1e-5 * delta)
        np.testing.assert_allclose(exact.hessian[:, k], bend, rtol=1e-5, atol=1e-4)
