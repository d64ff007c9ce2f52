"""Worked examples of the calculator on laws that can be solved by hand."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from made_up_fits import ALPHA, DATA, EVENLY, fit_of_ratio

from generators.analyses import calculator_examples
from generators.maths.tokens_for_size import TokensForSize
from generators.records import Estimate

RATIO = 20.0


@pytest.fixture(scope="module")
def found():
    lines = [TokensForSize.of_ratio(ratio) for ratio in (20.0, 5.0, 80.0)]
    laws = (
        SimpleNamespace(id="plain", name="plain", line=lines[0], turned=()),
        SimpleNamespace(id="turned", name="turned", line=lines[0], turned=(lines[2], lines[1])),
        SimpleNamespace(id="refit", name="left out", line=lines[1], turned=()),
    )
    stocks = pd.DataFrame({calculator_examples.FILTERED: 1e14 * np.exp(EVENLY)})
    return calculator_examples.analyse(
        SimpleNamespace(laws=(SimpleNamespace(runs=1), SimpleNamespace(runs=240, name="refit"))),
        SimpleNamespace(laws=laws),
        SimpleNamespace(stocks=stocks, filtered=Estimate(1.1e14, 1e13, 1e15, 4)),
        fit_of_ratio(RATIO),
        SimpleNamespace(
            owned=Estimate(4e17, 1e17, 8e17, 30, 0.8), energy=Estimate(2e11, 1e11, 5e11, 12, 0.8)
        ),
    )


@pytest.mark.parametrize("power", [21, 24, 27])
def test_the_best_split_and_its_middle_80_percent_are_those_of_the_ratio(found, power):
    C, spread = 10.0**power, np.exp(0.8 / 2)
    for name, centre in (
        ("parameters", np.sqrt(C / 6 / RATIO)),
        ("tokens", np.sqrt(C / 6 * RATIO)),
    ):
        estimate = getattr(found, f"{name}_{power}")
        ends = (estimate.value, estimate.low, estimate.high)
        assert ends == pytest.approx((centre, centre / spread, centre * spread), rel=1e-6), name
        assert (estimate.n, estimate.level) == (240, 0.8)
    loss = (
        1.7 + 2 * DATA * np.sqrt(C / 6 * RATIO) ** -ALPHA
    )  # both terms are alike at the best split
    assert getattr(found, f"loss_{power}").value == pytest.approx(loss)
    assert getattr(found, f"compute_{power}") == pytest.approx(C)


def test_a_budget_costs_what_it_buys_and_more_where_less_is_bought(found):
    cost, energy = found.cost_24, found.energy_24
    assert (cost.value, cost.low, cost.high) == pytest.approx((2.5e6, 1.25e6, 1e7))
    joules = 3.6e12  # in a gigawatt-hour
    assert (energy.value, energy.low, energy.high) == pytest.approx(
        (5e12 / joules, 2e12 / joules, 1e13 / joules)
    )
    assert (cost.n, energy.n) == (30, 12)


def test_the_stock_has_its_own_median_and_the_middle_80_percent_of_its_draws(found):
    stock = found.filtered
    assert (stock.value, stock.low, stock.high) == pytest.approx(
        (1.1e14, 1e14 * np.exp(-0.8), 1e14 * np.exp(0.8))
    )


def test_curves_lie_within_the_lines_their_law_is_turned_to(found):
    curves = found.curves.set_index(["law", "quantity"])
    assert set(curves.index.get_level_values("law")) == {"refit", "plain", "turned"}
    C = calculator_examples.COMPUTE
    for law in ("refit", "plain", "turned"):
        assert curves.loc[(law, "tokens"), "value"].to_numpy() == pytest.approx(np.sqrt(C / 6 * 20))
    assert curves.loc["plain", ["low", "high"]].isna().all(axis=None)
    turned = curves.loc[("turned", "parameters")]
    assert turned["low"].to_numpy() == pytest.approx(np.sqrt(C / 6 / 80))
    assert turned["high"].to_numpy() == pytest.approx(np.sqrt(C / 6 / 5))
    refit = curves.loc[("refit", "tokens")]
    assert (refit["high"] / refit["value"]).to_numpy() == pytest.approx(np.exp(0.4))
