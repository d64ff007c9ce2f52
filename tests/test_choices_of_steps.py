"""Steps, digits and tiny adders under other lengths, scales and sets: hand-made cases, and printed values."""

from __future__ import annotations

import pandas as pd
import pytest
from frames import frame

from generators.analyses import (
    chain_of_thought_choices,
    gpt3_digit_choices,
    gpt3_digits,
    number_tokens,
    steps_in_a_row,
    steps_in_a_row_choices,
    tiny_carries,
    tiny_choices,
    tiny_one_chance,
    tiny_products,
    tiny_run,
    tiny_shares,
    word_problem_choices,
)
from generators.claims import (
    digit_accuracies_multiply_to_exact_match,
    partial_credit_smooths_the_jump,
    thoughts_help_more_with_more_steps,
)


@pytest.fixture(scope="module")
def tiny():
    return tiny_choices.analyse(frame("tiny_addition"), frame("tiny_addition_carries"))


@pytest.fixture(scope="module")
def words():
    tables = ("mawps_by_steps", "gpt3_addition", "chain_of_thought_by_scale")
    return word_problem_choices.analyse(*map(frame, tables))


def adders(*by_length: float) -> pd.DataFrame:
    """One finished model, and what it gets right of a thousand sums of one digit, of two, and so on."""
    return pd.DataFrame(
        {
            "parameters": 1000,
            "seed": 1,
            "training_examples": 8000,
            "digits": range(1, len(by_length) + 1),
            "items": 1000,
            "exact_match_items": [round(1000 * share) for share in by_length],
        }
    )


def test_the_test_of_one_chance_knows_one_chance_from_two():
    one = tiny_one_chance.analyse(adders(0.9, 0.9**2, 0.9**3, 0.9**4, 0.9**5))
    assert (one.tested, one.rejected) == (1, 0)
    two = tiny_one_chance.analyse(adders(0.9, 0.9**2, 0.9**3, 0.6**4, 0.6**5))
    assert (two.tested, two.rejected) == (1, 1)


def test_one_chance_a_digit_fails_on_tiny_adders_as_on_gpt3():
    """The chapter said that independence serves here and not there: the two tests were not the same."""
    found = tiny_one_chance.analyse(frame("tiny_addition"))
    assert found.rejected > found.tested / 2
    assert 0 < found.middling_rejected < found.middling


def test_choices_start_from_the_numbers_of_the_chapter(tiny, words):
    shares = tiny_shares.analyse(frame("tiny_addition"))
    for metric in ("log_likelihood", "brier_score", "digit_accuracy"):
        assert getattr(tiny, f"{metric}_share").default == getattr(shares, f"{metric}_share")
    gap = tiny.exact_match_less_brier_score.default
    assert gap == shares.exact_match_less_brier_score
    assert tiny.mean_miss.default == tiny_products.analyse(frame("tiny_addition")).mean_miss
    carries = tiny_carries.analyse(frame("tiny_addition_carries"))
    assert tiny.carries.default == carries.difference
    digits = gpt3_digits.analyse(frame("gpt3_addition"))
    found = gpt3_digit_choices.analyse(frame("gpt3_addition"))
    assert found.sums_175b.value == pytest.approx(digits.addition_drop_175b.value)
    assert words.gpt_more.value == pytest.approx((91.7 - 33.8 - 88.8 + 90.9) / 100)


def test_scores_of_the_same_answers_are_one_test():
    claim = partial_credit_smooths_the_jump.CLAIM
    assert {part.same_data for part in claim.parts} == {"tiny adders"}
    assert digit_accuracies_multiply_to_exact_match.CLAIM.logic == "every"


def test_the_logarithm_of_the_loss_is_a_choice_and_may_be_gradual(tiny):
    """It stood beside as context, so that the claim was refuted whatever it said."""
    logs = tiny.log_likelihood_share.others["the logarithm of the loss, as scaling laws are drawn"]
    assert logs == tiny.log_of_loss_share
    assert logs.low < 0.5 < tiny.log_likelihood_share.default.low


def test_a_chain_of_thought_adds_less_to_gsm8k_than_to_easier_problems_of_several_operations(words):
    roles = {part.id: part.role for part in thoughts_help_more_with_more_steps.CLAIM.parts}
    for family in ("lamda", "gpt", "palm"):
        assert roles[f"{family}_harder"] == "core"  # it tests the sentence: more complicated still
        assert getattr(words, f"{family}_harder").high < 0 < getattr(words, f"{family}_more").value


def test_a_beginning_is_named_only_where_the_largest_model_gains():
    tables = ("chain_of_thought_by_scale", "mawps_by_steps")
    found = chain_of_thought_choices.analyse(*map(frame, tables))
    assert "problems of one operation" not in found.crossing_palm.others
    assert found.crossing_palm.others["problems of several operations"].high == pytest.approx(8e9)
    assert "problems of one operation" in found.small_palm.others


def test_errors_that_fall_by_one_factor_after_another_make_ten_steps_flatter():
    found = steps_in_a_row_choices.analyse()
    formula = steps_in_a_row.analyse()
    assert found.even_chance.value == pytest.approx(formula.steepest_ratio_even)
    assert found.even_odds.value == pytest.approx(formula.steepest_ratio_odds, rel=1e-3)
    assert found.even_log_error.value == pytest.approx(0.9**9, rel=0.02)  # 10 p^9 (1 - p) at 0.9


def test_every_number_of_two_digits_is_one_token_and_hardly_any_of_four():
    found = number_tokens.analyse(frame("gpt2_number_tokens"))
    assert found.two_digits == 1
    assert found.three_digits == pytest.approx(405 / 900)
    assert found.four_digits < 0.05
    table = frame("gpt2_number_tokens")
    assert (table["one_token_at_start"] <= table["numbers"]).all()


def test_the_hours_of_the_experiment_are_those_of_its_record():
    run = tiny_run.analyse(frame("experiment_runs"))
    assert run.cpu_hours < run.wall_hours < 2
    assert run.parts == 30
