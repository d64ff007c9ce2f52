"""The record of the Hutter Prize falls by about one percent a year

An exponential through the records by date of entry.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["wikipedia_record_by_date"]
ABOUT_ONE = Range(0.005, 0.015)
BECAUSE = "From half a percent to one and a half is about one."


def _part(id: str, statement: str, quantity: str, measured_by: str, role="core") -> Measured:
    return Measured(
        id=id,
        statement=statement,
        quantity=quantity,
        measured_by=measured_by,
        supports=ABOUT_ONE,
        rule="report",
        because=BECAUSE,
        post_hoc=True,
        role=role,
    )


CLAIM = Claim(
    statement="The record of the Hutter Prize falls by about one percent a year.",
    kind="empirical",
    said_in=(SaidIn("This report"),),
    parts=(
        _part(
            "all",
            "The record fell by about one percent a year over all accepted entries",
            "Fall of the record in a year, accepted entries of 2021 to 2026",
            "wikipedia_records.fall",
        ),
        _part(
            "to_2024",
            "Up to 2024",
            "Fall of the record in a year, entries of 2021 to 2024",
            "wikipedia_records.fall_to_2024",
            "context",
        ),
        _part(
            "since_2024",
            "After 2024",
            "Fall of the record in a year, from the last of 2024 to the last accepted",
            "wikipedia_records.fall_since_2024",
            "context",
        ),
    ),
    answer=Answer(
        verdict="undecided",
        text="Open: a line through all records falls by {{ number: wikipedia_records.fall | .1% | value }} a year, one from the baseline on by less; up to 2024 it was {{ number: wikipedia_records.fall_to_2024 | .1% | value }}, since then {{ number: wikipedia_records.fall_since_2024 | .1% | value }}.",
    ),
    looked="2026-11-27",
    caveat="There are {{ number: wikipedia_records.records | .0f }} accepted records with a day, a complete list, so there is no interval; a pending entry is none yet. An entry must better the one before by enough to be worth handing in, so a small step each time is partly a rule of the prize. One entry of July 2026 brings {{ number: wikipedia_records.largest_share | .0% }} of the whole gain since the baseline; without it the record would have fallen by {{ number: wikipedia_records.fall_without_largest | .1% | value }} a year.",
)
