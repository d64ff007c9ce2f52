"""The scan of every series of a score by size: what is taken, known values, and where no interval may stand."""

from __future__ import annotations

import inspect
from math import log

import numpy as np
import pytest
from frames import frame

from generators.analyses import (
    every_series_choices,
    every_series_sharpness,
    listed_series,
    scanned_series,
    series_by_size,
)

KEY = ["study", "family", "task", "metric", "setting"]


@pytest.fixture(scope="module")
def series():
    names = inspect.signature(series_by_size.analyse).parameters
    return series_by_size.analyse(**{name: frame(name) for name in names})


@pytest.fixture(scope="module")
def scanned(series):
    return scanned_series.analyse(series, frame("bigg_by_size"))


@pytest.fixture(scope="module")
def summary(scanned):
    return every_series_sharpness.analyse(scanned)


def test_every_series_has_four_sizes_or_more_and_each_once(series):
    groups = series.rows.groupby(KEY)["parameters"]
    assert (groups.nunique() >= 4).all()
    assert (groups.nunique() == groups.size()).all()


def test_a_metric_is_of_one_class_but_accuracy_which_depends_on_the_task(series):
    classes = series.rows.groupby("metric")["metric_class"].nunique()
    assert set(classes[classes > 1].index) == {"accuracy"}
    assert series.rows.groupby(KEY)["metric_class"].nunique().eq(1).all()


def test_up_is_better_for_scores_that_fall_with_skill(series):
    rows = series.rows.query(
        "study == 'brown2020' and metric == 'log perplexity' and setting == 'zero-shot'"
    )
    assert rows["score"].iloc[-1] == pytest.approx(-log(3.00))  # Table H.1 of brown2020
    assert (np.diff(rows["score"]) > 0).all()


def test_scores_of_open_models_are_whole_numbers_of_the_items_they_are_drawn_from(series):
    rows = series.rows[series.rows["study"].eq("ruan2024") & series.rows["items"].notna()]
    right = rows["score"] * rows["items"]
    assert np.abs(right - right.round()).max() < 0.01


def test_there_are_draws_enough_for_the_correction(scanned):
    assert 1 / (scanned_series.DRAWS + 1) < scanned_series.ERROR / len(scanned.rows)


def test_an_interval_stands_only_where_items_or_an_error_are_known(series, scanned):
    known = series.rows.assign(known=series.rows[["items", "error"]].notna().any(axis=1))
    known = known.groupby(KEY)["known"].all().rename("known").reset_index()
    rows = scanned.rows.merge(known, on=KEY)
    for name in ("excess", "linearity", "breakthroughness"):
        assert (rows[f"{name}_low"].notna() == rows["known"]).all()
        assert (rows[f"{name}_high"].notna() == rows["known"]).all()


def test_excess_of_three_digit_addition_from_the_printed_scores_of_brown2020(scanned):
    row = scanned.rows.query(
        "study == 'brown2020' and task == '3-digit addition' and setting == 'few-shot'"
    ).iloc[0]
    first = (
        frame("gpt3_arithmetic")
        .query("task == '3-digit addition' and setting == 'few-shot' and parameters == 1.25e8")[
            "accuracy"
        ]
        .iloc[0]
    )
    share = (0.804 - 0.084) / (0.804 - first)
    straight = log(175 / 13) / log(175 / 0.125)
    assert row["excess"] == pytest.approx((share - straight) / (1 - straight))
    assert row["excess_low"] < row["excess"] < row["excess_high"]
    assert row["concentrated"]


def test_what_is_concentrated_rises_and_passes_without_correction_too(scanned):
    rows = scanned.rows
    assert (rows["rises"] | ~rows["concentrated"]).all()
    assert (rows["uncorrected"] | ~rows["concentrated"]).all()
    assert (rows["concentrated_by_value"] | ~rows["concentrated"]).all()


def test_classes_add_up(summary):
    others = summary.classes[summary.classes["tables"] == "all other tables"]
    assert others["series"].sum() == summary.series
    assert others["rising"].sum() == summary.rising
    assert others["concentrated"].sum() == summary.concentrated


def test_bigg_by_the_stricter_rule_keeps_the_task_of_the_largest_model_only(scanned):
    found = scanned.bigg.query("concentrated")
    assert "modified_arithmetic" in set(found["task"])
    assert len(scanned.bigg) == 85


def test_pairs_score_the_same_answers_once(summary):
    assert summary.pairs["answers"].is_unique
    assert summary.pairs_compared == len(summary.pairs)


def test_listed_sizes_are_those_of_table_1_of_wei2022(summary):
    found = listed_series.analyse(summary, frame("wei2022_table_1"))
    sizes = found.rows.groupby("ability")["listed_parameters"].first()
    assert sizes["Addition and subtraction, 3 digits"] == 13e9
    assert sizes["Addition and subtraction, 4 and 5 digits"] == 175e9
    assert sizes["Chain of thought, word problems"] == 68e9
    assert found.series == 14


def test_series_of_one_line_of_models_are_resampled_together(summary):
    rows = summary.rows
    largest = rows[rows["step_to"] == every_series_sharpness.LARGEST_GPT3]
    assert set(largest["line"]) == {"GPT-3"}
    assert rows[rows["line"] == "GPT-3"]["cluster"].nunique() == 3
    assert summary.lines < summary.families


def test_the_difference_between_classes_outlives_every_choice(summary):
    tried = every_series_choices.analyse(summary)
    for choices in (tried.above_continuous, tried.above_choice):
        assert all(one.low > 0 for one in (choices.default, *choices.others.values()))


def test_multiple_choice_makes_up_few_of_the_sudden_rises_however_they_are_counted(summary):
    """The claim was called supported on the claimants' own count, which could not be read."""
    among = every_series_choices.analyse(summary).choice_among_concentrated
    assert among.default == summary.choice_among_concentrated
    assert all(one.high < 0.5 for one in (among.default, *among.others.values()))
