"""A mark in prose that names nothing is told at its line, and so is a result typed by hand."""

from __future__ import annotations

import pytest
from small_reports import messages, write, write_report

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
