"""Most of a gain in one step: often where scores are all or nothing, seldom elsewhere

The share of the rising series whose steepest step exceeds a straight line in the logarithm of size by more than half of what is possible, by class of metric; bars are Wilson's 95% intervals.
{{ number: every_series_sharpness.series | ,d }} series of all tables but one, then those of the {{ number: every_series_sharpness.close_families | ,d }} families whose sizes lie so close that a smooth rise of two decades could not pass, then BIG-G by the same rule.
The intervals take series as independent, which those of one family are not; differences that resample families stand with the claim.
All-or-nothing series are mostly arithmetic, so classes differ in more than their metric; BIG-G has no continuous one.
Series without item counts had to pass by value alone, which favours finding them concentrated.
The second group was formed after the first had been seen.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "every_series_sharpness.whole_concentrated > 0.4",
    "every_series_sharpness.continuous_concentrated < 0.2",
    "every_series_sharpness.choice_concentrated < 0.2",
]
ALT = """Shares of concentrated series in three classes of metric and three groups of tables: all or nothing is highest in each group,
multiple choice and continuous metrics lie near zero."""
GROUPS = {
    "all other tables": "all tables but BIG-G",
    "of these, families of close sizes": "of these, families of close sizes",
    "BIG-G": "BIG-G",
}


def chart(every_series_sharpness, narrow: bool) -> alt.LayerChart:
    classes = every_series_sharpness.classes
    counts = classes["concentrated"].astype(str) + " of " + classes["rising"].astype(str)
    data = classes.assign(
        tables=classes["tables"].map(GROUPS),
        label=counts,
        share_low=classes["share_low"].clip(lower=0),
    )
    rows = theme.names("metric_class", narrow, theme.METRIC_CLASSES, rows=3)
    offset, colour = theme.grouped("tables", list(GROUPS.values()), narrow, columns=3)
    scale = alt.Scale(domain=[0, 0.65], nice=False)
    x = alt.X("share:Q", title="Share of the rising series", scale=scale).axis(format=".0%")
    base = alt.Chart().encode(rows, offset, colour)
    label = alt.Chart().mark_text(align="left", dx=6, baseline="middle", fontSize=11)
    return alt.layer(
        theme.interval(base, x),
        base.mark_point(size=55).encode(x),
        label.encode(rows, offset, alt.X("share_high:Q", scale=scale), text="label:N"),
        data=data,
        height=345 if narrow else 210,
    )
