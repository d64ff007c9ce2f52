"""Prediction is compression, to the bit: a code comes back, and is as long as the log loss."""

from __future__ import annotations

import numpy as np
import pytest

from generators.maths.arithmetic_coding import TOTAL, decode, encode, frequencies
from generators.maths.ngram import NGramModel


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
