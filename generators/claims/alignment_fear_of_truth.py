"""Worry about the alignment of models is fear of what science will find

A statement about motives: no data could decide it, and none were offered.
"""

from __future__ import annotations

from ..records import Answer, Claim, Literature, SaidIn

CLAIM = Claim(
    statement="People worry about the alignment of language models because they fear what science will say about reality.",
    kind="theoretical",
    said_in=(
        SaidIn(
            "A reader's comment below the article Emergence and Reasoning in Large Language Models, Next Big Future",
            said_on="2023",
        ),
    ),
    parts=(Literature("motives", "That fear is what moves them", ()),),
    answer=Answer(
        verdict="not checkable",
        text=(
            "It is a guess about the motives of unnamed people, for which no evidence was given and none was found."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "It is about the motives of people who are not named, and the comment gives no evidence. Nothing in the tables of this report bears on it; "
        "it stands in the ledger because the comment says it beside sentences that can be checked."
    ),
)
