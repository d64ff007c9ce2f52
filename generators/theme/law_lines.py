"""What each law says of a size: lines up to it, and there a dot with its interval for each law."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

import altair as alt
import pandas as pd

from .intervals import interval
from .marked import ends_apart, ends_named, law_colour
from .words import HUNDRED_TRILLION, LAW_NAMES

STEP = 0.3  # decades from one dot to the next
NEAR = 1.001  # of the size, for the arithmetic of a grid


def law_ends(
    curves: pd.DataFrame, value: str, say: Callable[[float], str], least: float, narrow: bool
) -> pd.DataFrame:
    """The curves with a place, `beside`, and a name for each law at a hundred trillion parameters.

    `curves` has the columns `law`, `parameters` and `value`; `say` writes a value behind the name of its
    law, on a phone the name alone; names lie `least` decades apart. The lowest law stands first.
    """
    at = curves[curves["parameters"].div(HUNDRED_TRILLION).sub(1).abs() < NEAR - 1]
    ranks = at[value].rank()
    placed = curves.assign(beside=HUNDRED_TRILLION * 10 ** (STEP * ranks))

    def name(row: pd.Series) -> str:
        text = LAW_NAMES[row["law"]]
        return textwrap.fill(text, 13) if narrow else f"{text}: {say(row[value])}"

    return ends_apart(placed, "law", "beside", value, name, least)


def law_lines(x: alt.X, y: alt.Y) -> list[alt.Chart]:
    """Lines to a hundred trillion parameters, and right of it the dots, intervals and names of `law_ends`."""
    base = alt.Chart().encode(law_colour("law"))
    base = base.transform_filter("isValid(datum.law)")
    till = base.transform_filter(f"datum.parameters <= {HUNDRED_TRILLION * NEAR}").encode(x)
    beside = base.transform_filter("isValid(datum.end_name)")
    beside = beside.encode(alt.X("beside:Q", scale=x["scale"]))
    last = 5 * STEP
    names = base.transform_calculate(edge=f"{HUNDRED_TRILLION} * pow(10, {last})")
    return [
        till.mark_line(strokeWidth=2, clip=True).encode(y),
        interval(beside, y, width=3),
        beside.mark_point(size=55, opacity=1).encode(y),
        ends_named(names.encode(alt.X("edge:Q", scale=x["scale"])), y),
    ]
