"""How fast cost grows depends on which models and which years are counted

Each dot is the yearly growth of the cost of a training run, by method and by which models count; bars are 90% intervals. The dashed line is the published 2.4 and the shaded band its interval [@cottier2024cost, abstract]. The first row of each group is nearest to the published selection. Rows share models.

Intervals come from resampling models; the published 90% interval is 2.0 to 2.9 [@cottier2024cost, abstract].
Ranks are by training compute at release; the first row of each group is of 2016 to May 2024, the others of 2016 to July 2025. Estimates are those of July 2026.
For hardware and energy, the method of the published figure, growth lies between {{ number: training_cost_growth.amortised_lowest | .2f }} and {{ number: training_cost_growth.amortised_highest | .2f }}.
The same models stand in several rows, so the rows are no independent confirmations, and models of one maker are not independent either.
The published figure rests on 45 models and an earlier version of the estimates [@cottier2024cost], which are not at hand.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Growth a year by selection for three methods: most intervals lie between two and four and overlap the published band; counting only
models since 2020 gives the highest growth, and hardware purchase grows slower than cloud rental in every selection."""
PUBLISHED, BAND = 2.4, (2.0, 2.9)
TICKS = [2, 2.5, 3, 3.5, 4, 4.5, 5]


def chart(training_cost_growth, narrow: bool) -> alt.LayerChart:
    data = theme.on_first_row(training_cost_growth.rows, band_low=BAND[0], band_high=BAND[1])
    scale = alt.Scale(type="log", domain=[1.7, 5.5], nice=False)
    return theme.interval_rows(
        data,
        theme.names("filter", narrow, sort=data["filter"].drop_duplicates().tolist(), rows=3),
        alt.X("growth:Q", title="Cost multiplied in a year by", scale=scale).axis(values=TICKS),
        *theme.grouped("method", theme.COST_METHODS, narrow, columns=3, padding=1),
        behind=[
            theme.span(alt.X("band_low:Q", scale=scale), "band_high"),
            theme.reference(alt.XDatum(PUBLISHED, scale=scale), "ink"),
        ],
        size=45,
        height=720 if narrow else 460,
    )
