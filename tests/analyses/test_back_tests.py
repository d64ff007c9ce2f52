"""Back-tests know the older file alone, count what they say, and a world that goes on as before is forecast well."""

from __future__ import annotations

import numpy as np
import pytest
from vintages import tracked

from generators.analyses import back_test_groups, back_tests
from generators.maths.back_testing import Method, mean_of_clusters, pairs, run

QUANTITY = {"id": "q", "family": "f", "words": "q", "unit": "1", "scale": "ratio", "how": "largest"}


def said(y: np.ndarray) -> dict[int, float]:
    return dict(enumerate(y.tolist()))


def tried(files: dict[str, np.ndarray], method: Method | None = None) -> dict:
    """The only test of one record in two files."""
    told = {vintage: said(y) for vintage, y in files.items()}
    (row,), _ = run([QUANTITY], {"q": told}, {}, method or Method())
    return row


@pytest.fixture(scope="module")
def found():
    return back_tests.analyse(tracked())


def record(n: int) -> np.ndarray:
    rng = np.random.default_rng(5)
    return np.maximum.accumulate(np.exp(0.1 * np.arange(n) + rng.normal(0, 0.3, n)))


def test_a_forecast_rests_on_the_older_file_alone():
    y, moved = record(60), record(60)
    moved[40:] *= 50  # the newer file gives other values, to the past as well
    rows = [tried({"2024-02": y[:50], "2024-12": later}) for later in (y, moved)]
    told = [{k: row[k] for k in ("median", "low_90", "high_90", "last")} for row in rows]
    assert told[0] == told[1]
    assert rows[1]["above_90"] and rows[1]["score"] > rows[0]["score"]
    assert not rows[0]["past_moved"] and rows[1]["past_moved"]


def test_the_past_of_the_newer_file_is_taken_where_that_is_the_method():
    y = record(60)
    row = tried({"2024-02": y[:50] * 7, "2024-12": y}, Method(newer_past=True))
    plain = tried({"2024-02": y[:50], "2024-12": y})
    assert row["median"] == pytest.approx(plain["median"])


def test_without_a_floor_a_record_may_fall_and_a_window_forgets_what_was_before_it():
    y = record(60)
    free = tried({"2024-02": y[:50], "2024-04": y[:52]}, Method(floor=False))
    assert free["low_90"] < y[49]
    other = np.concatenate([y[:20] / 1e3, y[20:]])
    rows = [
        tried({"2024-02": past[:50], "2024-12": past}, Method(window=30)) for past in (y, other)
    ]
    assert rows[0]["median"] == pytest.approx(rows[1]["median"])


def test_nearly_nine_in_ten_outcomes_of_a_record_of_independent_steps_lie_inside():
    rng = np.random.default_rng(8)
    worlds = [np.exp(np.cumsum(rng.exponential(0.1, 72))) for _ in range(150)]
    inside = [tried({"2024-12": y[:60], "2025-12": y})["inside_90"] for y in worlds]
    assert np.mean(inside) == pytest.approx(0.88, abs=0.07)


def test_one_file_is_cut_by_date_and_several_are_compared_two_months_apart_or_more():
    y = np.arange(1.0, 40)
    one = list(pairs({"2023-03": said(y)}))
    assert [(pair.origin, pair.ahead, pair.files) for pair in one] == [
        ("2022-03", 12, False),
        ("2022-09", 6, False),
    ]
    several = {"2023-01": said(y[:37]), "2023-02": said(y[:38]), "2023-03": said(y)}
    assert [(p.origin, p.target) for p in pairs(several)] == [("2023-01", "2023-03")]


def test_a_history_too_short_for_a_line_is_counted_and_left_out():
    files = {"q": {"2020-08": said(record(8)), "2021-08": said(record(20))}}
    assert run([QUANTITY], files, {}, Method()) == ([], 1)


def test_a_mean_resamples_clusters_and_not_rows():
    values, labels = [1.0, 1.0, 1.0, 0.0], ["a", "a", "a", "b"]
    found = mean_of_clusters(values, labels, 2000, 3)
    assert found[0] == pytest.approx(0.75)
    assert {round(float(one), 6) for one in found[1:]} == {0.0, 0.75, 1.0}
    assert mean_of_clusters(values, labels, 5, 3, over=[2.0] * 4)[0] == pytest.approx(0.375)


def test_there_are_the_tests_that_the_page_promises(found):
    assert found.tests == len(found.rows) == found.between_files + found.cut_by_date >= 20
    assert found.inside_90.n == found.tests
    assert found.below_90 + found.above_90 == (~found.rows["inside_90"]).sum()


def test_the_horizon_was_forecast_from_january_2026_without_the_newer_file(found):
    row = found.rows.set_index(["id", "origin", "target"]).loc[
        "longest_horizon", "2026-01", "2026-09"
    ]
    assert row["last"] == pytest.approx(320.4, abs=0.1)
    assert row["outcome"] == pytest.approx(1044.8, abs=0.1)
    assert row["low_90"] < row["median"] < row["high_90"]


def test_groups_have_every_test_once_in_families_and_no_interval_where_quantities_are_few(found):
    groups = back_test_groups.analyse(found)
    rows = groups.calibration[groups.calibration["level"] == "90% interval"].set_index("group")
    assert rows.loc[f"all ({found.tests})", "share"] == pytest.approx(found.inside_90.value)
    families = rows[rows.index.str.match("|".join(back_test_groups.FAMILIES))]
    assert families["tests"].sum() == found.tests
    assert np.isnan(rows.loc["cost (2)", "share_low"])
    assert groups.tests_horizons == (found.rows["family"] == "horizons").sum()
