"""The long description of a figure says what its rows say: axes, series, ends, and never nothing."""

from __future__ import annotations

import re

import pytest

from generators.charts.description import describe

X = {
    "field": "parameters",
    "type": "quantitative",
    "scale": {"type": "log"},
    "axis": {"title": "Parameters"},
}
Y = {"field": "score", "type": "quantitative", "axis": {"title": "Share right"}}
COLOUR = {"field": "model", "type": "nominal"}
COLUMNS = ("model", "parameters", "score", "low", "high")
ROWS = (
    ("A", 1e8, 0.5, 0.4, 0.6),
    ("A", 1e9, 0.25, None, None),
    ("A", 1e10, 1.0, 0.9, 1.0),
    ("B", 1e8, 0.125, None, None),
)  # fmt: skip
DESCRIBED = re.compile(r"described from its data</summary>(.*?)</details>", re.S)


def lines(x=X, y=Y, columns=COLUMNS, rows=ROWS, **more):
    points = {"mark": {"type": "point"}, "encoding": {"x": x, "y": y, "color": COLOUR}}
    spec = {"layer": [points, *more.get("layers", [])]}
    return describe(spec, columns, rows, more.get("said", {}))


def test_axes_have_titles_with_units_scales_and_ranges():
    said = lines()
    assert said[0] == "Across: Parameters, on a log scale, from 1×10⁸ to 1×10¹⁰ in the data."
    assert said[1] == "Up: Share right, from 0.125 to 1 in the data."


def test_every_series_has_its_lowest_highest_first_and_last():
    said = lines()
    assert said[2] == "The picture is drawn from 4 rows of data in 2 series: A; B."
    assert said[3] == (
        "A, 3 rows: from 0.5 (at 1×10⁸) to 1 (at 1×10¹⁰); lowest 0.25 (at 1×10⁹), highest 1 (at 1×10¹⁰)."
    )
    assert said[4] == "B: 0.125 (at 1×10⁸)."


def test_names_down_the_side_are_listed_and_named_beside_their_values():
    said = lines(x=Y, y=COLOUR, rows=(ROWS[0], ROWS[3]))
    assert said[1] == "Down the side: A; B."
    assert said[-1] == "All rows, 2 rows: lowest 0.125 (B), highest 0.5 (A)."


def test_intervals_are_counted():
    rule = {"mark": "rule", "encoding": {"x": X, "y": {"field": "low"}, "y2": {"field": "high"}}}
    assert "2 rows have an interval, from the column “low” to “high”." in lines(layers=[rule])


def test_a_column_drawn_moved_is_told_by_the_true_one_that_the_figure_declares():
    rows = [(*row, 77.0 + row[2]) for row in ROWS]
    moved = {"y": Y | {"field": "drawn"}, "columns": (*COLUMNS, "drawn"), "rows": rows}
    said = lines(**moved, said={"drawn": "score"})
    assert "77" not in " ".join(said)
    assert said[1] == "Up: Share right, from 0.125 to 1 in the data."
    assert said[3].startswith("A, 3 rows: from 0.5 (at 1×10⁸) to 1 (at 1×10¹⁰); lowest 0.25")
    assert "“drawn”" not in " ".join(lines(x=X | {"axis": None}, **moved, said={"drawn": None}))


def test_without_a_declaration_no_name_of_a_column_makes_it_another():
    rows = [(*row, 77.0 + row[2]) for row in ROWS]
    said = lines(y=Y | {"field": "place_score"}, columns=(*COLUMNS, "place_score"), rows=rows)
    assert said[1] == "Up: Share right, from 77.12 to 78 in the data."


def test_names_down_the_side_are_told_whatever_their_column_says():
    said = lines(x=Y, y=COLOUR, rows=(ROWS[0], ROWS[3]), said={"model": None})
    assert said[1] == "Down the side: A; B."


def test_without_axes_the_columns_are_told():
    hidden = [encoding | {"axis": None} for encoding in (X, Y)]
    said = lines(*hidden)
    assert "The column “low” runs from 0.4 to 0.9." in said
    assert not [line for line in said if "score" in line]


@pytest.mark.parametrize("rows", [(), ((None, None, None, None, None),)])
def test_a_picture_without_values_still_has_a_description(rows):
    assert "row" in " ".join(lines(rows=rows))


def test_no_minus_stands_before_a_zero_and_no_number_is_endless():
    said = lines(rows=(("A", 1e8, -0.0, None, None), ("A", 1e9, float("inf"), None, None)))
    assert "−0" not in " ".join(said)
    assert "inf" not in " ".join(said)


def test_every_figure_has_one(site):
    for path in sorted((site / "figures").glob("*.vl.json")):
        page = path.parent / path.name.removesuffix(".vl.json") / "index.html"
        told = DESCRIBED.search(page.read_text("utf-8"))
        assert told and told[1].count("<li>") > 1, path.name
        assert "as drawn" not in told[1], path.name


@pytest.mark.parametrize(
    ("figure", "shown", "drawn"),
    [
        ("bigg_steepest_shares", "to 61.12 in the data", "to 1.6"),
        ("gpt3_addition_on_a_log_scale", "from 1.25×10⁸ to 1.75×10¹¹", "1.16×10⁸"),
        ("training_cost_by_date", "US dollars), from", "place"),
    ],
)
def test_a_figure_that_declares_its_true_columns_tells_their_values(site, figure, shown, drawn):
    told = DESCRIBED.search((site / "figures" / figure / "index.html").read_text("utf-8"))
    assert told and shown in told[1] and drawn not in told[1]


def test_the_middle_of_a_symmetric_axis_is_zero_and_no_residue_of_the_arithmetic():
    rows = (
        ("A", -0.048, 1.0, None, None),
        ("A", 4.16e-17, 78.0, None, None),
        ("A", 0.048, 3.0, None, None),
    )
    assert any("highest 78 (at 0)" in line for line in lines(rows=rows))
