"""Two scores of the same answers: the table is balanced, and gains are of pairs."""

from __future__ import annotations

import pytest
from frames import frame

from generators.analyses import examples_by_metric


@pytest.fixture(scope="module")
def table():
    return frame("scores_by_metric_and_prompt")


@pytest.fixture(scope="module")
def found(table):
    return examples_by_metric.analyse(table)


def test_every_setting_has_both_numbers_of_examples(table):
    pairs = table.groupby(["model", "task", "prompt"])["shots"].nunique()
    assert (pairs == 2).all()


def test_gains_of_davinci_are_means_over_its_tasks(table, found):
    rows = table.query("model == 'davinci'").pivot(
        index="task", columns="shots", values="exact_match_accuracy"
    )
    assert found.davinci_exact_gain.value == pytest.approx((rows[5] - rows[0]).mean())
    assert found.common_tasks == len(rows)


def test_the_share_left_is_the_ratio_of_the_gains(found):
    assert found.share_left.value == pytest.approx(found.bert_gain.value / found.exact_gain.value)


def test_size_with_examples_is_the_sum_of_its_parts(found):
    parts = found.size_zero_shot.value + found.size_needs_examples.value
    assert found.size_few_shot.value == pytest.approx(parts)
