"""Where the fit stopped, the smaller run had almost all of its gain

Curves are the share of a gain in pass rate, the problems solved, against the compute of reinforcement learning, as printed [@khatri2025scalerl, Table 1]. Solid is what the curve was fitted to; dashed was predicted and then run. Scout, the larger model, still had {{ number: rl_curves.left_scout | .0% | value }} to come. The points behind them were not published.

So little more was forecast for the smaller run: at the end of its fit {{ number: rl_curves.left_8b | .1% | value }} of the gain was still to come on 8 billion parameters, {{ number: rl_curves.left_scout | .0% }} on Scout [@khatri2025scalerl, Table 1].
What was fitted and what was run is told in [@khatri2025scalerl, Figure 1].
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = [
    "rl_curves.left_8b < 0.01",
    "rl_curves.left_scout > 0.05",
]
ALT = """Two rising curves of the share of the gain against GPU-hours: that of the smaller model is flat near the whole gain long before its fit
ends; that of Scout has a tenth to go where its fit ends."""
NAMES = {"ScaleRL": "smaller model", "ScaleRL-Scout": "Scout"}


def chart(rl_curves, narrow: bool) -> alt.LayerChart:
    rows = rl_curves.rows
    data = rows.assign(model=rows["run"].map(NAMES)).drop(columns="run")
    stop = data[data["fitted"]].groupby("model", sort=False).tail(1).assign(part="end of the fit")
    after = pd.concat([stop, data[~data["fitted"]]])
    data = pd.concat(
        [data[data["fitted"]].assign(part="fitted"), after.assign(part="predicted"), stop],
        ignore_index=True,
    ).drop(columns="fitted")
    base = alt.Chart().encode(
        theme.log_axis("gpu_hours", "GPU-hours", "count", (1e3, 3e5), alt.X, narrow),
        theme.share_axis("share", "Share of the whole gain", alt.Y),
        theme.colour("model", list(NAMES.values()), narrow, columns=2),
    )
    part = {
        name: base.transform_filter(f"datum.part === '{name}'") for name in data["part"].unique()
    }
    stopped = part["end of the fit"]
    return alt.layer(
        part["fitted"].mark_line(strokeWidth=2),
        part["predicted"].mark_line(strokeWidth=2, strokeDash=theme.DASHED),
        stopped.mark_point(size=70, filled=True, opacity=1),
        stopped.mark_text(dy=34, dx=-4, align="left").encode(text="part:N"),
        data=data,
        height=320,
    )
