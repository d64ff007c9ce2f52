"""The stock of text and the needs of models: against what was printed, and against what can be worked out by hand."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from frames import frame

from generators.analyses import (
    hoffmann_approaches,
    hundred_trillion,
    shortfall_drivers,
    size_laws,
    text_limits,
    text_stock,
)
from generators.maths.scaling_laws import ParametricLaw

CONSTANTS = ["E", "A", "B", "alpha", "beta"]
PRINTED = ["tokens", "tokens_low", "tokens_high"]


@pytest.fixture(scope="module")
def stock():
    return text_stock.analyse(frame("text_stock_inputs"), frame("text_stock_printed"))


@pytest.fixture(scope="module")
def laws(stock):
    """Laws with a refit of three draws, so that no bootstrap is needed."""
    rows = frame("parametric_fits").set_index("fit")
    refit = ParametricLaw(*rows.loc["besiroglu2024_huber_grid", CONSTANTS].astype(float))
    draws = ParametricLaw(*(np.full((3, 1), getattr(refit, name)) for name in CONSTANTS))
    runs = SimpleNamespace(
        N=np.array([1.6e10]), fitted=240, lowest_compute=1e18, highest_compute=1e22
    )
    approaches = hoffmann_approaches.analyse(
        frame("hoffmann_optimal_sizes"), frame("hoffmann_table_1"), frame("hoffmann_table_2"), runs
    )
    fit = SimpleNamespace(law=refit, draws=draws)
    return size_laws.analyse(stock, approaches, fit, runs, frame("parametric_fits"))


@pytest.fixture(scope="module")
def needs(laws, stock):
    return hundred_trillion.analyse(laws, stock, frame("records_of_size_and_compute"))


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("unfiltered", text_stock.UNFILTERED),
        ("filtered", text_stock.FILTERED),
        ("repeated", text_stock.REPEATED),
    ],
)
def test_the_stock_is_that_of_villalobos_table_1_and_figure_3(stock, name, row):
    printed = frame("text_stock_printed").set_index("stock").loc[row, PRINTED]
    found = getattr(stock, name)
    assert (found.value, found.low, found.high) == pytest.approx(tuple(printed), rel=0.03)


def test_half_of_the_draws_would_do(stock):
    assert stock.worst_change_at_half < 0.02


def test_a_token_has_bytes_in_every_draw_that_is_kept(stock):
    assert len(stock.stocks) == stock.draws
    assert (stock.stocks > 0).all().all()
    assert stock.impossible_share < 0.002


def test_20_tokens_per_parameter_use_up_4e14_tokens_at_5e28_flop_villalobos_figure_1(laws):
    assert laws.laws[0].best.compute_for_tokens(4e14) == pytest.approx(5e28, rel=0.05)


@pytest.mark.parametrize("approach", [1, 2])
def test_approaches_ask_for_the_tokens_of_hoffmann_tables_3_and_a3(laws, approach):
    rows = frame("hoffmann_optimal_sizes").query("approach == @approach")
    found = laws.laws[approach].best.tokens(rows["parameters"].to_numpy())
    assert found == pytest.approx(rows["training_tokens"].to_numpy(), rel=0.08)  # rounded in print


@pytest.mark.parametrize("approach", [1, 2])
def test_drawn_exponents_have_the_percentiles_of_hoffmann_table_2(laws, approach):
    row = frame("hoffmann_table_2").set_index("approach").loc[approach]
    exponent_N = 1 / (1 + laws.laws[approach].draws.exponent)
    found = np.quantile(exponent_N, [0.1, 0.9])
    assert found == pytest.approx([row["exponent_N_p10"], row["exponent_N_p90"]], abs=5e-4)


def test_a_hundred_trillion_at_twenty_tokens_take_two_quadrillion_and_1e30_flop(needs):
    assert needs.tokens_ratio_20 == pytest.approx(2e15)
    assert needs.compute_ratio_20 == pytest.approx(1.2e30)
    assert needs.record_ratio_20.value == pytest.approx(1.2e30 / 5e26)


def test_the_chance_is_the_share_of_draws_above_one(needs, stock):
    expected = (2e15 / stock.stocks[text_stock.FILTERED] > 1).mean()
    assert needs.filtered_chance_ratio_20 == pytest.approx(expected)


def test_the_largest_size_and_the_need_are_two_sides_of_one_law(laws, stock, needs):
    limits = text_limits.analyse(laws, stock, needs)
    filtered = stock.filtered
    found = limits.largest_ratio_20
    expected = np.array([filtered.value, filtered.low, filtered.high]) / 20
    assert [found.value, found.low, found.high] == pytest.approx(expected, rel=1e-6)
    assert limits.exhausting_ratio_20.value == pytest.approx(6 * filtered.value**2 / 20, rel=1e-6)


def test_shares_of_the_variance_add_up(laws, stock):
    drivers = shortfall_drivers.analyse(laws, stock)
    assert drivers.shares.groupby("laws")["share"].sum().to_numpy() == pytest.approx(1.0)
    assert drivers.ratio_20_fit == 0


def test_the_parts_of_the_stock_have_the_variance_of_the_stock(stock):
    """They are drawn independently, so their variances add."""
    whole = np.log10(stock.stocks[text_stock.FILTERED]).var()
    parts = stock.log_factors[text_stock.MADE_OF[text_stock.FILTERED]].var().sum()
    assert parts == pytest.approx(whole, rel=0.02)


def test_no_bar_alone_makes_the_text_suffice(laws, stock):
    """As the caption of shortfall_by_assumption says; the bar of the refit stands with real draws only."""
    bars = shortfall_drivers.analyse(laws, stock).bars
    assert isinstance(bars, pd.DataFrame)
    assert (bars["low"] > 1).all()
