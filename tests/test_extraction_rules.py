"""Strict and loose readings of the same answers: whole numbers, and what counts as a hidden ability."""

from __future__ import annotations

import pytest
from frames import frame

from generators.analyses import strict_zeros


@pytest.fixture(scope="module")
def table():
    return frame("extraction_rules")


@pytest.fixture(scope="module")
def zeros(table):
    return strict_zeros.analyse(table)


def test_both_readings_are_whole_numbers_of_items(table):
    for column in ("strict_accuracy", "flexible_accuracy"):
        right = (table[column] * table["items"]).astype(float)
        assert right.to_numpy() == pytest.approx(right.round().to_numpy(), abs=1e-3)


def test_rows_of_big_bench_hard_are_strict_zeros(table):
    assert table[table["shots"].eq(3)]["strict_accuracy"].eq(0).all()


def test_a_hidden_ability_is_above_chance_and_floor(zeros):
    hidden = zeros.rows[zeros.rows["hidden"]]
    assert (hidden["low"] > hidden["chance"]).all() and hidden["low"].min() > zeros.floor
    assert len(hidden) == zeros.gsm8k_hidden + zeros.hard_hidden


def test_a_family_counts_once(zeros):
    assert zeros.gsm8k_hidden_families <= zeros.gsm8k_hidden <= zeros.gsm8k_zeros
    assert zeros.hidden_share.low < zeros.hidden_share.value < zeros.hidden_share.high
