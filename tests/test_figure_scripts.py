"""A figure may have a script of its own: pages load it beside the figure, with data that the figure prepares."""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import replace

import altair as alt
import pandas as pd
import pytest
from built_site import read_page
from conftest import ROOT
from small_reports import messages, write, write_report

from generators.charts.draw import draw
from generators.errors import ReportError
from generators.graph import assemble
from generators.graph.catalog import Catalog
from generators.graph.leaf_files import read_leaf
from generators.model import FigureEntry, Provenance
from generators.pages.pictures import own_script as script
from generators.pages.pictures import pictures

FIGURE = '''\
"""Losses fall

All of them.
"""

ALT = "A line falls."


def chart(runs):
    pass
'''
SCRIPT_DATA = "\n\ndef script_data(runs) -> dict:\n    return {}\n"
FRAME = pd.DataFrame({"x": [1, 2, 1, 2], "y": [1, 2, 2, 1], "run": ["a&b", "a&b", "c", "c"]})


def lines(narrow: bool) -> alt.Chart:
    encoding = {"x": "x:Q", "y": "y:Q", "detail": "run:N", "description": "run:N"}
    return alt.Chart(FRAME, height=100).mark_line().encode(**encoding)


@pytest.fixture(scope="module")
def figure():
    provenance = Provenance("generators/figures/losses.py", "", "", (), (), ())
    picture = draw(lines, "here")
    return FigureEntry(
        "losses", "Losses fall", "", "A line falls.", picture, "", b"", None, provenance
    )


@pytest.fixture
def report(tmp_path):
    write_report(tmp_path)
    write(tmp_path / "generators/figures/losses.py", FIGURE)
    return tmp_path


def about_scripts(root):
    return [message for message in messages(root) if "script" in message]


def test_a_figure_may_have_a_script(report):
    write(report / "docs/assets/figures/losses.js", "")
    assert about_scripts(report) == []


def test_a_script_named_like_no_figure_is_an_error_with_a_hint(report):
    write(report / "docs/assets/figures/loses.js", "")
    assert about_scripts(report) == [
        "docs/assets/figures/loses.js: is the script of no figure\n  did you mean 'losses'?"
    ]


def test_beside_the_scripts_stands_nothing_else(report):
    write(report / "docs/assets/figures/losses.css", "")
    assert about_scripts(report) == [
        "docs/assets/figures/losses.css: is the script of no figure\n"
        "  its name is the id of a figure, and .js"
    ]


def test_data_for_a_script_that_is_not_there_are_an_error(report):
    write(report / "generators/figures/losses.py", FIGURE + SCRIPT_DATA)
    assert about_scripts(report) == [
        "generators/figures/losses.py:1: prepares data for docs/assets/figures/losses.js, "
        "which is not there\n  write it, or delete the function script_data"
    ]


def test_inputs_of_script_data_are_inputs_of_the_figure(report):
    text = FIGURE + SCRIPT_DATA.replace("runs", "other_runs")
    write(report / "generators/figures/losses.py", text)
    leaf, _ = read_leaf(report / "generators/figures/losses.py", "figures")
    assert leaf.inputs == ("runs", "other_runs")


@pytest.mark.parametrize("value", [{"x": float("nan")}, {"x": pd.Series([1])}, {"x": {1, 2}}])
def test_what_is_not_json_is_refused_with_the_name_of_the_file(report, monkeypatch, value):
    write(report / "generators/figures/losses.py", FIGURE + SCRIPT_DATA)
    write(report / "docs/assets/figures/losses.js", "")
    leaf, _ = read_leaf(report / "generators/figures/losses.py", "figures")
    monkeypatch.setattr(Catalog, "call", lambda *_: value)
    monkeypatch.setattr(Catalog, "cached", lambda self, leaf, compute, part, by: compute())
    with pytest.raises(ReportError) as refused:
        assemble._script_data(Catalog(report, {}, {}), leaf)
    message, hint = str(refused.value).split("\n")
    assert message.startswith("generators/figures/losses.py: script_data is not JSON: ")
    assert hint == "  return a dict of strings, int, float, None, and lists or dicts of these"


def test_a_figure_without_a_script_loads_none(figure):
    assert script(figure, "../../") == ""
    assert "data-mark" not in pictures(figure)


def test_a_page_holds_the_data_and_loads_the_script(figure):
    data = {"said": "</script><!-- é"}
    html = script(replace(figure, script_data=data), "../../")
    found = re.fullmatch(
        r'<script type="application/json">([^<]*)</script>'
        r'<script defer src="../../assets/figures/losses.js"></script>',
        html,
    )
    assert found and json.loads(found[1]) == data


def test_marks_that_the_script_asks_for_carry_their_places_in_its_list(figure):
    html = pictures(replace(figure, script_data={"marks": ["b", "a&b"]}))
    assert re.findall('data-mark="([^"]*)"', html) == ["1"] * 2  # wide and narrow
    assert "aria-label=" not in html
    assert "marks" not in script(replace(figure, script_data={"marks": ["a&b"], "n": 1}), "")


def test_only_pages_that_show_a_figure_load_its_script(site):
    loading = {
        (path.parent.relative_to(site).as_posix(), load)
        for path in site.rglob("index.html")
        for load in read_page(path).loads
        if "assets/figures/" in load
    }
    scripts = [path.stem for path in (ROOT / "docs/assets/figures").glob("*.js")]
    assert scripts
    for id in scripts:
        shown = {
            path.parent.relative_to(site).as_posix()
            for path in site.rglob("index.html")
            if f'<figure class="chart" id="{id}"' in path.read_text(encoding="utf-8")
        }
        found = {page for page, load in loading if load.endswith(f"/{id}.js")}
        assert found == shown >= {f"figures/{id}"}


def test_a_script_is_small_and_asks_nobody_for_anything():
    for path in (ROOT / "docs/assets/figures").glob("*.js"):
        text = path.read_text(encoding="utf-8")
        assert len(gzip.compress(text.encode())) <= 6_000, path.name  # as it is sent
        outside = r"\beval\b|\bFunction\(|\bfetch\b|XMLHttpRequest|\bimport\b|https?:"
        assert not re.search(outside, text), path.name
