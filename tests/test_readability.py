"""How a page reads is measured, and no page of the report reads worse than its limits."""

from __future__ import annotations

import pytest
from conftest import ROOT

from generators.graph.checks import check
from generators.prose import limits
from generators.prose.readability import main_line, readability, words_of

PAGE = """---
title: Not counted
---

# Nor this

!!! abstract "At a glance"

    - Three words here. A model has {{ number: a.b | .0% }} right ({{ number: a.c | .0f }}).

{{ figure: one }}

??? note "A fold"

    Nobody counts what is folded, not even by way of the loss.

    {{ number: a.b | .1f }}

After the fold {{ number: a.b | .0% | value }} are right [@key2020, Table 1].

| a | table |
| --- | --- |
"""


def test_the_main_line_is_what_nobody_has_to_open() -> None:
    line = main_line(PAGE)
    assert "folded" not in line and "table" not in line and "figure" not in line
    assert "Three words here" in line and "After the fold" in line


def test_sentences_and_intervals_are_counted() -> None:
    found = readability(PAGE, {"a.b"})
    assert found.words == 3 + 6 + 6
    assert found.median_sentence == 6 and found.longest_sentence == 6
    assert found.intervals == 1, "the value alone has none, nor has a number without one"
    assert found.dialect == () and found.unexplained == ()


@pytest.mark.parametrize(
    ("text", "field", "words"),
    [
        ("It could be had by way of the score.", "dialect", ("by way of", "could be had")),
        ("That it jumps is not {{ claim: x | refuted: refuted }}.", "reversed_verdicts", ("not refuted",)),
        ("The loss falls.", "unexplained", ("loss",)),
        ("The loss, its error in predicting text, falls.", "unexplained", ()),
        ("It took 3 FLOP.", "unexplained", ("FLOP",)),
        ("What a flop it was.", "unexplained", ()),
    ],
)  # fmt: skip
def test_words_that_stop_a_reader_are_found(text: str, field: str, words: tuple[str, ...]) -> None:
    assert getattr(readability(text, ()), field) == words


def test_a_caption_is_counted_as_it_is_read() -> None:
    assert words_of("One {{ number: a.b | .0% }} two [@key2020, Table 1].") == 3


def test_a_page_beyond_its_limits_is_named_with_a_way_out() -> None:
    long = "word " * 41 + "end."
    found = list(limits.prose_problems({"chapters/a.md": long, "rooms.md": long}, {}, ()))
    assert {problem.where for problem in found} == {"docs/chapters/a.md:1"}
    assert all(problem.hint for problem in found)
    found = list(limits.prose_problems({}, {"generators/figures/a.py": "word " * 61}, ()))
    assert [problem.where for problem in found] == ["generators/figures/a.py:3"]


def test_every_page_and_caption_of_the_report_keeps_its_limits() -> None:
    checked, problems = check(ROOT)
    assert problems == []
    assert list(map(str, checked.prose_problems())) == []


def test_every_exception_has_its_reason() -> None:
    assert all(reason for _, reason in limits.EXCEPTIONS.values())
