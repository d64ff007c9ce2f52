"""Arithmetic coding: a text becomes one binary number whose length is what the model lost on it.

The interval is kept in integers of 62 bits. Frequencies come from a model that has seen the text so far, on
both sides. The code is longer than the sum of -log2 of the symbols' shares, and by at most 2 bits, but for rounding
of less than 2**-26 bits a symbol.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

BITS = 62  # an interval is never narrower than a quarter, 2**60: 28 bits more than TOTAL asks for
TOTAL = 1 << 32  # of the frequencies; a probability is a multiple of its inverse
HALF, QUARTER = 1 << (BITS - 1), 1 << (BITS - 2)


class Model(Protocol):
    """What foretells the next symbol from those it was shown."""

    def probabilities(self) -> Sequence[float]:
        """Of each symbol to be the next, all above zero, adding up to one."""

    def update(self, symbol: int) -> None:
        """Be shown the next symbol."""


def frequencies(probabilities: Sequence[float], total: int = TOTAL) -> list[int]:
    """Whole numbers, one or more each, that add up to `total` and are nearly proportional to the probabilities.

    Raises ValueError if there are more symbols than `total`.
    """
    if len(probabilities) > total:
        raise ValueError(f"{len(probabilities)} symbols do not fit into a total of {total}")
    free = total - len(probabilities)
    # No symbol without a share, or it could not be coded.
    found = [1 + int(p * free) for p in probabilities]
    # The commonest feels the rest least.
    found[max(range(len(found)), key=found.__getitem__)] += total - sum(found)
    return found


def encode(symbols: Sequence[int], model: Model) -> list[int]:
    """The code of the symbols as a list of bits; `model` starts as it starts for `decode`."""
    low, high, pending = 0, 2 * HALF - 1, 0
    bits: list[int] = []
    for symbol in symbols:
        parts = frequencies(model.probabilities())
        before, width = sum(parts[:symbol]), high - low + 1
        low, high = _part(low, width, before, parts[symbol])
        model.update(symbol)
        while (bit := _settled(low, high)) is not None:
            if bit == 2:
                pending += 1
            else:
                bits += [bit] + [1 - bit] * pending
                pending = 0
            low, high = _doubled(low, high, bit)
    # Two more bits, and those that wait, name a quarter that lies within the interval.
    last = int(low >= QUARTER)
    return bits + [last] + [1 - last] * (pending + 1)


def decode(bits: Sequence[int], length: int, model: Model) -> list[int]:
    """The first `length` symbols of a code."""
    stream = iter(bits)
    low, high, value = 0, 2 * HALF - 1, 0
    for _ in range(BITS):
        value = 2 * value + next(stream, 0)  # beyond its end a code reads as zeros
    symbols: list[int] = []
    for _ in range(length):
        parts = frequencies(model.probabilities())
        width = high - low + 1
        place = ((value - low + 1) * TOTAL - 1) // width
        symbol, before = 0, 0
        while before + parts[symbol] <= place:
            before += parts[symbol]
            symbol += 1
        low, high = _part(low, width, before, parts[symbol])
        model.update(symbol)
        symbols.append(symbol)
        while (bit := _settled(low, high)) is not None:
            low, high = _doubled(low, high, bit)
            value = 2 * value - (0, 2 * HALF, HALF)[bit] + next(stream, 0)
    return symbols


def _part(low: int, width: int, before: int, share: int) -> tuple[int, int]:
    return low + width * before // TOTAL, low + width * (before + share) // TOTAL - 1


def _settled(low: int, high: int) -> int | None:
    """The next bit if both ends agree on it, 2 if they stand close on both sides of the middle, else None."""
    if high < HALF or low >= HALF:
        return int(low >= HALF)
    return 2 if low >= QUARTER and high < HALF + QUARTER else None


def _doubled(low: int, high: int, bit: int) -> tuple[int, int]:
    away = (0, HALF, QUARTER)[bit]
    return 2 * (low - away), 2 * (high - away) + 1
