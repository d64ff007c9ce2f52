"""The slogan that attention is all you need is a toxic myth

A judgement of worth, which no measurement decides.
"""

from __future__ import annotations

from ..records import Answer, Claim, Literature, SaidIn

FIGURES = ["recurrent_lead_over_transformers"]
CLAIM = Claim(
    statement="That attention is all you need is a toxic myth.",
    kind="definition",
    said_in=(
        SaidIn(
            "A reader's comment below the article Emergence and Reasoning in Large Language Models, Next Big Future",
            said_on="2023",
        ),
    ),
    parts=(Literature(id="toxic", statement="The slogan does harm", findings=()),),
    answer=Answer(
        verdict="not checkable",
        text="No measurement decides whether a slogan is toxic. Whether models without attention keep up is tested in other claims.",
    ),
    looked="2026-11-27",
    caveat=(
        "Other claims test what can be tested: whether models without attention keep up (that Mamba matches transformers "
        "of twice its size), whether those that mix in a little of it get ahead, and what attention alone fails at "
        "(that transformers sit at the context-free level)."
    ),
)
