"""Pythia learns products smoothly; ten in a row would look like a jump

Share of products with a one-digit number that Pythia models get right with sixteen examples [@biderman2023], and what ten in a row would be, $p^{10}$, as if all products were alike and errors independent; bars are 95% intervals.

Shaded is the step with the largest share of the gain at ten in a row, {{ number: steps_chained.product_ten | .0% }}; with one product the same step has {{ number: steps_chained.product_one | .0% }}.
With JavaScript the number of steps can be chosen, and four other rises: sums and last words of GPT-3 [@brown2020, Table H.1], last words of Pythia [@biderman2023], word problems of LaMDA [@wei2022cot, Table 3].
Only the chance of one is measured.
"""

from __future__ import annotations

import altair as alt

from .. import theme

SAID = {"step_low": None, "step_high": None}
ALT = """Chance of a right product against model size, and of ten in a row: the first climbs evenly from near zero to nearly nine in ten, the second stays at
zero up to the second largest model and rises only in the last step, which is shaded."""
HOLDS = [
    "steps_chained.product_ten.low > 0.6",
    "steps_chained.product_one.high < 0.5",
]
STEPS, MOST = 10, 30
X = (5e7, 3e11)  # parameters
TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1]
TITLE = "Chance that all are right"
NAMES = {1: "one", STEPS: f"{STEPS} in a row"}
ROOM = {False: 50, True: 44}  # px for the labels of the axis
DIGITS = 4  # of shares, for the script


def chart(steps_chained, narrow: bool) -> alt.LayerChart:
    rows = steps_chained.rows
    first = rows[rows["curve"] == rows["curve"].iloc[0]].reset_index(drop=True)
    steps = steps_chained.steps
    step = steps[(steps["curve"] == first["curve"].iloc[0]) & (steps["k"] == STEPS)].iloc[0]
    data = first.loc[[*first.index, *first.index]].reset_index(drop=True)
    k = data.index.map(lambda place: 1 if place < len(first) else STEPS)
    data = data[["parameters"]].assign(
        series=k.map(NAMES),
        chance=data["accuracy"] ** k,
        chance_low=data["accuracy_low"] ** k,
        chance_high=data["accuracy_high"] ** k,
    )
    data = theme.on_first_row(data, step_low=step["smaller"], step_high=step["larger"])
    x = theme.log_axis("parameters", "Parameters", "count", X, alt.X, narrow)
    y = theme.share_axis("chance", TITLE, alt.Y, ticks=TICKS)
    y["axis"].minExtent = ROOM[narrow]
    names = list(NAMES.values())
    base = alt.Chart().encode(x, theme.named_colour("series", names))
    return alt.layer(
        theme.span(alt.X("step_low:Q", scale=x["scale"]), "step_high"),
        theme.interval(base, y),
        base.mark_line(strokeWidth=1.5).encode(y),
        base.mark_point(size=40).encode(y),
        theme.end_names(base, "parameters", y, "series"),
        data=data,
        padding=theme.room_for([f"{MOST} in a row"]),
        height=300 if narrow else 340,
    )


def script_data(steps_chained) -> dict:
    """Of each curve its name, its points as size, p and both ends, and the ends of the largest step's share for k = 1, 2, …"""
    steps = dict(list(steps_chained.steps.groupby("curve")))
    columns = ["parameters", "accuracy", "accuracy_low", "accuracy_high"]
    return {
        "curves": [
            {
                "name": curve,
                "points": rows[columns].to_numpy(float).tolist(),
                "ends": steps[curve][["share_low", "share_high"]].round(DIGITS).to_numpy().tolist(),
            }
            for curve, rows in steps_chained.rows.groupby("curve", sort=False)
        ],
        "steps": STEPS,
        "most": MOST,
    }
