"""The experiment on sums: how they are written, asked and scored."""

from __future__ import annotations

import numpy as np
import pytest


def test_sums_are_written_with_leading_zeros():
    from generators.experiments.tiny_addition import VOCABULARY, written

    (tokens,) = written(np.array([12]), np.array([99_990]))
    assert "".join(VOCABULARY[token] for token in tokens) == "00012+99990=100002"


def test_runs_of_carries_are_counted_by_hand():
    from generators.experiments.tiny_addition import carries_in_a_row

    first, second = np.array([11, 19, 95, 50_905, 99_999]), np.array([22, 12, 5, 50_105, 1])
    assert carries_in_a_row(first, second).tolist() == [0, 1, 2, 1, 5]


def test_what_is_asked_is_never_trained_on():
    from generators.experiments.tiny_addition import LENGTH, held_out, problems, written

    asked = held_out()
    learned = {row.tobytes() for row in problems(1, 20_000, asked)}
    assert len(problems(1, 20_000, asked)[0]) == LENGTH
    for digits, pairs in asked.items():
        rows = [row.tobytes() for row in written(*pairs)]
        assert len(set(rows)) == len(rows) == (25 if digits == 1 else 800)
        assert not learned & set(rows)


def test_scores_of_known_chances():
    from generators.experiments.tiny_addition import Answers, scores

    sure = np.zeros((2, 6, 12))
    sure[..., 0] = 1.0  # every place is said to be 0 for certain
    truth = np.zeros((2, 6), np.int32)
    truth[1, 5] = 3  # the second sum ends in 3
    found = scores(Answers(sure, truth), 1)
    assert found["exact_match_items"] == 1 and found["digit_accuracy"] == 0.75
    assert (found["place_1_items"], found["place_2_items"]) == (1, 2)
    assert found["brier_score"] == pytest.approx(0.5)  # one of four places, squared distance 2
    even = scores(Answers(np.full((2, 6, 12), 1 / 12), truth), 1)
    assert even["log_likelihood"] == pytest.approx(-np.log(12), rel=1e-5)
    assert even["answer_probability"] == pytest.approx(1 / 144, rel=1e-5)
    assert even["brier_score"] == pytest.approx(1 - 1 / 12, rel=1e-5)
