"""Bend, slope and lead of made-up scores are found again."""

from __future__ import annotations

import numpy as np
import pytest

from generators.maths.hinge import fit_hinges

GRID = np.linspace(20, 24, 81)


def scores(lead, bend, slope=0.2, noise=0.01, n=60):
    generator = np.random.default_rng(4)
    x = generator.uniform(20, 24, n)
    newer = generator.random(n) < 0.4
    return (
        x,
        newer,
        0.25 + slope * np.maximum(x - bend, 0) + lead * newer + generator.normal(0, noise, n),
    )


def test_known_lead_slope_and_bend_are_recovered():
    x, newer, score = scores(0.07, 22.0)
    found = fit_hinges(x, newer, score, 0.25, np.ones(60), GRID)
    assert found.lead[0] == pytest.approx(0.07, abs=0.01)
    assert found.slope[0] == pytest.approx(0.2, abs=0.02)
    assert found.bend[0] == pytest.approx(22.0, abs=0.1)


def test_weights_leave_out_what_they_do_not_count():
    x, newer, score = scores(0.0, 22.0)
    odd = np.where(np.arange(60) < 5, 0.9, score)
    weights = np.vstack([np.ones(60), np.arange(60) >= 5])
    found = fit_hinges(x, newer, odd, 0.25, weights, GRID)
    assert abs(found.lead[1]) < 0.01 < abs(found.bend[0] - found.bend[1]) + abs(found.lead[0])


def test_one_group_alone_has_no_lead():
    x, _, score = scores(0.0, 22.0)
    with pytest.raises(ValueError, match="both groups"):
        fit_hinges(x, np.zeros(60), score, 0.25, np.ones(60), GRID)
