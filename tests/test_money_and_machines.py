"""Training costs: printed values, what follows from the arithmetic, and who made models in 2023."""

from __future__ import annotations

import pytest
from frames import frame

from generators.analyses import (
    billion_dollar_choices,
    billion_dollar_run,
    cost_growth_choices,
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
def newest():
    return frame("training_costs_2026")


@pytest.fixture(scope="module")
def growth(newest, costs):
    return training_cost_growth.analyse(newest, costs)


@pytest.mark.parametrize(
    ("model", "millions", "tolerance"),
    [("GPT-4", 78, 0.01), ("Gemini 1.0 Ultra", 191, 0.05)],
)
def test_cloud_costs_are_near_those_of_the_ai_index_2024(costs, model, millions, tolerance):
    # aiindex2024, chapter 1, chapter highlights, item 3: an earlier version of the estimates
    row = costs.query("model == @model and method == 'cloud rental'").iloc[0]
    assert row["training_cost"] / 1e6 == pytest.approx(millions, rel=tolerance)


@pytest.mark.parametrize("table", ["training_costs", "training_costs_2026"])
def test_every_model_has_a_cost_by_hardware_and_energy_and_facts_that_agree(table):
    costs = frame(table)
    assert set(costs.loc[costs["method"] == METHODS[0], "model"]) == set(costs["model"])
    facts = ["publication_date", "organisation", "training_compute_flop", "compute_rank"]
    assert (costs.groupby("model")[facts].nunique() == 1).all(axis=None)


@pytest.mark.parametrize("table", ["training_costs", "training_costs_2026"])
def test_ranks_do_not_contradict_the_compute_of_the_models_in_the_table(table):
    models = frame(table).drop_duplicates("model")
    for row in models.itertuples():
        earlier = models[models["publication_date"] <= row.publication_date]
        larger = (earlier["training_compute_flop"] > row.training_compute_flop).sum()
        assert row.compute_rank > larger, row.model


@pytest.mark.parametrize("table", ["training_costs", "training_costs_2026"])
def test_methods_order_every_model_alike(table):
    wide = frame(table).pivot(index="model", columns="method", values="training_cost").dropna()
    assert (wide[METHODS[0]] < wide[METHODS[1]]).all()
    assert (wide[METHODS[1]] < wide[METHODS[2]]).all()


def test_cost_grows_as_compute_over_compute_a_dollar(newest, growth):
    price = flop_per_dollar.analyse(newest)
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
    assert makers.high - makers.low > models.high - models.low


def test_costs_are_those_of_the_newest_file_and_the_older_one_is_a_choice(newest, costs, growth):
    # scaling review, finding 1: Grok 3 at 218 M, 850 M by cloud, 4.4 bn by purchase; GPT-4.5 366 M
    wide = newest.pivot(index="model", columns="method", values="training_cost")
    assert wide.loc["Grok 3"].tolist() == pytest.approx([8.50e8, 2.18e8, 4.45e9], rel=0.01)
    assert wide.loc["GPT-4.5", METHODS[0]] == pytest.approx(3.66e8, rel=0.01)
    grown = cost_growth_choices.analyse(newest, costs, growth)
    for choices in (grown.as_published, grown.to_2025):
        older = choices.others["the older file, of July 2025"]
        assert older.value != pytest.approx(choices.value, rel=0.01)
    found = billion_dollar_choices.analyse(newest, costs).year
    assert "dearest run, the older file of July 2025" in found.others


def test_growth_to_2025_is_one_number_and_its_extremes_are_of_every_selection(
    newest, costs, growth
):
    found = cost_growth_choices.analyse(newest, costs, growth)
    assert growth.amortised.value == pytest.approx(found.to_2025.value)
    assert (
        growth.amortised_older.value == found.to_2025.others["the older file, of July 2025"].value
    )
    for choices in (found.as_published, found.to_2025):
        values = [choices.value, *(one.value for one in choices.others.values())]
        assert found.lowest <= min(values) < max(values) <= found.highest
    trend = billion_dollar_choices.analyse(newest, costs).by_trend
    assert billion_dollar_run.analyse(newest, costs).amortised_ten.value == pytest.approx(
        trend.value
    )


def test_a_billion_is_passed_by_purchase_alone(newest, costs):
    result = billion_dollar_run.analyse(newest, costs)
    assert result.dearest_cloud < 1e9 < min(result.dearest_purchase, result.older_dearest_cloud)
    first = result.rows.set_index("method")["first_run"]
    assert first[METHODS[:2]].isna().all()
    assert first[METHODS[2]] == "Grok 3"
    assert result.amortised_dearest.value < result.amortised_three.value
    # scaling review, finding 1: the ten largest cross in 2028.3
    assert result.amortised_ten.value == pytest.approx(2028.5, abs=0.5)


def test_every_table_gives_a_model_of_the_newest_costs_the_compute_of_the_table_of_models(newest):
    models = frame("language_models").set_index("upstream_name")["training_compute_flop"]
    both = newest.drop_duplicates("model").set_index("model")["training_compute_flop"]
    shared = both.index.intersection(models.index)
    assert len(shared) > 50
    assert both[shared].to_numpy(float) == pytest.approx(models[shared].to_numpy(float), rel=1e-4)


def test_ratios_hold_their_medians(newest):
    result = cost_methods.analyse(newest)
    assert result.cloud_ratio_lowest < result.cloud_ratio.low < result.cloud_ratio.high
    assert result.purchase_ratio.high < result.purchase_ratio_highest
    assert len(result.rows) == 3 * result.models


def test_brackets_of_makers_run_from_the_known_to_the_possible():
    result = makers_of_2023.analyse(frame("language_models_2023"))
    assert result.makers.low == result.makers.value < result.makers.high
    assert result.two_trillion_makers.value == 0
    assert result.own_models.value < result.models


def test_makers_without_the_compute_for_two_trillion_parameters_could_not_have_passed_them():
    # scaling review, finding 5: embedding models and small ones by name are no candidates; 4 to 7 are
    models = frame("language_models_2023")
    result = makers_of_2023.analyse(models)
    assert 4 <= result.possible_makers <= 7 < result.makers_without_a_size
    small = models[models["model"].isin(["Cohere Embed", "OmniVec", "Palmyra Vision"])]
    assert len(small) == 3 and small["training_compute_flop"].isna().all()
    sized = models.assign(training_compute_flop=1e23)
    assert makers_of_2023.analyse(sized).two_trillion_makers.default.high == 0
