"""Shapes by difficulty: known bends and changes are found, and what sorting by the answers does is as computed."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from frames import frame
from results import result

from generators.analyses import difficulty_by_compute, difficulty_shapes
from generators.analyses.difficulty_shapes import OVERTRAINED, QUARTERS, TENTHS

TENTH_TABLE, MODELS = "choice_tasks_by_tenth", "choice_tasks_by_compute"


def made_up(bend: float) -> pd.DataFrame:
    """The published models with an easiest tenth that bends up and a hardest that bends down as much."""
    scores = frame(TENTH_TABLE)
    known = frame(MODELS).set_index(["task", "model"])
    places = pd.MultiIndex.from_frame(scores[["task", "model"]])
    x = np.log10(known.loc[places, "training_compute_flop"].to_numpy()) - 21.5
    away = np.linspace(1, -1, len(TENTHS))
    values = 0.5 + 0.3 * away - bend * away * x[:, None] ** 2
    return scores.assign(**dict(zip(TENTHS, values.T, strict=True)))


@pytest.fixture(scope="module")
def found():
    return difficulty_shapes.analyse(
        made_up(0.05),
        frame("choice_tasks_by_third"),
        frame(MODELS),
        result("say_in_groups"),
    )


def test_a_parabola_in_compute_is_recovered_and_cancels(found):
    assert found.easy_bend.value == pytest.approx(0.05)
    assert found.hard_bend.value == pytest.approx(-0.05)
    assert found.cancelled.value == pytest.approx(1)
    assert found.bent_tasks == found.tasks == 6


def test_a_bend_turns_the_changes_as_it_should(found):
    """All tasks begin left of the vertex and end right of it: down and then up, and the reverse."""
    assert found.easy_first.value < 0 < found.easy_later.value
    assert found.hard_first.value == pytest.approx(-found.easy_first.value)


def test_what_a_say_is_worth_is_taken_off_towards_zero(found):
    less = difficulty_shapes.LESS_SAY
    for part in difficulty_shapes.CHANGES:
        choices = getattr(found, part)
        sign = 1 if part in ("hard_first", "easy_later") else -1
        assert sign * choices.others[less].value < sign * choices.value, part


def test_the_most_of_a_say_is_what_guesses_do():
    """Right or wrong at random, sorted by the mean over the models: theory and count agree."""
    models, questions = 40, 20_000
    right = np.random.default_rng(5).random((models, questions)) < 0.3
    order = np.argsort(right.mean(axis=0), kind="stable")[::-1]  # the largest loss first
    tenths = np.array_split(order, 10)
    part = pd.DataFrame(
        {name: right[:, at].mean(axis=1) for name, at in zip(TENTHS, tenths, strict=True)}
    )
    part = part.assign(brier_loss=right.mean(axis=1))
    most = difficulty_shapes.most_of_a_say(part, TENTHS)
    second = part.iloc[models // QUARTERS : 2 * models // QUARTERS]
    moved = second[[TENTHS[0], TENTHS[-1]]].mean() - second["brier_loss"].mean()
    assert most == pytest.approx(moved.abs().to_numpy(), rel=0.15)


def test_six_models_were_trained_for_very_long():
    """wu2025, utils.py, model_filter: the six that the authors leave out of their plots."""
    models = frame(MODELS)["model"].drop_duplicates()
    assert models.str.contains(OVERTRAINED).sum() == 6


def test_tenths_average_to_the_score_over_all_questions():
    """Groups differ by a question at most, so their mean is the published score but for that."""
    rows = difficulty_shapes.joined(
        frame(TENTH_TABLE).query("score == 'brier_loss'"), frame(MODELS)
    )
    assert rows.groupby("task").size().between(63, 65).all()
    assert (rows[TENTHS].mean(axis=1) - rows["brier_loss"]).abs().max() < 0.006


def test_the_shapes_of_the_abstract_are_seen_on_five_tasks_and_not_on_mmlu():
    """wu2025, abstract: a U and an inverted U on emergent tasks. Curves there are polynomials of degree
    five to ten; a parabola says so for five of the six, and on the other three the easy tenth does not get worse."""
    bends = result("difficulty_shapes").bends.set_index("task")
    bent = (bends["hard_bend"] < 0) & (bends["easy_bend"] > 0)
    assert list(bends.index[~bent]) == ["mmlu"]
    clear = (bends["hard_bend_high"] < 0) & (bends["easy_bend_low"] > 0)
    assert list(bends.index[clear]) == ["analogical similarity", "arithmetic", "parsinlu qa mc"]
    assert result("difficulty_shapes").easy_later_elsewhere.value < 0


def test_groups_of_models_turn_as_said_where_the_picture_shows_it():
    rows = difficulty_by_compute.analyse(frame(TENTH_TABLE), frame(MODELS)).rows
    at = rows.set_index(["task", "questions", "place"])["brier_loss"].sort_index()
    found = result("difficulty_shapes").bends.set_index("task")["turned"]
    for task, turned in found.items():
        hard, easy = (at[task, f"{end}est tenth"] for end in ("hard", "easi"))
        up_and_down = hard[1] < hard[2] > hard[4] and easy[1] > easy[2] < easy[4]
        assert turned == up_and_down, task
    assert list(found.index[~found]) == ["conceptual combinations", "mmlu"]


def test_groups_of_models_are_quarters_below_the_threshold_and_the_rest():
    rows = difficulty_by_compute.analyse(frame(TENTH_TABLE), frame(MODELS)).rows
    mmlu = rows[(rows["task"] == "mmlu") & (rows["questions"] == "all questions")]
    assert mmlu["models"].tolist() == [8, 8, 8, 8, 27]
    assert mmlu["training_compute_flop"].is_monotonic_increasing
