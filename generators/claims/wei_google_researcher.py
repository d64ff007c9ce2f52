"""Jason Wei explained emergence as a researcher at Google

A statement about an affiliation, read off the title page of the paper.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, SaidIn

CLAIM = Claim(
    statement="Jason Wei, who explained emergent abilities in 2022, was a researcher at Google.",
    kind="empirical",
    said_in=(
        SaidIn(
            "The article Emergence and Reasoning in Large Language Models, Next Big Future",
            said_on="2023",
        ),
    ),
    parts=(
        Literature(
            "affiliation",
            "The paper of 2022 gives Google Research as his affiliation",
            (
                Finding(
                    "wei2022",
                    "title page",
                    "for",
                    "names him first of sixteen authors, nine of them of Google Research; the others are at Stanford, UNC Chapel Hill and DeepMind.",
                ),
            ),
        ),
    ),
    answer=Answer(
        verdict="supported",
        text=(
            "The title page of the paper of 2022 names him first and puts him at Google Research."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "The paper says where he worked when it came out. Where he worked in 2023, when the article was written, was not looked up, "
        "and the talk that the article links to was not seen."
    ),
)
