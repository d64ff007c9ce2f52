"""The price of a fixed level of performance: what the works print, made-up truths that are recovered."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from frames import frame

from generators.analyses import (
    price_decline,
    price_decline_choices,
    tokens_along_prices,
)


@pytest.fixture(scope="module")
def prices() -> price_decline.PriceDecline:
    return price_decline.analyse(
        frame("cheapest_models_at_level"), frame("price_decline_published")
    )


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
