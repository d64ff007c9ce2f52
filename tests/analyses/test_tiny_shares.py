"""The steepest step of metrics whose steps are chosen."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from generators.analyses import tiny_shares

SIZES, SEEDS, ITEMS = (1000, 2000, 4000, 8000), (1, 2, 3), 1000
T975 = 4.302653  # Student's with two degrees of freedom
JUMPS = {1: (0, 100, 800, 1000), 2: (0, 0, 900, 1000), 3: (0, 300, 800, 1000)}  # items right
EVEN = (-4.0, -3.0, -2.0, -1.0)
BRIER = (0.8, 0.7, 0.4, 0.3)


def rows(digits: int, examples: int, jumps: dict) -> list[dict[str, float]]:
    return [
        {
            "parameters": N,
            "seed": seed,
            "training_examples": examples,
            "digits": digits,
            "items": ITEMS,
            "exact_match_items": jumps[seed][i],
            "answer_probability": jumps[seed][i] / ITEMS,
            "digit_accuracy": 0.2 + 0.2 * i,
            "log_likelihood": EVEN[i] + 0.01 * seed,
            "brier_score": BRIER[i],
        }
        for seed in SEEDS
        for i, N in enumerate(SIZES)
    ]


@pytest.fixture(scope="module")
def found():
    unfinished = rows(5, 8000, dict.fromkeys(SEEDS, (0, 0, 0, 10)))
    shorter = rows(4, 16000, dict.fromkeys(SEEDS, (0, 900, 950, 1000)))
    whole = [*unfinished, *shorter, *rows(5, 16000, JUMPS)]
    table = pd.DataFrame(whole).sample(frac=1, random_state=1, ignore_index=True)
    return tiny_shares.analyse(table)


def test_the_share_is_that_of_the_steepest_step_seed_by_seed(found):
    steepest = np.array([0.7, 0.9, 0.5])
    half = T975 * steepest.std(ddof=1) / np.sqrt(3)
    share = found.exact_match_share
    assert (share.value, share.low, share.high) == pytest.approx((0.7, 0.7 - half, 0.7 + half))
    assert found.log_likelihood_share.value == pytest.approx(1 / 3)
    assert found.digit_accuracy_share.value == pytest.approx(found.even_share)
    assert found.brier_score_share.value == pytest.approx(0.3 / 0.5)
    gap = found.exact_match_less_brier_score
    assert (gap.value, gap.low, gap.high) == pytest.approx((0.1, 0.1 - half, 0.1 + half))
    assert found.exact_match_less_log_likelihood.value == pytest.approx(0.7 - 1 / 3)


def test_the_steepest_step_lies_between_the_sizes_where_the_mean_jumps(found):
    assert (found.steepest_from, found.steepest_to) == (2000, 4000)
    assert (found.smallest, found.largest, found.sizes, found.seeds) == (1000, 8000, 4, 3)


def test_scores_of_the_ends_are_those_of_finished_models_on_the_longest_sums(found):
    assert (found.exact_match_of_smallest.value, found.exact_match_of_largest.value) == (0, 1)
    at = found.rows.set_index(["column", "digits", "parameters"]).loc[("exact_match", 5, 2000)]
    assert (at["score"], at["lowest"], at["highest"]) == pytest.approx((0.4 / 3, 0.0, 0.3))
    assert found.shares.set_index("metric").loc["Brier score", "share"] == pytest.approx(0.6)
