"""The product over the places of a sum, in cells whose right digits are counted by hand."""

from __future__ import annotations

import pandas as pd
import pytest

from generators.analyses import tiny_products


def cell(parameters: int, digits: int, exact: int, *places: float) -> dict[str, float]:
    """100 sums; places that shorter sums have not are empty."""
    filled = [*places, *[None] * (6 - len(places))]
    return {
        "parameters": parameters,
        "seed": 1,
        "training_examples": 1000 * digits,
        "digits": digits,
        "items": 100,
        "exact_match_items": exact,
        **{f"place_{i + 1}_items": place for i, place in enumerate(filled)},
    }


@pytest.fixture(scope="module")
def found():
    cells = [
        cell(1000, 1, 2, 50, 50),  # all but nothing: left out
        cell(2000, 1, 50, 80, 50),  # 0.5 less 0.4
        cell(2000, 2, 20, 50, 50, 100),  # 0.2 less 0.25
        cell(4000, 1, 60, 50, 60),  # 0.6 less 0.3
        cell(4000, 2, 99, 100, 100, 100),  # nearly all: left out
    ]
    return tiny_products.analyse(pd.DataFrame(cells))


def test_a_product_is_over_the_places_that_a_sum_has(found):
    assert found.rows["product"].tolist() == pytest.approx([0.25, 0.4, 0.25, 0.3, 1.0])
    assert found.rows["looked_at"].tolist() == [False, True, True, True, False]
    assert (found.cells, found.looked_at) == (5, 3)


def test_misses_are_averaged_by_size_and_with_their_sign(found):
    assert found.mean_miss.value == pytest.approx((0.1 + 0.05 + 0.3) / 3)
    assert found.excess_of_exact_match.value == pytest.approx((0.1 - 0.05 + 0.3) / 3)
    assert found.greatest_miss == pytest.approx(0.3)
    assert found.underestimated == pytest.approx(2 / 3)


def test_an_interval_resamples_models_not_cells(found):
    """Models of 2000 and 4000 parameters: the ends are those of one of them alone."""
    excess = found.excess_of_exact_match
    assert (excess.low, excess.high) == pytest.approx((0.05 / 2, 0.3))
