"""Abilities that came to models with less compute: outliers are named, and the sound example stands without them."""

from __future__ import annotations

import inspect

import pytest
from frames import frame

from generators.analyses import emergent_task_scores, first_compute, first_compute_choices


@pytest.fixture(scope="module")
def tried():
    def tables(analyse, **known):
        return {
            name: known[name] if name in known else frame(name)
            for name in inspect.signature(analyse).parameters
        }

    scores = emergent_task_scores.analyse(**tables(emergent_task_scores.analyse))
    known = {"emergent_task_scores": scores}
    known["first_compute"] = first_compute.analyse(**tables(first_compute.analyse, **known))
    return first_compute_choices.analyse(**tables(first_compute_choices.analyse, **known))


def test_the_first_to_add_is_an_outlier_of_its_family_and_the_second_is_sound(tried):
    assert tried.outlier_addition > tried.outlier_sibling_addition
    without = tried.addition_ratio.others["without Pythia 2.8B, an outlier of its family"]
    assert without.value == pytest.approx(tried.sound_addition_ratio)
    assert tried.sound_addition > 0.6


def test_mmlu_came_early_without_the_model_taught_from_textbook_like_text_too(tried):
    assert all(one.high < 0.5 for one in tried.mmlu_ratio.others.values())
    without = tried.highest_below.others["without phi-1.5, taught from text like textbooks"]
    assert without.low > 0.1
