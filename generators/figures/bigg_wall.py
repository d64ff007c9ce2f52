"""Of 85 tasks about half are seen to rise, and a few gain most of it in one step

Each cell is one BIG-bench task: its score as the model grows from {{ number: bigg_sharpness.smallest | words }} to {{ number: bigg_sharpness.largest | words }} parameters, with a band for the 95% interval and the last score at its end. Colours are the verdict of the rule. "Not established" is not "flat": {{ number: bigg_sharpness.small_tasks | ,d }} tasks have fewer than fifty questions. Heights differ from cell to cell.

The models are BIG-G with three examples in the prompt; sizes run left to right on a log scale, scores from zero, the thin line, to the highest interval of the cell, and intervals are binomial.
By the rule {{ number: bigg_sharpness.rising | ,d }} tasks have a trend upwards over all sizes, in {{ number: bigg_sharpness.concentrated | ,d }} of them one step surely brings more than half of the gain, and {{ number: bigg_sharpness.jumping | ,d }} of those pass the test against a smooth curve as well.
As drawn, cells are sorted by these kinds, then by the gain; the list above the picture, which needs JavaScript, sorts them in other ways.
The questions are a held-out fifth of each task.
The tasks were chosen because the largest model does well on them, and its items are another draw than those of the other sizes.
"""

from __future__ import annotations

import textwrap

import altair as alt
import numpy as np
import pandas as pd

from .. import theme

ALT = """A wall of small curves, one for each of {{ number: bigg_sharpness.tasks | ,d | value }} tasks: a few gain most in one step, some climb step by step,
and many wander without a clear direction."""
HOLDS = ["bigg_sharpness.rising_share > 0.45", "bigg_sharpness.concentrated < 8"]
ACROSS, ACROSS_NARROW = 6, 3
ONCE = ["name_x", "name_y", "foot", "foot_end", "title"]  # in one row of a cell
LEADING = 0.155  # of a cell, from line to line of a name
LINE = {False: 21, True: 15}  # letters of a line of a name, by `narrow`
SORTED = {  # column of the analysis -> how the list calls it, and how its values are written
    "task": ("name", ""),
    "gain": ("gain, from the four smallest sizes to the largest", " ({:+.2f})"),
    "linearity": ("linearity", " ({:.2f})"),
    "breakthroughness": ("breakthroughness, median of draws", " ({:.2f})"),
    "last_score": ("final score", " ({:.2f})"),
    "items": ("number of items", " ({:,d})"),
}
LEFT, WIDTH, FOOT, HEIGHT = 0.04, 0.66, 0.1, 0.46  # parts of a cell


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
        name_y=bottom
        + HEIGHT
        + 0.05
        + LEADING * data["task"].map(lambda task: len(_lines(task, LINE[narrow]))),
        final=data["score"].where(data["parameters"] == data["parameters"].max()),
        foot=bottom,
        foot_end=column + LEFT + WIDTH,
        title=data["task"].map(lambda task: "\n".join(_lines(task, LINE[narrow]))),
    ).round(dict.fromkeys(("x", "y", "y_low", "y_high", "name_y", "foot", "final"), 3))  # of a cell
    rows = int(np.ceil(len(order) / across))
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, across], nice=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[-rows, 0], nice=False))
    base = alt.Chart().encode(
        x, theme.colours("kind", theme.RISES, narrow), detail="task:N", description="task:N"
    )
    data[ONCE] = data[ONCE].where(data["parameters"] == data["parameters"].min())
    feet = _once("foot", y)
    name = {"align": "left", "baseline": "top", "fontSize": 11, "lineBreak": "\n"}
    return alt.layer(
        theme.band(base, y),
        base.mark_line(strokeWidth=1.5).encode(y, order="parameters:Q"),
        _once("name_y", y).mark_text(**name, lineHeight=12).encode(text="title:N"),
        theme.interval(
            feet, alt.X("x:Q", axis=None, scale=x["scale"]), ("name_x", "foot_end"), 1, opacity=0.5
        ),
        base.transform_filter("isValid(datum.final)")
        .mark_text(align="left", dx=4, fontSize=11)
        .encode(y, text=alt.Text("final:Q", format=".0%")),
        data=data,
        height=80 * rows,
    )


def _once(height: str, y: alt.Y) -> alt.Chart:
    """A mark for each cell, at its left and the `height` of a column, with the task as its key."""
    return (
        alt.Chart()
        .transform_filter("isValid(datum.title)")
        .encode(
            alt.X("name_x:Q", axis=None),
            alt.Y(f"{height}:Q", axis=None, scale=y["scale"]),
            description="task:N",
        )
    )


def _lines(task: str, letters: int) -> list[str]:
    """The name of a task in lines of so many letters at most."""
    return textwrap.wrap(task.replace("_", " "), letters)


def script_data(bigg_sharpness) -> dict:
    """The tasks as they are drawn, and for every order of the list their places in it, first to last."""
    rows = bigg_sharpness.rows
    drawn = rows.set_index("task", drop=False).loc[_order(rows)["task"]].reset_index(drop=True)
    kinds = " to ".join(f"“{kind}”" for kind in list(theme.RISES)[:: len(theme.RISES) - 1])
    first = {
        "by": "kind and gain",
        "said": f"Sorted by kind, {kinds}, then by gain.",
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
    """Position of each task: by kind, then by gain."""
    kinds = rows["kind"].map(list(theme.RISES).index)
    ordered = rows.assign(kinds=kinds).sort_values(
        ["kinds", "gain"], ascending=[True, False], kind="stable"
    )
    return pd.DataFrame({"task": ordered["task"], "position": np.arange(len(ordered))})
