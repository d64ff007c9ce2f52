"""The report brings its own type: it has every letter of the pictures, and no byte of them depends on the machine."""

from __future__ import annotations

import html
import os
import re
import subprocess
import sys
from pathlib import Path

import altair as alt
import pandas as pd
import pytest
from conftest import ROOT

from generators import theme
from generators.charts import small_svg
from generators.charts.draw import draw
from generators.errors import ReportError
from generators.look import lettering

CSS = (ROOT / "docs/assets/report.css").read_text(encoding="utf-8")
WORDS = "Chinchilla 70 B, 10²³ – α"
FRAME = pd.DataFrame({"x": [1.0, 2.0], "name": [WORDS, "i"]})
ELSEWHERE = """
import hashlib, sys
sys.path[:0] = ["tests"]
from test_lettering import bars, draw
picture = draw(bars, "here")
for part in (picture.svg.encode(), picture.svg_narrow.encode()):
    print(hashlib.sha256(part).hexdigest())
"""


def bars(narrow: bool) -> alt.Chart:
    return alt.Chart(FRAME, height=80).mark_bar().encode(x="x:Q", y="name:N")


def texts(svg: str) -> list[tuple[str, str]]:
    return [(found[1], html.unescape(found[2])) for found in lettering.TEXT.finditer(svg)]


def test_the_type_has_every_character_of_every_picture(site: Path) -> None:
    files = [*site.glob("figures/*.svg"), *site.rglob("index.html")]
    strange = {
        f"{file.relative_to(site)}: {character}"
        for file in files
        for _, words in texts(file.read_text(encoding="utf-8"))
        for character in words
        if character not in lettering.characters()
    }
    assert sorted(strange) == []


def test_both_weights_have_the_same_characters() -> None:
    assert lettering.characters(400).keys() == lettering.characters(600).keys()


def test_the_type_has_room_for_what_contributors_write() -> None:
    ranges = ((0x20, 0x7F), (0xA0, 0x180), (0x3B1, 0x3CA))
    wanted = {chr(code) for first, end in ranges for code in range(first, end)}
    wanted |= set("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉−×≤≥≈±→↔∞…–—‘’“”·•°µ√")
    assert wanted <= lettering.characters().keys()


def test_a_chart_that_writes_what_the_type_has_not_is_refused() -> None:
    frame = FRAME.assign(name=["文心", "i"])
    with pytest.raises(ReportError) as refused:
        draw(lambda narrow: alt.Chart(frame).mark_bar().encode(x="x:Q", y="name:N"), "here")
    assert str(refused.value) == (
        "here: the chart writes '心文', which the type of the report has not\n"
        "  write it with letters of the type, or add them as generators/look/lettering/README.md says"
    )


@pytest.mark.parametrize("weight", [400, 600])
def test_a_text_is_as_wide_as_the_drawing_measures_it(weight: lettering.Weight) -> None:
    import vl_convert

    lettering.register()

    def measured(text: str) -> float:
        axis = alt.Axis(title=None, labelLimit=0, labelFontWeight=weight, labelFontSize=100)
        frame = pd.DataFrame({"text": [text]})
        chart = alt.Chart(frame, width=10).mark_bar().encode(alt.Y("text:N", axis=axis))
        svg = vl_convert.vegalite_to_svg(chart.configure(font=lettering.FONT).to_dict())
        width = re.search(r'viewBox="0 0 ([\d.]+)', svg)
        assert width
        return float(width[1])

    def width(text: str) -> float:
        return lettering.width(text, 100, weight)

    assert measured(WORDS) - measured("i") == pytest.approx(width(WORDS) - width("i"), rel=0.01)


@pytest.mark.parametrize("fonts", ["those of the machine", "none"])
def test_a_picture_does_not_depend_on_the_fonts_of_the_machine(fonts: str, tmp_path: Path) -> None:
    environment = dict(os.environ)
    if fonts == "none":
        (tmp_path / "empty").mkdir()
        config = tmp_path / "fonts.conf"
        config.write_text(f"<fontconfig><dir>{tmp_path / 'empty'}</dir></fontconfig>")
        environment |= {"FONTCONFIG_FILE": str(config), "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", ELSEWHERE],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    import hashlib

    picture = draw(bars, "here")
    parts = (picture.svg.encode(), picture.svg_narrow.encode())
    assert done.stdout.split() == [hashlib.sha256(part).hexdigest() for part in parts]


def test_style_sheet_theme_and_small_pictures_name_one_type() -> None:
    assert theme.config(narrow=False)["font"] == lettering.FONT
    assert f"figure.chart svg text {{ font-family: {lettering.FONT}; }}" in CSS
    assert f"text{{font-family:{lettering.FONT}}}" in small_svg.standalone(draw(bars, "here").svg)
    faces = re.findall(r"@font-face \{[^}]*\}", CSS)
    named = {re.search(r'font-family: "([^"]+)"', face)[1]: face for face in faces}
    assert named.keys() == {lettering.FAMILY, "Report Text", "Report Serif"}
    assert '--md-text-font: "Report Text";' in CSS
    for face in faces:
        weight = re.search(r"font-weight: (\d+)", face)[1]
        kind = "serif" if "Report Serif" in face else "sans"
        assert f'url("fonts/report-{kind}-{weight}.woff2")' in face
        assert (ROOT / f"docs/assets/fonts/report-sans-{weight}.woff2").is_file()


def test_no_other_file_names_a_type() -> None:
    folders = ("generators", "docs/assets")
    naming = {
        path.relative_to(ROOT).as_posix()
        for folder in folders
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".py", ".css", ".js", ".html")
        and re.search(r"sans-serif|Arial|Helvetica", path.read_text(encoding="utf-8"))
    }
    assert naming == {"generators/look/lettering/__init__.py", "docs/assets/report.css"}


def test_a_text_in_a_file_keeps_its_width_in_any_other_type() -> None:
    picture = draw(bars, "here")
    for svg in (lettering.fixed(picture.svg), small_svg.standalone(picture.svg)):
        found = texts(svg)
        assert WORDS in {words for _, words in found}
        for attributes, words in found:
            size = float(lettering.SIZE.search(attributes)[1])
            assert f' textLength="{lettering.width(words, size):.1f}"' in attributes
            assert ' lengthAdjust="spacingAndGlyphs"' in attributes
    assert "textLength" not in picture.svg  # a page has the type
