"""Months as whole numbers from January 2020 on, for things that are followed month by month."""

from __future__ import annotations

FIRST_YEAR, MONTHS = 2020, 12


def month_of(day: str) -> int:
    """The month of a day or of a month as text: 14 of 2021-03-15 and of 2021-03."""
    return (int(day[:4]) - FIRST_YEAR) * MONTHS + int(day[5:7]) - 1


def name_of(month: int) -> str:
    """The month as text, 2021-03 of 14."""
    return f"{FIRST_YEAR + month // MONTHS}-{month % MONTHS + 1:02d}"
