"""The record of the Hutter Prize falls by about one percent a year

An exponential through the records by date of entry.
"""

from __future__ import annotations

from ..records import Claim, Measured, Range, SaidIn

FIGURES = ["wikipedia_record_by_date"]
CLAIM = Claim(
    statement="The record of the Hutter Prize falls by about one percent a year.",
    kind="empirical",
    said_in=(SaidIn("This report, after the entries up to 2024"),),
    parts=(
        Measured(
            id="to_2024",
            statement="Up to 2024",
            quantity="Fall of the record in a year, entries of 2021 to 2024",
            measured_by="wikipedia_records.fall_to_2024",
            supports=Range(0.005, 0.015),
            rule="report",
            because="From half a percent to one and a half is about one.",
            post_hoc=True,
        ),
        Measured(
            id="all",
            statement="Up to September 2026",
            quantity="Fall of the record in a year, all entries",
            measured_by="wikipedia_records.fall",
            supports=Range(0.005, 0.015),
            rule="report",
            because="The same range.",
            post_hoc=True,
        ),
    ),
    logic="tests",
    caveat="There are {{ number: wikipedia_records.records | .0f }} dated entries, one of them pending. An entry must better the one before by enough to be worth handing in, so a small step each time is partly a rule of the prize. One entry of July 2026 brings {{ number: wikipedia_records.largest_share | .0% }} of the whole gain since the baseline.",
)
