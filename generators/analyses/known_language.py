"""A text in a made-up language whose entropy is known

A few rules write sentences of determiners, adjectives, nouns and verbs; subject and verb agree in number, over relative clauses of any depth.
No text can come about in two ways, so the probability of the text is that of the choices made, and its entropy follows from the rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np

from ..maths.small_language import WORDS, small_language
from ..maths.word_grammar import Sample, mean_bits, mean_length, sample

SEED = 21
CHARACTERS = 2**17


@dataclass(frozen=True)
class KnownLanguage:
    """The text, what is known about it, and its symbols as numbers."""

    sample: Sample
    symbols: np.ndarray
    letters: str
    alphabet: Annotated[int, "1"]
    entropy: Annotated[float, "bits/character"]
    ideal: Annotated[float, "bits/character"]
    characters: Annotated[int, "1"]
    sentences: Annotated[int, "1"]
    words: Annotated[int, "1"]
    sentence_length: Annotated[float, "1"]


def analyse() -> KnownLanguage:
    rules = small_language()
    found = sample(rules, "sentence", CHARACTERS, SEED)
    letters, symbols = np.unique(list(found.text), return_inverse=True)
    bits, length = mean_bits(rules)["sentence"], mean_length(rules)["sentence"]
    return KnownLanguage(
        sample=found,
        symbols=symbols,
        letters="".join(letters),
        alphabet=len(letters),
        entropy=bits / length,
        ideal=float(found.bits[-1] / found.ends[-1]),
        characters=len(found.text),
        sentences=len(found.ends),
        words=sum(WORDS.values()),
        sentence_length=length,
    )
