"""Where exact match is zero, partial credit is almost zero too

Two scores of the same answers in phonetic transliteration, by training compute: exact match counts perfect answers, BLEU counts matching pieces.
Points below the dashed line are models without one exact match, drawn where half an item would be.
Lines are 95% intervals of exact match.
One task cannot speak for partial credit in general.

The {{ number: transliteration_scores.models | ,d }} open models that have both scores and a known training compute.
{{ number: transliteration_scores.models_at_zero | ,d }} of them have no exact match; they are drawn at half of what one of the 1003 items is worth, and their exact match reads as below {{ number: transliteration_scores.floor | .4f }}.
The median BLEU of those models is {{ number: transliteration_scores.bleu_at_zero_median | .4f }} and their highest {{ number: transliteration_scores.bleu_at_zero_highest | .3f }}, where the best model reaches {{ number: transliteration_scores.bleu_highest | .2f }}.
The rank correlation of their BLEU with compute is {{ number: transliteration_scores.bleu_rank_at_zero | .2f }}; the intervals come from resampling families.
The intervals of exact match come from the items; BLEU was published without one.
The four lowest BLEU scores are of one family, XGLM, which makes the interval of the correlation wide.
Two models of one family have a BLEU below a hundredth beside many exact matches, which looks like a fault of the evaluation; they are shown as published.
"""

from __future__ import annotations

import altair as alt

from .. import theme

SAID = {"drawn": "score", "drawn_low": "low"}
ALT = """Exact match and BLEU against training compute, both on log axes: both stay at their floors for small models
and rise together by orders of magnitude over the same decades of compute."""
TICKS = [0.0001, 0.001, 0.01, 0.1, 1]
METRICS = ["exact match", "BLEU"]


def chart(transliteration_scores, narrow: bool) -> alt.LayerChart:
    half = transliteration_scores.floor / 2
    rows = transliteration_scores.rows
    data = rows.assign(
        drawn=rows["score"].clip(lower=half).where(rows["metric"] == "exact match", rows["score"]),
        drawn_low=rows["low"].clip(lower=half),
    )
    title = "Training compute (FLOP)"
    x = theme.log_axis("training_compute_flop", title, "power", (1e20, 1e26), alt.X, narrow)
    scale = alt.Scale(type="log", domain=[2e-5, 1.0])
    axis = alt.Axis(title="Score, from 0 to 1", values=TICKS, format="~g")
    y = alt.Y("drawn:Q", scale=scale, axis=axis)
    base = alt.Chart().encode(x, theme.colour("metric", METRICS, narrow))
    known = base.transform_filter("isValid(datum.low)")
    return alt.layer(
        theme.reference(alt.YDatum(transliteration_scores.floor, scale=scale)),
        theme.interval(known, y, ("drawn_low", "high"), width=None, opacity=0.5),
        base.mark_point(size=45, opacity=0.8).encode(y),
        data=data,
        height=360,
    )
