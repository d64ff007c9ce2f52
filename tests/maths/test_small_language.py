"""The small language can be written, and its subjects and verbs agree."""

from __future__ import annotations

import math

import pytest

from generators.maths.small_language import WORDS, small_language
from generators.maths.word_grammar import mean_bits, mean_length, sample


def words_of(rules) -> set[str]:
    return {rule.right[0].strip() for rule in rules}


def test_the_chances_of_every_symbol_add_up_to_one():
    for symbol, rules in small_language().items():
        assert sum(rule.probability for rule in rules) == pytest.approx(1), symbol


def test_kinds_of_words_share_none_and_none_ends_in_s_but_by_number():
    rules = small_language()
    kinds = {
        "noun": words_of(rules["one noun"]),
        "verb": words_of(rules["many verb"]),
        "adjective": words_of(rules["adjective"]),
        "determiner": words_of(rules["determiner"]),
    }
    assert {kind: len(words) for kind, words in kinds.items()} == WORDS
    assert len(set.union(*kinds.values())) == sum(WORDS.values())
    assert not [word for words in kinds.values() for word in words if word.endswith("s")]
    assert words_of(rules["many noun"]) == {f"{word}s" for word in kinds["noun"]}
    assert words_of(rules["one verb"]) == {f"{word}s" for word in kinds["verb"]}


def test_the_subject_of_a_simple_sentence_agrees_with_its_verb():
    rules = small_language()
    nouns, verbs = words_of(rules["one noun"]), words_of(rules["one verb"])
    simple = 0
    for sentence in sample(rules, "sentence", 20_000, seed=1).text.split(".")[:-1]:
        words = sentence.split()
        heads = [i for i, word in enumerate(words) if word.removesuffix("s") in nouns]
        if words[heads[0] + 1] != "s":  # no relative clause
            simple += 1
            assert words[heads[0]].endswith("s") != (words[heads[0] + 1] in verbs)
    assert simple > 100


def test_its_entropy_and_length_are_finite():
    rules = small_language()
    bits, length = mean_bits(rules)["sentence"], mean_length(rules)["sentence"]
    assert math.isfinite(bits) and math.isfinite(length)
    assert 0 < bits / length < math.log2(27)
