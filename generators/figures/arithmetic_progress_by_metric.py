"""By accuracy the last step of size brings the whole gain, by edit distance over half

Two scores of the same answers of four GPT-3 models, on the longest answers of two tasks.
Zero is the smallest model, one is a perfect answer.
The dashed line is a rise even in log size; the last step is the longest and would hold {{ number: last_step_shares.even_share | .0% | value }} of it.
The points have no intervals.

Four sizes cannot tell a smooth curve from a bend between the third and the fourth.
Sampling temperature is zero.
The values are read off [@schaeffer2023, Figure 3]; its shaded bands and its numbers of problems could not be recovered, so the points have no intervals here.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = ["last_step_shares.accuracy_longest > 0.99", "last_step_shares.edit_longest > 0.5"]
ALT = """Progress against model size: accuracy stays near zero through the third size and leaps at the fourth, on both tasks;
token edit distance rises earlier, but also has its largest step at the end."""
SERIES = ["accuracy", "token edit distance", "even rise in log size"]
PICKED = {"4-digit addition": 5, "2-digit multiplication": 4}


def chart(mirage_figure_3, last_step_shares, narrow: bool) -> alt.LayerChart:
    frames = [_progress(mirage_figure_3, task, length) for task, length in PICKED.items()]
    sizes = frames[0]["parameters"]
    even = pd.DataFrame(
        {"metric": SERIES[2], "parameters": [sizes.min(), sizes.max()], "progress": [0.0, 1.0]}
    )
    base = alt.Chart().encode(
        theme.log_axis("parameters", "Model parameters", "count", (2e8, 3e11), alt.X, narrow),
        alt.Y("progress:Q", title="Progress to a perfect answer").axis(format=".0%"),
        theme.colour("metric", SERIES, narrow),
        alt.Detail("task:N"),
    )
    dashes = [theme.SOLID, theme.DOTTED]
    tasks = alt.StrokeDash("task:N").scale(domain=list(PICKED), range=dashes)
    tasks = tasks.legend(title=None, orient="bottom" if narrow else "top")
    alike = base.transform_filter("datum.task === 'either task'")
    real = base.transform_filter(alt.FieldOneOfPredicate("metric", SERIES[:2]))
    return alt.layer(
        alike.mark_line(strokeDash=theme.LOOSE, strokeWidth=1.5),
        real.mark_line(strokeWidth=2).encode(tasks),
        real.mark_point(size=50),
        data=pd.concat([*frames, even.assign(task="either task")], ignore_index=True),
        height=360,
    )


def _progress(table: pd.DataFrame, task: str, length: int) -> pd.DataFrame:
    rows = table.query("task == @task and target_length == @length and temperature == 0")
    rows = rows.sort_values("parameters", kind="stable")
    perfect = {"accuracy": 1.0, "token_edit_distance": 0.0}
    return pd.concat(
        pd.DataFrame(
            {
                "metric": metric.replace("_", " "),
                "task": task,
                "parameters": rows["parameters"],
                "value": rows[metric],
                "progress": (rows[metric] - rows[metric].iloc[0]) / (best - rows[metric].iloc[0]),
            }
        )
        for metric, best in perfect.items()
    )
