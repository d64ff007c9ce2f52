"""Runs that tell the laws apart, from residuals of known spread."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from generators.analyses import design_study
from generators.maths.design import grid_of_runs, refits
from generators.maths.scaling_laws import ParametricLaw

LAW = ParametricLaw(1.8172, 477.8, 2143.4, 0.3473, 0.3672)
SIGMA = 0.005
OUTLIERS = 6  # of 240


def study(sigma: float, bias: float = 0.0) -> design_study.DesignStudy:
    generator = np.random.default_rng(3)
    N, D = 10 ** generator.uniform(8, 10, 240), 10 ** generator.uniform(9, 11.5, 240)
    residuals = generator.normal(bias, sigma, 240)
    residuals[:OUTLIERS] = 100 * sigma
    runs = SimpleNamespace(fitted_columns=lambda: (N, D, LAW.loss(N, D) * np.exp(residuals)))
    return design_study.analyse(SimpleNamespace(law=LAW), runs)


@pytest.fixture(scope="module")
def found() -> design_study.DesignStudy:
    return study(SIGMA)


def test_the_noise_is_that_of_most_runs_whatever_a_few_do(found):
    assert found.noise.value == pytest.approx(SIGMA, rel=0.15)
    assert found.noise.low < SIGMA < found.noise.high
    assert found.noise.high / found.noise.low < 1.6  # a standard deviation of 240 would have 1.2


@pytest.fixture
def unchecked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refits check one small design only, because these tests do not look at them."""
    monkeypatch.setattr(design_study, "CHECKED", ((3, 2, 4),))
    monkeypatch.setattr(design_study, "DRAWS", 50)


def test_a_law_that_is_off_everywhere_is_not_noise(found, unchecked):
    assert study(SIGMA, bias=0.05).noise.value == pytest.approx(found.noise.value)


@pytest.mark.parametrize(("decades", "name"), [(2, "two_decades"), (3, "three_decades")])
def test_refits_to_made_up_runs_spread_as_the_factor_says(found, decades, name):
    grid = grid_of_runs(16, 1e10, decades, 20.0, 2)
    log_A, log_B, log_E, alpha, beta = refits(LAW, *grid, found.noise.value, 400, seed=5).T[
        ..., None
    ]
    laws = ParametricLaw.from_log(log_E, log_A, log_B, alpha, beta)
    low, high = np.quantile(np.log(laws.tokens_per_parameter(np.array([1e26]))), [0.025, 0.975])
    assert np.log(getattr(found, f"{name}_factor").value) == pytest.approx(high - low, rel=0.2)


def test_as_many_runs_as_are_needed_leave_a_factor_of_three(found):
    for decades, name in ((1, "one_decade"), (2, "two_decades"), (3, "three_decades")):
        side = round(np.sqrt(getattr(found, f"runs_{name}")))
        at = design_study._row(LAW, decades, 2, side, found.noise.value)["ratio_factor"]
        assert np.log(at) == pytest.approx(np.log(3), rel=0.15), name
    assert found.runs_one_decade > found.runs_two_decades > found.runs_three_decades


def test_twice_the_noise_takes_four_times_the_runs(found, unchecked):
    noisier = study(2 * SIGMA)
    for name in ("one_decade", "two_decades", "three_decades"):
        once, twice = (getattr(one, f"runs_{name}") for one in (found, noisier))
        assert twice / once == pytest.approx(4, rel=1e-6), name


def test_widths_are_checked_by_refits(found):
    assert found.worst_check == pytest.approx(
        (found.checks["exponent_width"] / found.checks["expected"] - 1).abs().max()
    )
    assert found.worst_check < 0.25
    halved = found.rows.query("decades_of_size == 3 and decades_of_ratio == 2")
    widths = halved.set_index("runs")["exponent_width"]
    assert widths[256] / widths[1024] == pytest.approx(2, rel=0.1)
