"""The small picture of a figure: right on light and dark pages, and without a legend."""

from __future__ import annotations

import re

from conftest import ROOT

from generators.charts import small_svg
from generators.look.palette import ROLES

CSS = (ROOT / "docs/assets/report.css").read_text("utf-8")


def test_thumbnails_carry_both_sets_of_colours():
    dark = CSS.partition('[data-md-color-scheme="slate"] {')[2].partition("}")[0]
    assert dict(re.findall(r"--chart-(\w+): (#\w+)", dark)) == small_svg.DARK
    assert set(small_svg.DARK) == set(ROLES)
    svg = f'<svg viewBox="0 0 288 200.4" class="marks"><g></g><path d="M1.25,2" stroke="{ROLES["blue"]}"/></svg>'
    picture = small_svg.standalone(svg)
    assert '<path d="M1.2,2" stroke="var(--blue)"/>' in picture
    assert "<g>" not in picture and "prefers-color-scheme:dark" in picture


def test_a_small_picture_shows_every_mark_but_no_legend_and_of_a_tall_one_the_upper_end():
    def svg(height, legend=""):
        drawn = f'<g fill="none" transform="translate(40,70)"><g>{legend}</g></g>'
        return f'<svg width="288" height="{height}" viewBox="0 0 288 {height}">{drawn}</svg>'

    legend = (
        '<g class="mark-group role-legend"><g transform="translate(0,-62)"><path class="background"'
        ' pointer-events="none" d="M0,0h117v44h-117Z"/></g></g>'
    )
    assert small_svg.part(svg(340.5)) == (0, 288, 340.5)
    assert small_svg.part(svg(340, legend)) == (70 - 18, 288, 340 - 52)
    assert small_svg.part(svg(340, legend.replace("-62", "300"))) == (0, 288, 340)
    assert small_svg.part(svg(900, legend)) == (52, 288, 288)
    assert '<svg width="288" height="288" viewBox="0 52 288 288">' in small_svg.standalone(
        svg(340, legend)
    )
