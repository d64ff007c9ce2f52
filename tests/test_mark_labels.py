"""A mark says what it stands for in the words and numbers of the axes, and never what does not hold for it."""

from __future__ import annotations

import csv
import html
import re
from pathlib import Path

import altair as alt
import pandas as pd
import pytest

from generators import theme
from generators.charts.draw import draw
from generators.errors import ReportError

ARIA = re.compile(
    r'aria-label="([^"]*)" role="graphics-symbol" aria-roledescription="(?!axis|legend)'
)
LABEL = re.compile(r'data-label="([^"]*)"')
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
PICTURE = re.compile(r'<div class="chart__(wide|narrow)"[^>]*>(<svg.*?</svg>)</div>', re.S)
SAME_MARKS = 110  # figures, at least, whose labels stand in the page once
FRAME = pd.DataFrame(
    {
        "model": ['A "big" <1> & co', "B", "B"],
        "N": [1.75e11, 1e9, 1e10],
        "score": [0.5678, 0.031, None],
        "score_low": [0.51, 0.02, 0.1],
        "score_high": [0.63, 0.04, 0.2],
    }
)


def labels(chart, said=None) -> list[str]:
    """The labels of the marks of a chart, in the order drawn."""
    return [html.unescape(x) for x in ARIA.findall(draw(lambda narrow: chart, "here", said).svg)]


def points(**encoding) -> alt.Chart:
    x = theme.log_axis("N", "Parameters", "count", (1e8, 1e12), alt.X)
    return alt.Chart(FRAME, height=100).mark_point().encode(x, **encoding)


def test_a_point_has_its_name_its_values_and_its_interval():
    y = alt.Y("score:Q", title="Accuracy").axis(format=".0%")
    rule = points(y="score_low:Q", y2="score_high:Q").mark_rule()
    found = labels(alt.layer(rule, points(y=y), data=FRAME))
    both = [
        'A "big" <1> & co · Parameters: 175 B · Accuracy: 56.8% (51% to 63%)',
        "B · Parameters: 1 B · Accuracy: 3.1% (2% to 4%)",
    ]
    assert found == [*both, "B · Parameters: 10 B · Accuracy: 10% to 20%", *both]


def test_a_line_says_only_what_holds_for_all_of_it():
    assert labels(points(y="score:Q", color="model:N").mark_line()) == [
        'A "big" <1> & co',
        "B",
    ]


def test_references_and_notes_say_nothing():
    across = alt.Chart().mark_rule().encode(y=alt.Y("score:Q", title="Accuracy"))
    band = alt.Chart().mark_rect().encode(x="N:Q", x2="score_high:Q")
    mean = alt.Chart().mark_rule().encode(y="mean(score):Q")
    note = points(y="score:Q").mark_text(text="here")
    assert labels(alt.layer(across, band, mean, note, data=FRAME, height=100)) == []


def test_a_column_that_is_drawn_moved_is_said_as_it_is():
    frame = FRAME.assign(drawn=0.6)
    y = alt.Y("drawn:Q", title="Accuracy")
    chart = alt.Chart(frame, height=100).mark_tick().encode(x="model:N", y=y)
    assert labels(chart, {"drawn": "score"})[:2] == [
        'A "big" <1> & co · Accuracy: 0.568',
        "B · Accuracy: 0.031",
    ]
    assert labels(chart, {"drawn": None})[1] == "B"


def test_a_column_that_is_not_there_cannot_be_said():
    with pytest.raises(ReportError) as refused:
        labels(points(y="score:Q"), {"score": "scores"})
    assert str(refused.value) == (
        "here: SAID names 'scores', which is no column of the chart's table\n  did you mean 'score'?"
    )


def test_the_published_spec_knows_nothing_of_the_labels():
    picture = draw(lambda narrow: points(y="score:Q"), "here")
    assert b"row of the data" not in picture.spec and b"description" not in picture.spec
    assert picture.columns == tuple(FRAME.columns)


def drawn(page: Path) -> dict[str, str]:
    return dict(PICTURE.findall(page.read_text(encoding="utf-8")))


def test_every_picture_of_the_site_has_labels_for_people(site):
    once = 0
    pages = sorted((site / "figures").glob("*/index.html"))
    for page in pages:
        pictures = drawn(page)
        with (site / "figures" / f"{page.parent.name}.csv").open(encoding="utf-8") as file:
            fields = [name for name in next(csv.reader(file)) if "_" in name]
        for size, svg in pictures.items():
            assert ("role-mark" in svg) == ("data-label" in svg), page.parent.name
            for group in re.findall(r'<g class="mark-symbol role-mark [^>]*>(.*?)</g>', svg, re.S):
                marks = len(re.findall(r"<path ", group))
                # The head of an arrow is a note: one path that stands for no row of the table.
                labels = len(LABEL.findall(group))
                assert labels == marks or (labels, marks) == (0, 1), f"{page.parent.name}, {size}"
        wide, narrow = (
            [html.unescape(label) for label in LABEL.findall(pictures[size])]
            for size in ("wide", "narrow")
        )
        assert all(wide), page.parent.name
        once += not any(narrow)
        if any(narrow):
            assert all(narrow), f"{page.parent.name}: some labels are taken from the wide picture"
        else:
            assert len(narrow) == len(wide), page.parent.name
        for label in {*wide, *narrow}:
            assert not [name for name in fields if name in label], label
            for value in re.findall(r": ([^·]*)", label):
                numbers = NUMBER.findall(value) if re.match(r"[+−\d]", value) else []
                assert all(_digits(number) <= 4 for number in numbers), label
    assert once >= SAME_MARKS


def _digits(number: str) -> int:
    """How many digits say something: of 0.0512 three. A whole number below a million is a count, and exact."""
    whole, _, part = number.replace(",", "").partition(".")
    if not part and len(whole) <= 6:
        return 0
    return len((whole + part).strip("0") if part else whole.strip("0"))
