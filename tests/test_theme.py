"""Figures share their shapes and words: the theme draws them, and no figure types them again."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import altair as alt
import pandas as pd
import pytest
from conftest import ROOT

from generators import theme
from generators.charts.draw import draw
from generators.errors import ReportError

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
TASKS = pd.DataFrame(
    {
        "task": ["sums", "words", "riddles"],
        "share": [0.2, 0.5, 0.9],
        "share_low": [0.1, 0.4, None],
        "share_high": [0.3, 0.7, None],
        "kind": ["new", "old", "old"],
    }
)


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


def rows(**options) -> alt.LayerChart:
    value = theme.share_axis("share", "Share of answers")
    names = theme.names("task", False, sort=list(TASKS["task"]))
    return theme.interval_rows(TASKS, names, value, **({"height": 90} | options))


def svg_of(chart: alt.LayerChart) -> str:
    return draw(lambda narrow: chart, "figures/made_up.py").svg


def test_interval_rows_draw_a_dot_for_each_name_and_a_line_for_each_interval():
    points, lines = (layer for layer in reversed(rows().layer))
    assert (points.mark.type, lines.mark.type) == ("point", "rule")
    labels = re.findall(r'aria-label="(\w+) · Kind: \w+ · ([^"]*)"', svg_of(rows()))
    both = [
        ("sums", "Share of answers: 20% (10% to 30%)"),
        ("words", "Share of answers: 50% (40% to 70%)"),
    ]
    assert labels == [*both, *both, ("riddles", "Share of answers: 90%")]


def test_interval_rows_stand_in_the_order_that_is_asked_for():
    svg = svg_of(rows())
    places = [svg.index(f">{task}</text>") for task in TASKS["task"]]
    assert places == sorted(places)


def test_a_reference_stands_behind_the_intervals_on_their_axis():
    line = rows(reference=0.5).layer[0].to_dict()
    assert line["mark"]["strokeDash"] == theme.DASHED
    assert line["encoding"]["x"] == {"datum": 0.5, "scale": {"domain": [0, 1]}}


def test_the_ends_of_an_interval_may_stand_in_other_columns():
    data = TASKS.rename(columns={"share_low": "from", "share_high": "to"})
    value, names = theme.share_axis("share", "Share"), theme.names("task", False)
    chart = theme.interval_rows(data, names, value, ends=("from", "to"), height=90)
    assert chart.layer[0].encoding.x.shorthand == "from"


@pytest.mark.parametrize(
    ("value", "channels", "missing"),
    [("shar", (), "shar"), ("share", (theme.colour("kin", ["new", "old"], False),), "kin")],
)
def test_a_column_that_is_not_there_is_named_with_the_nearest(value, channels, missing):
    def chart(narrow: bool) -> alt.LayerChart:
        axis, names = theme.share_axis(value, "Share"), theme.names("task", narrow)
        return theme.interval_rows(TASKS, names, axis, *channels, height=90)

    with pytest.raises(ReportError) as error:
        draw(chart, "generators/figures/made_up.py")
    assert str(error.value).startswith(
        f"generators/figures/made_up.py: the chart's table has no column '{missing}'\n"
        "  did you mean '"
    )


def test_the_end_of_an_interval_that_is_not_there_is_named():
    with pytest.raises(theme.MissingColumnError, match="no column 'share_high'"):
        theme.interval_rows(
            TASKS.drop(columns="share_high"),
            theme.names("task", False),
            theme.share_axis("share", "Share"),
            height=90,
        )


def test_marks_of_a_group_have_its_offset_and_its_colour_in_one_order():
    offset, colour = theme.grouped("kind", ["old", "new"], narrow=False)
    assert offset["sort"] == ["old", "new"]
    assert colour.to_dict()["scale"]["domain"] == ["old", "new"]


def test_bands_and_intervals_follow_the_axis_of_their_value():
    y = alt.Y("share:Q", title="Share").scale(type="log", domain=[0.1, 1])
    for shape in (theme.band(alt.Chart(), y), theme.interval(alt.Chart(), y)):
        encoding = shape.to_dict()["encoding"]
        assert encoding["y"]["scale"] == {"type": "log", "domain": [0.1, 1]}
        assert (encoding["y"]["field"], encoding["y2"]["field"]) == ("share_low", "share_high")


def test_a_span_is_drawn_once_and_leaves_the_table_as_it_was():
    data = theme.on_first_row(TASKS, band_low=0.4, band_high=0.6)
    assert list(TASKS) == ["task", "share", "share_low", "share_high", "kind"]
    assert data["band_low"].notna().tolist() == [True, False, False]
    span = theme.span(alt.X("band_low:Q"), "band_high")
    chart = theme.interval_rows(
        data,
        theme.names("task", False),
        theme.share_axis("share", "Share"),
        behind=[span],
        height=90,
    )
    assert svg_of(chart).count(f'opacity="{theme.BAND_OPACITY}"') == 1


def test_a_name_stands_on_the_side_to_which_it_is_moved():
    aligned = [theme.point_names(alt.Chart(), "task", dx, 0).mark.align for dx in (-6, 6)]
    assert aligned == ["right", "left"]
