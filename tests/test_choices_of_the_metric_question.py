"""What a critic would try on the claims of the metric question: which choices must agree, and which must not."""

from __future__ import annotations

import importlib
import inspect
from functools import cache

import pytest
from conftest import ROOT
from frames import frame

from generators.analyses import (
    emoji_movie_choices,
    examples_choices,
    gain_of_examples_choices,
    lambada_progress_choices,
    olmo_doublings_choices,
    strict_zeros,
    zeros_choices,
)
from generators.records import Detected


@cache
def found(name: str):
    """A table by name, or the result of an analysis, its inputs found the same way."""
    if (ROOT / "data" / f"{name}.csv").exists():
        return frame(name)
    return of(importlib.import_module(f"generators.analyses.{name}"))


@cache
def of(analysis):
    return analysis.analyse(*map(found, inspect.signature(analysis.analyse).parameters))


@pytest.mark.parametrize(
    ("claim", "part", "role"),
    [
        ("emergence_is_mostly_multiple_choice", "annotations", "context"),  # the claimants' own
        ("closer_scrutiny_metric_artifact", "choice_rescored", "limit"),  # tasks that rise late
        ("underlying_improvement_gradual", "edit_distance_even", "limit"),  # it says may
        ("underlying_improvement_gradual", "other_tasks", "limit"),
        ("cot_is_outer_loop", "loop_is_foreign", "context"),  # a way of speaking
        ("cot_is_outer_loop", "only_what_is_read_back", "limit"),  # models trained for it
        ("sharp_rises_are_all_or_nothing_in_every_table", "same_answers", "core"),
    ],
)
def test_a_part_tests_a_sentence_only_where_it_can_speak_against_it(claim, part, role):
    parts = importlib.import_module(f"generators.claims.{claim}").CLAIM.parts
    assert {one.id: one.role for one in parts}[part] == role


def test_few_strict_zeros_hide_a_score_whatever_the_bar():
    zeros = of(zeros_choices)
    for choices in (zeros.gsm8k_hidden, zeros.hard_hidden):
        assert all(one.value < 0.5 for one in (choices.default, *choices.others.values()))


def test_a_higher_bar_leaves_fewer_hidden_abilities():
    others = of(zeros_choices).gsm8k_hidden.others
    assert others["10% or more"].value < others["3% or more"].value


def test_no_choice_counts_significant_results():
    """Few items make such a count small, so it cannot say how common hidden abilities are."""
    zeros, printed = of(zeros_choices), of(strict_zeros)
    for choices in (zeros.gsm8k_hidden, zeros.hard_hidden):
        assert not any("surely" in label for label in (choices.preferred, *choices.others))
    assert isinstance(printed.hidden_share, Detected)
    assert zeros.gsm8k_hidden.default.value > printed.hidden_share.value


def test_the_gap_of_two_evaluations_is_that_of_the_published_scores():
    rows = found("harness_disagreements").query(
        "model == 'LLaMA 7B' and task == '3-digit subtraction'"
    )
    scores = rows.set_index("evaluation")["accuracy"]
    gap = scores["Ruan et al. 2024"] - scores["LM Evaluation Harness, July 2023"]
    assert of(zeros_choices).llama_7b.others["3-digit subtraction"].value == pytest.approx(gap)


def test_the_lead_of_davinci_without_examples_shrinks_beside_larger_small_models():
    lead = of(examples_choices).size_zero_shot
    smaller = [lead.others[f"{name} as the small model"] for name in ("GPT-2 XL", "GPT-J 6B")]
    assert [one.value for one in smaller] == pytest.approx([0.021, 0.012], abs=0.001)
    assert lead.default.value > max(one.value for one in smaller)


def test_tuned_models_alone_do_not_say_that_examples_teach_form():
    left = of(examples_choices).share_left
    assert left.others["models tuned to follow instructions only"].high > 0.5
    assert left.others["davinci alone"].high < 0.5


def test_one_example_helps_the_largest_model_more_too():
    gain = of(gain_of_examples_choices)
    assert gain.arithmetic.others["one example"].low > 0.05
    assert gain.lambada.others["largest less third smallest"].value < gain.lambada.default.value / 2


def test_what_accuracy_hides_does_not_hang_on_one_passage():
    hidden = of(lambada_progress_choices).hidden_share
    assert all(one.low > 0.1 for one in (hidden.default, *hidden.others.values()))


def test_letter_choice_jumps_in_the_smaller_run_however_the_gain_is_counted():
    olmo = of(olmo_doublings_choices)
    assert all(one.low > 0.5 for one in (olmo.letter_7b.default, *olmo.letter_7b.others.values()))
    assert all(one.high < 0.5 for one in (olmo.cloze_7b.default, *olmo.cloze_7b.others.values()))


def test_by_multiple_choice_no_pair_of_models_shows_a_dramatic_rise():
    rise = of(emoji_movie_choices).choice_rise
    assert all(one.high < 0.4 for one in (rise.default, *rise.others.values()))
    best = of(emoji_movie_choices).exact_rise.others
    assert best["the largest model with its best number of examples"].high > 0.4
