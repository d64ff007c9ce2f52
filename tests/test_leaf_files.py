"""Leaf files are found and read without importing them, and what is wrong is told with the way out."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_reports import FIGURE, FIT, leaf, messages, write_leaves


@pytest.fixture
def root(tmp_path) -> Path:
    """A report with tables, analyses and figures that rest on one another."""
    return write_leaves(tmp_path)


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        (
            "figures/new",
            FIGURE.format("rums"),
            "asks for 'rums', which is neither a table nor an analysis\n  did you mean 'runs'?",
        ),
        (
            "figures/new",
            FIGURE.format("fit_figure"),
            "asks for 'fit_figure', which is neither a table nor an analysis\n"
            "  known: fit, other, runs, summary",
        ),
        (
            "analyses/new",
            '"""A fit"""\ndef analyze(runs): ...\n',
            "has no function 'analyse'\n"
            "  write def analyse(…), its arguments named after tables or analyses",
        ),
        (
            "figures/new",
            '"""Runs\n\nMade up."""\nALT = "Two dots."\n',
            "has no function 'chart'\n"
            "  write def chart(…), its arguments named after tables or analyses",
        ),
        (
            "figures/new",
            '"""Runs"""\nALT = "Two dots."\ndef chart(runs): ...\n',
            "has no caption\n  below the title and a blank line: what is drawn, how it was made, "
            "what it does not show",
        ),
        (
            "figures/new",
            '"""Runs\n\nMade up."""\ndef chart(runs): ...\n',
            'has no ALT\n  write ALT = "…": one sentence for a reader who cannot see the picture',
        ),
        (
            "analyses/new",
            "def analyse(runs): ...\n",
            "has no docstring\n  its first line says what the file is",
        ),
        (
            "figures/New-Figure",
            FIGURE.format("runs"),
            "'New-Figure' is not a name\n  small letters, digits and _ only",
        ),
        ("analyses/runs", FIT, "'runs' is the name of data/runs.csv too"),
        (
            "figures/fit",
            FIGURE.format("runs"),
            "'fit' is the name of generators/analyses/fit.py too",
        ),
    ],
)
def test_a_broken_leaf_file_is_named_with_the_way_out(root, name, text, problem):
    leaf(root, name, text)
    assert f"generators/{name}.py:1: {problem}" in messages(root)


def test_a_leaf_file_that_is_not_python_is_named_with_its_line(root):
    leaf(root, "analyses/new", '"""A fit"""\n\ndef analyse(runs:\n')
    (message,) = messages(root)
    assert message.startswith("generators/analyses/new.py:3: is not Python: ")


def test_analyses_that_rest_on_each_other_are_named(root):
    leaf(root, "analyses/fit", '"""A fit"""\ndef analyse(summary): ...\n')
    (message,) = messages(root)
    assert message in {
        "generators/analyses/fit.py:1: rests on itself: fit → summary → fit",
        "generators/analyses/summary.py:1: rests on itself: summary → fit → summary",
    }


def test_an_unknown_method_reference_is_named(root):
    leaf(root, "analyses/fit", '"""A fit"""\nSOURCES = ["kaplan2002"]\ndef analyse(runs): ...\n')
    assert messages(root) == [
        "generators/analyses/fit.py:1: SOURCES: 'kaplan2002' is not a key in references.bib\n"
        "  did you mean 'kaplan2020'?"
    ]


def test_all_broken_leaf_files_are_reported_in_one_run(root):
    for name in ("one", "two"):
        leaf(root, f"analyses/{name}", '"""A fit"""\ndef analyse(rums): ...\n')
    assert [text.partition(":")[0] for text in messages(root)] == [
        "generators/analyses/one.py",
        "generators/analyses/two.py",
    ]


@pytest.mark.parametrize("given", ["*runs", "runs, /", "runs=None", "*, runs=None", "**runs"])
def test_arguments_that_cannot_be_filled_in_by_name_are_named(root, given):
    leaf(root, "analyses/new", f'"""A fit"""\n\n\ndef analyse({given}): ...\n')
    hint = "write def analyse(table, analysis): plain names, without / * ** or defaults"
    assert (
        f"generators/analyses/new.py:4: analyse({given}): its arguments are filled in by name\n  {hint}"
        in messages(root)
    )
