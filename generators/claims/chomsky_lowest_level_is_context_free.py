"""Context-free grammars are the lowest level of the Chomsky hierarchy

A matter of definition: the lowest level is that of the regular languages.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, SaidIn

FIGURES = ["levels_of_the_hierarchy"]
CLAIM = Claim(
    statement="Context-free grammars are the very lowest level of the Chomsky hierarchy.",
    kind="definition",
    said_in=(
        SaidIn(
            "A reader's comment below the article Emergence and Reasoning in Large Language Models, Next Big Future",
            said_on="2023",
        ),
    ),
    parts=(
        Literature(
            id="nothing_below",
            statement="No level of the hierarchy lies below the context-free one",
            findings=(
                Finding(
                    "deletang2023chomsky",
                    "section 3",
                    "against",
                    "all regular languages are context-free, and palindromes are context-free but not regular.",
                ),
                Finding(
                    "zhang2025stacktrans",
                    "Appendix D",
                    "against",
                    "regular is type 3, deterministic context-free type 2 and context-sensitive type 1.",
                ),
            ),
        ),
    ),
    answer=Answer(
        verdict="refuted",
        text="No: regular languages lie below. Whether a string has an even number of ones is regular; whether it reads the same backwards is context-free.",
    ),
    looked="2026-11-27",
    caveat=(
        "The comment names the first of these works as its source. Both state a definition and do not argue for it; "
        "the mistake does not decide whether the rest of the comment is right."
    ),
)
