"""The entropy of a made-up language is what its rules say."""

from __future__ import annotations

import numpy as np
import pytest

from generators.maths.word_grammar import Rule, mean_bits, mean_length, sample

COIN = {"S": [Rule(0.9, ("a",)), Rule(0.1, ("b",))]}
# one way to read each text: an opened bracket is closed, and inside it stands one of two letters
NESTED = {
    "S": [Rule(0.3, ("(", "S", ")")), Rule(0.7, ("X",))],
    "X": [Rule(0.25, ("x",)), Rule(0.75, ("yy",))],
}


def test_entropy_and_length_of_small_grammars_are_those_on_paper():
    coin = -(0.9 * np.log2(0.9) + 0.1 * np.log2(0.1))
    assert mean_bits(COIN)["S"] == pytest.approx(coin)
    choice = -(0.3 * np.log2(0.3) + 0.7 * np.log2(0.7))
    letter = -(0.25 * np.log2(0.25) + 0.75 * np.log2(0.75))
    # S is written 1 / (1 - 0.3) times, X once
    assert mean_bits(NESTED)["S"] == pytest.approx(choice / 0.7 + letter)
    assert mean_length(NESTED)["S"] == pytest.approx(2 * 0.3 / 0.7 + 1.75)


def test_a_long_sample_has_the_entropy_of_its_grammar():
    found = sample(NESTED, "S", 50_000, seed=2)
    assert found.ends[-1] == len(found.text)
    rate = mean_bits(NESTED)["S"] / mean_length(NESTED)["S"]
    assert found.bits[-1] / len(found.text) == pytest.approx(rate, rel=0.02)
    assert found.text.count("(") == found.text.count(")")
    again = sample(NESTED, "S", 50_000, seed=2)
    assert again.text == found.text


@pytest.mark.parametrize(
    ("grammar", "message"),
    [
        ({"S": [Rule(0.5, ("a",))]}, "add up to one"),
        ({"S": [Rule(0.5, ("S", "S")), Rule(0.5, ("a",))]}, "without end"),
    ],
)
def test_grammars_that_are_none(grammar, message):
    with pytest.raises(ValueError, match=message):
        mean_bits(grammar)
