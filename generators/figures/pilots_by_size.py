"""The largest GPT-3 falls for a fallacy on which smaller ones score about chance or better

How often four GPT-3 models find the right one of two completions likelier.
The dotted line is chance, one half; BoolQ, reading comprehension, is a control.
On scope neglect the largest model recovers what the third lost.
Bars are 95% intervals, too short because the questions, made from templates, are alike.

Mean over prompts without and with one example; sizes of GPT-3 are presumed [@mckenzie2023pipeline].
The intervals come from the number of items, which are more alike than that number says.
On scope neglect accuracy changes by {{ number: pilot_changes.turning_fall | .0% | value }} up to the third model and by {{ number: pilot_changes.turning_rise | .0% | value }} with the last.
"""

from __future__ import annotations

import altair as alt
import numpy as np

from .. import theme

HOLDS = ["pilot_changes.falling.high < 0", "pilot_changes.turning_rise.low > 0"]
ALT = """Accuracy against size for three problems: the conjunction fallacy stays near or above one half and drops to a third at the largest
model; scope neglect falls to below a half and comes back; BoolQ climbs to three quarters."""
PROBLEMS = {
    "conjunction fallacy": "conjunction fallacy",
    "scope neglect": "scope neglect",
    "BoolQ": "BoolQ, control",
}


def chart(pilot_changes, narrow: bool) -> alt.LayerChart:
    rows = pilot_changes.rows
    rows = rows[rows["family"].eq("GPT-3") & rows["problem"].isin(PROBLEMS)]
    groups = rows.groupby(["problem", "parameters"])
    data = groups["accuracy"].mean().reset_index()
    error = groups["error"].agg(lambda one: float(np.sqrt((one**2).sum()) / len(one))).to_numpy()
    data = data.assign(
        problem=data["problem"].map(PROBLEMS),
        accuracy_low=data["accuracy"] - 1.96 * error,
        accuracy_high=data["accuracy"] + 1.96 * error,
    )
    title = "Parameters, presumed"
    base = alt.Chart().encode(
        theme.log_axis("parameters", title, "count", (2e8, 4e11), alt.X, narrow),
        theme.colour("problem", list(PROBLEMS.values()), narrow, columns=3),
    )
    y = theme.share_axis("accuracy", "Right completion likelier", alt.Y, domain=(0.2, 0.9))
    return alt.layer(
        theme.reference(alt.YDatum(0.5, scale=y["scale"]), "ink", theme.DOTTED),
        base.mark_line(strokeWidth=2).encode(y),
        theme.interval(base, y),
        base.mark_point(size=55).encode(y),
        data=data,
        height=320,
    )
