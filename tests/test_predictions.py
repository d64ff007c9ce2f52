"""Registered predictions: what is registered stays, what is due is said, newer files fill in the outcomes."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from conftest import ROOT
from frames import AnyKey, frame
from vintages import tracked

from generators.analyses import registered_forecasts
from generators.importers.predictions import Said, outcome_of, resolve
from generators.maths.months import month_of
from generators.sources import predictions
from generators.sources.tables import read_table

JUNE, AFTER = month_of("2027-06"), date(2027, 12, 1)


def register() -> list[dict[str, str]]:
    with (ROOT / "data" / "predictions.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read(folder: Path, rows: list[dict[str, str]]):
    """The register with these rows, as the check reads it."""
    (folder / "predictions.yml").write_bytes((ROOT / "data" / "predictions.yml").read_bytes())
    with (folder / "predictions.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    table, wrong = read_table(folder, "predictions", AnyKey())
    assert table and not wrong
    others = dict.fromkeys(row["table"] for row in rows)
    return {**others, "predictions": table}


def problems(folder: Path, **changed: str) -> list[str]:
    rows = register()
    numbers = {row["quantity"] for row in rows}
    rows[0] |= changed
    return [str(one) for one in predictions.problems(read(folder, rows), numbers)]


@pytest.fixture(scope="module")
def found():
    return registered_forecasts.analyse(tracked(), frame("predictions"))


def test_what_is_registered_is_what_the_method_gave_for_the_file_it_names(found):
    assert found.largest_difference < 6e-4  # four digits were written
    assert found.registered >= 20


def test_the_register_as_it_stands_has_no_problem(tmp_path):
    assert problems(tmp_path) == []


@pytest.mark.parametrize(
    ("column", "value"), [("high_90", "9e28"), ("resolves_on", "2028-06-15"), ("question", "Why?")]
)
def test_a_forecast_that_is_changed_afterwards_stops_the_check(tmp_path, column, value):
    (problem,) = problems(tmp_path, **{column: value})
    assert (
        "data/predictions.csv:2: the forecast 'largest_compute_2027_06' is not the one" in problem
    )
    assert "a new forecast is a new row" in problem


def test_an_outcome_or_a_commit_may_be_filled_in(tmp_path):
    filled = {"outcome": "4e26", "resolved_by": "2027-07", "commit": "a" * 40}
    assert problems(tmp_path, **filled) == []


def test_a_forecast_tells_an_interval_or_a_probability_with_its_threshold(tmp_path):
    row = register()[0] | {"probability": "0.4"}
    (problem,) = problems(tmp_path, probability="0.4", digest=predictions.digest_of(row))
    assert "tells no one thing" in problem
    row = register()[0] | {"low_50": row["high_90"]}
    (problem,) = problems(tmp_path, low_50=row["low_50"], digest=predictions.digest_of(row))
    assert "out of order" in problem


def test_a_prediction_that_no_number_resolves_stops_the_check(tmp_path):
    row = register()[0] | {"quantity": "tracked_quantities.largest_computer"}
    (problem,) = problems(tmp_path, quantity=row["quantity"], digest=predictions.digest_of(row))
    assert "did you mean 'tracked_quantities.largest_compute'" in problem


def test_nothing_is_overdue_on_its_day_and_the_day_after_it_is_said(tmp_path):
    tables = read(tmp_path, register())
    assert predictions.overdue(tables, date(2027, 6, 15)) == []
    lines = predictions.overdue(tables, date(2027, 6, 16))
    assert len(lines) == sum(row["resolves_on"] == "2027-06-15" for row in register())
    assert "'largest_compute_2027_06' was due on 2027-06-15" in " ".join(lines)


def test_what_has_an_outcome_or_can_have_none_is_not_overdue(tmp_path):
    rows = [row | {"outcome": "1"} for row in register()]
    assert predictions.overdue(read(tmp_path, rows), AFTER) == []
    rows = [row | {"void": "the table ended"} for row in register()]
    assert predictions.overdue(read(tmp_path, rows), AFTER) == []


def test_the_first_file_that_can_know_says_what_was_so_on_the_day():
    files = [
        Said("2026-07", {JUNE - 11: 1.0}),
        Said("2027-09", {JUNE: 3.0, JUNE + 3: 5.0}),
        Said("2027-12", {JUNE: 4.0, JUNE + 6: 9.0}),
    ]
    assert outcome_of(files, "2027-06-15") == ("2027-09", 3.0)
    assert outcome_of(files[:1], "2027-06-15") is None


def test_outcomes_are_filled_in_and_forecasts_are_left_alone():
    rows = register()[:2]  # June and December
    files = {rows[0]["quantity"]: [Said("2027-08", {JUNE: 5.25e26})]}
    done = resolve(rows, files, AFTER)
    assert done.rows[0] == rows[0] | {
        "outcome": "5.25e+26",
        "resolved_by": "2027-08",
        "resolved_on": "2027-12-01",
    }
    assert predictions.digest_of(done.rows[0]) == rows[0]["digest"]
    assert done.rows[1] == rows[1] and done.filled == 1
    assert done.lines == ("largest_compute_2027_06: 5.25e+26 FLOP by the file of 2027-08",)


def test_what_is_due_and_has_no_newer_file_is_said():
    rows = register()[:1]
    done = resolve(rows, {rows[0]["quantity"]: []}, AFTER)
    assert done.rows[0] == rows[0] and not done.filled
    assert done.lines == (
        "largest_compute_2027_06: no file of 2027-06 or later in compute_by_vintage",
    )


def test_a_resolved_prediction_is_scored(found):
    rows = frame("predictions")
    outcome = rows["outcome"].astype(float)
    outcome[:] = float("nan")
    chance = int(rows["probability"].first_valid_index())
    outcome[0], outcome[chance] = rows.loc[0, "median"], 2 * rows.loc[chance, "threshold"]
    told = registered_forecasts.analyse(tracked(), rows.assign(outcome=outcome))
    assert told.resolved == 2
    assert told.rows["score"].notna().sum() == 2
    assert told.rows.loc[chance, "score"] == pytest.approx(
        (1 - rows.loc[chance, "probability"]) ** 2
    )
    assert 0 < told.rows.loc[0, "score"] < 1
