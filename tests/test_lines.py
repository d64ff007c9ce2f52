"""What stands behind the data is drawn once, and leaves the table as it was."""

from __future__ import annotations

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


def svg_of(chart: alt.LayerChart) -> str:
    return draw(lambda narrow: chart, "figures/made_up.py").svg


def test_a_span_is_drawn_once_and_leaves_the_table_as_it_was():
    data = theme.on_first_row(TASKS, band_low=0.4, band_high=0.6)
    assert list(TASKS) == ["task", "share", "share_low", "share_high", "kind"]
    assert data["band_low"].notna().tolist() == [True, False, False]
    span = theme.span(alt.X("band_low:Q"), "band_high")
    chart = theme.interval_rows(
        data,
        theme.names("task", False),
        theme.share_axis("share", "Share"),
        behind=[span],
        height=90,
    )
    assert svg_of(chart).count(f'opacity="{theme.BAND_OPACITY}"') == 1
