"""Axes have ticks that can all be read, on a wide screen and on a phone."""

from __future__ import annotations

import re

import altair as alt
import pandas as pd
import pytest

from generators import theme
from generators.charts.draw import draw

LABELS = re.compile(
    r'<g class="mark-rule role-axis-tick"[^>]*>(.*?)</g><g class="mark-text role-axis-label"[^>]*>(.*?)</g>'
)
DOMAINS = [
    *[("power", (1e18, 10.0**top)) for top in (20, 23, 26, 29)],
    *[("count", (1e10, 10.0**top)) for top in (12, 14, 15, 16)],
]


def ticks_and_labels(svg: str) -> tuple[int, int]:
    """How many ticks the axis across has, and how many labels that are seen."""
    ticks, labels = next(found for found in LABELS.findall(svg) if 'y2="5"' in found[0])
    return ticks.count("<line"), len(re.findall(r'<text(?![^>]*opacity="0")', labels))


@pytest.mark.parametrize(("labels", "domain"), DOMAINS)
def test_every_tick_of_a_log_axis_across_has_its_label(labels, domain):
    def chart(narrow: bool) -> alt.Chart:
        x = theme.log_axis("N", "Size", labels, domain, alt.X, narrow)
        data = pd.DataFrame({"N": domain, "share": [0.1, 0.9]})
        return (
            alt.Chart(data, height=100)
            .mark_point()
            .encode(x, theme.share_axis("share", "Share", alt.Y))
        )

    picture = draw(chart, "axes.py", {})
    for svg in (picture.svg, picture.svg_narrow):
        ticks, seen = ticks_and_labels(svg)
        assert seen == ticks > 1


def test_shares_run_from_nothing_to_all_in_percent():
    axis = theme.share_axis("share", "Share right").to_dict()
    assert axis["scale"]["domain"] == [0, 1]
    assert axis["axis"]["format"] == ".0%"


def test_names_stand_beside_their_marks_or_on_a_phone_above_them():
    wide, narrow = (theme.names("task", narrow).to_dict()["axis"] for narrow in (False, True))
    assert "labelBaseline" not in wide
    assert (narrow["labelAlign"], narrow["labelBaseline"]) == ("left", "bottom")
