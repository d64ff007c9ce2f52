"""On average most of the gain comes late under the Brier score as well

Each row is a task: how much of the whole gain comes before the jump, by accuracy, by the Brier score of the same answers, and by an even rise.
Further left is more sudden.
The tasks were picked because they rise late.

Share of the gain below the training compute at which the authors let the rise begin [@wu2025].
The grey mark is a rise even in the logarithm of compute.
The interval of the mean is in the claim on metrics.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = [
    "choice_tasks_rescored.brier_below < 0.5",
    "choice_tasks_rescored.brier_below < choice_tasks_rescored.even_below",
]
ALT = """Six tasks, three marks each: by accuracy a tenth or so of the gain lies below the threshold, by Brier score somewhat more, while an
even rise would have half or more there."""
SCORES = {"accuracy": "accuracy", "brier": "Brier score", "even": "an even rise"}
COLOURS = dict(
    zip(
        SCORES.values(),
        (theme.ROLES["orange"], theme.ROLES["blue"], theme.ROLES["grey"]),
        strict=True,
    )
)


def chart(choice_tasks_rescored, narrow: bool) -> alt.LayerChart:
    rows = choice_tasks_rescored.rows
    parts = [
        pd.DataFrame(
            {"task": rows["task"].replace(theme.CHOICE_TASKS), "score": said, "share": rows[column]}
        )
        for column, said in SCORES.items()
    ]
    data = pd.concat(parts, ignore_index=True).astype({"share": float})
    order = rows.sort_values("brier", kind="stable")["task"].replace(theme.CHOICE_TASKS).tolist()
    x = theme.share_axis("share", "Share of the gain below the threshold", domain=(-0.25, 1))
    base = alt.Chart().encode(
        theme.names("task", narrow, order), theme.colours("score", COLOURS, narrow)
    )
    return alt.layer(
        theme.reference(alt.XDatum(0, scale=x["scale"])),
        base.mark_point(size=70).encode(x),
        data=data,
        height=(50 if narrow else 30) * len(order),
    )
