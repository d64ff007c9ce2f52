"""On LAMBADA every Pythia model scores nothing for a billion tokens, then rises

Share of passages whose last word a model gives, at checkpoints over training, for four sizes named by their parameters.
Bands are 95% intervals.
A score of zero means less than one passage in {{ number: lambada_progress.items | ,d | value }}.
Nothing was measured between 1.1 and 2.1 billion tokens [@biderman2023].

Zero-shot: the prompt holds no examples; there are {{ number: lambada_progress.items | ,d | value }} passages, and the intervals are binomial.
Checkpoints inside a run still have a high learning rate.
The other four of the eight sizes lie between these and are in the table [@biderman2023].
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Accuracy on LAMBADA stays at zero up to one billion training tokens for all sizes and then rises; the larger the model the
higher it ends, and the smallest falls back."""
SIZES = {7e7: "70 M", 4.1e8: "410 M", 1.4e9: "1.4 B", 1.2e10: "12 B"}


def chart(lambada_progress, narrow: bool) -> alt.LayerChart:
    rows = lambada_progress.rows
    rows = rows[rows["parameters"].isin(list(SIZES)) & rows["training_tokens"].gt(0)]
    columns = ["training_tokens", "accuracy", "accuracy_low", "accuracy_high"]
    data = rows[columns].assign(size=rows["parameters"].map(SIZES))
    base = alt.Chart().encode(
        theme.log_axis("training_tokens", "Training tokens", "count", (1e6, 1e12), alt.X, narrow),
        theme.named_colour("size", list(SIZES.values())),
    )
    y = alt.Y("accuracy:Q", title="Accuracy on LAMBADA").axis(format=".0%")
    return alt.layer(
        theme.band(base, y),
        base.mark_line(strokeWidth=2).encode(y),
        base.mark_point(size=18).encode(y),
        theme.end_names(base, "training_tokens", y, "size"),
        data=data,
        height=340,
    )
