"""Pictures fit a page: ids of their own, a title and a description, colours that follow the page."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree

import altair as alt
import pandas as pd
import pytest
from built_site import pages

from generators import theme
from generators.charts.draw import draw, inline
from generators.errors import ReportError
from generators.look.palette import ROLES

SVG = "{http://www.w3.org/2000/svg}"
FRAME = pd.DataFrame({"x": [1.0, 2.0, 3.0], "y": [1.0, None, 2.0], "series": ["a", "a", "b"]})


def dots(narrow: bool) -> alt.Chart:
    chart = alt.Chart(FRAME, height=200).mark_point(clip=True)
    colour = alt.Color("series:N").scale(range=[ROLES["blue"], ROLES["orange"]])
    return chart.encode(x="x:Q", y="y:Q", color=colour)


def bars(narrow: bool) -> alt.LayerChart:
    base = alt.Chart().encode(x="x:O", y="y:Q")
    return alt.layer(base.mark_bar(clip=True), base.mark_text(text="n"), data=FRAME, height=120)


def on_a_page(svg: str, id: str = "dots") -> str:
    return inline(svg, id, "Dots &amp; bars", "Three of them.", ROLES)


def ids(svg: str) -> list[str]:
    return re.findall(r'\bid="([^"]+)"', svg)


def test_an_inline_picture_has_a_title_a_description_and_a_role():
    tree = ElementTree.fromstring(on_a_page(draw(dots, "here").svg))
    assert tree.tag == f"{SVG}svg" and tree.get("role") == "img"
    assert tree.find(f"{SVG}title").text == "Dots & bars"
    assert tree.find(f"{SVG}desc").text == "Three of them."
    named = [tree.find(f"{SVG}{tag}").get("id") for tag in ("title", "desc")]
    assert tree.get("aria-labelledby").split() == named


def test_ids_are_unique_and_every_reference_finds_its_own():
    picture = draw(bars, "here")
    both = on_a_page(picture.svg, "bars-wide") + on_a_page(picture.svg_narrow, "bars-narrow")
    found = ids(both)
    assert len(found) == len(set(found))
    assert all(id.startswith(("bars-wide-", "bars-narrow-")) for id in found)
    references = re.findall(r"url\(#([^)]+)\)", both)
    assert references and set(references) <= set(found)


def test_colours_of_the_palette_are_css_variables():
    svg = on_a_page(draw(dots, "here").svg)
    assert f"var(--chart-blue, {ROLES['blue']})" in svg
    assert f"var(--chart-orange, {ROLES['orange']})" in svg
    outside = re.sub(r"var\(--chart-[a-z]+, #[0-9a-f]{6}\)", "", svg)
    assert [name for name, colour in ROLES.items() if colour in outside.lower()] == []


def test_a_picture_scales_with_the_page():
    svg = on_a_page(draw(dots, "here").svg)
    head = svg[: svg.index(">")]
    assert "width:100%" in head and "viewBox=" in head
    assert not re.search(r'\s(width|height)="', head)


def test_the_bytes_do_not_depend_on_what_was_drawn_before():
    alone = draw(bars, "here")
    draw(dots, "here")
    assert draw(bars, "here") == alone


def test_a_narrow_picture_is_narrow():
    picture = draw(dots, "here")
    widths = [
        float(re.search(r'viewBox="0 0 ([\d.]+)', s)[1]) for s in (picture.svg, picture.svg_narrow)
    ]
    assert widths == [pytest.approx(theme.WIDE, abs=1), pytest.approx(theme.NARROW, abs=1)]


def test_the_data_of_a_picture_are_its_rows():
    picture = draw(dots, "here")
    assert picture.columns == ("x", "y", "series")
    assert picture.rows == ((1.0, 1.0, "a"), (2.0, None, "a"), (3.0, 2.0, "b"))


@pytest.mark.parametrize(
    ("chart", "message"),
    [
        (
            lambda narrow: alt.Chart().mark_point(),
            "generators/figures/dots.py: the chart has no table of data\n"
            "  give the whole chart one tidy data frame: alt.layer(…, data=frame)",
        ),
        (
            lambda narrow: alt.layer(
                alt.Chart(FRAME).mark_point(), alt.Chart(FRAME.head(1)).mark_rule(), data=FRAME
            ),
            "generators/figures/dots.py: the chart carries 2 tables of data\n"
            "  one tidy data frame for all layers; pick rows with transform_filter",
        ),
        (
            lambda narrow: alt.layer(
                alt.Chart(FRAME).mark_point(), alt.Chart(FRAME.head(1)).mark_rule()
            ),
            "generators/figures/dots.py: the chart has no table of data\n"
            "  give the whole chart one tidy data frame: alt.layer(…, data=frame)",
        ),
    ],
    ids=["none", "two", "one a layer"],
)
def test_a_chart_carries_one_table_of_data(chart, message):
    with pytest.raises(ReportError) as refused:
        draw(chart, "generators/figures/dots.py")
    assert str(refused.value) == message


def test_no_two_elements_of_a_page_share_an_id(site):
    doubled = {
        page.path.relative_to(site).as_posix(): sorted(
            {i for i in page.ids if page.ids.count(i) > 1}
        )
        for page in pages(site)
    }
    assert {path: found for path, found in doubled.items() if found} == {}


def test_every_picture_of_the_site_has_a_title_and_follows_the_page(site):
    found = 0
    for path in sorted((site / "figures").rglob("index.html")):
        for svg in re.findall(r'<svg role="img".*?</svg>', path.read_text("utf-8"), re.S):
            found += 1
            assert re.search(r'<title id="[^"]+">[^<]+</title><desc id="[^"]+">[^<]+</desc>', svg)
            plain = re.sub(r"var\(--chart-[a-z]+, #[0-9a-f]{6}\)", "", svg)
            assert re.findall(r"#[0-9a-fA-F]{6}\b", plain) == [], path.parent.name
    assert found >= 2


def test_the_published_spec_has_what_it_draws_to_eight_digits():
    frame = pd.DataFrame({"x": [1 / 3, 2e9 / 3], "y": [1, 2], "unseen": [0.5, None]})
    picture = draw(lambda narrow: alt.Chart(frame).mark_point().encode(x="x:Q", y="y:Q"), "here")
    assert json.loads(picture.spec)["datasets"]["data"] == [
        {"x": 0.33333333, "y": 1},
        {"x": 666666670.0, "y": 2},
    ]
    assert picture.rows[0] == (1 / 3, 1, 0.5), "the CSV has every column and digit"


def test_a_line_of_reference_is_drawn_once():
    dots = alt.Chart().mark_point().encode(x="x:Q", y="y:Q")
    line = alt.Chart().mark_rule().encode(y=alt.datum(1.5))
    picture = draw(lambda narrow: alt.layer(line, dots, data=FRAME), "here")
    (drawn,) = re.findall(r'<g class="mark-rule role-mark layer_0_marks".*?</g>', picture.svg, re.S)
    assert drawn.count("<line") == 1


def test_a_layer_that_counts_rows_counts_all_of_them():
    dots = alt.Chart().mark_point().encode(x="x:Q", y="y:Q")
    count = alt.Chart().mark_text().encode(text="count()")
    picture = draw(lambda narrow: alt.layer(dots, count, data=FRAME), "here")
    assert f">{len(FRAME)}</text>" in picture.svg
