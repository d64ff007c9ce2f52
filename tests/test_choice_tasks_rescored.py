"""A jump under two scores of the same answers: what is removed is found where it is known."""

from __future__ import annotations

import numpy as np
import pytest
from frames import frame

from generators.analyses import choice_tasks_rescored


def table(brier):
    """The published models and thresholds with an accuracy that is flat below them, and a made-up Brier loss."""
    rows = frame("choice_tasks_by_compute")
    x = np.log10(rows["training_compute_flop"] / rows["threshold_flop"])
    jump = x.clip(lower=0)
    return rows.assign(accuracy=0.25 + 0.1 * jump, brier_loss=1 - brier(x, jump))


def test_a_brier_score_that_jumps_as_accuracy_does_removes_nothing():
    found = choice_tasks_rescored.analyse(table(lambda x, jump: 0.2 * jump))
    assert found.excess_removed.default.value == pytest.approx(0, abs=1e-9)
    assert found.brier_below == pytest.approx(0, abs=1e-9)


def test_a_brier_score_that_rises_evenly_removes_all_of_the_excess():
    found = choice_tasks_rescored.analyse(table(lambda x, jump: 0.5 + 0.05 * x))
    assert found.excess_removed.default.value == pytest.approx(1)
    assert found.brier_below == pytest.approx(found.even_below)


def test_on_the_published_scores_less_than_half_goes_under_every_choice():
    removed = choice_tasks_rescored.analyse(frame("choice_tasks_by_compute")).excess_removed
    assert all(one.high < 0.5 for one in (removed.default, *removed.others.values()))
