"""GPT-3 arithmetic and the BIG-G scan: printed values, and what the rule must say of known tasks."""

from __future__ import annotations

import pytest
from frames import frame

from generators.analyses import bigg_prevalence, bigg_sharpness, gpt3_steps, gpt3_steps_choices
from generators.records import Detected


@pytest.fixture(scope="module")
def steps():
    return gpt3_steps.analyse(frame("gpt3_arithmetic"), frame("gpt3_lambada"))


@pytest.fixture(scope="module")
def sharpness():
    return bigg_sharpness.analyse(frame("bigg_by_size"))


@pytest.fixture(scope="module")
def prevalence(sharpness):
    return bigg_prevalence.analyse(sharpness, frame("bigg_by_size"))


@pytest.mark.parametrize(
    ("task", "percent"),
    [
        ("2-digit addition", (55.5, 100.0)),
        ("3-digit addition", (8.4, 80.4)),
        ("4-digit addition", (0.40, 25.5)),
        ("5-digit addition", (0.05, 9.3)),
    ],
)
def test_few_shot_scores_of_the_two_largest_models_as_in_table_h1_of_brown2020(task, percent):
    rows = frame("gpt3_arithmetic").query("task == @task and setting == 'few-shot'")
    found = rows.sort_values("parameters")["accuracy"].tail(2)
    assert tuple(100 * found) == pytest.approx(percent)


def test_lambada_without_examples_as_in_table_h1_of_brown2020():
    rows = frame("gpt3_lambada").query("setting == 'zero-shot'").sort_values("parameters")
    assert list(rows["perplexity"]) == [18.6, 9.09, 6.53, 5.44, 4.60, 4.00, 3.56, 3.00]
    assert 100 * rows["accuracy"].iloc[-1] == pytest.approx(76.2)


def test_every_series_of_gpt3_has_eight_sizes():
    assert set(frame("gpt3_arithmetic").groupby(["task", "setting"]).size()) == {8}


def test_the_share_of_the_last_step_is_that_of_the_printed_scores(steps):
    # 4-digit addition, few-shot: 0.00 with the smallest model, 0.40 and 25.5 with the largest
    assert steps.addition_4.value == pytest.approx((25.5 - 0.40) / 25.5)
    assert steps.addition_4.low < steps.addition_4.value < steps.addition_4.high
    assert steps.floor == 0.0005


def test_perplexity_is_shared_out_by_its_logarithm(steps):
    assert 0.05 < steps.perplexity_last < 0.15
    assert steps.perplexity_steepest < 0.5


def test_bigg_has_85_tasks_at_twelve_sizes_with_no_more_right_than_asked():
    rows = frame("bigg_by_size")
    assert set(rows.groupby("task").size()) == {12}
    assert rows["task"].nunique() == 85
    assert (rows["correct"] <= rows["items"]).all()


def test_the_kinds_are_nested(sharpness):
    rows = sharpness.rows
    assert (rows["rises"] | ~rows["concentrated"]).all()
    assert (rows["concentrated"] | ~rows["jumps"]).all()
    assert sharpness.rising >= sharpness.concentrated >= sharpness.jumping


@pytest.mark.parametrize(
    ("task", "kind"),
    [
        ("mult_data_wrangling", "rises"),  # climbs at every size
        ("question_selection", "no rise established"),
        ("codenames", "rises"),  # 0 of 17, then 4 of 17: a trend, but too few for its step
        ("color", "no rise established"),  # a first step up, then most of it lost again
    ],
)
def test_the_rule_on_plain_cases(sharpness, task, kind):
    assert sharpness.rows.set_index("task").loc[task, "kind"] == kind


def test_a_lucky_small_model_does_not_hide_the_jump_of_a_multiple_choice_task(sharpness):
    row = sharpness.rows.set_index("task").loc["fact_checker"]
    assert row["first_score"] > 0.53  # chance is one half
    assert row["kind"] == "most of the gain in one step"
    assert sharpness.multiple_choice_among_concentrated > 0


def test_how_common_rises_are_is_no_count_of_significant_ones(prevalence):
    ends = (prevalence.ends_higher, prevalence.ends_even, prevalence.ends_lower)
    assert ends == (74, 6, 5)
    assert isinstance(prevalence.rising_finds, Detected)
    assert (prevalence.rising_finds.value * 85, prevalence.rising_bonferroni) == (48, 33)
    assert prevalence.rising.default.value > prevalence.rising_finds.value


def test_the_denominator_of_jumps_is_what_could_be_judged(prevalence):
    counted = prevalence.jumping.default.n, prevalence.judged
    assert max(counted) < 20
    everything = prevalence.jumping.others["all tasks as the denominator"]
    assert everything.n == 85
    assert everything.value < prevalence.jumping.default.value


def test_the_odds_of_three_digit_sums_rise_more_evenly_than_the_sums(steps):
    found = gpt3_steps_choices.analyse(frame("gpt3_arithmetic"), frame("gpt3_lambada"), steps)
    assert found.odds_addition_3.value < 0.55 < found.addition_3.default.low
    assert found.addition_2.others["no example in the prompt"].low > 0.5
    assert found.addition_2.default.high < 0.5


def test_a_task_that_only_the_largest_model_solves_is_concentrated_in_the_last_step(sharpness):
    row = sharpness.rows.set_index("task").loc["modified_arithmetic"]
    assert row["first_score"] == 0
    assert row["step_to_parameters"] == 128e9
    assert row["steepest_share_low"] > 0.5
