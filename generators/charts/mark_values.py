"""How the values of a mark are written for people: as on the axis, with three digits, small counts in full."""

from __future__ import annotations

import calendar
from collections.abc import Collection
from typing import Any, Literal

from ..look.spelling import (
    COUNT_LABEL,
    COUNT_LABEL_ACROSS,
    POWER_LABEL,
    scaled,
    three_digits,
    written_out,
)

Style = Literal["count", "power", "percent", "change", "month", "year"]
NOTHING = 1e-9  # a smaller value of a share or a loss is zero but for the arithmetic
EXACT = 1_000_000  # whole numbers below are written out
MONTH_LETTERS = 3


def style(title: str, axes: Collection[dict[str, Any]]) -> Style:
    """How values stand on an axis (or legend) of this title; every layer has a part in how it is set up."""
    labels = {axis.get("labelExpr") for axis in axes}
    formats = "".join(axis.get("format") or "" for axis in axes)
    if labels & {POWER_LABEL, COUNT_LABEL, COUNT_LABEL_ACROSS}:
        return "power" if POWER_LABEL in labels else "count"
    if "%" in formats and "%Y" not in formats:
        return "change" if "+" in formats else "percent"
    if title.startswith("Date"):
        return "month"
    return "year" if title.startswith("Year") else "count"


def write(value: Any, style: Style) -> str:
    """A value as text: `2.81 B`, `3.1×10²³`, `57%`, `+7.8%`, `Sep 2010`, `2028`, `1,146`, `2.62`.

    A number of the style `month` is a year with decimals. Text is an ISO date and stays.
    """
    if isinstance(value, str):
        year, of_year, day = value.split("-")
        return f"{int(day)} {calendar.month_name[int(of_year)][:MONTH_LETTERS]} {year}"
    number = float(value)
    if style == "month":
        month = int(number % 1 * 12) + 1
        return f"{calendar.month_name[month][:MONTH_LETTERS]} {int(number)}"
    if style == "year":
        return f"{number:.0f}"
    if style in ("percent", "change"):
        text = f"{_digits(100 * number)}%"
        return f"+{text}" if style == "change" and number > 0 and text != "0%" else text
    if style == "power":
        return three_digits(number, 1e-3, 1e3)
    return scaled(number, letters=True) or _digits(number)


def _digits(number: float) -> str:
    if abs(number) < NOTHING:
        return "0"
    whole = abs(number) < EXACT and number == int(number)
    return written_out(number) if whole else three_digits(number, 1e-4, 1e9)
