"""A picture that travels alone says what it shows, from which works, and where it stands."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from generators.charts.framed import SIDE, Frame, framed, png
from generators.errors import ReportError
from generators.look import lettering

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100"><g id="plot"/></svg>'
WORDS = Frame(
    "A headline that is too long for one line",
    "What it shows & of <whom>.",
    "Data: Brown et al. 2020.",
    "A report, version dev · example.org/figures/one/",
)


def texts(svg: str) -> list[tuple[str, float, int]]:
    """Each text with its size and weight."""
    found = ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
    return [
        (t.text or "", float(t.attrib["font-size"][:-2]), int(t.attrib["font-weight"]))
        for t in found
    ]


def test_the_words_stand_around_the_picture_and_none_is_cut() -> None:
    svg = framed(SVG, WORDS, "here")
    lines = texts(svg)
    said = " ".join(text for text, _, _ in lines)
    assert said == " ".join((WORDS.title, WORDS.subtitle, WORDS.source, WORDS.place))
    assert all(lettering.width(t, size, weight) <= 200 - 2 * SIDE for t, size, weight in lines)  # type: ignore[arg-type]
    height = float(re.search(r'viewBox="0 0 200 ([\d.]+)"', svg)[1])  # type: ignore[index]
    lowest = max(float(y) for y in re.findall(r'<text x="8" y="([\d.]+)"', svg))
    assert lowest < height and height > 100


def test_the_picture_keeps_its_size_between_the_words() -> None:
    svg = framed(SVG, WORDS, "here")
    top = float(re.search(r'<g transform="translate\(0,([\d.]+)\)"><g id="plot"/></g>', svg)[1])  # type: ignore[index]
    above = [float(y) for y in re.findall(r'y="([\d.]+)"', svg.partition("<g ")[0])]
    below = [float(y) for y in re.findall(r'y="([\d.]+)"', svg.partition("</g>")[2])]
    assert max(above) < top and min(below) > top + 100


def test_words_without_letters_in_the_type_are_refused() -> None:
    with pytest.raises(ReportError, match="∝"):
        framed(SVG, Frame("∝", "", "", ""), "here")


def test_the_same_words_give_the_same_bytes() -> None:
    assert png(framed(SVG, WORDS, "here")) == png(framed(SVG, WORDS, "here"))
