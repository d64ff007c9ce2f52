"""Most of a gain in one step: often where scores are all or nothing, seldom elsewhere

For each class of score, the share of rising series that gain far more in one step than an even rise would; the label counts them, bars are 95% intervals. Below all other tables stand families of closely spaced sizes, then BIG-G. All-or-nothing series are mostly sums, so the classes differ in more than their score.

Far more means that the steepest step exceeds a straight line in the logarithm of size by more than half of what is possible; intervals are Wilson's.
{{ number: every_series_sharpness.series | ,d }} series of all tables but one, then those of the {{ number: every_series_sharpness.close_families | ,d }} families whose sizes lie so close that a smooth rise over two powers of ten could not pass, then BIG-G by the same rule, which has no continuous score.
The intervals take series as independent, which those of one family are not; differences that resample families stand with the claim.
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
