"""On some tasks longer reasoning lowers accuracy

Tested on printed correlations of predicted with true grades by the budget of thought, and on what others found.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["grades_by_budget_of_thought", "features_by_budget_of_thought"]
CLAIM = Claim(
    statement="On some tasks longer reasoning lowers accuracy.",
    kind="empirical",
    said_in=(SaidIn("Gema et al. 2025", "gema2025inverse", "abstract", "2025"),),
    parts=(
        Measured(
            id="grades",
            statement="Grades that Claude Opus 4 predicts after more thought are further from the true ones",
            quantity="Correlation with the true grade at the longest budget less that without thinking, no examples in the prompt",
            measured_by="grades_and_thought.change",
            supports=Range(high=0),
            rule="report",
            because="Lower accuracy is a lower correlation.",
            post_hoc=True,
        ),
        Literature(
            id="others",
            statement="Published works find tasks on which longer reasoning is worse",
            findings=(
                Finding(
                    "gema2025inverse",
                    "Figures 3 and 4, captions",
                    "for",
                    "with distractors Claude Opus 4 falls from nearly all right to 85 to 90% on counting and to 80% on code, DeepSeek R1 from 70% to 30%.",
                    unread="the pictures, whose values are not printed",
                ),
                Finding(
                    "ghosal2025thinking",
                    "abstract",
                    "for",
                    "over models and benchmarks more thinking helps at first and then lowers accuracy.",
                    unread="the abstract alone",
                ),
                Finding(
                    "shojaee2025illusion",
                    "abstract",
                    "for",
                    "on puzzles of low complexity models without thinking do better than their siblings with it.",
                    unread="the abstract alone",
                ),
            ),
        ),
        Measured(
            id="with_examples",
            statement="With sixteen examples in the prompt it happens as well",
            quantity="Correlation with the true grade at the longest budget less that without thinking, sixteen examples in the prompt",
            measured_by="grades_and_thought.change_with_examples",
            supports=Range(high=0),
            rule="report",
            because="The same line as without examples.",
            post_hoc=True,
            role="limit",
        ),
        Literature(
            id="every_difficulty",
            statement="It happens at every difficulty",
            findings=(
                Finding(
                    "shojaee2025illusion",
                    "abstract",
                    "against",
                    "on puzzles of medium complexity thinking has the advantage.",
                    unread="the abstract alone",
                ),
            ),
            role="limit",
        ),
    ),
    logic="tests",
    answer=Answer(
        "supported within limits",
        "Yes, on some: predicted grades correlate {{ number: grades_and_thought.at_none | .2f | value }} with true ones without thinking, "
        "{{ number: grades_and_thought.at_longest | .2f | value }} with the longest thought; examples in the prompt mostly prevent it.",
    ),
    looked="2026-11-27",
    caveat=(
        "One task and one model were measured here. Most of the fall comes with the first thousand tokens; the further fall to the longest budget is too small to be sure of. "
        "The numbers were read in one text conversion of the paper, and the names of their rows matched by order. "
        "Where a model itself chooses how long to think, length goes with difficulty; a budget that is asked for avoids that."
    ),
)
