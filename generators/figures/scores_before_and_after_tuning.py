"""Tuned alike, old and new models lie near one line on MMLU

Each of {{ number: lead_after_tuning.models | ,d }} models appears twice: as released (dots), and after the same tuning on questions like the test's (triangles).
The dashed line is chance, the score of guessing.
Tuning also teaches, so the tuned scores are not what the models knew before.

The models are base models [@dominguez2025testtask]; the better of the two scores counts as tuned.
Newer models are those trained from November 2023 on.
MMLU starts to rise at about a thirtieth of the compute after tuning.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "lead_after_tuning.mmlu_factor > 20",
    "lead_after_tuning.mmlu_factor < 40",
    "lead_after_tuning.mmlu_after.high < 0.035",
]
ALT = """Accuracy on MMLU against training compute. As released, older models stay at a quarter up to about ten to the twenty-two FLOP and newer ones lie above
them; after tuning all rise from about four times ten to the twenty on, the newer among the older."""
SERIES = {
    ("before November 2023", "as released"): "older, as released",
    ("from November 2023 on", "as released"): "newer, as released",
    ("before November 2023", "after the same tuning"): "older, tuned",
    ("from November 2023 on", "after the same tuning"): "newer, tuned",
}


def chart(lead_after_tuning, narrow: bool) -> alt.LayerChart:
    rows = lead_after_tuning.rows
    rows = rows[rows["benchmark"] == "MMLU"]
    names = [SERIES[pair] for pair in zip(rows["trained"], rows["when"], strict=True)]
    data = rows[["model", "training_compute_flop", "score"]].assign(series=names)
    x = theme.log_axis(
        "training_compute_flop", "Training compute (FLOP)", "power", (1e20, 1e24), alt.X, narrow
    )
    y = theme.share_axis("score", "Right answers on MMLU", alt.Y, domain=(0.2, 0.8))
    order = list(SERIES.values())
    shapes = alt.Shape("series:N", legend=None).scale(
        domain=order, range=["circle", "circle", "triangle-up", "triangle-up"]
    )
    base = alt.Chart().encode(x, y, theme.colour("series", order, narrow, columns=4), shapes)
    return alt.layer(
        theme.reference(alt.YDatum(0.25, scale=y["scale"])),
        base.mark_point(size=55),
        data=data,
        height=340,
    )
