"""The share of GPT-3's last step by score and axis, and what zeros leave open."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from frames import frame

from generators.analyses import gpt3_digits, gpt3_steps, sums_by_view
from generators.figures.jump_melts import script_data
from generators.maths.bootstrap import wilson_interval


@pytest.fixture(scope="module")
def views() -> sums_by_view.SumsByView:
    return sums_by_view.analyse(gpt3_digits.analyse(frame("gpt3_addition")))


def made_up(chances: list[float], digits: int = 2, questions: int = 1000) -> pd.DataFrame:
    """A series with these scores, smallest model first."""
    right = np.round(np.array(chances) * questions)
    ends = [wilson_interval(count, questions) for count in right]
    return pd.DataFrame(
        {
            "digits": digits,
            "right": right,
            "questions": questions,
            "accuracy": right / questions,
            "accuracy_low": [end.low for end in ends],
            "accuracy_high": [end.high for end in ends],
        }
    )


@pytest.mark.parametrize(
    ("score", "axis", "chances"),
    [
        ("exact match", "linear", [0.1, 0.2, 0.4, 0.7]),
        ("exact match", "log", [0.008, 0.04, 0.08, 0.8]),
        ("chance of a digit", "linear", [0.01, 0.04, 0.25, 0.64]),
        ("chance of a digit", "log", [0.008, 0.04, 0.08, 0.8]),
        ("odds", "linear", [1 / 5, 1 / 4, 1 / 2, 2 / 3]),
        ("odds", "log", [1 / 9, 1 / 5, 1 / 3, 4 / 5]),
    ],
)
def test_recovers_the_share_of_a_step_that_is_known(score, axis, chances):
    drawn = {
        "exact match": np.array(chances),
        "chance of a digit": np.array(chances) ** 0.5,
        "odds": np.array(chances) / (1 - np.array(chances)),
    }[score]
    drawn = np.log(drawn) if axis == "log" else drawn
    known = (drawn[-1] - drawn[-2]) / (drawn[-1] - drawn[0])
    found = sums_by_view.last_share(made_up(chances, questions=9_000_000), score, axis)
    assert found == pytest.approx((known, known), abs=1e-6)


def test_none_right_at_first_leaves_a_log_axis_without_a_lower_end():
    series = made_up([0.0, 0.01, 0.1, 0.5])
    low, high = sums_by_view.last_share(series, "exact match", "log")
    bound = series["accuracy_high"].iloc[0]
    assert low == 0
    assert high == pytest.approx(np.log(0.5 / 0.1) / np.log(0.5 / bound))


def test_all_right_at_last_leaves_the_odds_without_an_upper_end():
    series = made_up([0.1, 0.2, 0.5, 1.0])
    for axis in sums_by_view.AXES:
        low, high = sums_by_view.last_share(series, "odds", axis)
        assert 0 < low < high == 1
    low, high = sums_by_view.last_share(series, "exact match", "linear")
    assert (low, high) == pytest.approx((0.555, 0.555), abs=2e-3)


def test_a_step_that_begins_without_a_right_answer_has_no_share():
    with pytest.raises(ValueError, match="between none and all right"):
        sums_by_view.last_share(made_up([0.0, 0.0, 0.0, 0.5]), "exact match", "linear")


def test_scores_are_those_of_table_h1_of_brown2020(views):
    last = views.rows[views.rows["parameters"] == 1.75e11]
    assert (100 * last["accuracy"]).tolist() == pytest.approx([100.0, 80.4, 25.5, 9.3])
    before = views.rows[views.rows["parameters"] == 1.3e10]
    assert (100 * before["accuracy"]).tolist() == pytest.approx([55.5, 8.4, 0.4, 0.05])
    assert views.questions == 2000 and len(views.rows) == 8 * 4


def test_by_exact_match_the_shares_are_those_of_gpt3_steps(views):
    steps = gpt3_steps.analyse(frame("gpt3_arithmetic"), frame("gpt3_lambada"))
    shares = views.shares.query("score == 'exact match' and axis == 'linear'").set_index("digits")
    for digits in (2, 3, 4, 5):
        share = getattr(steps, f"addition_{digits}").value
        low, high = shares.loc[digits, ["low", "high"]]
        assert low - 1e-9 <= share <= high + 1e-9
    assert views.even_share == pytest.approx(steps.last_step_of_log_size)
    assert views.three_linear.low == pytest.approx(steps.addition_3.low, abs=3e-3)


def test_a_root_does_not_change_the_shares_on_a_log_axis(views):
    log = views.shares[views.shares["axis"] == "log"].set_index(["score", "digits"])
    match, digit = (
        log.loc[score, ["low", "high"]] for score in ("exact match", "chance of a digit")
    )
    assert digit.to_numpy() == pytest.approx(match.to_numpy())


def test_the_script_has_every_score_under_the_name_of_its_marks(views):
    data = script_data(views)
    assert len(data["rows"]) == 32 and len(data["marks"]) == len(set(data["marks"])) == 36
    digits, parameters, right, low, high = data["rows"][-1]
    assert (digits, parameters, right) == (5, 1.75e11, 186)
    assert low < right / data["questions"] < high
