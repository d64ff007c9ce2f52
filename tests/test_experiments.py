"""Experiments: what they compute, a short run from start to end, and the record that `check` compares with the code."""

from __future__ import annotations

import shutil

import numpy as np
import pandas as pd
import pytest
from conftest import ROOT
from frames import frame

from generators.errors import ReportError
from generators.graph.experiment_runs import code_digest, names, problems, run
from generators.sources.tables import read_table

NAME = "tiny_addition"


@pytest.fixture
def report(tmp_path):
    """A copy of the code and data that experiments touch."""
    for folder in ("experiments", "neural"):
        shutil.copytree(ROOT / "generators" / folder, tmp_path / "generators" / folder)
    shutil.copytree(ROOT / "data", tmp_path / "data")
    return tmp_path


def tables(root):
    ids = ("experiment_runs", "tiny_addition", "tiny_addition_carries")
    return {id: read_table(root / "data", id, [])[0] for id in ids}


def test_the_tables_were_made_by_the_code_that_stands_here():
    assert list(problems(ROOT, tables(ROOT))) == []


def test_changed_code_is_told_with_the_way_out(report):
    before = code_digest(report, NAME)
    module = report / "generators" / "neural" / "training.py"  # two imports below the experiment
    module.write_text(module.read_text() + "\n# another learning rate\n")
    assert code_digest(report, NAME) != before
    (problem,) = [told for told in problems(report, tables(report)) if NAME in told.where]
    assert str(problem) == (
        "generators/experiments/tiny_addition.py:1: is not the code that made its tables\n"
        "  make experiment NAME=tiny_addition"
    )


def test_an_experiment_that_nobody_ran_is_told(report):
    shutil.copy(
        report / "generators/experiments/tiny_addition.py",
        report / "generators/experiments/tiny_division.py",
    )
    told = [str(problem) for problem in problems(report, tables(report))]
    assert told == [
        "generators/experiments/tiny_division.py:1: has no row in data/experiment_runs.csv\n"
        "  make experiment NAME=tiny_division"
    ]


def test_a_computed_table_that_no_run_made_is_told():
    found = tables(ROOT)
    found["tiny_products"] = found["tiny_addition"]
    (problem,) = problems(ROOT, found)
    assert problem.where == "data/tiny_products.yml:1"
    assert problem.problem == "processing = 'computed', but no run made it"


def test_an_unknown_experiment_names_the_nearest():
    with pytest.raises(ReportError, match="did you mean 'tiny_addition'"):
        run(ROOT, "tiny_adition", True, print)


def test_a_short_run_writes_its_tables_and_nothing_into_data(report):
    before = {path: path.read_bytes() for path in (report / "data").iterdir()}
    written = run(report, NAME, True, print)
    assert {path: path.read_bytes() for path in (report / "data").iterdir()} == before
    for path in written:
        quick, whole = pd.read_csv(path), frame(path.stem)
        assert list(quick) == list(whole)
        assert len(quick) > 0
    scores = pd.read_csv(written[0]).set_index(["parameters", "training_examples", "digits"])
    first, last = scores.xs(3200, level=1), scores.xs(25600, level=1)
    assert (last["log_likelihood"] > first["log_likelihood"]).all()  # every model learns
    assert (last["brier_score"] < first["brier_score"]).all()


def test_the_committed_run_has_every_model_seed_checkpoint_and_length():
    rows = frame("tiny_addition")
    counts = rows.groupby(["parameters", "seed"]).size()
    assert (counts == counts.iloc[0]).all() and counts.iloc[0] == 6 * 5
    assert rows["parameters"].nunique() == 10 and rows["seed"].nunique() == 3
    assert rows["parameters"].min() < 2e3 and rows["parameters"].max() > 10**6.4
    both = rows.query("training_examples == training_examples.max()").merge(
        frame("tiny_addition_carries")
        .groupby(["parameters", "seed", "digits"])
        .sum()
        .reset_index(),
        on=["parameters", "seed", "digits"],
        suffixes=("", "_by_carry"),
    )
    assert (both["exact_match_items"] == both["exact_match_items_by_carry"]).all()
    assert (both["items"] == both["items_by_carry"]).all()


def test_every_experiment_is_recorded():
    assert set(frame("experiment_runs")["experiment"]) == set(names(ROOT))


def test_sums_are_written_with_leading_zeros():
    from generators.experiments.tiny_addition import VOCABULARY, written

    (tokens,) = written(np.array([12]), np.array([99_990]))
    assert "".join(VOCABULARY[token] for token in tokens) == "00012+99990=100002"


def test_runs_of_carries_are_counted_by_hand():
    from generators.experiments.tiny_addition import carries_in_a_row

    first, second = np.array([11, 19, 95, 50_905, 99_999]), np.array([22, 12, 5, 50_105, 1])
    assert carries_in_a_row(first, second).tolist() == [0, 1, 2, 1, 5]


def test_what_is_asked_is_never_trained_on():
    from generators.experiments.tiny_addition import LENGTH, held_out, problems, written

    asked = held_out()
    learned = {row.tobytes() for row in problems(1, 20_000, asked)}
    assert len(problems(1, 20_000, asked)[0]) == LENGTH
    for digits, pairs in asked.items():
        rows = [row.tobytes() for row in written(*pairs)]
        assert len(set(rows)) == len(rows) == (25 if digits == 1 else 800)
        assert not learned & set(rows)


def test_scores_of_known_chances():
    from generators.experiments.tiny_addition import Answers, scores

    sure = np.zeros((2, 6, 12))
    sure[..., 0] = 1.0  # every place is said to be 0 for certain
    truth = np.zeros((2, 6), np.int32)
    truth[1, 5] = 3  # the second sum ends in 3
    found = scores(Answers(sure, truth), 1)
    assert found["exact_match_items"] == 1 and found["digit_accuracy"] == 0.75
    assert (found["place_1_items"], found["place_2_items"]) == (1, 2)
    assert found["brier_score"] == pytest.approx(0.5)  # one of four places, squared distance 2
    even = scores(Answers(np.full((2, 6, 12), 1 / 12), truth), 1)
    assert even["log_likelihood"] == pytest.approx(-np.log(12), rel=1e-5)
    assert even["answer_probability"] == pytest.approx(1 / 144, rel=1e-5)
    assert even["brier_score"] == pytest.approx(1 - 1 / 12, rel=1e-5)


def test_a_transformer_reads_only_what_came_before():
    import jax

    from generators.neural.transformer import count, initial, logits

    parameters = initial(jax.random.key(0), vocabulary=12, length=8, width=8, layers=2)
    assert count(parameters) == 2 * (8 + 3 * 64 + 64 + 8 + 8 * 64) + 12 * 8 + 8 * 8 + 8 + 8 * 12
    parameters = jax.tree.map(lambda weight: weight + 0.1, parameters)  # no layer writes zeros
    tokens = np.arange(8)[None] % 12
    other = tokens.copy()
    other[0, 5] = 11
    a, b = (np.asarray(logits(parameters, t, heads=2)) for t in (tokens, other))
    assert a[0, :5] == pytest.approx(b[0, :5], abs=1e-5)
    assert np.abs(a[0, 5:] - b[0, 5:]).max(axis=1).min() > 1e-4
