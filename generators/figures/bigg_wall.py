"""Of 85 tasks about half are seen to rise, and a few gain most of it in one step

Each cell is one BIG-bench task: its score as the model grows from {{ number: bigg_sharpness.smallest | words }} to {{ number: bigg_sharpness.largest | words }} parameters, with a band for the 95% interval. Colours are the verdict of the rule. "Not established" is not "flat": {{ number: bigg_sharpness.small_tasks | ,d }} tasks have fewer than fifty questions. Heights differ from cell to cell.

The models are BIG-G with three examples in the prompt; sizes run left to right on a log scale, scores from zero to the highest interval of the cell, and intervals are binomial.
By the rule {{ number: bigg_sharpness.rising | ,d }} tasks have a trend upwards over all sizes, in {{ number: bigg_sharpness.concentrated | ,d }} of them one step surely brings more than half of the gain, and {{ number: bigg_sharpness.jumping | ,d }} of those pass the test against a smooth curve as well.
As drawn, cells are sorted by these kinds, then by the share of the steepest step or, where no rise is established, by the gain; the list above the picture, which needs JavaScript, sorts them in other ways.
The questions are a held-out fifth of each task.
The tasks were chosen because the largest model does well on them, and its items are another draw than those of the other sizes.
"""

from __future__ import annotations

import altair as alt
import numpy as np
import pandas as pd

from .. import theme

ALT = """A wall of small curves, one for each of {{ number: bigg_sharpness.tasks | ,d | value }} tasks: a few gain most in one step, some climb step by step,
and many wander without a clear direction."""
HOLDS = ["bigg_sharpness.rising_share > 0.45", "bigg_sharpness.concentrated < 8"]
ACROSS, ACROSS_NARROW = 8, 4
SORTED = {  # column of the analysis -> how the list calls it, and how its values are written
    "task": ("name", ""),
    "gain": ("gain, from the four smallest sizes to the largest", " ({:+.2f})"),
    "linearity": ("linearity", " ({:.2f})"),
    "breakthroughness": ("breakthroughness, median of draws", " ({:.2f})"),
    "last_score": ("final score", " ({:.2f})"),
    "items": ("number of items", " ({:,d})"),
}
LEFT, WIDTH, FOOT, HEIGHT = 0.04, 0.88, 0.08, 0.62  # parts of a cell


def chart(bigg_sharpness, narrow: bool) -> alt.LayerChart:
    across = ACROSS_NARROW if narrow else ACROSS
    order = _order(bigg_sharpness.rows)
    data = bigg_sharpness.curves.drop(columns="items").merge(order, on="task")
    column, row = data["position"] % across, data["position"] // across
    size = np.log10(data["parameters"])
    along = (size - size.min()) / (size.max() - size.min())
    top = data.groupby("task")["score_high"].transform("max")
    bottom = -row - 1 + FOOT
    data = data.assign(
        x=column + LEFT + WIDTH * along,
        y=bottom + HEIGHT * data["score"] / top,
        y_low=bottom + HEIGHT * data["score_low"] / top,
        y_high=bottom + HEIGHT * data["score_high"] / top,
        name_x=column + LEFT,
        name_y=bottom + HEIGHT + 0.1,
        first=data["parameters"] == data["parameters"].min(),
        title=data["task"].str.replace("_", " "),
    ).round(dict.fromkeys(("x", "y", "y_low", "y_high", "name_y"), 3))  # of a cell
    rows = int(np.ceil(len(order) / across))
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, across], nice=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[-rows, 0], nice=False))
    base = alt.Chart().encode(
        x, theme.colours("kind", theme.RISES, narrow), detail="task:N", description="task:N"
    )
    names = (
        alt.Chart()
        .transform_filter("datum.first")
        .encode(
            alt.X("name_x:Q", axis=None),
            alt.Y("name_y:Q", axis=None, scale=y["scale"]),
            description="task:N",
        )
    )
    name = {"align": "left", "baseline": "bottom", "fontSize": 9, "limit": 64 if narrow else 76}
    return alt.layer(
        theme.band(base, y),
        base.mark_line(strokeWidth=1.5).encode(y, order="parameters:Q"),
        names.mark_text(**name).encode(text="title:N"),
        data=data,
        height=(50 if narrow else 62) * rows,
    )


def script_data(bigg_sharpness) -> dict:
    """The tasks as they are drawn, and for every order of the list their places in it, first to last."""
    rows = bigg_sharpness.rows
    drawn = rows.set_index("task", drop=False).loc[_order(rows)["task"]].reset_index(drop=True)
    kinds = " to ".join(f"“{kind}”" for kind in list(theme.RISES)[:: len(theme.RISES) - 1])
    first = {
        "by": "kind and steepest share",
        "said": f"Sorted by kind, {kinds}, then by the share of the steepest step, or by gain.",
        "order": list(range(len(drawn))),
    }
    orders = [first, *(_sorted(drawn, column) for column in SORTED)]
    return {"marks": drawn["task"].tolist(), "orders": orders}


def _sorted(drawn: pd.DataFrame, column: str) -> dict:
    """Tasks by one column: names from a to z, numbers from the largest; unknown values come last."""
    by, written = SORTED[column]
    ordered = drawn.sort_values(column, ascending=column == "task", kind="stable")
    known = ordered.dropna(subset=column)
    ends = [
        row["task"].replace("_", " ") + written.format(row[column]).replace("-", "−")
        for _, row in known.iloc[[0, -1]].iterrows()
    ]
    said = f"Sorted by {by}: {' to '.join(ends)}."
    return {"by": by, "said": said, "order": ordered.index.tolist()}


def _order(rows: pd.DataFrame) -> pd.DataFrame:
    """Position of each task: by kind, then by share of the steepest step, or by gain if flat."""
    kinds = rows["kind"].map(list(theme.RISES).index)
    within = np.where(rows["rises"], rows["steepest_share"], rows["gain"])
    ordered = rows.assign(kinds=kinds, within=within).sort_values(
        ["kinds", "within"],
        ascending=[True, False],
        kind="stable",
    )
    return pd.DataFrame({"task": ordered["task"], "position": np.arange(len(ordered))})
