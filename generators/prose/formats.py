"""How values are written for people: intervals, units, and the arithmetic of a verdict."""

from __future__ import annotations

import html

from ..look.spelling import YEAR, number, plain
from ..records import Judged, Measured, PartResult, by_range
from ..records.estimates import Bracket, Estimate, Measurement

HOW = {
    Judged("supported"): "lies inside the range",
    Judged("refuted"): "does not touch the range",
    Judged("undecided", "too few data"): "is partly inside the range and partly outside",
    Judged("undecided", "a tie"): (
        "ends so near to an end of the range that other draws of the same size could decide otherwise"
    ),
}


def interval(found: Measurement, option: str = "", unit: str = "") -> str:
    """What is known of a value: `95% interval 0.32 to 0.37`, `between 3 and 5, from rounding`."""
    low, high = (
        number(end, option) if option else plain(end, unit) for end in (found.low, found.high)
    )
    if isinstance(found, Estimate):
        return f"{found.level * 100:g}% interval {low} to {high}"
    assert isinstance(found, Bracket)
    if found.low == found.high:
        return f"no interval, {found.because}"
    return f"between {low} and {high}, {found.because}"


def value_and_interval(found: Measurement, unit: str = "") -> str:
    """A value and what is known of it: `0.35 (95% interval 0.32 to 0.37)`."""
    return f"{plain(found.value, unit)} ({interval(found, unit=unit)})"


def spread(found: Measurement, unit: str = "") -> str:
    """The interval with the number of observations, where there is one."""
    return interval(found, unit=unit) + (f", n = {found.n:,}" if found.n else "")


def unit_text(unit: str) -> str:
    """A unit for people; nothing for a number without dimension, or for a date."""
    return "" if unit in ("1", YEAR) else unit.replace("/", " per ")


def arithmetic(result: PartResult) -> str:
    """Why a measured part has its verdict, as one sentence of plain text."""
    if result.estimate is None:
        return f"There are no data yet; {_wanted(result)} would support the statement."
    return f"Measured: {measurement(result)}. {conclusion(result)}"


def measurement(result: PartResult) -> str:
    """What was measured: the value with its unit, the interval, and the observations behind it."""
    assert result.estimate
    value = f"{plain(result.estimate.value, result.unit)} {unit_text(result.unit)}".strip()
    return f"{value} ({spread(result.estimate, result.unit)})"


def conclusion(result: PartResult) -> str:
    """The range of a measured part, and how the interval lies to it."""
    assert result.estimate
    what = "The interval" if isinstance(result.estimate, Estimate) else "That"
    how = HOW[by_range(result.estimate, result.supports)]
    said = f"Range that would support it: {_wanted(result)}. {what} {how}."
    if result.choices is None:
        return said
    agreeing, tried = result.agreeing
    counted = f"{said} {agreeing} of {tried} choices of the analysis say so"
    if result.reason != "depends on a choice":
        return f"{counted}, so the verdict is firm."
    apart = " and the intervals of some do not touch" if agreeing == tried else ""
    return f"{counted}{apart}, so nothing is decided."


def glance(result: PartResult) -> str:
    """A measured part in a few words: what was measured, and what would have supported it."""
    if result.estimate is None:
        return f"no data yet; wanted {_wanted(result)}"
    return f"measured {value_and_interval(result.estimate, result.unit)}; wanted {_wanted(result)}"


def _wanted(result: PartResult) -> str:
    assert isinstance(result.part, Measured)
    return f"{result.part.supports} {unit_text(result.unit)}".strip()


def cell(value: object) -> str:
    """A cell of a data table as escaped HTML."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return plain(value)
    return html.escape(str(value))
