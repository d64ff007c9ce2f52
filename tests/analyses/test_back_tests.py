"""Back-tests know the older file alone, count what they say, and a world that goes on as before is forecast well."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from frames import frame
from test_tracked_quantities import TABLES

from generators.analyses import back_tests, tracked_quantities


def followed(files: dict[str, np.ndarray]) -> SimpleNamespace:
    """One record by file; its months begin in 2020."""
    parts = [
        pd.DataFrame({"month": range(len(y)), "value": y}).assign(quantity="q", vintage=vintage)
        for vintage, y in files.items()
    ]
    quantity = {"id": "q", "family": "compute", "words": "q", "unit": "1", "how": "largest"}
    rates = pd.DataFrame({"quantity": ["r"], "vintage": ["2020-01"]})
    return SimpleNamespace(
        quantities=pd.DataFrame([{**quantity, "scale": "ratio"}]),
        history=pd.concat(parts),
        rates=rates,
    )


@pytest.fixture(scope="module")
def found():
    return back_tests.analyse(tracked_quantities.analyse(*map(frame, TABLES)))


def test_a_forecast_rests_on_the_older_file_alone():
    rng = np.random.default_rng(5)
    y = np.maximum.accumulate(np.exp(0.1 * np.arange(60) + rng.normal(0, 0.3, 60)))
    rows = [
        back_tests._test(quantity, pair, {})
        for outcome in (y[-1], 50 * y[-1])
        for quantity in (
            {
                "words": "q",
                "scale": "ratio",
                "id": "q",
                "family": "f",
                "unit": "1",
                "how": "largest",
            },
        )
        for pair in (
            back_tests.Pair(
                pd.Series(y[:50]), outcome, float(y[49]), "2024-02", "2024-12", 10, True
            ),
        )
    ]
    told = [{k: row[k] for k in ("median", "low_90", "high_90", "last")} for row in rows]
    assert told[0] == told[1]
    assert rows[1]["above_90"] and rows[1]["score"] > rows[0]["score"]


def test_nearly_nine_in_ten_outcomes_of_a_record_of_independent_steps_lie_inside():
    rng = np.random.default_rng(8)
    inside = []
    for _ in range(150):
        y = np.exp(np.cumsum(rng.exponential(0.1, 72)))
        files = {"2024-12": y[:60], "2025-12": y}
        told = followed(files)
        row = next(
            back_tests._test(told.quantities.to_dict("records")[0], pair, {})
            for pair in back_tests._pairs({v: pd.Series(f) for v, f in files.items()})
        )
        inside.append(row["inside_90"])
    assert np.mean(inside) == pytest.approx(0.88, abs=0.07)


def test_one_file_is_cut_by_date_and_several_are_compared_two_months_apart_or_more():
    y = pd.Series(np.arange(1.0, 40))
    one = list(back_tests._pairs({"2023-03": y}))
    assert [(pair.origin, pair.ahead, pair.files) for pair in one] == [
        ("2022-03", 12, False),
        ("2022-09", 6, False),
    ]
    several = {"2023-01": y[:37], "2023-02": y[:38], "2023-03": y}
    assert [(p.origin, p.target) for p in back_tests._pairs(several)] == [("2023-01", "2023-03")]


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
