"""Capabilities against time: made-up truths come back, and real series show what the chapter says of them."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from frames import frame
from results import result

from generators.analyses import (
    benchmark_speeds,
    horizon_breaks,
    horizon_choices,
    horizon_doubling,
    index_breaks,
    month_long_tasks,
    revised_values,
    steps_of_records,
)
from generators.analyses.horizon_doubling import doubling, records

HORIZONS = frame("time_horizons_by_vintage")


def test_the_two_suites_stand_in_no_line_together():
    for part in (records(HORIZONS, "1.0", "2026-01"), records(HORIZONS, "1.1", "2026-09")):
        assert part["suite"].nunique() == part["vintage"].nunique() == 1
    assert records(HORIZONS, "1.1", "2026-09")["p50"].max() <= horizon_doubling.LONGEST


def made_up_horizons(days_early: float, days_late: float, jump: float) -> pd.DataFrame:
    """Records of one suite and file that double in so many days before and from o1-preview on."""
    t = np.linspace(-0.9, 6.1, 30)
    past = np.clip(t - 4.698, 0, None)
    y = 365.25 * ((t - past) / days_early + past / days_late) + jump * (t >= 4.698)
    y = y + np.random.default_rng(5).normal(0, 0.05, len(t)) - 4
    dates = np.datetime64("2020-01-01") + (t * 365.25).round().astype("timedelta64[D]")
    rows = []
    for suite, vintage in (
        ("1.0", "2026-01"),
        ("1.1", "2026-01"),
        ("1.1", "2026-09"),
        ("1.1", "2026-05"),
        ("1.1", "2026-04"),
    ):
        for i, (date, value) in enumerate(zip(dates, y, strict=True)):
            rows.append((suite, vintage, f"model_{i}", str(date), 2.0**value, 2.0**value / 5, True))
    columns = ["suite", "vintage", "model", "release_date", "p50", "p80", "record_upstream"]
    return pd.DataFrame(rows, columns=columns).assign(
        p50_low=lambda d: d["p50"] / 2, p50_high=lambda d: d["p50"] * 2
    )


def test_recovers_a_doubling_time_and_a_month_of_work():
    table = made_up_horizons(200, 200, 0)
    found = doubling(records(table, "1.1", "2026-09"))
    assert found.low < 200 < found.high and found.value == pytest.approx(200, rel=0.02)
    year = month_long_tasks.analyse(table).year
    expected = 2020 + (np.log2(167 * 60) + 4) * 200 / 365.25
    assert year.value == pytest.approx(expected, abs=0.2)
    assert year.others["from 2024 on"].value == pytest.approx(expected, abs=1.0)


def test_recovers_a_jump_and_a_faster_pace():
    table = made_up_horizons(240, 120, 1.0)
    o1 = horizon_breaks._year(horizon_breaks.O1)
    part = records(table, "1.1", "2026-09", np.inf)
    jump = horizon_breaks.broken(part, o1, "jump", jump=True)
    gain = horizon_breaks.broken(part, o1, "gain", jump=True)
    assert jump.value == pytest.approx(1.0, abs=0.15) and jump.low > 0
    assert gain.value == pytest.approx(365.25 / 120 - 365.25 / 240, abs=0.2)


def test_without_llama_65b_the_index_breaks_and_with_it_one_line_does():
    found = result("index_breaks")
    assert found.bic_gain < 0 < 6 < found.bic_gain_without_first
    assert found.faster.others["without LLaMA-65B"].value == found.faster_without_first.value
    assert found.faster_top_ten.value < 1 < found.faster.value


def test_records_of_the_index_rise_and_are_one_a_day():
    for _, part in result("index_breaks").records.groupby("vintage"):
        assert part["index"].is_monotonic_increasing and part["release_date"].is_unique


def test_a_single_jump_passes_the_rule_and_a_straight_line_does_not():
    t = np.linspace(0, 4, 9)
    names = [f"model {i}" for i in range(9)]
    straight = steps_of_records._row("straight", t, 2 * t, names)
    once = steps_of_records._row("once", t, np.where(t < 2, 0.01 * t, 1 + 0.01 * t), names)
    assert straight["excess"] == pytest.approx(0, abs=1e-9)
    assert once["excess"] > 0.9 > 0.5 and once["model"] == "model 4"


def test_no_newest_record_passes_the_rule():
    found = result("steps_of_records")
    assert found.concentrated == 0 and found.largest < 0.5 and found.series == 15
    assert found.hours_excess > found.doublings_excess
    assert 0 < found.could_be_concentrated < 6
    assert found.concentrated_cut == found.more_than_half == 4
    by = found.rows.set_index("series")
    assert by.loc["MATH, level 5", "model"].startswith("o1-mini")


def test_recovers_the_years_of_an_s_curve():
    t = np.linspace(0, 3, 12)
    rate = 2 * np.log(9) / 1.5  # from a tenth to nine tenths in a year and a half
    rows = pd.DataFrame(
        {
            "benchmark": "arc_agi",
            "score": 1 / (1 + np.exp(-rate * (t - 1.5))),
            "release_date": (
                np.datetime64("2023-01-01") + (t * 365.25).astype("timedelta64[D]")
            ).astype(str),
        }
    )
    found = benchmark_speeds.analyse(rows)
    assert found.benchmarks == 1 and found.median == pytest.approx(1.5, rel=0.01)
    assert benchmark_speeds.analyse(frame("benchmark_records")).slowest > found.median


def test_a_change_of_suite_moves_old_models_down_and_new_ones_up():
    found = revised_values.analyse(HORIZONS, frame("capabilities_index_by_vintage"))
    by_suite = found.rows[found.rows["change"] == revised_values.OTHER_SUITE]
    assert by_suite["ratio"].iloc[:6].max() < 0.75 and by_suite["ratio"].iloc[-4:].min() > 1.05
    assert found.gpt5_by_suite == pytest.approx(1.55, abs=0.01)


@pytest.mark.parametrize(
    ("analysis", "field", "varied"),
    [
        ("horizon_choices", "as_published", "horizon_doubling.paper"),
        ("horizon_choices", "to_2026", "horizon_doubling.second_since_2019"),
        ("horizon_choices", "recent", "horizon_doubling.second_since_2023"),
    ],
)
def test_the_preferred_choice_is_the_number_that_it_varies(analysis, field, varied):
    name, _, of = varied.partition(".")
    assert getattr(result(analysis), field).value == getattr(result(name), of).value


def test_the_window_is_changed_by_name_and_nothing_else():
    found = horizon_choices.analyse(HORIZONS).recent
    assert found.others["from 2024 on"].value == result("horizon_doubling").second_since_2024.value
    assert found.others["the first suite, from 2023 on"].n == 14


def test_every_measured_choice_has_three_others():
    for name in (
        "horizon_choices",
        "horizon_breaks",
        "index_breaks",
        "month_long_tasks",
        "index_and_compute",
        "density_of_open_models",
    ):
        for value in vars(result(name)).values():
            assert not hasattr(value, "others") or len(value.others) >= 3


def test_anchors_of_the_index_stand_at_130_and_150():
    table = index_breaks._sorted(frame("capabilities_index_by_vintage"))
    by = table.set_index(["vintage", "model"])["index"]
    assert by["2026-07", "claude-3-5-sonnet-20240620"] == 130
    assert by["2026-07", "gpt-5-2025-08-07_high"] == 150


def test_leaving_out_an_end_can_make_a_rise_concentrated():
    by = result("steps_of_records").rows.set_index("series")
    passing = set(by.index[by["excess_cut"] > 0.5])
    assert passing >= {"MATH, level 5", "SimpleQA verified", "SWE-bench verified", "MMLU"}
    assert (
        by.loc["SWE-bench verified", "largest_share"] > 0.5 > by.loc["SWE-bench verified", "excess"]
    )
    t, names = np.linspace(0, 4, 9), [f"model {i}" for i in range(9)]
    assert steps_of_records._row("line", t, 2 * t, names)["excess_cut"] == pytest.approx(
        0, abs=1e-9
    )


def test_the_same_models_double_faster_on_the_newer_suite_since_2023_but_not_to_march_2025():
    found = result("revised_values")
    assert found.same_models_second < 0.85 * found.same_models_first
    choices = result("horizon_choices").as_published
    assert choices.others["the same models on the second suite"].value > choices.default.value


def test_since_2024_the_file_of_january_gives_no_printed_value():
    part = records(HORIZONS, "1.1", "2026-01")
    part = part[part["release_date"] >= "2024-01-01"]
    days = (pd.to_datetime(part["release_date"]) - pd.Timestamp("2024-01-01")).dt.days
    by_hand = np.log(2) / np.polyfit(days, np.log(part["p50"].astype(float)), 1)[0]
    found = result("horizon_doubling").january_since_2024
    assert found.value == pytest.approx(by_hand, rel=1e-6) and abs(found.value - 89) > 5
