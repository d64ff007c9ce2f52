"""A declaration of a leaf file that cannot be read is an error with its line, never read as absent."""

from __future__ import annotations

import ast

import pytest

from generators.graph.leaf_constants import FORMS, Declared, read_declared

WHERE = "generators/figures/new.py"
SOUND = 'ALT = "Two dots."\nSOURCES = ["kaplan2020"]\nSAID = {"drawn": "score", "side": None}\n'


def problems(text: str, kind: str = "figures") -> list[str]:
    return [str(one).partition("\n")[0] for one in read_declared(ast.parse(text), kind, WHERE)[1]]


def test_what_is_written_out_is_read():
    declared, wrong = read_declared(ast.parse(SOUND), "figures", WHERE)
    assert wrong == []
    assert declared == Declared(
        sources=("kaplan2020",), alt="Two dots.", said=(("drawn", "score"), ("side", None))
    )


@pytest.mark.parametrize("line", [
    'SOURCES: list[str] = ["kaplan2020"]',
    'SOURCES += ["kaplan2020"]',
    'SOURCES, OTHERS = ["kaplan2020"], SOURCES',
    'SOURCES = KEYS = ["kaplan2020"]',
    'if True:\n    SOURCES = ["kaplan2020"]',
    'for SOURCES in [["kaplan2020"]]: pass',
    '(SOURCES := ["kaplan2020"])',
    "del SOURCES",
])  # fmt: skip
def test_a_declaration_of_another_form_is_named_with_its_line(line):
    at = 3 if line.startswith("if") else 2
    found = problems(f'ALT = "Two dots."\n{line}\n')
    assert (
        f"{WHERE}:{at}: SOURCES is not declared in a line of its own, and would be read as absent"
        in found
    )


@pytest.mark.parametrize("name", ["SOURCES", "SAID", "ALT"])
def test_a_computed_declaration_is_named_with_what_was_written(name):
    rest = SOUND.replace(f"{name} =", "OTHER =")
    found = problems(f"{rest}print(OTHER)\nBASE = []\n{name} = [*BASE]\n")
    assert found == [f"{WHERE}:6: {name} = [*BASE] cannot be read without running the file"]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("figures", "ALT = ['Two dots.']"),
        ("analyses", "SOURCES = 'kaplan2020'"),
        ("analyses", "SOURCES = ('kaplan2020',)"),
        ("analyses", "SOURCES = None"),
        ("claims", "FIGURES = ['runs', 1]"),
        ("figures", "SAID = {'drawn': 1}"),
    ],
)
def test_a_declaration_of_another_type_is_named(kind, line):
    rest = 'ALT = "Two dots."\n' if kind == "figures" and not line.startswith("ALT") else ""
    (found,) = problems(f"{rest}{line}\n", kind)
    assert found.endswith(f"{line} is not what it must be")


@pytest.mark.parametrize("name", ["SOURCE", "SOURCS", "ALTS", "FIGURES", "CLAIM"])
def test_a_misspelt_constant_or_one_of_another_kind_of_file_is_named(name):
    found = problems(f'ALT = "Two dots."\n{name} = ["kaplan2020"]\n')
    assert found == [f"{WHERE}:2: nothing reads {name} in a file of figures"]


def test_a_constant_that_the_file_reads_is_its_own_affair():
    assert problems('ALT = "Two dots."\nAXES = ["a"]\ndef chart(runs):\n    return AXES\n') == []


def test_a_declaration_that_stands_there_twice_is_named():
    found = problems('ALT = "Two dots."\nSOURCES = ["a"]\nSOURCES = ["b"]\n')
    assert found == [f"{WHERE}:3: SOURCES stands there twice"]


def test_everything_wrong_is_told_at_once():
    assert len(problems("SOURCES = 1\nSAID: dict = {}\nFIGURE = 2\n")) == 4  # and no ALT


def test_every_message_shows_how_it_is_written():
    for kind, forms in FORMS.items():
        for name in forms:
            _, wrong = read_declared(ast.parse(f"{name}: object = 1\n"), kind, WHERE)
            assert wrong[0].hint.startswith(f"write {name} = {forms[name]}, once")


def test_a_constant_that_only_a_query_reads_is_read():
    text = 'ALT = "Two dots."\nTASK = "GSM8K"\ndef chart(runs):\n    return runs.query("task == @TASK")\n'
    assert problems(text) == []
