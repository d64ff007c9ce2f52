"""What longer tests would print of the same models: made-up curves, counts of the table, the figure of starts."""

from __future__ import annotations

import numpy as np
import pytest
from frames import frame
from results import result

from generators.analyses import readings_by_ruler
from generators.analyses.readings_by_ruler import LADDER, first_seen

PLACES = np.array([1e6, 1e8, 1e10])


def test_a_straight_power_law_is_first_seen_where_it_passes_the_floor():
    rates = PLACES / 1e12
    assert first_seen(PLACES, rates, 1e-5, between=True) == pytest.approx(1e7)
    assert first_seen(PLACES, rates, 1e-5, between=False) == 1e8


def test_a_curve_below_the_floor_is_nowhere_and_one_above_it_starts_at_once():
    rates = np.array([1e-6, 1e-4, 1e-3])
    assert np.isnan(first_seen(PLACES, rates, 1e-2, between=True))
    assert first_seen(PLACES, rates, 1e-7, between=True) == 0
    assert first_seen(PLACES, rates, 1e-7, between=False) == 1e6


def test_the_ladder_goes_from_twenty_to_ten_million_and_holds_the_usual_test():
    assert (LADDER[0], LADDER[-1]) == (20, 10_000_000)
    assert 1319 in LADDER  # the test set of GSM8K, cobbe2021
    assert max(np.diff(np.log10(LADDER))) < 0.13


def test_longer_tests_see_no_later():
    starts = result("readings_by_ruler").starts.fillna({"start": np.inf})
    for _, curve in starts.groupby(["panel", "benchmark", "rule"]):
        assert curve["start"].is_monotonic_decreasing


def test_starts_are_those_of_the_figure_of_starts():
    found, other = result("readings_by_ruler"), result("thresholds_by_ruler")
    assert found.gsm8k_100_000 == pytest.approx(other.fine_gsm8k.value)
    assert found.math_100_000 == pytest.approx(other.fine_math.value)


def test_a_checkpoint_reads_zero_below_one_in_so_many_of_the_table():
    """schaeffer2026generative: 153 checkpoints of nine sizes, of the two tests."""
    found = readings_by_ruler.analyse(
        *(frame(f"repeated_sampling_{name}") for name in ("problems", "checkpoints"))
    )
    rates = frame("repeated_sampling_checkpoints")["success_rate"]
    assert found.all_checkpoints == 153
    assert found.zeros_usual == (rates * 1319 < 1).sum()
    hidden = result("floor_rates")
    assert found.zeros_usual == hidden.gsm8k_hidden + hidden.math_hidden
    assert found.rows["bound"].notna().sum() == 5  # three lengths and two sizes of MATH
