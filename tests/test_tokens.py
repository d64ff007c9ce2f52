"""Marks are found with their lines, code is left alone, and no result is typed by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.prose.tokens import Citation, Token, bare_numbers, citations, expand, marks, token

TEXT = """\
# Scaling

The exponent is {{ number: fit.alpha | .3f }} [@hoffmann2022, Table 3].
Both $N$ and $D$ grow, so

$$
L = E
$$

{{ figure: runs }} shows it; {{ table: runs }} has the rows.
"""


def kinds(text):
    return [(mark.kind, mark.line) for mark in marks(text)]


def test_every_mark_is_found_with_its_line():
    assert kinds(TEXT) == [
        ("token", 3),
        ("citation", 3),
        ("equation", 4),
        ("equation", 4),
        ("display", 6),
        ("token", 10),
        ("token", 10),
    ]


@pytest.mark.parametrize(
    "code",
    [
        "`{{ figure: runs }}`",
        "``[@kaplan2020]``",
        "```\n{{ figure: runs }} $x$\n```",
        "```python\n[@kaplan2020]\n```",
        "~~~\n$x$\n\n$y$\n~~~",
        "````\n```\n$x$\n```\n````",
        "<!-- {{ figure: runs }}\n[@kaplan2020] -->",
        "1. Write\n\n    ```\n    {{ figure: runs }}\n    ```",
    ],
)
def test_code_and_comments_are_left_alone(code):
    assert kinds(code) == []
    assert expand(code, lambda mark: "X") == code
    assert kinds(f"{code}\n\n$x$") == [("equation", code.count("\n") + 3)]


@given(st.text("abc $`\\{}[@]|:;,\n"))
def test_text_outside_marks_is_never_changed(text):
    assert expand(text, lambda mark: mark.text) == text


def test_a_token_has_a_verb_a_name_and_an_option():
    text = "{{ number: fit.alpha | .3f }} {{figure:runs}} {{ number: fit.alpha | .3f | value }}"
    assert [token(mark) for mark in marks(text)] == [
        Token("number", "fit.alpha", ".3f"),
        Token("figure", "runs", ""),
        Token("number", "fit.alpha", ".3f | value"),
    ]


@pytest.mark.parametrize("text", ["{{ runs }}", "{{}}", "{{ figure runs }}", "{{ Figure: runs }}"])
def test_what_has_no_verb_and_name_is_no_token(text):
    (mark,) = marks(text)
    assert token(mark) is None


def test_a_citation_names_several_works_with_their_places():
    (mark,) = marks("[@hoffmann2022, Table 3; @kaplan2020; @porian2024, pp. 4, 5]")
    assert citations(mark) == [
        Citation("hoffmann2022", "Table 3"),
        Citation("kaplan2020", ""),
        Citation("porian2024", "pp. 4, 5"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It costs $5 and $10 an hour.",
        "From $5-$10 up to US$20.",
        "Either \\$5 or \\$6.",
        "About 20$ or 30$.",
        "$1.2 million of compute ($3 an hour)",
    ],
)
def test_dollars_in_prose_are_not_equations(text):
    assert kinds(text) == []


def test_an_equation_beside_dollars_is_found():
    assert [mark.text for mark in marks("At $5 an hour, $N$ grows.")] == ["$N$"]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("The exponent is 0.34.", ["0.34"]),
        ("Loss falls by 20%.", ["20%"]),
        ("A model of 70B and one of 1.4e12.", ["70B", "1.4e12"]),
        ("It takes 20 tokens and 1,000 steps.", ["20", "1,000"]),
        ("| 5 | −3 |", ["5", "3"]),
        ("- 3 models", ["3"]),
        ("It grows by a factor of 5.", ["5"]),
    ],
)
def test_a_typed_number_is_found(text, numbers):
    found = list(bare_numbers(f"# A page of 7\n\n{text}\n"))
    assert [(line, number.rstrip(".")) for line, number in found] == [(3, n) for n in numbers]


@pytest.mark.parametrize(
    "text",
    [
        "In 2022 it was new, from 2019 to 2021, and in 2024.",
        "1. First\n2. Second",
        "9. Ninth\n10. Tenth",
        "Their exponent is 0.34 [@hoffmann2022, Table 3].",
        "It is {{ number: fit.alpha | .3f }} in {{ figure: runs3 | link }}.",
        "GPT-3 and Llama-2 on C4.",
        "`70B` and $5x$",
        "[the second](page-2.md#part-3)",
        '<span id="x" data-n="5">here</span>',
        "```\n0.34\n```",
        "# 20 tokens",
    ],
)
def test_what_is_no_typed_result_passes(text):
    assert list(bare_numbers(text)) == []


def test_a_citation_excuses_its_own_line_only():
    text = "It is 0.34\n[@hoffmann2022]: 0.35\nand 0.36"
    assert list(bare_numbers(text)) == [(1, "0.34"), (3, "0.36")]
