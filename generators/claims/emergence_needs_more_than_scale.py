"""Emergence, in the sense of complex systems, is more than a score that rises suddenly

A definition, judged by whether the word is used so.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, SaidIn

CLAIM = Claim(
    statement="Emergence in the sense of complex systems needs more than a sudden score: a coarse-grained internal mechanism.",
    kind="definition",
    said_in=(SaidIn("Krakauer et al. 2025", "krakauer2025emergence", "conclusion"),),
    parts=(
        Literature(
            "sense",
            "Those who take the word from the study of complex systems ask for it",
            (
                Finding(
                    "krakauer2025emergence",
                    "conclusion",
                    "for",
                    "asks at the least for coarse-grained variables that form effective mechanisms; surprise or an abrupt change is not enough.",
                    unread="all but the abstract and a passage of the conclusion",
                ),
                Finding(
                    "lubana2025percolation",
                    "abstract",
                    "for",
                    "asks that a network acquire a general structure of its data, as the cause of sudden growth on narrower tasks.",
                    unread="the abstract alone",
                ),
            ),
        ),
        Literature(
            "used",
            "Works on language models use the word so",
            (
                Finding(
                    "wei2022",
                    "section 2",
                    "against",
                    "asks only that small models lack the ability and large ones have it.",
                ),
                Finding(
                    "du2024",
                    "abstract",
                    "against",
                    "asks only for a threshold of the loss.",
                ),
                Finding(
                    "schaeffer2023",
                    "abstract",
                    "against",
                    "takes sharpness and surprise for the meaning of the word, and tests these.",
                ),
            ),
            role="limit",
        ),
    ),
    answer=Answer(
        verdict="supported within limits",
        text=(
            "In the study of complex systems the word asks for a simpler description that holds inside; work on language models mostly asks for a sudden score."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "A definition is judged by whether it is used as said. By this one, nothing that this report measures on large models shows emergence or its absence, "
        "since scores say nothing of what happens inside; grokking in small networks, where a mechanism was read out, comes nearest [@nanda2023progress, abstract]."
    ),
)
