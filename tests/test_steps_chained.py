"""Where k steps in a row put the gain of a measured rise: made-up rises with known shares, and the printed scores."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from frames import frame

from generators.analyses import (
    gpt3_digits,
    last_step_of_word_problems,
    pythia_digits,
    steps_chained,
)
from generators.figures.chain_of_steps import script_data


@pytest.fixture(scope="module")
def chained() -> steps_chained.StepsChained:
    addition = frame("gpt3_addition")
    return steps_chained.analyse(
        pythia_digits.analyse(frame("pythia_arithmetic")),
        gpt3_digits.analyse(addition),
        frame("gpt3_lambada"),
        frame("pythia_lambada"),
        last_step_of_word_problems.analyse(frame("mawps_by_steps"), addition),
    )


def made_up(chances: list[float], items: int = 10_000) -> pd.DataFrame:
    sizes = 10.0 ** np.arange(len(chances))
    return pd.DataFrame({"parameters": sizes, "accuracy": chances, "items": items})


@pytest.mark.parametrize(("k", "share"), [(1, 1 / 3), (2, 5 / 9), (3, 19 / 27)])
def test_recovers_the_shares_of_an_even_rise(k, share):
    found = steps_chained.largest_step(made_up([0.0, 0.3, 0.6, 0.9]), k)
    assert found["share"] == pytest.approx(share)
    if k > 1:
        assert (found["smaller"], found["larger"]) == (100, 1000)
        assert found["share_low"] < share < found["share_high"]
    assert found["log_size"] == pytest.approx(1 / 3)


def test_of_a_rise_by_one_factor_the_largest_step_is_known():
    # p doubles three times, so p^k grows by 2^k a step
    found = steps_chained.largest_step(made_up([0.1, 0.2, 0.4, 0.8]), 4)
    assert found["share"] == pytest.approx((16**3 - 16**2) / (16**3 - 1))


def test_more_questions_say_more():
    few, many = (
        steps_chained.largest_step(made_up([0.1, 0.3, 0.5], items), 5) for items in (50, 5000)
    )
    assert many["share_high"] - many["share_low"] < (few["share_high"] - few["share_low"]) / 3


@pytest.mark.parametrize(
    ("shares", "first"),
    [([0.6, 0.7], 1), ([0.3, 0.5, 0.6], 3), ([0.6, 0.4, 0.7, 0.8], 3), ([0.1, 0.2], 0)],
)
def test_the_jump_begins_where_no_longer_chain_is_without_it(shares, first):
    assert steps_chained.jump_from(shares) == first


@pytest.mark.parametrize(
    ("curve", "percent"),
    [
        (steps_chained.SUM, [2.0, 4.1, 3.5, 4.5, 8.9, 11.9, 55.5, 100.0]),
        (steps_chained.WORD, [42.7, 54.3, 60.4, 63.6, 67.1, 70.3, 72.5, 76.2]),
        (steps_chained.WORD_PROBLEM, [2.8, 4.6, 8.0, 36.5, 73.2]),
    ],
)
def test_scores_are_those_of_table_h1_of_brown2020_and_table_3_of_wei2022cot(
    chained, curve, percent
):
    rows = chained.rows[chained.rows["curve"] == curve]
    assert (100 * rows["accuracy"]).tolist() == pytest.approx(percent)
    assert rows["parameters"].is_monotonic_increasing


def test_passages_are_those_behind_the_published_standard_errors():
    words = frame("pythia_lambada").query("accuracy > 0")
    p, error = words["accuracy"], words["accuracy_stderr"]
    assert (p * (1 - p) / error**2 + 1).round().eq(steps_chained.PASSAGES).all()


def test_every_curve_has_every_number_of_steps_and_its_share_lies_in_its_interval(chained):
    steps = chained.steps
    assert steps.groupby("curve")["k"].agg(list).map(lambda ks: ks == [*steps_chained.STEPS]).all()
    assert (steps["share_low"] <= steps["share"]).all()
    assert (steps["share"] <= steps["share_high"] + 1e-9).all()


def test_the_script_has_the_points_and_the_ends_of_every_curve(chained):
    data = script_data(chained)
    names = [curve["name"] for curve in data["curves"]]
    assert names == list(chained.rows["curve"].unique()) and len(names) == 5
    for curve in data["curves"]:
        assert len(curve["ends"]) == data["most"]
        assert all(low <= p <= high for _, p, low, high in curve["points"])
