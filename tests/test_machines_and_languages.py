"""The experiment on regular tasks and the tables of the chapters on machines and on recurrence."""

from __future__ import annotations

import shutil

import numpy as np
import pandas as pd
import pytest
from conftest import ROOT
from frames import frame

from generators.analyses import (
    dots_by_choice,
    dots_for_thoughts,
    formal_task_levels,
    formal_task_study,
    hybrid_lead,
    recurrent_lead,
    recurrent_lead_by_choice,
    stack_gain,
    tiny_formal_lengths,
    tiny_lengths_by_choice,
)
from generators.graph.experiment_runs import code_digest, run
from generators.maths import language_levels


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


@pytest.fixture(scope="module")
def study(levels) -> formal_task_study.FormalTaskStudy:
    return formal_task_study.analyse(frame("formal_task_outcomes"), levels)


def test_a_study_is_judged_by_all_of_its_tasks_and_not_by_those_of_a_reprint(study):
    assert (study.tasks, study.cells) == (15, 45)
    assert study.forecast.value == study.hits / study.cells < 1
    assert study.forecast.others[formal_task_study.SCORED].value == 1


def test_words_and_scores_of_the_first_study_agree(study):
    assert study.agreeing_with_scores == study.scored == 31


def test_misses_are_those_that_section_5_1_of_deletang2023chomsky_names(study):
    rows = study.rows[study.rows["architecture"].isin(language_levels.REACH)]
    said = rows["outcome"].ne("open") & (rows["outcome"].eq("solved") != rows["forecast"])
    assert set(map(tuple, rows.loc[said, ["task", "architecture"]].to_numpy())) == {
        ("Solve equation", "Stack-RNN"),
        ("Binary multiplication", "Tape-RNN"),
        ("Compute sqrt", "Tape-RNN"),
    }
    assert study.hits_at_most - study.hits == (rows["outcome"] == "open").sum() == 2


def test_transformers_solve_the_two_tasks_that_section_5_4_of_deletang2023chomsky_names(study):
    assert study.solved_by_transformers == 2
    assert study.transformer_regular.value == 1 / 4
    assert study.transformer_context_free.value == 0


def test_leads_of_hybrids_are_those_of_tables_3_and_5_of_kimi2025linear():
    found = hybrid_lead.analyse(frame("hybrid_scores"))
    assert found.mmlu_pro == pytest.approx(0.510 - 0.472)
    assert found.ruler == pytest.approx(0.843 - 0.813)
    assert (found.ahead, found.benchmarks) == (13, 14)  # and level on MATH
    assert found.other.value < 0.01 < found.kimi.value
    long = frame("hybrid_scores").query("stage == 'long texts'").groupby("model")["score"].mean()
    assert long.round(3).to_dict() == {"MLA": 0.522, "GDN-H": 0.512, "Kimi Linear": 0.545}


def test_laws_meet_where_both_give_one_loss():
    found = hybrid_lead.analyse(frame("hybrid_scores")).laws_meet
    days = found.value / hybrid_lead.FLOP_A_PFLOP_DAY
    losses = [a * days**-b for a, b in (hybrid_lead.TRANSFORMER_LAW, hybrid_lead.HYBRID_LAW)]
    assert losses[0] == pytest.approx(losses[1])
    assert found.low < found.value < found.high


def test_setting_sizes_level_moves_rwkv_down():
    table = frame("recurrent_zero_shot")
    found = recurrent_lead_by_choice.analyse(table, recurrent_lead.analyse(table))
    for choices in (found.rwkv_small, found.rwkv_large):
        assert all(other.value < choices.value for other in choices.others.values())


def test_choices_of_lengths_and_seeds_start_from_the_committed_means():
    rows = frame("tiny_formal_languages")
    choices = tiny_lengths_by_choice.analyse(rows)
    means = tiny_formal_lengths.analyse(rows)
    for name in ("rnn_parity", "lstm_sums", "sines_parity"):
        assert getattr(choices, name).default == getattr(means, name)


def test_dots_on_three_sets_together_lie_between_those_on_each():
    table = frame("chain_of_thought_ablation")
    dots = dots_by_choice.analyse(table, dots_for_thoughts.analyse(table)).dots
    each = [dots.value, dots.others["SVAMP"].value, dots.others["ASDiv"].value]
    assert min(each) < dots.others["the three sets together"].value < max(each)


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
