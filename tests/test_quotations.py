"""What a number means is said by the sentences that it stands in."""

from __future__ import annotations

from generators.prose.quotations import quotations, sentences
from generators.records.estimates import Estimate
from generators.records.numbers import Number

NUMBERS = {
    "a.b": Number("a.b", 0.5, "1", Estimate(0.5, 0.25, 0.75, n=20), "a"),
    "a.c": Number("a.c", 3.0, "models", None, "a"),
}
TEXT = """---
title: Not read
holds:
  - a.b > 0
---

# A heading

!!! abstract "At a glance"

    - Of all [sums](x.md), {{ number: a.b | .0% | value }} are right. Others ($p^{10}$) are **not**; e.g. none
      of {{ number: a.c | .0f }} models knows. {{ claim: x | mixed: Nobody knows why. }}

{{ figure: one }}

A line with {{ number: a.c | .0f }} models [@key2020, Table 1].
"""


def test_the_sentences_with_a_number_are_found_and_read_as_plain_text() -> None:
    found = quotations([("p.md", TEXT)], NUMBERS, {"key2020": "Key 2020"})
    assert found["a.b"] == [("p.md", "Of all sums, 50% are right.")]
    assert found["a.c"] == [
        ("p.md", "Others (p^10) are not; e.g. none of 3 models knows."),
        ("p.md", "A line with 3 models (Key 2020, Table 1)."),
    ]


def test_a_mark_ends_no_sentence_and_front_matter_is_none() -> None:
    assert not any("holds" in one or "title" in one for one in sentences(TEXT))
    assert any("{{ number: a.b | .0% | value }} are right." in one for one in sentences(TEXT))


def test_a_sentence_is_quoted_once_and_a_number_twice_at_most() -> None:
    texts = [(f"{i}.md", f"Sentence {i % 3} has {{{{ number: a.c | .0f }}}}.") for i in range(6)]
    found = quotations(texts, NUMBERS, {})
    assert found["a.c"] == [("0.md", "Sentence 0 has 3."), ("1.md", "Sentence 1 has 3.")]
