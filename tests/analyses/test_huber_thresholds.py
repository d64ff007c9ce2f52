"""What the threshold does where some runs lie far off the law, all on one side."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from generators.analyses import huber_thresholds
from generators.maths.scaling_laws import ParametricLaw

LAW = ParametricLaw(E=1.8, A=480.0, B=2000.0, alpha=0.35, beta=0.37)
NOISE, OFF = 5e-4, 0.2  # on log L


@pytest.fixture(scope="module")
def found():
    generator = np.random.default_rng(2)
    N, D = 10 ** generator.uniform(7.7, 10.2, 150), 10 ** generator.uniform(8.7, 11.5, 150)
    residuals = generator.normal(0, NOISE, 150)
    residuals[np.argsort(N)[:12]] = OFF  # small models that did worse
    runs = SimpleNamespace(fitted_columns=lambda: (N, D, LAW.loss(N, D) * np.exp(residuals)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(huber_thresholds, "THRESHOLDS", np.array([1e-4, 1e-1]))
        patch.setattr(huber_thresholds, "RESAMPLES", 100)
        return huber_thresholds.analyse(runs, SimpleNamespace(law=LAW)), residuals


def test_a_low_threshold_looks_past_outliers_and_a_high_one_bends_to_them(found):
    low, high = found[0].rows.to_dict("records")
    assert (low["threshold"], high["threshold"]) == pytest.approx((1e-4, 1e-1))
    assert low["exponent_N"] == pytest.approx(float(LAW.exponent_N), abs=0.01)
    assert (low["alpha"], low["beta"]) == pytest.approx((LAW.alpha, LAW.beta), rel=0.03)
    assert high["alpha"] > LAW.alpha + 0.1  # worse small models make size look worth more
    for row in (low, high):
        assert row["exponent_N"] == pytest.approx(row["beta"] / (row["alpha"] + row["beta"]))


def test_the_interval_is_that_of_fits_with_the_same_threshold(found):
    low, high = found[0].rows.to_dict("records")
    for row in (low, high):
        assert row["exponent_N_low"] < row["exponent_N"] < row["exponent_N_high"]
    widths = [row["exponent_N_high"] - row["exponent_N_low"] for row in (low, high)]
    assert 5 * widths[0] < widths[1]


def test_the_typical_residual_is_the_median_of_their_sizes(found):
    residuals = np.abs(found[1])
    assert found[0].typical_residual == pytest.approx(np.median(residuals))
    assert found[0].inside_threshold == pytest.approx(np.mean(residuals < 1e-3))
    assert 0.8 < found[0].inside_threshold < 0.95
