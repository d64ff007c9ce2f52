"""What is said on a picture: it stands where it should, is no mark of the data, and keeps apart."""

from __future__ import annotations

import altair as alt
import pandas as pd
import pytest

from generators import theme
from generators.charts import layers

X = alt.X("size:Q").scale(type="log", domain=[1, 100])
Y = alt.Y("share:Q").scale(domain=[0, 1])
DATA = pd.DataFrame({"size": [1.0, 100.0], "share": [0.2, 0.8], "law": ["old", "new"]})


def spec_of(*parts: alt.Chart) -> dict:
    points = alt.Chart().mark_point().encode(X, Y)
    return alt.layer(points, *parts, data=DATA).to_dict()


@pytest.mark.parametrize(
    "parts",
    [
        [theme.note_at(["two", "lines"], theme.at_value(X, 10), alt.YValue(0))],
        theme.line_named(X, 10, "ten"),
        theme.line_named(Y, 0.5, "half", end="far", side="before"),
        theme.gap_between(Y, 0.2, 0.8, theme.at_value(X, 10), "0.6 more"),
        theme.gap_between(X, 1, 100, theme.at_value(Y, 0.5), "100×"),
        [theme.span_between(X, 1, 10)],
    ],
)
def test_what_is_said_is_no_mark_of_the_data(parts):
    said = [layer.mark for layer in layers.layers(spec_of(*parts)) if layer.says]
    assert said == ["point"]


def test_words_to_the_left_of_a_place_end_there():
    aligned = [theme.note_at("here", alt.XValue(0), alt.YValue(0), dx).mark.align for dx in (-5, 5)]
    assert aligned == ["right", "left"]


def test_lines_of_words_stand_above_their_place_where_the_last_should():
    one, two = (
        theme.note_at(words, alt.XValue(0), alt.YValue(0), baseline="bottom").mark.dy
        for words in ("one", ["one", "two"])
    )
    assert two < one == 0


@pytest.mark.parametrize(
    ("values", "moved"),
    [
        ([1.0, 5.0], [1.0, 5.0]),
        ([2.0, 1.0], [2.0, 1.0]),
        ([1.0, 1.0], [0.5, 1.5]),
        ([3.0, 3.0, 3.0], [2.0, 3.0, 4.0]),
        ([0.0, 0.2, 5.0], [-0.4, 0.6, 5.0]),
    ],
)
def test_numbers_are_moved_as_little_as_keeps_them_apart(values, moved):
    assert theme.keep_apart(values, 1.0) == pytest.approx(moved)


def test_a_name_stands_in_the_last_row_of_its_series_alone():
    data = pd.DataFrame(
        {"law": ["old", "old", "new", None], "size": [1, 2, 3, 4], "loss": [9.0, 10, 1000, 1]}
    )
    found = theme.ends_apart(data, "law", "size", "loss", lambda row: row["law"].upper(), 0.1)
    assert found["end_name"].fillna("").tolist() == ["", "OLD", "NEW", ""]
    assert found["end_at"].tolist()[1:3] == pytest.approx([10, 1000])


def test_numbers_in_notes_have_two_digits():
    assert theme.times(2436.2) == "2,400×"
    assert theme.times(3.33) == "3.3×"
    assert theme.spelled(2.04e15) == "2 quadrillion"


def test_the_laws_at_a_size_stand_in_the_order_of_what_they_ask():
    curves = pd.DataFrame(
        {
            "law": [theme.OUR_FIT, theme.TWENTY] * 2,
            "parameters": [1e13, 1e13, 1e14, 1e14],
            "training_tokens": [5.0, 1.0, 50.0, 10.0],
        }
    )
    found = theme.law_ends(curves, "training_tokens", theme.spelled, 0.1, narrow=False)
    placed = found.dropna(subset=["beside"]).sort_values("beside", kind="stable")
    assert placed["law"].tolist() == [theme.TWENTY, theme.OUR_FIT]
    assert placed["end_name"].tolist() == ["20 per parameter: 10", "this report's fit: 50"]
    assert theme.law_lines(X, Y)
