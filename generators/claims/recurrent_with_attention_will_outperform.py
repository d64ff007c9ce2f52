"""Recurrent models with attention will outperform transformers

A forecast without a date, scored on comparisons at equal data and size.
"""

from __future__ import annotations

from ..records import Claim, Finding, Literature, SaidIn

CLAIM = Claim(
    statement="Recurrent models that include attention will outperform transformers.",
    kind="forecast",
    said_in=(
        SaidIn(
            "A reader's comment below the article Emergence and Reasoning in Large Language Models, Next Big Future",
            said_on="2023",
        ),
    ),
    parts=(
        Literature(
            id="equal_terms",
            statement="At the same size and data a recurrent model with attention is better",
            findings=(
                Finding(
                    "waleffe2024mamba",
                    "abstract",
                    "for",
                    "at 8 billion parameters and on the same data the hybrid, with 7% of attention layers, is better on all 12 standard tasks, "
                    "by 2.65 points in the mean.",
                ),
            ),
        ),
        Literature(
            id="largest",
            statement="It is better at the scale of the largest models, too",
            findings=(),
        ),
    ),
    logic="tests",
    caveat=(
        "The sentence names no date; this report gives it three years. It is about models with attention: those without lag behind on copying "
        "and on learning from examples [@waleffe2024mamba, abstract], and a state of fixed size cannot hold a long string "
        "[@jelassi2024repeat, abstract]. Griffin, with local attention, matches Llama 2 after over six times fewer tokens "
        "[@de2024griffin, abstract], on other data, so it does not count here. One study on equal terms was found, by builders of such models."
    ),
    due="2026-06-30",
    outcome=(
        "In the largest comparison on equal terms that was found, at 8 billion parameters, a hybrid was ahead on every standard task "
        "[@waleffe2024mamba, abstract]. No comparison of that kind was found for larger models."
    ),
)
