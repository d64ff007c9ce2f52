"""Thinking longer instead of being larger

Others' comparisons at equal compute; no table at hand has both kinds of compute.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, SaidIn

CLAIM = Claim(
    statement="Spending compute at test time can be better than a 14 times larger model.",
    kind="empirical",
    said_in=(SaidIn("Snell et al. 2024", "snell2025testtime", "abstract", "2024-08-06"),),
    parts=(
        Literature(
            id="can_be",
            statement="At equal compute a smaller model that may search or revise beats one 14 times as large, on some problems",
            findings=(
                Finding(
                    "snell2025testtime",
                    "abstract",
                    "for",
                    "it does on problems that the smaller model solves now and then, at matched FLOP, on MATH.",
                ),
            ),
        ),
        Literature(
            id="other_comparisons",
            statement="Others find smaller models ahead as well, with other accounts of the compute",
            role="context",
            findings=(
                Finding(
                    "liu2025testtime",
                    "abstract",
                    "for",
                    "a model of 1 billion parameters with search passes one of 405 billion on MATH-500.",
                    unread="all but the abstract",
                ),
                Finding(
                    "wu2025inference",
                    "abstract",
                    "for",
                    "Llemma of 7 billion parameters with a tree search beats that of 34 billion on MATH, a factor of five.",
                    unread="all but the abstract",
                ),
            ),
        ),
        Literature(
            id="hard_and_often",
            statement="It is also better on hard problems, and for a model that is much used",
            role="limit",
            findings=(
                Finding(
                    "snell2025testtime",
                    "section 7, takeaways",
                    "against",
                    "the two kinds of compute are not exchangeable: on hard problems, or under heavy use, training is likely the better buy.",
                ),
            ),
        ),
        Literature(
            id="no_judge",
            statement="It needs nobody to say which answer is right",
            role="limit",
            findings=(
                Finding(
                    "snell2025testtime",
                    "abstract",
                    "against",
                    "the gain comes from a trained judge of steps, or from a model trained to revise.",
                ),
            ),
        ),
    ),
    answer=Answer(
        "supported within limits",
        "On problems that the small model solves now and then, yes; on hard ones, or where a model is much used, training a larger one is likely better.",
    ),
    looked="2026-11-27",
    caveat=(
        "The sentence says can be, so one case is enough, and the case is mathematics with PaLM 2. The cost of finding out how hard a problem is was not counted. "
        "The report has no data to test it: no table at hand gives the training compute of models together with accuracy by tokens."
    ),
)
