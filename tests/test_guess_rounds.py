"""Tasks to guess: their scores are those of the tables, their forecasts those of the analyses that they come from."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from frames import frame
from results import result

from generators.analyses import guess_rounds
from generators.analyses.guess_rounds import OLMO, OPEN
from generators.figures import guess_first


def rounds() -> pd.DataFrame:
    return result("guess_rounds").rounds.set_index("task")


def test_scores_of_the_largest_models_are_those_of_the_tables():
    """bhagia2024, ladder-runs/peteish13_eval_final.csv; ruan2024, the table of emergent tasks."""
    found = rounds()
    assert found["target"].value_counts().to_dict() == {OLMO: 10, OPEN: 7}
    olmo = frame("olmo_run_ends").query("run == 'OLMo-2-13B'").set_index("task")["accuracy"]
    assert found.loc[olmo.index, "accuracy"].to_numpy() == pytest.approx(olmo.to_numpy())
    assert found.loc["phonetic transliteration", "accuracy"] == pytest.approx(0.4108, abs=1e-4)


def test_forecasts_by_way_of_the_loss_are_those_of_the_ladder():
    rows = result("ladder_forecast").rows
    rows = rows[rows["target"].eq("OLMo-2-13B") & rows["method"].eq("task loss first")]
    expected = rows.set_index("task")["forecast"]
    assert rounds().loc[expected.index, "forecast"].to_numpy() == pytest.approx(
        expected.to_numpy(), abs=1e-6
    )


def test_a_forecast_of_models_on_one_curve_is_the_curve():
    compute = np.geomspace(1e20, 1e25, 40)
    score = 1 / (1 + np.exp(-(np.log(compute) - np.log(3e22))))
    part = pd.DataFrame(
        {
            "task": "sums",
            "model": [f"model {i}" for i in range(40)],
            "family": [f"family {i % 8}" for i in range(40)],
            "training_compute_flop": compute,
            "log_compute": np.log(compute),
            "score": score,
            "chance": 0.0,
            "items": 1000,
        }
    )
    found = guess_rounds._open(part)
    assert found.round["forecast"] == pytest.approx(score[-1], abs=1e-3)
    assert found.round["forecast_low"] <= found.round["forecast"] <= found.round["forecast_high"]
    assert len(found.points) == 39
    assert found.points["seen"].sum() == (compute <= 8.4e22).sum()


def test_no_point_that_the_forecast_has_not_seen_is_shown_before():
    points = result("guess_rounds").points
    largest = points[points["seen"]].groupby("task")["training_compute_flop"].max()
    target = rounds()["training_compute_flop"]
    assert (target[largest.index] > 100 * largest).all()
    assert not points["model"].isin(["OLMo-2-13B", "Meta-Llama-3.1-405B-FP8"]).any()


def test_every_task_is_in_the_list_by_a_name_for_people():
    assert set(guess_first.TASKS) == set(rounds().index)
    names = list(guess_first.TASKS.values())
    assert len(set(names)) == len(names) == result("guess_rounds").tasks
