"""Alan Thompson summarised which capability emerged at which model size

A summary that is spoken of and could not be found.
"""

from __future__ import annotations

from ..records import Claim, Finding, Literature, SaidIn

FIGURES = ["abilities_by_compute"]

CLAIM = Claim(
    statement="Alan Thompson summarised which capability emerged at which model size.",
    kind="empirical",
    said_in=(SaidIn("An article on emergence and reasoning in large language models (2023)"),),
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
                ),
            ),
        ),
        Literature("agrees", "It agrees with the published scales", ()),
    ),
    logic="tests",
    caveat=(
        "Only a page that speaks of the summary was found, not the summary, so its entries cannot be held against "
        "[@wei2022, Table 1], which has the same kind of information. An earlier look found not even that page and "
        "called the sentence not checkable; the page raises its first part and leaves the second as it was."
    ),
)
