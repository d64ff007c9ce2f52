"""What the calculator carries: lines and curves that give back the report's own numbers, and prices by hand."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from frames import frame

from generators.analyses import (
    calculator_laws,
    hoffmann_approaches,
    price_of_compute,
    size_laws,
    text_stock,
)
from generators.figures.compute_calculator import script_data
from generators.maths.scaling_laws import ParametricLaw

CONSTANTS = ["E", "A", "B", "alpha", "beta"]
FILTERED = "Indexed web, filtered"
LEVEL = [0.1, 0.9]


@pytest.fixture(scope="module")
def runs():
    return SimpleNamespace(
        N=np.array([1.6e10]), fitted=240, lowest_compute=1e18, highest_compute=1e22
    )


@pytest.fixture(scope="module")
def fit():
    """A law with draws about as wide as those of the bootstrap, from a fixed seed."""
    rows = frame("parametric_fits").set_index("fit")
    law = ParametricLaw(*rows.loc["besiroglu2024_huber_grid", CONSTANTS].astype(float))
    normals = np.random.default_rng(7).standard_normal((5, 500, 1))
    spread = (0.01, 0.1, 0.1, 0.01, 0.01)
    draws = ParametricLaw(
        *(
            getattr(law, name) * np.exp(s * z)
            for name, s, z in zip(CONSTANTS, spread, normals, strict=True)
        )
    )
    return SimpleNamespace(law=law, draws=draws)


@pytest.fixture(scope="module")
def approaches(runs):
    tables = ("hoffmann_optimal_sizes", "hoffmann_table_1", "hoffmann_table_2")
    return hoffmann_approaches.analyse(*map(frame, tables), runs)


@pytest.fixture(scope="module")
def stock():
    return text_stock.analyse(frame("text_stock_inputs"), frame("text_stock_printed"))


@pytest.fixture(scope="module")
def carried(runs, fit, approaches, stock):
    fits = frame("parametric_fits")
    laws = size_laws.analyse(stock, approaches, fit, runs, fits)
    return calculator_laws.analyse(laws, stock, approaches, fit, fits)


def law(carried, id):
    return next(law for law in carried.laws if law.id == id)


def between(ends, first, last, x):
    """Both ends at x, by linear interpolation."""
    grid = np.linspace(first, last, len(ends.low))
    return [np.interp(x, grid, side) for side in (ends.low, ends.high)]


@pytest.mark.parametrize("approach", [1, 2])
def test_turned_lines_are_the_printed_percentiles_of_the_approach(carried, approaches, approach):
    found = law(carried, f"approach_{approach}")
    curves = approaches.curves
    curve = curves[curves["law"].eq(found.name)]
    C = curve["training_compute_flop"].to_numpy()
    lines = [line.parameters(line.tokens_at(C)) for line in (found.line, *found.turned)]
    assert lines[0] == pytest.approx(curve["parameters"].to_numpy(), rel=1e-9)
    assert np.min(lines, axis=0) == pytest.approx(curve["parameters_low"].to_numpy(), rel=1e-9)
    assert np.max(lines, axis=0) == pytest.approx(curve["parameters_high"].to_numpy(), rel=1e-9)


def test_curves_give_back_the_quantiles_of_the_draws_between_their_points(carried, fit):
    found, x = law(carried, "refit"), 24.13
    C = 10**x
    N = np.quantile(fit.draws.optimal_parameters(C), LEVEL) / fit.law.optimal_parameters(C)
    ends = between(found.split["compute"], 16, 32, x)
    assert 10 ** np.array(ends) == pytest.approx(N, rel=carried.worst_interpolation)
    losses = fit.draws.loss(fit.draws.optimal_parameters(C), fit.draws.optimal_tokens(C))
    best = fit.law.loss(fit.law.optimal_parameters(C), fit.law.optimal_tokens(C))
    ends = between(found.loss["compute"], 16, 32, x)
    assert 10 ** np.array(ends) == pytest.approx(np.quantile(losses, LEVEL) / best, rel=1e-3)
    assert 0 < carried.worst_interpolation < 0.02


def test_a_law_without_an_interval_has_that_of_the_stock_alone(carried, stock):
    ends = law(carried, "ratio_20").share["compute"][FILTERED]
    assert len(ends.low) == len(ends.high) == 1
    of_stock = stock.stocks[FILTERED].median() / np.quantile(stock.stocks[FILTERED], LEVEL)
    assert [10 ** ends.high[0], 10 ** ends.low[0]] == pytest.approx(of_stock, rel=0.02)
    wider = law(carried, "approach_2").share["compute"][FILTERED]
    assert wider.low[-1] < ends.low[0] and wider.high[-1] > ends.high[0]


def test_the_script_gets_few_digits_and_no_more_than_it_needs(carried, runs):
    rate = SimpleNamespace(value=1.0, low=0.5, high=2.0)
    prices = SimpleNamespace(owned=rate, rented=rate, energy=rate)
    data = script_data(carried, prices, runs)
    assert [law["id"] for law in data["laws"]] == [
        *("ratio_20", "approach_1", "approach_2", "printed", "refit"),
    ]
    assert [law["name"] for law in data["laws"] if law["turned"] or law["split"]] == [
        *("Hoffmann et al., approach 1", "Hoffmann et al., approach 2", "this report's fit"),
    ]
    assert data["laws"][0]["line"] == pytest.approx([np.log10(20), 1])
    assert data["prices"]["energy"] == [1.0, 0.5, 2.0]
    assert data["fitted"] == [runs.lowest_compute, runs.highest_compute]


def test_a_dollar_and_a_joule_of_language_models_since_2022():
    costs = pd.DataFrame(
        {
            "publication_date": ["2021-12-31", "2022-01-01", "2024-05-05", "2023-05-05", "2024-01-01"],
            "domain": ["Language", "Language", "Vision; Language", "Language", "Vision"],
            "method": [*["hardware and energy"] * 3, *["cloud rental"] * 2],
            "training_compute_flop": [1e20, 1e20, 3e20, 1e20, 1e20],
            "training_cost": [1.0, 100.0, 100.0, 1000.0, 1.0],
        }
    )  # fmt: skip
    power = pd.DataFrame(
        {
            "training_compute_flop": [7.2e17, 1.44e18, 7.2e17],
            "training_power": 1000.0,
            "training_time": 2.0,
            "training_hardware": ["old", "new", "old"],
            "publication_date": ["2023-01-01", "2024-02-01", "2025-01-01"],
        }
    )
    found = price_of_compute.analyse(costs, power)
    assert found.owned.value == pytest.approx(2e18) and found.owned_models == 2
    assert found.owned_late.value == pytest.approx(3e18)
    assert found.rented.value == pytest.approx(1e17) and found.rented_models == 1
    # a joule is counted by the chip: an old one in a late model is still an old one
    assert found.energy.value == pytest.approx(2e11) and found.energy_models == 1
    assert found.energy_older.value == pytest.approx(1e11) and found.energy_older_models == 2
