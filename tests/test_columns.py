"""A column that a picture draws and its table lacks is named."""

from __future__ import annotations

import altair as alt
import pandas as pd
import pytest

from generators import theme
from generators.charts.draw import draw
from generators.errors import ReportError

TASKS = pd.DataFrame(
    {
        "task": ["sums", "words", "riddles"],
        "share": [0.2, 0.5, 0.9],
        "share_low": [0.1, 0.4, None],
        "share_high": [0.3, 0.7, None],
        "kind": ["new", "old", "old"],
    }
)


@pytest.mark.parametrize(
    ("value", "channels", "missing"),
    [("shar", (), "shar"), ("share", (theme.colour("kin", ["new", "old"], False),), "kin")],
)
def test_a_column_that_is_not_there_is_named_with_the_nearest(value, channels, missing):
    def chart(narrow: bool) -> alt.LayerChart:
        axis, names = theme.share_axis(value, "Share"), theme.names("task", narrow)
        return theme.interval_rows(TASKS, names, axis, *channels, height=90)

    with pytest.raises(ReportError) as error:
        draw(chart, "generators/figures/made_up.py")
    assert str(error.value).startswith(
        f"generators/figures/made_up.py: the chart's table has no column '{missing}'\n"
        "  did you mean '"
    )


def test_the_end_of_an_interval_that_is_not_there_is_named():
    with pytest.raises(theme.MissingColumnError, match="no column 'share_high'"):
        theme.interval_rows(
            TASKS.drop(columns="share_high"),
            theme.names("task", False),
            theme.share_axis("share", "Share"),
            height=90,
        )
