"""Axes, curves, cuts and cases under which forecasts are tried: what may decide, and what may not."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from conftest import ROOT
from frames import frame

from generators.analyses import (
    checkpoint_choices,
    checkpoint_forecast,
    emergent_task_scores,
    guess_from_size,
    ladder_choices,
    ladder_forecast,
    one_axis_choices,
    open_model_forecast,
    same_loss_choices,
    scores_at_same_loss,
    training_curves,
    transliteration_choices,
    transliteration_scores,
)
from generators.claims import end_of_training_from_its_first_half, same_loss_same_score
from generators.maths.forecasts import fit_power
from generators.records.verdicts import by_range

SEED = 5


@pytest.fixture(scope="module")
def scores():
    return emergent_task_scores.analyse(frame("open_models_emergent_tasks"))


@pytest.fixture(scope="module")
def benchmarks():
    return frame("open_models_benchmarks")


@pytest.fixture(scope="module")
def printed(scores, benchmarks):
    return open_model_forecast.analyse(scores, benchmarks)


@pytest.fixture(scope="module")
def curves():
    tables = ("olmo_checkpoints", "pythia_checkpoints", "pythia_lambada")
    return training_curves.analyse(*map(frame, tables))


@pytest.fixture(scope="module")
def ladder():
    return ladder_forecast.analyse(frame("olmo_run_ends"))


def falling(table: pd.DataFrame, scores: pd.DataFrame) -> pd.DataFrame:
    """The benchmarks, of which TruthfulQA is made to fall with compute, with noise as large as its fall."""
    compute = scores.drop_duplicates("model").set_index("model")["training_compute_flop"]
    log = np.log10(table["model"].map(compute).astype(float))
    noise = np.random.default_rng(SEED).normal(0, 0.3, len(table))
    return table.assign(truthfulqa_accuracy=(0.5 - 0.1 * (log.fillna(22) - 22 + noise)))


def test_a_benchmark_that_falls_with_compute_cannot_decide(scores, benchmarks, printed):
    """It did: with TruthfulQA the error was 0.198 and its interval above a tenth, without it 0.085."""
    without = benchmarks.assign(truthfulqa_accuracy=0.3)  # never varies, and so is no axis either
    rows = open_model_forecast.with_compute(scores.rows)
    small = open_model_forecast.small_models(rows)
    kept = open_model_forecast.rising(
        falling(benchmarks, rows), small, open_model_forecast.BENCHMARKS
    )
    assert kept == ["mmlu", "hellaswag", "winograd", "xwinograd"]
    found = open_model_forecast.analyse(scores, falling(benchmarks, rows))
    assert found.ability_error == printed.ability_error
    assert "truthfulqa" not in open_model_forecast.rising(without, small, ["truthfulqa", "mmlu"])


@pytest.mark.parametrize(
    "names",
    [
        open_model_forecast.BENCHMARKS,
        one_axis_choices.EIGHT,
        (*open_model_forecast.BENCHMARKS, "arc_challenge"),
    ],
)
def test_every_benchmark_of_an_axis_pulls_the_same_way(scores, benchmarks, names):
    small = open_model_forecast.small_models(open_model_forecast.with_compute(scores.rows))
    kept = open_model_forecast.rising(benchmarks, small, names)
    assert min(open_model_forecast.main_axis(benchmarks, small, kept).loadings.values()) > 0
    turned = open_model_forecast.main_axis(benchmarks, small, names).loadings
    assert turned["truthfulqa"] < 0


def test_the_choices_of_the_axis_hold_the_forecast_that_the_chapter_prints(
    scores, benchmarks, printed
):
    found = one_axis_choices.analyse(scores, benchmarks, printed)
    assert found.error.default == printed.ability_error
    assert found.share_within_tolerance.default == printed.share_within_tolerance
    off = found.error.others[
        "models resampled, not families"
    ]  # the same forecasts, other intervals
    assert off.value == pytest.approx(printed.ability_error.value)
    assert found.with_truthfulqa_five.value == pytest.approx(0.198, abs=5e-4)
    assert found.with_truthfulqa_eight.value == pytest.approx(0.068, abs=5e-4)
    assert len(found.error.others) >= 9
    drowned = found.error.others["of all eight benchmarks, where TruthfulQA drowns"]
    assert drowned == found.with_truthfulqa_eight


def test_compute_errs_less_than_the_axis_on_most_tasks_and_more_on_their_mean(printed):
    assert printed.compute_ahead == 4
    assert printed.compute_error.value > printed.ability_error.value
    assert printed.compute_error_of_six < printed.ability_error_of_six


def test_a_power_law_comes_back_from_its_points():
    C = np.geomspace(1e18, 1e21, 12)
    fit = fit_power(C, 3.0 * (C / 1e19) ** -0.2, np.ones((2, 12)))
    assert fit.exponent == pytest.approx([0.2, 0.2])
    assert fit.at([1e23])[0] == pytest.approx(3.0 * 1e4**-0.2)


def test_a_world_of_power_laws_is_forecast_straight_from_compute():
    runs = frame("olmo_run_ends")
    C = runs["training_compute_flop"].astype(float)
    made_up = runs.assign(items=10**6, accuracy=np.exp(-1.2 * (C / 1e19) ** -0.1))
    found = ladder_forecast.analyse(made_up)
    assert found.power_error.value < 1e-6
    assert found.power_share_within_tolerance.value == 1


def test_the_form_of_the_curve_is_among_the_choices_of_the_way(ladder):
    found = ladder_choices.analyse(ladder).direct_less_loss_first
    assert found.value == pytest.approx(ladder.direct_error.value - ladder.loss_first_error.value)
    power = found.others["directly by a power law of -log accuracy"]
    assert power.value == pytest.approx(ladder.power_error.value - ladder.loss_first_error.value)
    assert power.value < 0 < found.value


def test_near_and_better_than_no_change_are_not_one_test(curves):
    """The word beside the sentence was refuted, by a part that asks another question than it."""
    parts = {part.id: part for part in end_of_training_from_its_first_half.CLAIM.parts}
    assert parts["no_change"].role == "limit"
    found = checkpoint_choices.analyse(checkpoint_forecast.analyse(curves))
    half = by_range(found.half_share_within.default, parts["half"].supports)
    assert half.verdict == "undecided"
    assert found.half_share_within.value > 0.9


def test_models_far_apart_are_among_the_choices_of_the_same_loss(curves):
    found = same_loss_choices.analyse(curves)
    near = scores_at_same_loss.analyse(curves)
    assert found.pythia_at_loss.value == pytest.approx(near.pythia_at_loss.value)
    assert (
        found.pythia_at_loss.others["five sizes apart and more"].value > found.pythia_at_loss.value
    )
    assert found.far_on_arc_easy.value > 0.01
    limits = [part for part in same_loss_same_score.CLAIM.parts if part.role == "limit"]
    assert {finding.citation for part in limits for finding in part.findings} == {
        "xia2023",
        "liu2022sameloss",
    }


def test_gaps_of_sizes_are_gaps_between_models(curves):
    rows = scores_at_same_loss.leads(curves.rows, (1, 7))
    sizes = rows[rows["family"].eq("pythia")].groupby("sizes_apart")[["smaller", "larger"]]
    assert sizes.nunique().to_numpy().tolist() == [[7, 7], [1, 1]]


def test_an_axis_that_decides_is_guessed_without_mistake(scores):
    rows = scores.rows
    sure = rows.assign(score=(rows["parameters"].astype(float) > 1e10).astype(float))
    found = guess_from_size.analyse(type(scores)(sure, 0, 0, 0))
    assert found.wrong_by_size.value == 0
    assert found.wrong_by_compute.value > 0
    real = guess_from_size.analyse(scores)
    assert real.wrong_by_compute.value < real.wrong_by_size.value


def test_lengths_of_answers_are_in_characters_as_the_legend_of_schaeffer_2023_figure_3_says():
    text = (ROOT / "data" / "mirage_figure_3.yml").read_text(encoding="utf-8")
    assert "name: target_length\n    unit: characters\n" in text


def test_the_choices_of_bleu_hold_the_correlation_of_models_at_zero():
    table = frame("open_models_emergent_tasks")
    found = transliteration_choices.analyse(table).bleu_rank
    assert found.value == transliteration_scores.analyse(table).bleu_rank_at_zero.value
    more = found.others["at most three exact matches"]
    assert more.n > found.default.n
