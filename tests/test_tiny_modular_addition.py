"""The experiment on addition modulo 53: what is learned and asked, how it is scored, and a short run of it."""

from __future__ import annotations

import shutil

import numpy as np
import pandas as pd
import pytest
from conftest import ROOT
from frames import frame

from generators.graph.experiment_runs import run

NAME = "tiny_modular_addition"


def test_every_problem_is_either_learned_or_asked():
    from generators.experiments.tiny_modular_addition import MODULUS, problems

    learned, others = problems(1)
    both = np.vstack([learned, others])
    assert len(learned) == round(0.45 * MODULUS**2) == 1264
    assert len(np.unique(both, axis=0)) == len(both) == MODULUS**2
    assert not np.array_equal(learned, problems(2)[0])


def test_scores_of_known_chances():
    from generators.experiments.tiny_modular_addition import MODULUS, scores

    pairs = np.array([[50, 4], [1, 1]])  # 54 is 1 modulo 53
    logits = np.full((2, MODULUS), -1e3)
    logits[:, 1] = 0.0  # both are said to be 1 for certain
    found = scores("other", logits, pairs)
    assert (found["other_items"], found["other_right_items"]) == (2, 1)
    assert found["other_probability"] == 0.5 and found["other_brier_score"] == 1.0
    even = scores("other", np.zeros((2, MODULUS)), pairs)
    assert even["other_loss"] == pytest.approx(np.log(MODULUS), rel=1e-5)
    assert even["other_probability"] == pytest.approx(1 / MODULUS, rel=1e-5)


def test_few_frequencies_hold_all_of_a_table_made_of_waves_and_little_of_one_of_noise():
    from generators.experiments.tiny_modular_addition import MODULUS, frequency_share

    angle = 2 * np.pi * np.arange(MODULUS)[:, None] * np.array([3, 7, 11]) / MODULUS
    assert frequency_share(np.hstack([np.cos(angle), np.sin(angle)]) + 5) == pytest.approx(1)
    noise = np.random.default_rng(1).normal(size=(MODULUS, 32))
    assert 5 / 26 < frequency_share(noise) < 0.3


def test_a_short_run_learns_by_heart_and_writes_what_the_sidecar_says(tmp_path):
    for folder in ("experiments", "neural"):
        shutil.copytree(ROOT / "generators" / folder, tmp_path / "generators" / folder)
    (tmp_path / "data").mkdir()
    shutil.copy(ROOT / "data" / f"{NAME}.yml", tmp_path / "data")
    (path,) = run(tmp_path, NAME, True, print)
    quick = pd.read_csv(path)
    assert list(quick) == list(frame(NAME))
    assert set(quick["weight_decay"]) == {0.0, 2.0} and quick["steps"].max() == 1024
    last = quick[quick["steps"] == 1024]
    assert (last["learned_right_items"] == last["learned_items"]).all()
    assert (last["learned_loss"] < 0.5).all()


def test_the_committed_run_has_every_network_and_checkpoint():
    from generators.experiments.tiny_modular_addition import SEEDS, WHOLE

    rows = frame(NAME)
    counts = rows.groupby(["weight_decay", "seed"]).size()
    assert len(counts) == len(WHOLE.decays) * len(SEEDS) == 20
    assert (counts == len(WHOLE.stops)).all()
    assert set(rows["steps"]) == set(WHOLE.stops)
    assert (rows["learned_items"] + rows["other_items"] == 53**2).all()
