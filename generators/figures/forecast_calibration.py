"""Intervals that claimed nine outcomes in ten held fewer

Each row is a group of back-tests, their number in brackets: the share of outcomes inside the narrow and the wide interval. At the dashed lines the intervals would keep what they say. Bars are 95% intervals; groups of fewer than five quantities have none. The past is moved where a newer file revised it or added a model.

There are {{ number: back_tests.tests | ,d }} back-tests: the report's trend fitted to an older file of a table and held against a newer one, or to what was out half a year and a year earlier.
Bars come from resampling the {{ number: back_tests.quantities | ,d }} quantities.
The past is moved where the newer file gives another value for the very month at which the older one ended, by revision or by a model that was added later.
Tests of one quantity from several files overlap, and the author of the method knew the newer files.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["back_tests.inside_90 < 0.9", "back_test_groups.inside_90_horizons > 0.99"]
ALT = """Shares of outcomes inside the intervals by group of back-tests. Over all tests the narrow intervals held about half and the wide
ones fewer than nine in ten; for time horizons all were inside, for compute, tokens and cost far fewer than promised."""
LEVELS = ["50% interval", "90% interval"]


def chart(back_test_groups, narrow: bool) -> alt.LayerChart:
    data = back_test_groups.calibration
    data = theme.on_first_row(data, half=0.5, nine_tenths=0.9)
    order = data["group"].drop_duplicates().tolist()
    x = theme.share_axis("share", "Outcomes inside the interval", domain=(0, 1))
    lines = [
        theme.reference(alt.X(f"{column}:Q", scale=x["scale"]), role)
        for column, role in (("half", "blue"), ("nine_tenths", "orange"))
    ]
    return theme.interval_rows(
        data,
        theme.names("group", narrow, order, rows=2),
        x,
        *theme.grouped("level", LEVELS, narrow, padding=0.5),
        behind=lines,
        size=45,
        height=(56 if narrow else 30) * len(order),
    )
