"""The chapter on thinking longer: what the works print, made-up truths that are recovered, and hand-made cases."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from frames import frame

from generators.analyses import (
    horizons_at_two_odds,
    lucky_answers,
    puzzle_moves,
    thinking_series,
    thinking_shape_choices,
    tokens_across_models,
)

TOKENS = [1000.0, 2000.0, 4000.0, 8000.0, 16000.0]


def runs(curve, models: int = 8, error: float = 0.001) -> pd.DataFrame:
    """Made-up runs of several models at five efforts; accuracy is a function of tokens."""
    rows = [
        {
            "benchmark": "exam",
            "model": f"maker/model-{i}",
            "effort": f"effort {k}",
            "thinking_budget": np.nan,
            "evaluated_on": "2026-01-01",
            "accuracy": curve(tokens),
            "standard_error": error,
            "output_tokens": tokens,
            "reasoning_tokens": np.nan,
        }
        for i in range(models)
        for k, tokens in enumerate(TOKENS)
    ]
    return thinking_series.in_series(thinking_series.with_tokens(pd.DataFrame(rows)))


# What the works print


def test_o1_mini_gets_70_percent_by_voting_as_in_the_readme_of_zhang2024o1():
    """The README puts it at 2^17 tokens asked for; the log used 88,448, between 2^16 and 2^17, and stops there."""
    found = thinking_shape_choices.analyse(
        frame("evaluation_runs_by_tokens"), frame("accuracy_by_thinking_tokens")
    )
    assert found.o1_vote == pytest.approx(0.7)
    assert 2**16 < found.o1_vote_tokens < 2**17


def test_o1_mini_used_about_eight_times_the_tokens_as_in_the_readme_of_zhang2024o1():
    rows = frame("accuracy_by_thinking_tokens").query("method == 'one answer, length asked for'")
    assert (rows["tokens_used"] / rows["tokens_requested"]).median() == pytest.approx(8, abs=1)


def test_single_scores_of_o1_mini_are_thirtieths():
    rows = frame("accuracy_by_thinking_tokens").query("method == 'one answer, length asked for'")
    assert (30 * rows["accuracy"] - (30 * rows["accuracy"]).round()).abs().max() < 1e-4


# Where the gain lies


def test_an_even_rise_has_half_of_its_gain_in_the_upper_half():
    share = thinking_series.upper_share(runs(lambda tokens: 0.1 * math.log2(tokens) - 0.8))
    assert share.value == pytest.approx(0.5)
    assert share.low < 0.5 < share.high


def test_a_rise_that_ends_in_the_middle_has_nothing_there():
    share = thinking_series.upper_share(runs(lambda tokens: 0.1 * math.log2(min(tokens, 4000))))
    assert share.value == pytest.approx(0)


def test_the_last_third_of_an_even_rise_has_a_third():
    share = thinking_series.upper_share(
        runs(lambda tokens: 0.1 * math.log2(tokens) - 0.8), knot=2 / 3
    )
    assert share.value == pytest.approx(1 / 3)


def test_interval_of_the_share_covers_the_truth_as_often_as_it_says():
    random = np.random.default_rng(3)
    hits = 0
    for _ in range(40):
        rows = runs(lambda tokens: 0.1 * math.log2(tokens) - 0.8, error=0.03)
        rows["accuracy"] += random.normal(0, 0.03, len(rows))
        share = thinking_series.upper_share(rows)
        hits += share.low <= 0.5 <= share.high
    assert hits >= 35


def test_gain_a_doubling_is_recovered():
    gain = thinking_series.a_doubling(runs(lambda tokens: 0.07 * math.log2(tokens)))
    assert gain.value == pytest.approx(0.07)
    assert gain.low < 0.07 < gain.high


def test_hidden_tokens_are_added_where_the_maker_counts_them_apart():
    rows = pd.DataFrame(
        {
            "benchmark": "exam",
            "model": ["google/one", "openai/two"],
            "effort": None,
            "thinking_budget": [16000, np.nan],
            "output_tokens": [100.0, 1000.0],
            "reasoning_tokens": [900.0, 900.0],
        }
    )
    found = thinking_series.with_tokens(rows)
    assert found["tokens"].tolist() == [1000, 1000]
    assert found["setting"].tolist() == ["16,000 tokens", "none set"]


def test_points_read_off_a_straight_line_have_half_in_the_upper_half():
    tokens = np.array(TOKENS)
    rows = pd.DataFrame(
        {"benchmark": "exam", "tokens_used": tokens, "accuracy": 0.1 * np.log2(tokens), "step": 1}
    )
    share = thinking_shape_choices._share(rows, "tokens_used", residual=True)
    assert share.value == pytest.approx(0.5)


def test_preferred_choices_are_the_shares_of_the_figure():
    found = thinking_shape_choices.analyse(
        frame("evaluation_runs_by_tokens"), frame("accuracy_by_thinking_tokens")
    )
    shown = found.rows.drop_duplicates("data")["share"].tolist()
    fields = (found.runs, found.o1_mini, found.gemini, found.claude)
    assert shown == [one.value for one in fields]
    assert all(len(one.others) >= 3 for one in fields)


# Across models


def test_date_takes_away_a_slope_that_only_the_date_makes():
    """Accuracy and log tokens both follow the date, and tokens bring nothing of themselves."""
    random = np.random.default_rng(5)
    years = np.repeat(np.linspace(0, 3, 30), 4)
    released = pd.Timestamp("2023-01-01") + pd.to_timedelta((years * 365.25).round(), unit="D")
    count = len(years)
    rows = pd.DataFrame(
        {
            "benchmark": "GPQA Diamond",
            "model": [f"maker/model-{i}" for i in range(count)],
            "effort": "high",
            "thinking_budget": np.nan,
            "evaluated_on": "2026-01-01",
            "release_date": released.astype(str),
            "accuracy": 0.3 + 0.2 * years + random.normal(0, 0.01, count),
            "output_tokens": 300 * 4**years * np.exp(random.normal(0, 0.5, count)),
            "reasoning_tokens": np.nan,
        }
    )
    found = tokens_across_models.analyse(rows)
    assert found.across.low > 0.05
    assert found.across_at_one_date.low < 0 < found.across_at_one_date.high
    assert found.by_date.value == pytest.approx(1, abs=0.1)


def test_newer_models_write_more():
    found = tokens_across_models.analyse(frame("evaluation_runs_by_tokens"))
    assert found.tokens_since > 10 * found.tokens_before
    assert found.tokens_ratio.value == pytest.approx(found.tokens_since / found.tokens_before)


# Prices


# Reinforcement learning, chains and luck


def test_three_disks_need_seven_moves_and_all_must_be_right():
    found = puzzle_moves.analyse()
    row = found.rows.query("disks == 3 and accuracy == 0.9").iloc[0]
    assert row["moves"] == 7
    assert row["chance"] == pytest.approx(0.9**7)
    assert found.needed_for_10**found.moves_10 == pytest.approx(0.5)


def test_as_many_guesses_as_answers_hit_in_two_of_three_cases():
    rows = lucky_answers.analyse().rows
    one = rows.query("answers == 1000 and tries == 1024")["chance"].iloc[0]
    assert one == pytest.approx(1 - math.exp(-1.024), abs=1e-3)


def test_one_rate_of_failing_gives_the_constant_ratio():
    table = frame("time_horizons_by_vintage")
    half = table["p50"]
    table = table.assign(p80=half * math.log(0.8) / math.log(0.5))
    found = horizons_at_two_odds.analyse(table)
    assert found.ratio.value == pytest.approx(found.constant)
    assert found.shape.value == pytest.approx(1)


def test_horizons_of_metr_are_shorter_at_four_in_five_than_one_rate_allows():
    found = horizons_at_two_odds.analyse(frame("time_horizons_by_vintage"))
    assert found.ratio.default.high < found.constant < found.constant_as_fitted
    assert all(one.high < 0.27 for one in found.ratio.others.values())
    assert found.tenth_of_errors == pytest.approx(10, rel=0.01)


# What a critic found


def test_most_models_in_series_are_of_one_maker_and_one_fall_is_clear():
    found = thinking_series.analyse(frame("evaluation_runs_by_tokens"))
    assert found.claudes == 7 and found.models == 9
    facts = found.rows[found.rows["series"] == "claude-opus-4-6, SimpleQA Verified"]
    before, last = facts.iloc[-2], facts.iloc[-1]
    error = math.hypot(before["standard_error"], last["standard_error"])
    assert found.falling_clearly == 1 and (last["accuracy"] - before["accuracy"]) / error < -1.96


def test_in_log_odds_too_tokens_bring_less_within_a_model_than_across():
    runs = frame("evaluation_runs_by_tokens")
    across = tokens_across_models.analyse(runs).rows
    slope = np.polyfit(np.log2(across["tokens"]), _log_odds(across["accuracy"]), 1)[0]
    series = thinking_series.analyse(runs).rows
    series = series[series["benchmark"] == "GPQA Diamond"]
    within = [
        np.diff(_log_odds(one["accuracy"].iloc[[0, -1]]))[0]
        / np.diff(np.log2(one["tokens"].iloc[[0, -1]]))[0]
        for _, one in series.groupby("series")
    ]
    assert max(within) < 0.6 * slope and np.mean(within) < 0.4 * slope


def _log_odds(share: pd.Series) -> np.ndarray:
    return np.log(share.to_numpy() / (1 - share.to_numpy()))
