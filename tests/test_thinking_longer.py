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
    price_decline,
    price_decline_choices,
    puzzle_moves,
    rl_curves,
    thinking_series,
    thinking_shape_choices,
    tokens_across_models,
    tokens_along_prices,
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


@pytest.fixture(scope="module")
def prices() -> price_decline.PriceDecline:
    return price_decline.analyse(
        frame("cheapest_models_at_level"), frame("price_decline_published")
    )


@pytest.fixture(scope="module")
def curves() -> rl_curves.RlCurves:
    return rl_curves.analyse(frame("rl_compute_fits"))


# What the works print


def test_factors_are_those_of_the_file_of_results_of_cottier2025prices(prices):
    assert prices.largest_difference < 0.005


def test_intervals_are_those_of_the_file_of_results_of_cottier2025prices(prices):
    """Day counts differ by a thousandth, which the widest interval carries into its ends as a few percent."""
    key = ["benchmark", "level_of"]
    both = prices.rows.merge(frame("price_decline_published"), on=key)
    assert len(both) == 21
    for end in ("low", "high"):
        own, printed = both[f"factor_{end}"], both[f"factor_per_year_{end}"]
        assert (np.log(own) - np.log(printed)).abs().max() < 0.05
    assert (both["models_x"] == both["models_y"]).all()


def test_range_is_the_9_to_900_of_the_summary_of_cottier2025prices(prices):
    assert round(prices.slowest.value) == 9
    assert round(prices.fastest.value, -2) == 900


def test_gpt4_level_on_science_is_the_40_times_of_the_summary_of_cottier2025prices(prices):
    assert round(prices.science.value, -1) == 40


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


@pytest.mark.parametrize(
    ("run", "ceiling"), [("ScaleRL", 0.61), ("ScaleRL-32k", 0.645), ("ScaleRL-Scout", 0.71)]
)
def test_ceilings_are_those_of_table_1_of_khatri2025scalerl(run, ceiling):
    assert frame("rl_compute_fits").set_index("run").loc[run, "ceiling"] == ceiling


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


def price_points(factor: float, noise: float, lines: int = 12, seed: int = 7) -> pd.DataFrame:
    random = np.random.default_rng(seed)
    dates = pd.date_range("2022-01-01", periods=7, freq="120D").strftime("%Y-%m-%d")
    return pd.concat(
        pd.DataFrame(
            {
                "benchmark": f"benchmark {i}",
                "level_of": f"model {i}",
                "date": dates,
                "usd_per_million_tokens": 50
                * factor ** -(np.arange(7) * 120 / 365.25)
                * 10 ** random.normal(0, noise, 7),
            }
        )
        for i in range(lines)
    )


def test_factor_of_a_year_is_recovered_within_its_interval():
    rows = price_decline.lines(price_decline.placed(price_points(30, 0.1)))
    inside = (rows["factor_low"] <= 30) & (rows["factor_high"] >= 30)
    assert inside.mean() >= 0.75
    assert rows["factor"].median() == pytest.approx(30, rel=0.3)


def test_lines_of_one_rate_are_found_equal():
    rows = price_decline.lines(price_decline.placed(price_points(30, 0.2, lines=20)))
    assert price_decline_choices._spread(rows).low < 1.1


def test_lines_of_different_rates_are_found_unequal():
    points = pd.concat(
        price_points(factor, 0.05, lines=6, seed=i).assign(
            benchmark=lambda part, i=i: part["benchmark"] + str(i),
            level_of=lambda part, i=i: part["level_of"] + str(i),
        )
        for i, factor in enumerate((10, 40))
    )
    spread = price_decline_choices._spread(price_decline.lines(price_decline.placed(points)))
    assert spread.low > 1.5
    assert spread.value == pytest.approx(2, rel=0.3)  # half of a factor of four to each side


def test_other_lines_agree_on_points_without_noise():
    points = price_decline.placed(price_points(30, 0, lines=1))
    x, y = points["at"].to_numpy(), points["log_price"].to_numpy()
    assert price_decline_choices._from_ends(x, y) == pytest.approx(30)
    assert price_decline_choices._from_pairs(x, y) == pytest.approx(30)


def test_what_explains_the_rates_is_told_from_what_does_not():
    rows = pd.DataFrame(
        {
            "benchmark": list("abcd") * 6,
            "start": np.repeat(np.arange(6.0), 4),
            "log_factor": np.repeat(np.arange(6.0), 4) / 5,
        }
    )
    start = price_decline_choices._explained(rows, price_decline_choices._start)
    benchmark = price_decline_choices._explained(rows, price_decline_choices._benchmark)
    assert start[0] == pytest.approx(1)
    assert benchmark[0] < 0.05


def test_preferred_choices_are_the_ends_of_the_list(prices):
    found = price_decline_choices.analyse(frame("cheapest_models_at_level"))
    assert found.slowest.value == pytest.approx(prices.slowest.value)
    assert found.fastest.value == pytest.approx(prices.fastest.value)
    assert found.fastest_of_a_year < found.fastest.value / 4


# Reinforcement learning, chains and luck


def test_half_of_the_gain_is_reached_at_the_midpoint():
    fit = frame("rl_compute_fits").set_index("run").loc["ScaleRL"]
    assert rl_curves.share(fit, fit["midpoint"]) == pytest.approx(0.5)


def test_what_was_left_falls_apart_into_tested_and_beyond(curves):
    assert 0 < curves.tested_8b < curves.left_8b.value
    assert 0 < curves.tested_scout < curves.left_scout
    assert curves.by_size.value == pytest.approx(0.1)


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


def test_along_the_lines_of_prices_answers_grow_by_less_than_two():
    found = tokens_along_prices.analyse(
        frame("cheapest_models_at_level"), frame("evaluation_runs_by_tokens")
    )
    assert found.lines == 4 and 1 < found.ratio.low < found.ratio.high < 2
    first = found.rows.query("level_of == 'GPT-4-0314'").iloc[0]
    assert (first["model"], first["tokens"]) == ("GPT-4-0314", 381.0)


def test_a_model_of_a_line_without_a_run_is_an_error():
    points = frame("cheapest_models_at_level")
    points = points.assign(model=points["model"].replace("Phi 4", "Phi 5"))
    with pytest.raises(ValueError, match="Phi 5"):
        tokens_along_prices.analyse(points, frame("evaluation_runs_by_tokens"))


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
