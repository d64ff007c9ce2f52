"""Each file tells its own past: METR's printed rates come back, and what one file says stays out of another."""

from __future__ import annotations

import pytest
from frames import frame
from vintages import TABLES, tracked

from generators.analyses import tracked_quantities
from generators.maths.months import month_of


@pytest.fixture(scope="module")
def found():
    return tracked()


def value(found, quantity: str, vintage: str, month: int) -> float:
    rows = found.history.set_index(["quantity", "vintage", "month"])["value"]
    return float(rows[quantity, vintage, month])


@pytest.mark.parametrize(("vintage", "printed"), [("2026-01", 130.801), ("2026-05", 128.744)])
def test_the_doubling_time_is_the_one_that_metr_prints_in_its_file(found, vintage, printed):
    rates = found.rates.set_index(["quantity", "vintage"])["value"]
    assert rates["horizon_doubling", vintage] == pytest.approx(printed, abs=0.001)


def test_the_files_disagree_about_the_largest_run_of_march_2025(found):
    march = month_of("2025-03")
    told = [
        value(found, "largest_compute", v, march)
        for v in ("2025-03", "2025-06", "2025-11", "2026-07")
    ]
    assert told == pytest.approx([4.64e26, 4.64e26, 3.8e26, 3.8e26])  # Grok 3 was revised


def test_a_file_says_nothing_of_the_months_after_it(found):
    last = found.history.groupby(["quantity", "vintage"])["month"].max()
    for (_, vintage), month in last.items():
        assert month == month_of(vintage)


def test_records_never_fall_within_a_file(found):
    rates = found.quantities.set_index("id")["how"].isin(tracked_quantities.RATES)
    for (quantity, vintage), part in found.history.groupby(["quantity", "vintage"]):
        if not rates[quantity]:
            assert part["value"].is_monotonic_increasing, (quantity, vintage)


def test_a_row_of_a_newer_file_changes_nothing_in_an_older_one(found):
    tables = {name: frame(name) for name in TABLES}
    compute = tables["compute_by_vintage"]
    newer = compute["vintage"] == "2026-07"
    tables["compute_by_vintage"] = compute.assign(
        training_compute_flop=compute["training_compute_flop"].where(~newer, 1e29)
    )
    again = tracked_quantities.analyse(**tables)
    before, after = (one.history[one.history["vintage"] < "2026-07"] for one in (found, again))
    assert after.reset_index(drop=True).equals(before.reset_index(drop=True))


def test_the_file_of_the_large_alone_gives_no_growth_since_2020(found):
    vintages = found.rates[found.rates["quantity"] == "growth_of_compute"]["vintage"].tolist()
    assert vintages == ["2025-03", "2025-06", "2026-07"]
