"""The experiment on regular tasks and the tables of the chapters on machines and on recurrence."""

from __future__ import annotations

import shutil

import numpy as np
import pandas as pd
import pytest
from conftest import ROOT
from frames import frame

from generators.analyses import formal_task_levels, recurrent_lead, stack_gain, tiny_formal_lengths
from generators.graph.experiment_runs import code_digest, run


@pytest.fixture(scope="module")
def levels() -> formal_task_levels.FormalTaskLevels:
    return formal_task_levels.analyse(
        frame("formal_task_scores"), frame("stack_transformer_scores")
    )


def test_scores_are_those_of_table_2_of_deletang2023chomsky(levels):
    first = levels.first.set_index(["task", "architecture"])["accuracy"]
    assert len(first) == 6 * 5 + 1
    assert first["Parity check", "Transformer"] == 0.52
    assert (
        first["Cycle navigation", "Transformer"] == 0.619
    )  # appendix B.3.2 of deletang2023chomsky
    assert (first.xs("Tape-RNN", level="architecture") == 1).all()


def test_accuracies_are_those_of_table_1_of_zhang2025stacktrans(levels):
    counts = levels.second.groupby("architecture").size()
    assert counts.drop("Stack attention").tolist() == [12] * 4
    assert counts["Stack attention"] == 3
    second = levels.second.set_index(["task", "architecture"])["accuracy"]
    assert second["Cycle navigation", "LSTM"] == 0.89
    assert second["Missing duplicate", "StackTrans"] == 1
    gain = stack_gain.analyse(frame("stack_transformer_scores"))
    assert gain.better.value == pytest.approx(10 / 12)


def test_levels_forecast_what_is_solved_by_hand(levels):
    assert levels.forecast_first.value == 1 and levels.forecast_first.n == 18
    assert levels.forecast_second.value == 9 / 12  # a stack solves no context-free task there
    assert (levels.in_both, levels.agreeing) == (13, 11)


def test_leads_are_differences_of_table_3_of_gu2023mamba():
    lead = recurrent_lead.analyse(frame("recurrent_zero_shot"))
    assert lead.mamba_large.value == pytest.approx(0.633 - 0.591)
    assert lead.rwkv_small.value == pytest.approx(0.543 - 0.552)
    assert lead.mamba_large_twice.value == pytest.approx(0.633 - 0.630)


def test_the_lowest_of_four_levels_is_the_regular_one():
    table = frame("chomsky_levels").sort_values("rank")
    assert table["level"].tolist()[:2] == ["regular", "context-free"] and len(table) == 4


def test_the_committed_run_has_every_network_task_seed_and_length():
    rows = frame("tiny_formal_languages")
    counts = rows.groupby(["task", "architecture", "seed"]).size()
    assert len(counts) == 2 * 4 * 3 and (counts == 20).all()
    assert (rows["right_items"] <= rows["items"]).all()
    asked = rows.groupby("task")["items"].unique()
    assert asked["parity"].tolist() == [5000] and asked["modular arithmetic"].tolist() == [2500]


def test_means_by_length_are_those_of_the_rows():
    rows = frame("tiny_formal_languages")
    found = tiny_formal_lengths.analyse(rows)
    longer = rows.query("task == 'parity' and architecture == 'RNN' and length_from > 40")
    shares = longer.groupby("seed")["right_items"].sum() / longer.groupby("seed")["items"].sum()
    assert found.rnn_parity.value == pytest.approx(shares.mean())
    assert found.carrying <= found.learned <= found.networks == 24


def test_answers_of_strings_by_hand():
    from generators.experiments.tiny_formal_languages import NO_ANSWER, strings, values

    chains = np.array([[3, 5, 4, 6, 1], [0, 6, 1, 5, 2]])  # 3+4-1 and 0-1+2
    blank = NO_ANSWER
    assert values(chains).tolist() == [[3, blank, 2, blank, 1], [0, blank, 4, blank, 1]]
    symbols, answers = strings("parity", 1, 3, 7)
    assert (answers == np.cumsum(symbols, axis=1) % 2).all()


def test_what_is_asked_was_drawn_apart_from_the_lessons():
    from generators.experiments.tiny_formal_languages import HELD_OUT_SEED, SEEDS

    assert HELD_OUT_SEED not in SEEDS


def test_networks_read_only_what_came_before():
    import jax

    from generators.experiments.tiny_formal_languages import WIDTH, Part, network

    tokens = np.tile(np.arange(12) % 2, (2, 1)).astype(np.int32)
    tokens[1, 8] = 1 - tokens[1, 8]
    for name in WIDTH:
        start, logits = network(Part("parity", name, 1))
        start = jax.tree.map(lambda weight: weight + 0.05, start)  # no layer writes zeros
        one, other = np.asarray(logits(start, tokens))
        assert one.shape == (12, 2)
        assert one[:8] == pytest.approx(other[:8], abs=1e-5)
        assert np.abs(one[8] - other[8]).max() > 1e-4


def test_a_short_run_learns_and_writes_nothing_into_data(tmp_path):
    for folder in ("experiments", "neural"):
        shutil.copytree(ROOT / "generators" / folder, tmp_path / "generators" / folder)
    (tmp_path / "data").mkdir()
    name = "tiny_formal_languages"
    shutil.copy(ROOT / "data" / f"{name}.yml", tmp_path / "data")
    (written,) = run(tmp_path, name, True, lambda _: None)
    assert [path.name for path in (tmp_path / "data").iterdir()] == [f"{name}.yml"]
    assert code_digest(tmp_path, name) == code_digest(ROOT, name)
    rows = pd.read_csv(written)
    assert list(rows) == list(frame(name))
    first = rows[(rows["architecture"] == "RNN") & (rows["length_from"] == 1)].iloc[0]
    assert first["right_items"] > 0.8 * first["items"]
