"""Forecasts keep to what a quantity can be, go there and back through columns, the naive ones are as wide as said."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np
import pytest

from generators.maths.bootstrap import Interval
from generators.maths.quantity_forecasts import (
    EDGE,
    as_columns,
    bounds,
    naive_forecast,
    naive_spread,
    off_scale,
    on_scale,
    told_interval,
    trend_forecast,
    trend_probability,
)

RNG = np.random.default_rng(6)
STEPS = np.maximum.accumulate(0.1 * np.arange(48) + RNG.normal(0, 0.4, 48))
FREE = Interval(-np.inf, np.inf)


@pytest.mark.parametrize(("scale", "value"), [("ratio", 3e24), ("points", 151.5), ("share", 0.37)])
def test_a_scale_leads_there_and_back(scale, value):
    assert off_scale(float(on_scale(value, scale)), scale) == pytest.approx(value)


def test_a_share_is_never_nearer_to_one_than_the_edge():
    assert off_scale(float(on_scale(1.0, "share")), "share") == pytest.approx(1 - EDGE)
    high = on_scale(np.linspace(0.5, 0.98, 24) + RNG.normal(0, 0.005, 24), "share")
    told = trend_forecast(high, 60, bounds(high, "share", record=True))
    assert off_scale(told.intervals[0.9].high, "share") == pytest.approx(1 - EDGE)


def test_a_record_never_falls_and_its_probability_says_so():
    within = bounds(STEPS, "ratio", record=True)
    told = trend_forecast(STEPS, 2, within)
    assert told.intervals[0.9].low == STEPS[-1]
    assert trend_probability(STEPS, 2, within, STEPS[-1] - 0.1) == 1.0
    assert 0 < trend_probability(STEPS, 2, within, STEPS[-1] + 1) < 0.5


def test_the_probability_is_that_of_the_interval():
    told = trend_forecast(STEPS, 12, FREE)
    upper = told.intervals[0.9].high
    assert trend_probability(STEPS, 12, FREE, upper) == pytest.approx(0.05, abs=1e-6)


def test_columns_lead_back_to_the_forecast():
    told = trend_forecast(STEPS, 12, FREE)
    again = told_interval(as_columns(told, "ratio"), "ratio")
    assert again.median == pytest.approx(told.median)
    for level, ends in told.intervals.items():
        assert (again.intervals[level].low, again.intervals[level].high) == pytest.approx(
            (ends.low, ends.high)
        )


def test_naive_forecasts_are_a_random_walk_without_and_with_drift():
    y = np.array([0.0, 1, 1, 4, 4, 6])
    change = np.diff(y)
    still, on = (naive_forecast(y, 4, FREE, going_on) for going_on in (False, True))
    z = NormalDist().inv_cdf(0.95)
    assert still.median == 6
    assert still.intervals[0.9].high == pytest.approx(6 + z * np.sqrt((change**2).mean() * 4))
    assert naive_spread(y, 4) == pytest.approx(np.sqrt((change**2).mean() * 4))
    assert on.median == pytest.approx(6 + 4 * change.mean())
    assert on.intervals[0.9].high - on.median == pytest.approx(z * change.std() * 2)
