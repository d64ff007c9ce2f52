"""What stands behind the data: lines of reference, shaded spans, and the four dashes."""

from __future__ import annotations

from typing import Any

import altair as alt
import pandas as pd

from ..look.palette import ROLES
from .base import BAND_OPACITY
from .columns import column

SOLID = [1, 0]
DASHED = [4, 3]  # a line of reference
LOOSE = [5, 4]  # an ideal, or a series that lies on another
DOTTED = [2, 3]


def reference(
    at: alt.X | alt.XDatum | alt.Y | alt.YDatum,
    role: str = "muted",
    dash: list[int] | None = DASHED,
    **mark: Any,
) -> alt.Chart:
    """A dashed line across the picture at a number, `alt.XDatum(0.5)`, or at a column, `alt.Y("chance:Q")`.

    `role` is its colour in the palette, `dash` None for an unbroken line, and `mark` whatever else
    altair's `mark_rule` takes.
    """
    pattern = alt.Undefined if dash is None else dash
    rule: alt.Chart = alt.Chart().mark_rule(strokeDash=pattern, color=ROLES[role], **mark)
    return rule.encode(at)


def span(low: alt.X | alt.Y, high: str, role: str = "muted") -> alt.Chart:
    """A shaded span across the picture, from the column of `low` to the column `high`.

    It is drawn for each row that has both, so one row has them: see `on_first_row`.
    """
    second = alt.X2 if isinstance(low, alt.X) else alt.Y2
    shaded: alt.Chart = (
        alt.Chart()
        .transform_filter(f"isValid(datum.{column(low)})")
        .mark_rect(color=ROLES[role], opacity=BAND_OPACITY)
        .encode(low, second(f"{high}:Q"))
    )
    return shaded


def on_first_row(data: pd.DataFrame, **values: float) -> pd.DataFrame:
    """The table with a column for each of `values` that is empty but for the first row."""
    rest = [None] * (len(data) - 1)
    return data.assign(
        **{name: pd.Series([value, *rest], data.index) for name, value in values.items()}
    )
