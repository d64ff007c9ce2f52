"""A dense model of a hundred trillion would likely take over a thousand record runs

Each line is one law: the training compute at which a size is the best choice, over that of the largest run on record (the horizontal line), {{ number: hundred_trillion.record_compute | power | value }} FLOP, a speculative estimate for Grok 4 [@epoch2026models]. Dots and bars are those at a hundred trillion parameters (dashed), with 95% intervals where a law has any.

Compute is taken as 6ND; laws without an interval have none published.
At twenty tokens a parameter it is {{ number: hundred_trillion.record_ratio_20 | ,d | value }} times the record, and {{ number: hundred_trillion.decades_beyond_compute | .1f }} decades beyond the runs that the laws were fitted to.
Where the lines cross the record the models are of a few trillion parameters.
Sparse models have their own relation, which is not drawn.
"""

from __future__ import annotations

import altair as alt

from .. import theme

SAID = {"beside": "parameters", "end_name": None}
ALT = """Training compute against parameters on log axes: five lines rise with a slope of about two; at a hundred trillion parameters they lie
three decades or more above the horizontal line of the largest training run."""
HOLDS = [
    "hundred_trillion.record_ratio_20 > 1000",
    "hundred_trillion.record_refit > 1000",
]


def chart(size_laws, hundred_trillion, narrow: bool) -> alt.LayerChart:
    columns = ["law", "parameters", "training_compute_flop"]
    columns += ["training_compute_flop_low", "training_compute_flop_high"]
    curves = size_laws.curves[columns]
    record = hundred_trillion.record_compute
    ends = ("", "_low", "_high")
    ratios = {f"records{end}": curves[f"training_compute_flop{end}"] / record for end in ends}
    data = theme.law_ends(
        curves.assign(**ratios), "records", theme.times, 0.95 if narrow else 0.5, narrow
    )
    x = theme.log_axis("parameters", "Parameters", "count", (1e10, 1e14), alt.X, narrow)
    x = x.scale(type="log", domain=[1e10, 10**15.6], nice=False)
    title = "Training compute (largest run on record = 1)"
    y = theme.log_axis("records", title, "count", (1e-5, 1e6), alt.Y)
    return alt.layer(
        *(
            (
                theme.reference(theme.at_value(y, 1), "ink", dash=None),
                theme.note_at(
                    ["largest run", "on record"], alt.XValue("width"), theme.at_value(y, 1), 7
                ),
            )
            if narrow
            else theme.line_named(y, 1, "the largest run on record", side="before", dash=None)
        ),
        theme.reference(theme.at_value(x, theme.HUNDRED_TRILLION), "ink"),
        *theme.law_lines(x, y),
        data=data,
        height=420,
    )
