"""Experiments: what they compute, a short run from start to end, and the record that `check` compares with the code."""

from __future__ import annotations

import shutil

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
