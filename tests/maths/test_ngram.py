"""Counts of what came before foretell what comes, and the entropy of a chain is found at its order."""

from __future__ import annotations

import numpy as np
import pytest

from generators.maths.ngram import NGramModel, adaptive_bits


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
