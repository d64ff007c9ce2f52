"""A small made-up language in which subject and verb agree over relative clauses.

Words are drawn with probability proportional to one over their rank. No word ends in s but by
number, kinds of words share none, and the next word tells whether a description or a clause begins, so no text can
come about in two ways.
"""

from __future__ import annotations

import numpy as np

from .word_grammar import Grammar, Rule

SEED = 11  # of the words
CONSONANTS, VOWELS = "bdfgklmnprtvz", "aeiou"  # no s: it marks the number
WORDS = {"noun": 80, "verb": 50, "adjective": 40, "determiner": 3}
DESCRIBED, CLAUSE = 0.4, 0.2  # shares of nouns with an adjective, and with a relative clause
NUMBERS = ("one", "many")


def small_language() -> Grammar:
    """The rules; a text is written from `sentence`."""
    random = np.random.default_rng(SEED)
    words: dict[str, None] = {}
    while len(words) < sum(WORDS.values()):
        word = "".join(
            random.choice(list(CONSONANTS)) + random.choice(list(VOWELS))
            for _ in range(random.integers(1, 4))
        )
        words.setdefault(word)
    free = iter(words)
    kinds = {kind: [next(free) for _ in range(number)] for kind, number in WORDS.items()}
    rules: dict[str, list[Rule]] = {
        "sentence": [Rule(0.5, (f"{n} phrase", f"{n} verb", "phrase", ".")) for n in NUMBERS],
        "phrase": [Rule(0.5, (f"{n} phrase",)) for n in NUMBERS],
        "description": [Rule(1 - DESCRIBED, ()), Rule(DESCRIBED, ("adjective",))],
        "determiner": _words(kinds["determiner"], " "),
        "adjective": _words(kinds["adjective"], " "),
    }
    for n in NUMBERS:
        start = ("determiner", "description", f"{n} noun")
        rules[f"{n} phrase"] = [
            Rule(1 - CLAUSE, start),
            Rule(CLAUSE, (*start, "s ", f"{n} verb", "phrase")),
        ]
        rules[f"{n} noun"] = _words(kinds["noun"], "s " if n == "many" else " ")
        rules[f"{n} verb"] = _words(kinds["verb"], "s " if n == "one" else " ")
    return rules


def _words(words: list[str], ending: str) -> list[Rule]:
    weights = 1 / np.arange(1, len(words) + 1)
    shares = weights / weights.sum()
    return [Rule(float(p), (word + ending,)) for p, word in zip(shares, words, strict=True)]
