"""Text from a small made-up language, whose every sentence has a known probability.

A grammar is a dict from symbol to rules; what is not a key is written as it stands. If no text
can come about in two ways, the entropy of the text is that of the choices, which a linear system gives exactly.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Rule:
    """One way to write a symbol, and how likely it is."""

    probability: float
    right: tuple[str, ...]


@dataclass(frozen=True)
class Sample:
    """A text, and -log2 of the probability of what stands up to each of its sentences' ends."""

    text: str
    ends: NDArray[np.int64]
    bits: Array


Grammar = Mapping[str, Sequence[Rule]]


def mean_bits(grammar: Grammar) -> dict[str, float]:
    """Entropy in bits of the choices made in writing each symbol once.

    Raises ValueError where the rules of a symbol do not add up to one, or writing would not end.
    """
    own = {s: -sum(r.probability * np.log2(r.probability) for r in grammar[s]) for s in grammar}
    return _with_parts(grammar, own)


def mean_length(grammar: Grammar) -> dict[str, float]:
    """Mean number of characters in each symbol. Raises ValueError as `mean_bits` does."""
    own = {
        symbol: sum(
            rule.probability * sum(len(part) for part in rule.right if part not in grammar)
            for rule in rules
        )
        for symbol, rules in grammar.items()
    }
    return _with_parts(grammar, own)


def sample(grammar: Grammar, start: str, characters: int, seed: int) -> Sample:
    """Sentences, each written from `start`, until there are that many characters or more."""
    random = np.random.default_rng(seed)
    draws = iter(random.random(4 * characters + 1000))
    sums = {s: np.cumsum([r.probability for r in rules]) for s, rules in grammar.items()}
    cost = {s: [-np.log2(r.probability) for r in rules] for s, rules in grammar.items()}
    written: list[str] = []
    length, bits = 0, 0.0
    ends: list[int] = []
    spent: list[float] = []
    while length < characters:
        stack = [start]
        while stack:
            symbol = stack.pop()
            if symbol in grammar:
                place = int(np.searchsorted(sums[symbol][:-1], next(draws), side="right"))
                bits += cost[symbol][place]
                stack += grammar[symbol][place].right[::-1]
            else:
                written.append(symbol)
                length += len(symbol)
        ends.append(length)
        spent.append(bits)
    return Sample("".join(written), np.array(ends), np.array(spent))


def _with_parts(grammar: Grammar, own: Mapping[str, float]) -> dict[str, float]:
    """What each symbol has by itself and through the symbols that its rules are made of."""
    names = list(grammar)
    place = {name: i for i, name in enumerate(names)}
    inside = np.zeros((len(names), len(names)))
    for symbol, rules in grammar.items():
        if abs(sum(rule.probability for rule in rules) - 1) > 1e-9:
            raise ValueError(f"the rules of {symbol} do not add up to one")
        for rule in rules:
            for part in rule.right:
                if part in place:
                    inside[place[symbol], place[part]] += rule.probability
    if np.abs(np.linalg.eigvals(inside)).max() >= 1:
        raise ValueError("the rules make texts without end")
    total = np.linalg.solve(np.eye(len(names)) - inside, [own[name] for name in names])
    return dict(zip(names, total.tolist(), strict=True))
