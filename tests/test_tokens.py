"""Marks are found with their lines, code is left alone, and no result is typed by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_reports import messages, write, write_report

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
ANALYSIS = '''\
"""A fit"""
from dataclasses import dataclass
from typing import Annotated

@dataclass(frozen=True)
class Fit:
    alpha: Annotated[float, "1"]
    beta: Annotated[float, "1"]

def analyse(runs) -> Fit: ...
'''


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


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        (
            "{{ number: fit.alpa | .3f }}",
            "'fit.alpa' is not a number of the report\n  did you mean 'fit.alpha'?",
        ),
        ("{{ figure: rums }}", "'rums' is not a figure of the report\n  did you mean 'runs_fig'?"),
        ("{{ table: run }}", "'run' is not a table of the report\n  did you mean 'runs'?"),
        ("{{ numer: fit.alpha }}", "'numer' is not a kind of token\n  did you mean 'number'?"),
        (
            "{{ number: fit.alpha | 3 }}",
            "'3' is not a way to write a number\n"
            "  write .3f, .2g, .0%, ,d, words or power; then | value to leave out the interval",
        ),
        ("{{ table: runs | full }}", "'full' is not an option\n  known: (nothing)"),
    ],
)
def test_a_bad_token_is_named_at_its_line_with_the_nearest_name(tmp_path, typed, problem):
    write_report(tmp_path)
    write(tmp_path / "generators/analyses/fit.py", ANALYSIS)
    figure = '"""Runs\n\nMade up."""\nALT = "Two dots."\ndef chart(runs): ...\n'
    write(tmp_path / "generators/figures/runs_fig.py", figure)
    write(tmp_path / "docs/chapters/one.md", f"# One\n\nFine.\nSee {typed} here.\n")
    assert messages(tmp_path) == [f"docs/chapters/one.md:4: {typed}: {problem}"]


def test_what_is_no_token_is_told_how_tokens_look(tmp_path):
    write(write_report(tmp_path) / "docs/about.md", "# About\n\n{{ runs }}\n")
    assert messages(tmp_path) == [
        "docs/about.md:3: {{ runs }} is not a token\n"
        "  write {{ number: analysis.field | .3f }}, {{ figure: id }}, {{ claim: id }} or {{ table: id }}"
    ]


def test_an_unknown_work_is_named_at_its_line(tmp_path):
    write(write_report(tmp_path) / "docs/about.md", "# About\n\n\nSee [@kaplan202].\n")
    expected = "[@kaplan202] is not a key in references.bib\n  did you mean 'kaplan2020'?"
    assert messages(tmp_path) == [f"docs/about.md:4: {expected}"]


def test_a_typed_number_is_flagged_in_chapters_and_nowhere_else(tmp_path):
    for page in ("about.md", "chapters/one.md"):
        write(write_report(tmp_path) / "docs" / page, "# A page\n\nThe exponent is 0.34 here.\n")
    assert messages(tmp_path) == [
        "docs/chapters/one.md:3: '0.34' is typed, not computed\n"
        "  use {{ number: … }}, or put the [@citation] of the work it is quoted from on the same line"
    ]
