"""Curves of reinforcement learning: what the work prints, and what follows from its constants."""

from __future__ import annotations

import pytest
from frames import frame

from generators.analyses import (
    rl_curves,
)


@pytest.fixture(scope="module")
def curves() -> rl_curves.RlCurves:
    return rl_curves.analyse(frame("rl_compute_fits"))


@pytest.mark.parametrize(
    ("run", "ceiling"), [("ScaleRL", 0.61), ("ScaleRL-32k", 0.645), ("ScaleRL-Scout", 0.71)]
)
def test_ceilings_are_those_of_table_1_of_khatri2025scalerl(run, ceiling):
    assert frame("rl_compute_fits").set_index("run").loc[run, "ceiling"] == ceiling


def test_half_of_the_gain_is_reached_at_the_midpoint():
    fit = frame("rl_compute_fits").set_index("run").loc["ScaleRL"]
    assert rl_curves.share(fit, fit["midpoint"]) == pytest.approx(0.5)


def test_what_was_left_falls_apart_into_tested_and_beyond(curves):
    assert 0 < curves.tested_8b < curves.left_8b.value
    assert 0 < curves.tested_scout < curves.left_scout
    assert curves.by_size.value == pytest.approx(0.1)
