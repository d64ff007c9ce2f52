"""Prediction is compression, to the bit; and the entropy of a made-up language is what its rules say."""

from __future__ import annotations

import numpy as np
import pytest

from generators.maths.arithmetic_coding import TOTAL, decode, encode, frequencies
from generators.maths.linear_correlation import linear_correlation
from generators.maths.ngram import NGramModel, adaptive_bits
from generators.maths.word_grammar import Rule, mean_bits, mean_length, sample

COIN = {"S": [Rule(0.9, ("a",)), Rule(0.1, ("b",))]}
# one way to read each text: an opened bracket is closed, and inside it stands one of two letters
NESTED = {
    "S": [Rule(0.3, ("(", "S", ")")), Rule(0.7, ("X",))],
    "X": [Rule(0.25, ("x",)), Rule(0.75, ("yy",))],
}


class Fixed:
    """Foretells the same whatever comes."""

    def __init__(self, shares):
        self.shares = shares

    def probabilities(self):
        return self.shares

    def update(self, symbol):
        pass


def texts():
    return list(_texts())


def _texts():
    random = np.random.default_rng(7)
    yield []
    yield [0] * 300
    yield [1, 0] * 100
    yield random.integers(0, 5, 400).tolist()
    yield random.choice(5, 400, p=[0.9, 0.05, 0.03, 0.01, 0.01]).tolist()


@pytest.mark.parametrize("order", [0, 1, 3])
@pytest.mark.parametrize("text", texts())
def test_decoding_returns_the_text_and_the_code_is_as_long_as_the_log_loss(text, order):
    bits = encode(text, NGramModel(5, order))
    assert decode(bits, len(text), NGramModel(5, order)) == text
    model, loss = NGramModel(5, order), 0.0
    for symbol in text:
        loss -= np.log2(frequencies(model.probabilities())[symbol] / TOTAL)
        model.update(symbol)
    assert loss - 1e-6 <= len(bits) <= loss + 2 + 1e-6


def test_a_code_may_hang_on_the_middle_for_long():
    shares = [0.5 - 1e-5, 2e-5, 0.5 - 1e-5]
    text = [1] * 50 + [0, 2] * 10
    bits = encode(text, Fixed(shares))
    assert decode(bits, len(text), Fixed(shares)) == text


def test_frequencies_add_up_and_leave_nothing_out():
    found = frequencies([1 - 1e-12, 1e-12, 0.0])
    assert sum(found) == TOTAL
    assert min(found) == 1
    with pytest.raises(ValueError, match="do not fit"):
        frequencies([0.25] * 4, total=3)


@pytest.mark.parametrize("order", [0, 2, 4])
def test_whole_text_and_symbol_by_symbol_agree(order):
    text = np.random.default_rng(3).choice(4, 300, p=[0.5, 0.3, 0.1, 0.1])
    model, bits = NGramModel(4, order), []
    for symbol in text.tolist():
        shares = model.probabilities()
        assert sum(shares) == pytest.approx(1)
        bits.append(-np.log2(shares[symbol]))
        model.update(symbol)
    assert adaptive_bits(text, 4, order)[order] == pytest.approx(np.array(bits))


def test_recovers_the_entropy_of_a_chain_at_its_order_and_not_below():
    random = np.random.default_rng(5)
    text, flips = [0, 0], random.random(20_000) < 0.1
    for flip in flips:  # the next symbol is the one before the last, but for one in ten
        text.append(text[-2] ^ int(flip))
    rate = adaptive_bits(text, 2, 3).mean(axis=1)
    entropy = -(0.1 * np.log2(0.1) + 0.9 * np.log2(0.9))
    assert rate[2] == pytest.approx(entropy, abs=0.015)
    assert rate[0] > 0.98
    assert rate[1] > 0.98


def test_says_which_symbols_it_takes():
    with pytest.raises(ValueError, match="0 to 1"):
        adaptive_bits([0, 2], 2, 1)


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


def test_correlation_of_resamples_is_that_of_rows_repeated():
    random = np.random.default_rng(4)
    x, y = random.normal(size=(2, 12))
    counts = random.multinomial(12, np.full(12, 1 / 12), size=5)
    found = linear_correlation(x, y, counts)
    for row, value in zip(counts, found, strict=True):
        expected = np.corrcoef(np.repeat(x, row), np.repeat(y, row))[0, 1]
        assert value == pytest.approx(expected)
    assert linear_correlation(x, 3 - 2 * x) == pytest.approx(-1)
    assert np.isnan(linear_correlation(x, np.ones(12)))
    with pytest.raises(ValueError, match="equally long"):
        linear_correlation(x, y[:3])
