"""Inverse scaling and longer thought: contrasts by hand, known slopes recovered, printed values found again."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from frames import frame
from results import result

from generators.analyses import (
    grades_and_thought,
    guessing_by_difficulty,
    pilot_changes,
    scores_along_the_ladder,
    truth_by_compute,
    turned_round,
)


def test_slopes_within_families_are_recovered_whatever_their_levels():
    sizes, scores = frame("open_models_emergent_tasks"), frame("open_models_benchmarks")
    x = np.log10(sizes.set_index("model")["training_compute_flop"]) - np.log10(
        truth_by_compute.TURN
    )
    levels = sizes.set_index("model")["family"].map(len) / 100
    made_up = levels - 0.04 * x.clip(upper=0) + 0.07 * x.clip(lower=0)
    found = truth_by_compute.analyse(
        sizes, scores.assign(truthfulqa_accuracy=scores["model"].map(made_up))
    )
    assert found.below.value == pytest.approx(-0.04)
    assert found.above.value == pytest.approx(0.07)


def test_the_score_of_truthfulqa_is_the_probability_of_true_answers():
    """The evaluation harness prints 0.2240 as mc1 and 0.3890 as mc2 for BLOOM-7B1 without examples."""
    rows = frame("open_models_benchmarks").set_index("model")
    (bloom,) = rows.index[rows.index.str.lower().str.contains("bloom-7b1")]
    assert rows.loc[bloom, "truthfulqa_accuracy"] == pytest.approx(0.38898, abs=2e-5)


def test_pythia_falls_with_every_size():
    rows = result("truth_by_compute").rows.query("family == 'Pythia'")
    assert (rows["truthfulqa_accuracy"].diff().dropna() < 0).all()


def test_the_fall_of_the_conjunction_fallacy_is_that_of_the_table():
    found = result("pilot_changes")
    by_hand = (0.29 - 0.493 + 0.347222 - 0.47123) / 2
    assert found.falling.value == pytest.approx(by_hand)
    error = np.sqrt(
        (0.29 * 0.71 + 0.493 * 0.507) / 1000 + (0.347222 * 0.652778 + 0.47123 * 0.52877) / 1008
    )
    half = found.falling.default.high - found.falling.default.value
    assert half == pytest.approx(2.6383 * error / 2, rel=1e-3)  # six problems at once
    assert found.problems == 6
    fallacy = frame("inverse_scaling_pilots").query(
        "family == 'GPT-3' and problem == 'conjunction fallacy'"
    )
    loss = fallacy.pivot(index="parameters", columns="prompt", values="loss")
    assert (loss.iloc[-1] > loss.iloc[0]).all()  # worse under both prompts


def test_the_line_through_four_sizes_gives_an_even_rise_back():
    table = frame("inverse_scaling_pilots").query("family == 'GPT-3' and problem == 'BoolQ'")
    even = 0.5 + 0.1 * np.log10(table["parameters"])
    found = np.dot(pilot_changes._line(table), even.groupby(table["parameters"]).mean().to_numpy())
    span = np.log10(table["parameters"].max() / table["parameters"].min())
    assert found == pytest.approx(0.1 * span)


def test_controls_improve_with_every_gpt3():
    """The positive controls of the pilots: BoolQ by accuracy, LAMBADA by loss."""
    table = frame("inverse_scaling_pilots").query("family == 'GPT-3'")
    boolq = table[table["problem"] == "BoolQ"].groupby("parameters")["accuracy"].mean()
    lambada = table[table["problem"] == "LAMBADA"].set_index("parameters")["loss"].sort_index()
    assert boolq.is_monotonic_increasing and lambada.is_monotonic_decreasing


def test_what_became_of_the_eleven_tasks_adds_up():
    """wei2023ushaped, abstract: four stay inverse, six are U-shaped, one rises."""
    row = frame("inverse_scaling_outcomes").iloc[0]
    assert (row["still_inverse"], row["u_shaped"], row["rising"], row["tasks"]) == (4, 6, 1, 11)
    found = turned_round.analyse(
        frame("inverse_scaling_outcomes"), result("truth_by_compute"), result("pilot_changes")
    )
    assert found.share.value == pytest.approx(6 / 11)
    assert found.share.others["with three tasks measured here"].value == pytest.approx(8 / 14)


def test_hours_of_study_tell_most_of_a_true_grade():
    """gema2025inverse, section 4.2 and Figure 7: 0.73, the highest of the features."""
    table = frame("thinking_and_grades").query("feature != 'true grade'")
    truth = table.groupby("feature")["correlation_with_truth"].agg(["min", "max"])
    assert (truth["min"] == truth["max"]).all()
    assert truth["max"].idxmax() == "study" and truth["max"].max() == pytest.approx(0.73)


def test_a_difference_of_correlations_has_the_error_of_both():
    found = grades_and_thought.analyse(frame("thinking_and_grades")).change.default
    error = np.sqrt(((1 - 0.3**2) ** 2 + (1 - 0.14**2) ** 2) / 499)
    assert (found.value, found.high - found.value) == pytest.approx(
        (-0.16, 1.95996 * error), rel=1e-4
    )


def test_a_score_that_is_compute_leaves_nothing_untold():
    ends = frame("olmo_checkpoints")
    x = np.log(ends["training_compute_flop"].where(ends["training_compute_flop"] > 0))
    noise = pd.Series(np.random.default_rng(3).normal(size=len(ends)), ends.index)
    found = scores_along_the_ladder.analyse(
        ends.assign(bits_per_byte=-x, right_option_probability=x + noise, cloze_accuracy=x + noise)
    )
    assert found.bits.value == pytest.approx(0, abs=1e-9)
    assert found.from_wrong_options.value == pytest.approx(1)


def test_guesses_have_no_difficulty_once_the_models_had_no_say():
    rows = guessing_by_difficulty.analyse().rows
    at = rows.set_index(["models", "questions", "place"])["brier_loss"]
    for models in rows["models"].unique():
        apart = [
            at[models, "hardest tenth", k] - at[models, "easiest tenth", k] for k in range(1, 6)
        ]
        assert min(apart[:4]) > 0.03 and abs(apart[4]) < 0.03
