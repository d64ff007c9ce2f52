"""Perplexity on the same words has gone a quarter of its way before accuracy shows anything

Perplexity of the last word over training, for four Pythia sizes named by their parameters; lower is better.
Left of the dashed line, accuracy shows nothing.
The first part of the fall need not be the ability that the task tests: learning which words are common lowers perplexity too.

The dashed line marks the last checkpoint without a telling accuracy.
By then the logarithm has made {{ number: lambada_progress.hidden_share | .0% }} of its fall, the mean over eight sizes.
Bands are 95% intervals from the published standard errors [@biderman2023].
The early spike of the largest model is in the published data.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["lambada_progress.hidden_share.low > 0.2", "lambada_progress.hidden_share.high < 0.33"]
ALT = """Perplexity on LAMBADA over training tokens on two log axes: it falls from millions to between four and a few hundred,
with no break where accuracy starts; the smallest model rises again at the end."""
SIZES = {7e7: "70M", 4.1e8: "410M", 1.4e9: "1.4B", 1.2e10: "12B"}


def chart(lambada_progress, narrow: bool) -> alt.LayerChart:
    rows = lambada_progress.rows
    rows = rows[rows["parameters"].isin(list(SIZES)) & rows["training_tokens"].gt(0)]
    columns = ["training_tokens", "perplexity", "perplexity_low", "perplexity_high"]
    data = rows[["model", *columns]].assign(
        size=rows["parameters"].map(SIZES), last_zero_tokens=lambada_progress.last_zero_tokens
    )
    base = alt.Chart().encode(
        theme.log_axis("training_tokens", "Training tokens", "count", (1e6, 1e12), alt.X, narrow),
        theme.colour("size", list(SIZES.values()), narrow, columns=4),
    )
    y = theme.log_axis("perplexity", "Perplexity on LAMBADA", "power", (1.0, 1e9), alt.Y, narrow)
    return alt.layer(
        theme.reference(alt.X("mean(last_zero_tokens):Q")),
        theme.band(base, y),
        base.mark_line(strokeWidth=2).encode(y),
        base.mark_point(size=18).encode(y),
        data=data,
        height=340,
    )
