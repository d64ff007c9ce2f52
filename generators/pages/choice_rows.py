"""One quantity under every choice of its analysis: rows with dot and interval over the range that would support it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..prose import formats
from ..records import PartResult, Verdict, by_range
from ..records.estimates import Measurement

MARGIN = 0.06  # of the scale, free at either end


@dataclass(frozen=True)
class ChoiceRow:
    """A choice as it is drawn: places in percent of the width."""

    label: str
    """The choice in words."""
    preferred: bool
    """Is it the one behind the number of the report?"""
    low: float
    """Where the interval begins."""
    value: float
    """Where the dot stands."""
    high: float
    """Where the interval ends."""
    text: str
    """The value with its interval."""
    verdict: Verdict
    """What the part would be by this choice alone."""


@dataclass(frozen=True)
class ChoicePicture:
    """All choices of a part over one scale, and the range behind them."""

    rows: tuple[ChoiceRow, ...]
    """The preferred choice first."""
    start: float
    """Where the range begins, in percent of the width."""
    width: float
    """How wide it is, in percent; to the edge where it has no end."""
    agreeing: int
    """How many choices come to what the preferred one does."""
    left_out: tuple[tuple[str, str], ...]
    """Choices thought of and not tried, each with the reason."""


def choice_picture(result: PartResult) -> ChoicePicture | None:
    """The picture of a part that was measured under several choices; None where it was not."""
    if result.choices is None:
        return None
    choices = result.choices
    tried: dict[str, Measurement] = {choices.preferred: choices.default, **choices.others}
    ends = [end for one in tried.values() for end in (one.low, one.value, one.high)]
    limits = [end for end in (result.supports.low, result.supports.high) if math.isfinite(end)]
    least, most = min(ends + limits), max(ends + limits)
    room = (most - least or 1) * MARGIN

    def place(value: float) -> float:
        inside = min(max(value, least - room), most + room)
        return round(100 * (inside - least + room) / (most - least + 2 * room or 1), 2)

    rows = tuple(
        ChoiceRow(
            label,
            label == choices.preferred,
            place(one.low),
            place(one.value),
            place(one.high),
            formats.value_and_interval(one, result.unit),
            by_range(one, result.supports).verdict,
        )
        for label, one in tried.items()
    )
    start, end = place(result.supports.low), place(result.supports.high)
    agreeing, _ = result.agreeing
    return ChoicePicture(
        rows,
        start,
        round(end - start, 2),
        agreeing,
        tuple((choices.left_out or {}).items()),
    )
