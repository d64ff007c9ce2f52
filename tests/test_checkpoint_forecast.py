"""Forecasts from earlier checkpoints: what is seen, what is compared, and made-up runs that follow the curves."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from frames import frame

from generators.analyses import checkpoint_forecast, training_curves


@pytest.fixture(scope="module")
def curves():
    tables = ("olmo_checkpoints", "pythia_checkpoints", "pythia_lambada")
    return training_curves.analyse(*map(frame, tables))


def test_every_checkpoint_has_a_loss_and_a_chance(curves):
    assert not curves.rows.isna().any().any()
    assert curves.rows["training_tokens"].min() >= training_curves.FIRST
    assert (curves.runs, curves.curves) == (10, 8 * 6 + 2 * 7)


def test_pythia_accuracies_are_whole_numbers_of_items():
    table = frame("pythia_checkpoints")
    right = (table["accuracy"] * table["items"]).to_numpy(float)
    assert right == pytest.approx(right.round(), abs=1e-6)


def made_up(loss, accuracy):
    D = np.geomspace(1e9, 3e11, 40)
    rows = [
        {
            "model": model,
            "parameters": 1e9,
            "task": "made up",
            "group": group,
            "chance": 0.25,
            "items": 10_000,
            "training_tokens": tokens,
            "accuracy": accuracy(loss(tokens)),
            "loss": loss(tokens),
        }
        for model in ("OLMo one", "two")
        for group in ("made up",)
        for tokens in D
    ]
    return training_curves.TrainingCurves(pd.DataFrame(rows), 2, 2)


def test_a_run_that_follows_the_curves_is_forecast_by_its_loss():
    run = made_up(
        lambda D: 0.5 + 2 * (D / 1e10) ** -0.3, lambda L: 0.25 + 0.75 / (1 + np.exp(2 * (L - 1.5)))
    )
    found = checkpoint_forecast.analyse(run)
    assert found.quarter_loss_first_error.value < 0.005
    assert found.quarter_no_change_error.value > 0.02
    assert found.quarter_share_within.value == 1


def test_no_change_is_the_last_score_within_the_cut(curves):
    other = curves.rows.query("model == 'OLMo 2 7B' and task == 'HellaSwag'")
    rows = curves.rows.query("model == 'pythia-12b' and task == 'LAMBADA'")
    half = rows[rows["training_tokens"] <= 0.5 * rows["training_tokens"].max()]
    two = training_curves.TrainingCurves(pd.concat([rows, other]), 2, 2)
    found = checkpoint_forecast.analyse(two).rows
    found = found[found["model"].eq("pythia-12b")]
    guess = found[found["cut"].eq("first half") & found["method"].eq("no change")]
    assert guess["forecast"].iloc[0] == pytest.approx(half["accuracy"].iloc[-1])
