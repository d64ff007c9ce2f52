"""Figures share their shapes and words: the theme draws them, and no figure types them again."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

import altair as alt
import pytest
from conftest import ROOT

from generators import theme

FIGURES = sorted(p for p in (ROOT / "generators/figures").glob("*.py") if p.stem != "__init__")
NAMES = [
    *(*theme.LAWS, theme.APPROACH_3, theme.AS_PRINTED, theme.UNROUNDED, theme.KAPLAN),
    *(*theme.STOCKS, *theme.STOCKS.values(), *theme.SUITES, *theme.OLMO_2),
]
LISTS = [
    *(theme.PROMPTED, theme.SUITES, theme.OLMO_2, theme.TRAINING_TEXTS, theme.WORD_PROBLEMS),
    *(theme.NETWORKS, theme.METRIC_CLASSES, theme.ANSWER_METRICS, theme.COST_METHODS),
    *(theme.TEXT_SEEN, list(theme.RISING)),
]


def code_of(path: Path) -> ast.Module:
    """A figure without its docstring and its ALT, which are prose."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    prose = [tree.body[0]]
    prose += [
        n for n in tree.body if isinstance(n, ast.Assign) and ast.unparse(n.targets[0]) == "ALT"
    ]
    tree.body = [node for node in tree.body if node not in prose]
    return tree


def texts(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def called(tree: ast.AST) -> list[ast.Call]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def named(call: ast.Call) -> str:
    """`theme.interval` or `.mark_point`."""
    of = getattr(call.func, "value", None)
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    return f"theme.{name}" if isinstance(of, ast.Name) and of.id == "theme" else f".{name}"


def typed_dashes(tree: ast.AST) -> list[str]:
    """Lists of numbers given as a dash, or as the dashes of a scale."""
    given = {
        *((word.arg, word.value) for call in called(tree) for word in call.keywords),
        *(
            (getattr(key, "value", None), value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Dict)
            for key, value in zip(node.keys, node.values, strict=True)
        ),
    }
    return [
        ast.unparse(value)
        for name, value in given
        if isinstance(value, ast.List)
        and (
            name in ("strokeDash", "dash")
            or (name == "range" and any(isinstance(item, ast.List) for item in value.elts))
        )
    ]


@pytest.mark.parametrize("path", FIGURES, ids=lambda path: path.stem)
def test_a_figure_types_no_dash(path):
    assert typed_dashes(code_of(path)) == []


def test_a_typed_dash_is_found():
    typed = "a(strokeDash=[4, 3]); b(range=[[1, 0], theme.DOTTED]); c(**{'strokeDash': [2, 2]})"
    assert len(typed_dashes(ast.parse(typed))) == 3
    assert typed_dashes(ast.parse("a(strokeDash=theme.DASHED, range=[0, 1])")) == []


@pytest.mark.parametrize("path", FIGURES, ids=lambda path: path.stem)
def test_a_figure_types_no_name_of_a_law_a_stock_or_a_suite(path):
    found = [
        (name, text)
        for text in texts(code_of(path))
        for name in NAMES
        if text == name or f"'{name}'" in text
    ]
    assert found == []


@pytest.mark.parametrize("path", FIGURES, ids=lambda path: path.stem)
def test_a_figure_types_no_list_of_names_that_the_theme_has(path):
    lists = [
        {item.value for item in (node.keys if isinstance(node, ast.Dict) else node.elts)
         if isinstance(item, ast.Constant)}
        for node in ast.walk(code_of(path))
        if isinstance(node, ast.List | ast.Tuple | ast.Dict)
    ]  # fmt: skip
    assert [shared for shared in LISTS for typed in lists if set(shared) <= typed] == []


@pytest.mark.parametrize("path", FIGURES, ids=lambda path: path.stem)
def test_a_figure_has_its_colours_from_the_palette(path):
    assert [text for text in texts(code_of(path)) if text.startswith("#")] == []


@pytest.mark.parametrize("path", FIGURES, ids=lambda path: path.stem)
def test_intervals_and_lines_of_reference_are_drawn_by_the_theme(path):
    assert [call for call in called(code_of(path)) if named(call) == ".mark_rule"] == []


@pytest.mark.parametrize("path", FIGURES, ids=lambda path: path.stem)
def test_names_with_one_dot_and_one_interval_are_interval_rows(path):
    """A figure builds its rows itself only for a mark more, for other marks, or for rows left out."""
    calls = called(code_of(path))
    names = [named(call) for call in calls]
    if "theme.names" not in names or "theme.interval" not in names:
        return
    marks = [call for call in calls if named(call).startswith(".mark_")]
    plain = all(
        {word.arg for word in call.keywords} <= {"size"}
        for call in calls
        if named(call) in ("theme.interval", ".mark_point")
    )
    assert len(marks) > 1 or not plain or ".transform_filter" in names, "use theme.interval_rows"


def test_every_part_of_the_theme_says_what_it_draws():
    parts = [getattr(theme, name) for name in theme.__all__ if name.islower()]
    assert [part.__name__ for part in parts if not inspect.getdoc(part)] == []


def test_marks_of_a_group_have_its_offset_and_its_colour_in_one_order():
    offset, colour = theme.grouped("kind", ["old", "new"], narrow=False)
    assert offset["sort"] == ["old", "new"]
    assert colour.to_dict()["scale"]["domain"] == ["old", "new"]


def test_a_name_stands_on_the_side_to_which_it_is_moved():
    aligned = [theme.point_names(alt.Chart(), "task", dx, 0).mark.align for dx in (-6, 6)]
    assert aligned == ["right", "left"]
