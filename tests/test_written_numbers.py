"""A large number is one word for the search, however it is written."""

from __future__ import annotations

import pytest

from generators.publish.written_numbers import written_numbers

SAME = {
    "1e10": ("10^10", "10¹⁰", "10 billion", "ten billion", "10B", "10bn", "1e10", "10,000,000,000"),
    "1e11": ("a hundred billion", "100 billion", "100-billion-parameter", "10^11", "10¹¹"),
    "1e9": ("a billion dollars", "1 billion", "one billion", "$1B"),
    "58e22": ("5.8×10²³ FLOP", "5.8 x 10^23", "5.8e23", "5.8e+23"),
    "1e14": ("100T", "a 100-trillion-parameter model", "100 trillion", "100 trillions"),
}


@pytest.mark.parametrize("word", SAME)
def test_every_way_to_write_a_number_is_the_same_word(word):
    for text in SAME[word]:
        assert written_numbers(text) == [word], text


def test_the_unit_of_a_range_belongs_to_both_its_ends():
    for text in (
        "between 10 and 100 billion",
        "Between ten and a hundred billion",
        "10-100B",
        "10¹⁰–10¹¹",
    ):
        assert written_numbers(text) == ["1e10", "1e11"], text


def test_years_counts_and_names_of_models_are_no_large_numbers():
    for text in (
        "in 2024",
        "137 abilities",
        "GPT-3",
        "2.4 times a year",
        "o1",
        "MMLU 5-shot",
        "a few",
    ):
        assert written_numbers(text) == [], text


def test_a_number_written_twice_is_one_word():
    assert written_numbers("10 billion, 10B and 0") == ["1e10"]
