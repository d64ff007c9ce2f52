"""Adaptive n-gram models: the next symbol from counts of what followed the last k, learned on the way.

The counts of a context are topped up with the forecast of the context that is one symbol shorter, which counts
as much as STRENGTH symbols seen; the shortest forecast is uniform:
P_k = (count(context, symbol) + STRENGTH P_{k-1}) / (count(context) + STRENGTH).
Nothing has to be sent beside the code, so the loss holds the price of learning the model.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]
STRENGTH = 1.0


def adaptive_bits(symbols: ArrayLike, alphabet: int, order: int) -> Array:
    """-log2 of the probability that the models of orders 0 to `order` gave each symbol; shape (order + 1, n).

    Raises ValueError for symbols outside 0 to alphabet - 1.
    """
    text = np.asarray(symbols, int)
    if text.ndim != 1 or len(text) == 0 or text.min() < 0 or text.max() >= alphabet:
        raise ValueError(f"symbols must be numbers from 0 to {alphabet - 1}, one or more")
    context = np.zeros(len(text), int)
    probability = np.full(len(text), 1 / alphabet)
    bits = np.empty((order + 1, len(text)))
    for k in range(order + 1):
        if k:
            earlier = np.concatenate([np.full(min(k, len(text)), alphabet), text[:-k]])
            pairs = context * (alphabet + 1) + earlier[: len(text)]
            context = np.unique(pairs, return_inverse=True)[1]
        together = _seen_before(context * alphabet + text)
        probability = (together + STRENGTH * probability) / (_seen_before(context) + STRENGTH)
        bits[k] = -np.log2(probability)
    return bits


class NGramModel:
    """The model of one order, one symbol at a time: what `adaptive_bits` computes for a whole text."""

    def __init__(self, alphabet: int, order: int) -> None:
        """`alphabet` symbols, forecast from the last `order`."""
        self.alphabet, self.order = alphabet, order
        self._last = (alphabet,) * order  # as if something that is no symbol stood before the text
        self._seen: dict[tuple[int, ...], Counter[int]] = {}

    def probabilities(self) -> Sequence[float]:
        """Of each symbol to be the next."""
        found = [1 / self.alphabet] * self.alphabet
        for k in range(self.order + 1):
            seen = self._seen.get(self._context(k))
            if seen is None:
                break  # a longer context has not been seen either
            total = seen.total() + STRENGTH
            found = [(seen[symbol] + STRENGTH * p) / total for symbol, p in enumerate(found)]
        return found

    def update(self, symbol: int) -> None:
        """Count the next symbol in the contexts of all lengths."""
        for k in range(self.order + 1):
            self._seen.setdefault(self._context(k), Counter())[symbol] += 1
        self._last = (*self._last, symbol)[1:] if self.order else ()

    def _context(self, k: int) -> tuple[int, ...]:
        return self._last[self.order - k :]


def _seen_before(keys: NDArray[np.int64]) -> Array:
    """How often the key of each place stands at an earlier one."""
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    starts = np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1]]))
    lengths = np.diff(np.append(starts, len(keys)))
    seen = np.empty(len(keys))
    seen[order] = np.arange(len(keys)) - np.repeat(starts, lengths)
    return seen
