"""Trends over the table of models: made-up truths come back, filters keep out what they say, lists name everybody."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from frames import frame

from generators.analyses import (
    frontier_compute_growth,
    frontier_growth_choices,
    largest_parameters,
    models_counted,
    models_drawn,
    tokens_per_parameter_by_date,
    tokens_ratio_choices,
    training_set_growth,
)
from generators.figures.models_over_time import script_data

KNOWN = frame("known_models")


def made_up(n: int, growth: float, seed: int) -> pd.DataFrame:
    """Dense models without a base that grow by `growth` a year in compute, all tokens counted once."""
    rng = np.random.default_rng(seed)
    years = np.sort(rng.uniform(0, 6, n))
    C = 1e22 * growth**years * rng.lognormal(0, 0.3, n)
    N = np.sqrt(C / 6 / 50)  # fifty tokens per parameter
    dates = np.datetime64("2020-01-01") + (years * 365.25).astype("timedelta64[D]")
    rows = frame("language_models").iloc[:n].reset_index(drop=True)
    return rows.assign(
        model=[f"made_up_{i}" for i in range(n)],
        organisation=[f"maker {i}" for i in range(n)],
        date=dates.astype(str),
        base_model=None,
        kind=None,
        confidence="Confident",
        parameters=N,
        active_parameters=np.where(np.arange(n) % 5 == 0, N, np.nan),
        training_tokens=50 * N,
        tokens_note="counted once",
        epochs=np.nan,
        training_compute_flop=C,
    )


@pytest.fixture(scope="module")
def table():
    return frame("language_models")


@pytest.fixture(scope="module")
def counted(table):
    return models_counted.analyse(table, KNOWN)


def test_recovers_a_growth_of_four_a_year():
    table = made_up(200, 4.0, seed=3)
    found = frontier_compute_growth.analyse(models_counted.analyse(table, KNOWN), table)
    assert found.since_2020.low < 4.0 < found.since_2020.high
    assert found.doublings_2020.value == pytest.approx(2, abs=0.1)
    assert found.months_2020.value == pytest.approx(6, abs=0.3)


def test_recovers_fifty_tokens_per_parameter_by_each_definition():
    table = made_up(200, 4.0, seed=4)
    found = tokens_per_parameter_by_date.analyse(models_counted.analyse(table, KNOWN))
    assert found.median_late.value == pytest.approx(50)
    assert found.implied_late.value == pytest.approx(50)
    assert found.above_20_late.value == 1
    assert found.growth.value == pytest.approx(1, abs=1e-6)


def test_growth_of_sets_and_of_parameters_is_the_root_of_that_of_compute():
    table = made_up(200, 9.0, seed=5)
    counted = models_counted.analyse(table, KNOWN)
    assert training_set_growth.analyse(counted).growth.value == pytest.approx(3, rel=0.05)
    table.loc[0, ["kind", "date"]] = ["sparse demonstration", "2020-01-02"]
    table.loc[1, "kind"], table.loc[2, "kind"] = "dense", "sparse"
    found = largest_parameters.analyse(models_counted.analyse(table, KNOWN), table)
    assert found.growth_2020.value == pytest.approx(3, rel=0.05)
    start = np.sqrt(1e22 / 300)
    assert found.reached_2020.value == pytest.approx(2020 + np.log(1e14 / start) / np.log(3), abs=1)


def test_rows_that_tell_too_little_are_in_no_trend(counted, table):
    rows = counted.rows
    assert rows["base_model"].isna().all() and not rows["confidence"].eq("Speculative").any()
    gpt4 = table[table["upstream_name"].str.startswith("GPT-4 (")]["model"]
    assert len(gpt4) == 2 and not rows["model"].isin(gpt4).any()
    assert not rows["model"].isin(["bagualu", "m6_10t"]).any()
    told = ["counted once", "unique", "seen", "roughly"]
    unknown = ~(rows["tokens_note"].isin(told) | rows["model"].isin(KNOWN["model"]))
    assert rows.loc[unknown, ["tokens_seen", "tokens_in_set"]].isna().all(axis=None)


def test_tokens_seen_are_the_set_times_its_epochs(counted):
    rows = counted.rows[counted.rows["tokens_note"].isin(["unique", "seen"])]
    product = rows["tokens_in_set"] * rows["epochs"]
    assert rows["tokens_seen"].to_numpy(float) == pytest.approx(product.to_numpy(float))


@pytest.mark.parametrize("row", list(KNOWN.itertuples()), ids=lambda row: row.model)
def test_every_well_known_model_counts_with_the_tokens_of_its_work(counted, row):
    # scaling review, finding 3: GPT-3, Gopher, OPT-175B, GLM-130B and LaMDA were filtered out
    rows = tokens_per_parameter_by_date.analyse(counted).rows.set_index("model")
    assert rows.loc[row.model, "tokens_seen"] == row.training_tokens
    assert rows.loc[row.model, "per_parameter"] == pytest.approx(
        row.training_tokens / row.parameters, rel=0.02
    )
    if row.active_parameters > 0:
        assert rows.loc[row.model, "per_used"] == pytest.approx(
            row.training_tokens / row.active_parameters
        )


def test_without_the_works_the_filter_keeps_the_well_known_models_and_nearly_their_tokens(table):
    alone = models_counted.analyse(table, KNOWN.iloc[:0])
    rows = tokens_per_parameter_by_date.analyse(alone).rows.set_index("model")
    # LaMDA's measured compute is 2.6 times 6ND of the tokens that hoffmann2022, Table 1 gives it
    kept = KNOWN[KNOWN["model"] != "lamda"].set_index("model")
    found = rows.loc[kept.index, "tokens_seen"].to_numpy(float)
    assert found == pytest.approx(kept["training_tokens"].to_numpy(float), rel=0.05)


def test_models_whose_compute_was_measured_count_as_well_as_those_computed_as_6nd(counted):
    rows = counted.rows.set_index("model")
    for model in ("gopher_280b", "opt_175b", "opt_66b", "olmo_2_32b", "llama_4_scout"):
        assert np.isfinite(rows.loc[model, "tokens_seen"])
    early = tokens_per_parameter_by_date.analyse(counted).used_early
    assert early.value < 17.7  # what it was when they were left out


def test_further_training_of_another_model_is_no_point_of_the_frontier(counted, table):
    # scaling review, finding 9
    found = frontier_compute_growth.analyse(counted, table)
    assert not found.models["model"].isin(["composer_2", "composer_2_5"]).any()
    choices = frontier_growth_choices.analyse(counted, table).doublings
    assert choices.value == pytest.approx(found.doublings_2020.value)
    assert choices.others["with models tuned from another"].value < choices.value
    assert choices.others["with GPT-4 and all Speculative rows"].value > choices.value


def test_the_choices_of_tokens_per_parameter_start_from_the_numbers_of_the_chapter(counted):
    found = tokens_per_parameter_by_date.analyse(counted)
    choices = tokens_ratio_choices.analyse(counted, KNOWN)
    assert choices.all_models.value == found.used_late.value
    assert choices.largest_models.value == found.frontier_late.value
    assert choices.all_models.others["per parameter in all"].value == found.median_late.value


def test_kimi_k2_has_the_ratio_of_its_announced_numbers(counted):
    rows = tokens_per_parameter_by_date.analyse(counted).rows.set_index("model")
    assert rows.loc["kimi_k2", "per_active"] == pytest.approx(15.5e12 / 32e9)
    assert rows.loc["kimi_k2", "per_parameter"] == pytest.approx(15.5)


def test_only_the_demonstration_passes_a_hundred_trillion(counted, table):
    found = largest_parameters.analyse(counted, table)
    assert max(found.dense, found.sparse, found.any_kind) < 1e14 < found.demonstration
    assert found.factor_to_target * found.any_kind == pytest.approx(1e14)


def test_lists_name_every_model_under_each_of_its_developers():
    rows = pd.DataFrame(
        {
            "model": ["a", "b", "c"],
            "upstream_name": ["A", "B", "C"],
            "countries": [["X", "Y"], ["X"], ["not said"]],
            "developers": [["P"], ["P", "Q"], ["P"]],
            "access_group": ["unreleased", "open weights", "open weights"],
            "kind_said": ["not said", "sparse", "not said"],
        }
    )
    data = script_data(SimpleNamespace(rows=rows, fewest=2))
    found = {each["label"]: each["options"] for each in data["lists"]}
    assert found["Country"] == [["X", [0, 1]], ["Y", [0]], ["not said", [2]]]
    assert found["Developer"] == [["P", [0, 1, 2]]]  # Q has too few models for the list
    assert found["Access"][0] == ["open weights", [1, 2]]
    assert data["marks"] == ["a", "b", "c"] and data["names"] == ["A", "B", "C"]


def test_every_model_that_is_drawn_has_its_access_in_words(table):
    drawn = models_drawn.analyse(table)
    assert (
        drawn.rows["access_group"]
        .isin(["open weights", "API or hosted only", "unreleased", "access not said"])
        .all()
    )
    assert drawn.drawn + drawn.without_compute + drawn.earlier == len(table)
