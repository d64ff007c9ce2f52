"""Nobody pays attention to algorithmic information theory

Venues and a prize.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, SaidIn

FIGURES = ["wikipedia_record_by_date"]
CLAIM = Claim(
    statement="Algorithmic information theory receives virtually no attention.",
    kind="empirical",
    said_in=(
        SaidIn(
            "A reader's comment below the article Emergence and Reasoning in Large Language Models, Next Big Future",
            said_on="2023",
        ),
    ),
    parts=(
        Literature(
            id="venues",
            statement="It is absent from the leading venues of machine learning",
            findings=(
                Finding(
                    "deletang2024",
                    "ICLR 2024",
                    "against",
                    "a paper on language modelling as compression, with Marcus Hutter, who gave the prize, among its authors, stands in the proceedings of a leading conference.",
                ),
                Finding(
                    "huang2024",
                    "COLM 2024",
                    "against",
                    "a paper on compression and benchmark scores stands in those of the first conference on language modelling.",
                ),
            ),
        ),
        Literature(
            id="prize",
            statement="Nobody works on its practical problem",
            findings=(
                Finding(
                    "hutter2026",
                    "list of records",
                    "against",
                    "seven accepted entries since 2021 lowered the size of a billion bytes of Wikipedia, three of them within a month of 2026.",
                ),
            ),
        ),
    ),
    logic="tests",
    answer=Answer(
        verdict="refuted",
        text="No: two papers in leading proceedings and seven accepted prize entries since 2021; how small the share is was not counted.",
    ),
    looked="2026-11-27",
    caveat="Two papers and a prize refute virtually none; they do not show that the field is large. The share of all work that it makes up was not counted.",
)
