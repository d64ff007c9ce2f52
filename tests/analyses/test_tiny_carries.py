"""Exact match by run of carries, in sums whose right digits are counted by hand."""

from __future__ import annotations

import pandas as pd
import pytest

from generators.analyses import tiny_carries

ITEMS = 100
# exact match of 100 sums with 0, 1, 2, 3 and 4 carries in a row
MODELS = {
    (1000, 1): (0, 0, 0, 0, 0),  # nothing: left out
    (5000, 1): (80, 60, 5, 40, 20),  # 70 less 30
    (5000, 2): (90, 70, 99, 50, 90),  # 80 less 70
    (9000, 1): (100, 100, 100, 99, 99),  # nearly all: left out
}


def row(model, digits, carries, exact) -> dict[str, float]:
    """The first place is right in every sum that is, the others in half as many again of the rest."""
    places = {f"place_{place}_items": float(ITEMS) for place in range(1, 7)}
    places |= {"place_1_items": float(exact), "place_2_items": exact + (ITEMS - exact) / 2}
    return {
        "parameters": model[0],
        "seed": model[1],
        "digits": digits,
        "carries_in_a_row": carries,
        "items": ITEMS,
        "exact_match_items": exact,
        **places,
    }


@pytest.fixture(scope="module")
def found():
    rows = [row(model, 5, i, exact) for model, all in MODELS.items() for i, exact in enumerate(all)]
    shorter = [row(model, 4, 0, 50) for model in MODELS]
    return tiny_carries.analyse(pd.DataFrame([*shorter, *rows]))


def test_the_difference_is_few_carries_less_many_over_models_between_all_and_nothing(found):
    assert found.models == 2
    assert found.difference.value == pytest.approx((0.40 + 0.10) / 2)
    # two models: each resample has one of them twice in half of the draws
    assert (found.difference.low, found.difference.high) == pytest.approx((0.10, 0.40))
    assert (found.items_with_few, found.items_with_many) == (2 * ITEMS, 2 * ITEMS)


def test_a_miss_is_exact_match_less_the_product_over_the_places(found):
    few = [0.70 - 0.70 * 0.85, 0.80 - 0.80 * 0.90]
    many = [0.30 - 0.30 * 0.65, 0.70 - 0.70 * 0.85]
    assert found.miss_with_few == pytest.approx(sum(few) / 2)
    assert found.miss_with_many == pytest.approx(sum(many) / 2)


def test_rows_put_the_seeds_of_a_size_together(found):
    at = found.rows.set_index(["parameters", "carries_in_a_row"]).loc[(5000, 3)]
    assert at["items"] == 2 * ITEMS
    assert at["exact_match"] == pytest.approx(0.45)
    assert at["product"] == pytest.approx(0.45 * 0.725)
    # Wilson's interval of 90 of 200
    assert (at["exact_match_low"], at["exact_match_high"]) == pytest.approx(
        (0.3826, 0.5192), abs=1e-3
    )
    assert len(found.rows) == 3 * 5
