"""Values with their intervals are drawn as they stand in the table."""

from __future__ import annotations

import re

import altair as alt
import pandas as pd

from generators import theme
from generators.charts.draw import draw

TASKS = pd.DataFrame(
    {
        "task": ["sums", "words", "riddles"],
        "share": [0.2, 0.5, 0.9],
        "share_low": [0.1, 0.4, None],
        "share_high": [0.3, 0.7, None],
        "kind": ["new", "old", "old"],
    }
)


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


def test_bands_and_intervals_follow_the_axis_of_their_value():
    y = alt.Y("share:Q", title="Share").scale(type="log", domain=[0.1, 1])
    for shape in (theme.band(alt.Chart(), y), theme.interval(alt.Chart(), y)):
        encoding = shape.to_dict()["encoding"]
        assert encoding["y"]["scale"] == {"type": "log", "domain": [0.1, 1]}
        assert (encoding["y"]["field"], encoding["y2"]["field"]) == ("share_low", "share_high")
