"""Training costs: printed values, what follows from the arithmetic, and who made models in 2023."""

from __future__ import annotations

import pytest
from frames import frame

from generators.analyses import (
    billion_dollar_run,
    cost_methods,
    flop_per_dollar,
    makers_of_2023,
    training_cost_growth,
)
from generators.analyses.training_cost_growth import METHODS


@pytest.fixture(scope="module")
def costs():
    return frame("training_costs")


@pytest.fixture(scope="module")
def growth(costs):
    return training_cost_growth.analyse(costs)


@pytest.mark.parametrize(
    ("model", "millions", "tolerance"),
    [("GPT-4", 78, 0.01), ("Gemini 1.0 Ultra", 191, 0.05)],
)
def test_cloud_costs_are_near_those_of_the_ai_index_2024(costs, model, millions, tolerance):
    # aiindex2024, chapter 1, chapter highlights, item 3: an earlier version of the estimates
    row = costs.query("model == @model and method == 'cloud rental'").iloc[0]
    assert row["training_cost"] / 1e6 == pytest.approx(millions, rel=tolerance)


def test_every_model_has_a_cost_by_hardware_and_energy_and_facts_that_agree(costs):
    assert set(costs.loc[costs["method"] == METHODS[0], "model"]) == set(costs["model"])
    facts = ["publication_date", "organisation", "training_compute_flop", "compute_rank"]
    assert (costs.groupby("model")[facts].nunique() == 1).all(axis=None)


def test_ranks_do_not_contradict_the_compute_of_the_models_in_the_table(costs):
    models = costs.drop_duplicates("model")
    for row in models.itertuples():
        earlier = models[models["publication_date"] <= row.publication_date]
        larger = (earlier["training_compute_flop"] > row.training_compute_flop).sum()
        assert row.compute_rank > larger, row.model


def test_methods_order_every_model_alike(costs):
    wide = costs.pivot(index="model", columns="method", values="training_cost").dropna()
    assert (wide[METHODS[0]] < wide[METHODS[1]]).all()
    assert (wide[METHODS[1]] < wide[METHODS[2]]).all()


def test_cost_grows_as_compute_over_compute_a_dollar(costs, growth):
    price = flop_per_dollar.analyse(costs)
    quotient = price.compute.value / price.amortised.value
    assert growth.amortised.value == pytest.approx(quotient, rel=1e-9)
    assert 0 < price.cheaper_share.low < price.cheaper_share.value < price.cheaper_share.high < 1


def test_the_selection_of_the_paper_is_a_part_of_the_ten_largest(growth):
    models = growth.rows.set_index(["method", "filter"])["models"]
    for method in METHODS:
        assert models[method, training_cost_growth.PAPER] < models[method, "ten largest"]
        assert models[method, "three largest"] < models[method, "five largest"]
    common = models.xs(training_cost_growth.COMMON, level="filter")
    assert common.nunique() == 1


def test_published_growth_lies_in_the_interval_over_the_years_of_the_paper(growth):
    # cottier2024cost, abstract: 2.4 a year
    assert growth.amortised_as_published.low < 2.4 < growth.amortised_as_published.high
    assert growth.amortised_as_published.level == 0.9


def test_resampling_whole_makers_widens_the_interval_and_keeps_the_value(growth):
    models, makers = growth.amortised_as_published, growth.amortised_by_maker
    assert makers.value == pytest.approx(models.value)
    assert makers.low < models.low < models.high < makers.high


def test_a_billion_is_passed_by_two_methods_and_not_by_the_third(costs):
    result = billion_dollar_run.analyse(costs)
    assert result.dearest_amortised < 1e9 < result.dearest_cloud < result.dearest_purchase
    first = result.rows.set_index("method")["first_run"]
    assert first[METHODS[0]].isna().all()
    assert first[METHODS[1]] == "Grok-3"
    assert result.amortised_dearest.value < result.amortised_three.value


def test_ratios_hold_their_medians(costs):
    result = cost_methods.analyse(costs)
    assert result.cloud_ratio_lowest < result.cloud_ratio.low < result.cloud_ratio.high
    assert result.purchase_ratio.high < result.purchase_ratio_highest
    assert len(result.rows) == 3 * result.models


def test_brackets_of_makers_run_from_the_known_to_the_possible():
    models = frame("language_models_2023")
    result = makers_of_2023.analyse(models)
    assert result.makers.low == result.makers.value < result.makers.high
    assert result.two_trillion_makers.value == 0
    silent = models[models["parameters"].isna() & (models["publication_date"] >= "2023-10-01")]
    assert result.two_trillion_makers.high == silent["developer"].nunique()
    assert result.own_models < result.models
