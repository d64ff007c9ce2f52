"""Training a hundred trillion parameters would take more than a thousand times the largest run on record

Training compute, as 6ND, at which a size is compute-optimal, with 95% intervals where a law has any.
The horizontal line is the largest training compute on record, {{ number: hundred_trillion.record_compute | power }} FLOP, a speculative estimate for Grok 4 [@epoch2026models]; the dashed one stands at a hundred trillion parameters.
At twenty tokens a parameter the compute is {{ number: hundred_trillion.record_ratio_20 | ,d | value }} times the record, and {{ number: hundred_trillion.decades_beyond_compute | .1f }} decades beyond the runs that the laws were fitted to.
Where the lines cross the record the models are of a few trillion parameters; sparse models have their own relation, which is not drawn.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Training compute against parameters on log axes: five lines rise with a slope of about two; at a hundred trillion parameters they lie
three decades or more above the horizontal line of the largest training run."""
LAWS = [
    "this report's fit",
    "Hoffmann et al., approach 1",
    "Hoffmann et al., approach 2",
    "20 tokens per parameter",
    "Hoffmann et al., printed constants",
]
DOMAIN = (1e19, 1e34)
HUNDRED_TRILLION = 1e14
FIRST = "datum.law === '20 tokens per parameter' && datum.parameters < 1.1e9"


def chart(size_laws, hundred_trillion, narrow: bool) -> alt.LayerChart:
    columns = ["law", "parameters", "training_compute_flop"]
    columns += ["training_compute_flop_low", "training_compute_flop_high"]
    domain = (1e9, 9e14)
    x = theme.log_axis("parameters", "Parameters", "count", domain, alt.X, narrow)

    def y(field: str) -> alt.Y:
        return theme.log_axis(field, "Training compute (FLOP)", "power", DOMAIN, alt.Y)

    laws = alt.Chart().encode(x, theme.colour("law", LAWS, narrow, columns=3))
    once = alt.Chart().transform_filter(FIRST)  # one row, so that nothing is drawn twice
    line = once.mark_rule(color=theme.ROLES["ink"])
    dashed = once.mark_rule(strokeDash=[4, 3], color=theme.ROLES["ink"])
    label = once.mark_text(align="left", baseline="bottom", dx=6, dy=-3)
    y_scale = alt.Scale(type="log", domain=list(DOMAIN))
    x_scale = alt.Scale(type="log", domain=list(domain))
    record = alt.YDatum(hundred_trillion.record_compute, scale=y_scale)
    return alt.layer(
        laws.mark_area(opacity=theme.BAND_OPACITY, clip=True).encode(
            y("training_compute_flop_low"), y2="training_compute_flop_high:Q"
        ),
        laws.mark_line(strokeWidth=2, clip=True).encode(y("training_compute_flop")),
        line.encode(record),
        label.encode(
            alt.XDatum(1e9, scale=x_scale), record, text=alt.value("largest run on record")
        ),
        dashed.encode(alt.XDatum(HUNDRED_TRILLION, scale=x_scale)),
        data=size_laws.curves[columns],
        height=420,
    )
