"""An ability is emergent when small models lack it and large ones have it

The definition, where it is printed, and what became of it.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, SaidIn

FIGURES = ["abilities_by_compute"]

CLAIM = Claim(
    statement="An ability of a language model is called emergent when small models lack it and large ones have it.",
    kind="definition",
    said_in=(
        SaidIn(
            "The article Emergence and Reasoning in Large Language Models, Next Big Future",
            said_on="2023",
        ),
        SaidIn("Wei et al. 2022", "wei2022", "abstract"),
    ),
    parts=(
        Literature(
            "published",
            "This is the published definition",
            (
                Finding("wei2022", "section 2", "for", "gives it in these terms."),
                Finding("wei2022blog", "opening", "for", "repeats it and lists abilities by it."),
                Finding(
                    "schaeffer2023",
                    "abstract",
                    "for",
                    "takes it over as what recent work claims, in order to test it.",
                ),
            ),
        ),
        Literature(
            "size",
            "Later work keeps size as the yardstick",
            (
                Finding(
                    "du2024",
                    "abstract",
                    "against",
                    "calls abilities emergent that appear at a lower pre-training loss; size and tokens matter only through it.",
                ),
            ),
            role="limit",
        ),
    ),
    answer=Answer(
        verdict="supported within limits",
        text=(
            "So Wei et al. defined it in 2022, and so the word is used; a later definition goes by the loss of a model instead of its size."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "A definition is judged by whether people use it as said, and they do. "
        "A rival definition that measures by loss limits it: by size alone, a small model trained for long, with a low loss, looks like an exception. "
        "Small and large have no fixed meaning in it: the reports lie factors of ten of compute apart."
    ),
)
