"""Words on a picture stand where they are told, once, and say nothing as marks."""

from __future__ import annotations

import re

import altair as alt
import pandas as pd
import pytest

from generators import theme
from generators.charts.draw import draw

RUNS = pd.DataFrame({"size": [1e8, 1e10, 1e12], "score": [0.1, 0.2, 0.9], "run": ["A", "A", "B"]})
X = theme.log_axis("size", "Parameters", "count", (1e8, 1e12), alt.X)
Y = theme.share_axis("score", "Score", alt.Y)


def svg_of(*layers: alt.Chart | alt.LayerChart) -> str:
    points = alt.Chart().mark_point().encode(X, Y)
    chart = alt.layer(*layers, points, data=RUNS, height=100)
    return draw(lambda narrow: chart, "figures/made_up.py").svg


def place_of(svg: str, text: str) -> tuple[float, float]:
    found = re.search(rf'translate\(([-\d.]+),([-\d.]+)\)"[^>]*>{text}<', svg)
    assert found, text
    return float(found[1]), float(found[2])


def test_a_note_is_written_once_and_is_no_mark_of_the_data():
    svg = svg_of(theme.note("look here", theme.at(X, 1e10), theme.at(Y, 0.5)))
    assert svg.count("look here") == 1
    assert 'roledescription="text mark"' not in svg


def test_a_note_of_several_texts_has_a_line_for_each():
    svg = svg_of(theme.note(["look", "here"], alt.value(0), alt.value(0)))
    assert len(re.findall(r"<tspan[^>]*>(?:look|here)<", svg)) == 2


def test_a_note_stands_at_its_numbers():
    left, right = (
        place_of(svg_of(theme.note("here", theme.at(X, n), theme.at(Y, 0.5))), "here")
        for n in (1e9, 1e11)
    )
    assert left[0] < right[0]
    assert left[1] == right[1]


def test_a_line_of_reference_has_its_name_above_it_at_the_end_that_is_asked_for():
    end = place_of(svg_of(theme.named_reference(Y, 0.25, "chance")), "chance")
    start = place_of(svg_of(theme.named_reference(Y, 0.25, "chance", side="start")), "chance")
    assert start[0] < end[0]
    across = theme.named_reference(X, 1e9, "one", dx=9).to_dict()["layer"]
    assert across[0]["encoding"]["x"]["datum"] == 1e9
    assert across[1]["mark"]["dx"] == 9


@pytest.mark.parametrize(("align", "at"), [("right", 1e9), ("center", 1e10), ("left", 1e11)])
def test_a_span_has_its_name_in_its_middle_or_beside_it(align, at):
    shade, name = theme.named_span(X, (1e9, 1e11), "range", align=align).to_dict()["layer"]
    assert (shade["encoding"]["x"]["datum"], shade["encoding"]["x2"]["datum"]) == (1e9, 1e11)
    assert name["encoding"]["x"]["datum"] == pytest.approx(at)


def test_a_span_is_shaded_once():
    svg = svg_of(theme.named_span(X, (1e9, 1e11), "range"))
    assert svg.count(f'opacity="{theme.BAND_OPACITY}"') == 1


def test_names_at_the_ends_of_lines_that_would_meet_are_moved():
    base = alt.Chart().encode(X, theme.named_colour("run", ["A", "B"]))
    plain = svg_of(theme.end_names(base, "size", Y, "run"))
    moved = svg_of(theme.end_names(base, "size", Y, "run", lower={"B": 6}))
    ends = [place_of(plain, "A"), place_of(moved, "A")]
    assert ends[0][1] == ends[1][1]
    assert place_of(moved, "B")[1] == pytest.approx(place_of(plain, "B")[1] + 6)


def test_a_sum_has_the_colour_of_its_length():
    colour = theme.named_colour("digits", theme.SUM_LENGTHS).to_dict()
    assert colour["scale"]["domain"] == list(theme.SUM_LENGTHS)
    assert colour["scale"]["range"] == list(theme.SUM_LENGTHS.values())
