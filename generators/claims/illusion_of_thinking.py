"""The illusion of thinking: collapse on large puzzles, and less thought before it

The study, its critics, and one that redid two of its puzzles.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["puzzle_by_disks"]
CLAIM = Claim(
    statement="Reasoning models collapse to zero beyond a puzzle complexity, and think less as they approach it.",
    kind="empirical",
    said_in=(SaidIn("Shojaee et al. 2025", "shojaee2025illusion", "abstract", "2025-06"),),
    parts=(
        Literature(
            id="collapse",
            statement="Beyond some size of a puzzle no answer is right",
            findings=(
                Finding(
                    "shojaee2025illusion",
                    "abstract",
                    "for",
                    "accuracy collapses beyond certain complexities, on several puzzles and models.",
                    unread="the points of its figures, whose numbers are not printed",
                ),
                Finding(
                    "lawsen2025",
                    "abstract",
                    "against",
                    "the longest move lists exceed what a model may write, and river crossings from six pairs on have no solution; asked for a program, models do well.",
                ),
                Finding(
                    "varela2025",
                    "abstract",
                    "mixed",
                    "Hanoi still fails at about eight disks when asked for step by step; river crossings that can be solved are solved, beyond a hundred pairs.",
                    unread="all but the abstract",
                ),
            ),
        ),
        Literature(
            id="less_thought",
            statement="The tokens spent on thinking fall before that size",
            findings=(
                Finding(
                    "shojaee2025illusion",
                    "abstract",
                    "for",
                    "effort rises with complexity and then falls, with tokens left to spend.",
                    unread="the points of its figures, whose numbers are not printed",
                ),
            ),
        ),
        Measured(
            id="formula",
            statement="A constant accuracy of a move would look like a collapse as well",
            quantity="Chance of a faultless solution with ten disks if each move is right with chance 0.99",
            measured_by="puzzle_moves.ten_at_99",
            supports=Range(high=0.01),
            rule="report",
            because="Below one in a hundred a test of some tens of puzzles prints zero.",
            post_hoc=True,
            role="context",
        ),
    ),
    logic="every",
    answer=Answer(
        "undecided",
        "Accuracy was seen to fall to nothing, in one study with less thinking before that. But some puzzles had no solution, or one too long to write.",
    ),
    looked="2026-11-27",
    caveat=(
        "No numbers behind the curves are public, so nothing is recomputed. Ten disks need {{ number: puzzle_moves.moves_10 | ,d }} moves, and one that is "
        "wrong fails the puzzle: with {{ number: puzzle_moves.needed_for_10 | .2% }} right moves a model solves half of them, so exact match makes a cliff of "
        "any constant error. That does not show that errors were constant, and a formula cannot explain why a model would think less."
    ),
)
