"""The trend scores about as well as plain rules: better on horizons, worse on compute

Each row is a group of back-tests, their number in brackets, with the mean score of three forecasters; smaller is better, and both misses and wide intervals cost. "Nothing changes" keeps the last value, "the trend goes on" carries on its mean monthly change. Bars are 95% intervals; groups of fewer than five quantities have none.

The {{ number: back_tests.tests | ,d }} back-tests are the same for all three.
The score is the weighted interval score of @bracher2021 over a median, a 50% and a 90% interval, on a log, logit or plain scale, divided by what independent monthly changes like those so far would carry in that time.
The two plain rules have the spread of the monthly changes so far; bars come from resampling quantities.
Over all tests the report's score is {{ number: back_tests.ratio_to_nothing | .2f }} of that of no change and {{ number: back_tests.ratio_to_going_on | .2f }} of that of going on.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "back_tests.ratio_to_nothing.high > 1",
    "back_test_groups.ratio_compute > 1.2",
    "back_test_groups.ratio_horizons < 0.8",
]
ALT = """Mean scores of three forecasters by group of back-tests. On horizons the report's trend has the smallest score, on compute
nothing changes has by far the smallest; over all tests the three differ by less than their intervals."""
FORECASTERS = ["this report's trend", "nothing changes", "the trend goes on"]


def chart(back_test_groups, narrow: bool) -> alt.LayerChart:
    data = back_test_groups.scores
    order = data["group"].drop_duplicates().tolist()
    scale = alt.Scale(domain=[0, 1.6], nice=False)
    x = alt.X("score:Q", title="Mean score (smaller is better)", scale=scale)
    return theme.interval_rows(
        data,
        theme.names("group", narrow, order, rows=3),
        x.axis(values=[0, 0.4, 0.8, 1.2, 1.6], format=".1f"),
        *theme.grouped("forecaster", FORECASTERS, narrow, padding=0.7),
        size=45,
        height=(78 if narrow else 42) * len(order),
    )
