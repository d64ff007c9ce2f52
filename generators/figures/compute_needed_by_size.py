"""A dense model of a hundred trillion would likely take over a thousand record runs

Each line is one law: the training compute at which a size is the best choice, in FLOP, single arithmetic operations; bands are 95% intervals. The solid horizontal line is the largest run on record, {{ number: hundred_trillion.record_compute | power | value }} FLOP, a speculative estimate for Grok 4 [@epoch2026models]. Dashed: a hundred trillion parameters.

Compute is taken as 6ND; laws without an interval have none published.
At twenty tokens a parameter it is {{ number: hundred_trillion.record_ratio_20 | ,d | value }} times the record, and {{ number: hundred_trillion.decades_beyond_compute | .1f }} decades beyond the runs that the laws were fitted to.
Where the lines cross the record the models are of a few trillion parameters.
Sparse models have their own relation, which is not drawn.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Training compute against parameters on log axes: five lines rise with a slope of about two; at a hundred trillion parameters they lie
three decades or more above the horizontal line of the largest training run."""
HOLDS = [
    "hundred_trillion.record_ratio_20 > 1000",
    "hundred_trillion.record_refit > 1000",
]
FIRST = f"datum.law === '{theme.TWENTY}' && datum.parameters < 1.1e9"


def chart(size_laws, hundred_trillion, narrow: bool) -> alt.LayerChart:
    columns = ["law", "parameters", "training_compute_flop"]
    columns += ["training_compute_flop_low", "training_compute_flop_high"]
    x = theme.log_axis("parameters", "Parameters", "count", (1e9, 9e14), alt.X, narrow)
    title = "Training compute (FLOP)"
    y = theme.log_axis("training_compute_flop", title, "power", (1e19, 1e34), alt.Y)
    laws = alt.Chart().encode(x, theme.colour("law", theme.LAWS, narrow, columns=3))
    once = alt.Chart().transform_filter(FIRST)  # one row, so that nothing is drawn twice
    label = once.mark_text(align="left", baseline="bottom", dx=6, dy=-3)
    record = alt.YDatum(hundred_trillion.record_compute, scale=y["scale"])
    size = alt.XDatum(theme.HUNDRED_TRILLION, scale=x["scale"])
    words = {"text": alt.value("largest run on record")}
    return alt.layer(
        theme.band(laws, y, clip=True),
        laws.mark_line(strokeWidth=2, clip=True).encode(y),
        theme.reference(record, "ink", dash=None).transform_filter(FIRST),
        label.encode(alt.XDatum(1e9, scale=x["scale"]), record, **words),
        theme.reference(size, "ink").transform_filter(FIRST),
        data=size_laws.curves[columns],
        height=420,
    )
