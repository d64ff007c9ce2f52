"""The record of the Hutter Prize falls by about one percent a year

An exponential through the records by date of entry.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["wikipedia_record_by_date"]
CLAIM = Claim(
    statement="The record of the Hutter Prize falls by about one percent a year.",
    kind="empirical",
    said_in=(SaidIn("This report, after the entries up to 2024"),),
    parts=(
        Measured(
            id="since_2024",
            statement="After 2024, when the sentence was made",
            quantity="Fall of the record in a year, from the last of 2024 to the last accepted",
            measured_by="wikipedia_records.fall_since_2024",
            supports=Range(0.005, 0.015),
            rule="report",
            because="From half a percent to one and a half is about one.",
            post_hoc=True,
        ),
        Measured(
            id="to_2024",
            role="context",
            statement="Up to 2024, on the entries that it was made from",
            quantity="Fall of the record in a year, entries of 2021 to 2024",
            measured_by="wikipedia_records.fall_to_2024",
            supports=Range(0.005, 0.015),
            rule="report",
            because="The same range.",
            post_hoc=True,
        ),
        Measured(
            id="all",
            role="context",
            statement="Over all accepted entries",
            quantity="Fall of the record in a year, accepted entries of 2021 to 2026",
            measured_by="wikipedia_records.fall",
            supports=Range(0.005, 0.015),
            rule="report",
            because="The same range.",
            post_hoc=True,
        ),
    ),
    answer=Answer(
        verdict="refuted",
        text="Not any more: it fell by {{ number: wikipedia_records.fall_to_2024 | .1% | value }} a year up to 2024 and by {{ number: wikipedia_records.fall_since_2024 | .1% | value }} since, most of that in one entry.",
    ),
    looked="2026-11-27",
    caveat="There are {{ number: wikipedia_records.records | .0f }} accepted records with a day, a complete list, so there is no interval; a pending entry is none yet. An entry must better the one before by enough to be worth handing in, so a small step each time is partly a rule of the prize. One entry of July 2026 brings {{ number: wikipedia_records.largest_share | .0% }} of the whole gain since the baseline; without it the record would have fallen by {{ number: wikipedia_records.fall_without_largest | .1% | value }} a year.",
)
