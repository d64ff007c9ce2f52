"""Open models and the OLMo ladder: tables against what was printed, and forecasts against made-up truths."""

from __future__ import annotations

import numpy as np
import pytest
from frames import frame

from generators.analyses import (
    emergent_task_scores,
    ladder_forecast,
    models_of_one_size,
    open_model_forecast,
    order_by_axis,
    transliteration_scores,
)
from generators.maths.scaling_laws import compute_6nd


@pytest.fixture(scope="module")
def open_models():
    return frame("open_models_emergent_tasks")


@pytest.fixture(scope="module")
def scores(open_models):
    return emergent_task_scores.analyse(open_models)


@pytest.fixture(scope="module")
def runs():
    return frame("olmo_run_ends")


@pytest.fixture(scope="module")
def forecast(runs):
    return ladder_forecast.analyse(runs)


def test_the_ladder_costs_one_percent_of_its_targets_as_bhagia_2024_abstract_says(runs):
    once = runs.drop_duplicates("run").set_index("run")["training_compute_flop"]
    ladder = [f"{size}-{m}xC" for size in ("190M", "370M", "760M", "1B") for m in (1, 2, 5, 10)]
    share = once[ladder].sum() / once[list(ladder_forecast.TARGETS)].sum()
    assert f"{share:.0%}" == "1%"


def test_the_targets_saw_the_tokens_that_bhagia_2024_abstract_prints(runs):
    tokens = runs.drop_duplicates("run").set_index("run")["training_tokens"]
    found = [f"{tokens[run]:.0e}" for run in ladder_forecast.TARGETS]
    assert found == ["4e+12", "5e+12"]  # 4T for 7B, 5T for 13B


def test_the_cut_is_the_compute_of_llama_2_7b_as_the_readme_of_ruan_2024_says(open_models):
    compute = open_models.set_index("model")["training_compute_flop"]
    assert compute["Llama-2-7b-hf"] == pytest.approx(open_model_forecast.CUT)


def test_compute_of_open_models_is_6nd(open_models):
    known = open_models.dropna(subset=["training_tokens"])
    expected = compute_6nd(known["parameters"].to_numpy(), known["training_tokens"].to_numpy())
    assert known["training_compute_flop"].to_numpy(float) == pytest.approx(expected, rel=1e-4)


def test_scores_are_whole_numbers_of_items(scores, runs):
    right = scores.rows["score"] * scores.rows["items"]
    assert right.to_numpy() == pytest.approx(right.round().to_numpy(), abs=0.01)
    correct = runs["accuracy"] * runs["items"]
    assert correct.to_numpy(float) == pytest.approx(correct.round().to_numpy(float), abs=0.01)


def test_mmlu_has_all_items_of_its_four_groups(runs):
    assert set(runs.query("task == 'MMLU'")["items"]) == {3018 + 4705 + 3077 + 3242}


def test_no_other_span_of_sizes_holds_more_models(scores):
    found = models_of_one_size.analyse(scores)
    sizes = scores.rows.drop_duplicates("model")["parameters"].to_numpy(float)
    counts = [np.sum((sizes >= s) & (sizes <= models_of_one_size.FACTOR * s)) for s in sizes]
    assert found.models == max(counts)
    assert found.largest <= models_of_one_size.FACTOR * found.smallest


def test_axes_are_compared_on_the_same_models(scores):
    rows = order_by_axis.analyse(scores, frame("open_models_benchmarks")).rows
    assert (rows.groupby("task")["models"].nunique() == 1).all()


def test_models_at_zero_have_no_exact_match(open_models):
    found = transliteration_scores.analyse(open_models)
    zero = found.rows.query("metric == 'exact match' and score == 0")
    assert len(zero) == found.models_at_zero
    assert found.bleu_at_zero_median.value < found.bleu_at_zero_highest < found.bleu_highest


def test_a_world_that_obeys_the_two_steps_is_forecast_by_way_of_the_loss(runs):
    C = runs["training_compute_flop"].astype(float)
    bits = 0.5 + 0.6 * (C / 1e19) ** -0.15
    chance = runs["task"].map(ladder_forecast.CHANCE)
    made_up = runs.assign(
        bits_per_byte=bits,
        items=100_000,
        accuracy=chance + (1 - chance) / (1 + np.exp(-(5 - 7 * bits))),
    )
    found = ladder_forecast.analyse(made_up)
    assert found.loss_first_error.value < 0.01
    assert found.known_loss_error.value < 1e-3
    assert found.direct_error.value > found.loss_first_error.value
    assert found.share_within_tolerance.value == 1


def test_errors_are_forecast_less_outcome(forecast):
    rows = forecast.rows
    assert rows["error"].to_numpy(float) == pytest.approx(
        (rows["forecast"] - rows["accuracy"]).to_numpy(float)
    )
    assert (rows["error_low"] < rows["error_high"]).all()
    mean = rows.query("method == 'directly'")["error"].abs().mean()
    assert forecast.direct_error.value == pytest.approx(mean)


def test_models_that_follow_general_ability_are_forecast_from_it(scores):
    benchmarks = frame("open_models_benchmarks")
    columns = [c for c in benchmarks.columns if c.endswith("_accuracy")]
    ability = benchmarks["mmlu_accuracy"].astype(float)
    made_up = benchmarks.assign(**dict.fromkeys(columns, ability))
    rows = scores.rows.merge(made_up[["model", "mmlu_accuracy"]], on="model")
    curve = 1 / (1 + np.exp(-12 * (rows["mmlu_accuracy"] - 0.4)))
    rows = rows.assign(score=rows["chance"] + (1 - rows["chance"]) * curve)
    truth = type(scores)(rows.drop(columns="mmlu_accuracy"), 0, 0, 0)
    found = open_model_forecast.analyse(truth, made_up)
    assert found.axis_share == pytest.approx(1)
    assert found.ability_error.value < 1e-3
    assert found.share_within_tolerance.value == 1
