"""Alan Thompson summarised which capability emerged at which model size

A summary that is spoken of and could not be found.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, SaidIn

FIGURES = ["abilities_by_compute"]

CLAIM = Claim(
    statement="Alan Thompson summarised which capability emerged at which model size.",
    kind="empirical",
    said_in=(
        SaidIn(
            "The article Emergence and Reasoning in Large Language Models, Next Big Future",
            said_on="2023",
        ),
    ),
    parts=(
        Literature(
            "exists",
            "There is such a summary",
            (
                Finding(
                    "nextbigfuture2023",
                    "opening",
                    "for",
                    "says that he simplified Jason Wei's list of emergent capabilities.",
                    unread="the summary itself",
                ),
            ),
        ),
        Literature("agrees", "It agrees with the published scales", (), role="context"),
    ),
    answer=Answer(
        verdict="supported",
        text=(
            "An article of April 2023 says that he did; the summary itself was not found, so what is in it is not known here."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "Only a page that speaks of the summary turned up, not the summary itself, so its entries cannot be compared with [@wei2022, Table 1], which has the same kind of information. "
        "An earlier search missed even that page and called the sentence not checkable; the page lifts its first part and leaves the second as it was."
    ),
)
