"""Pre-training has hit a wall, and progress comes from elsewhere

Tested as what ten times the compute brings in points of the index among models not named as thinking, since 2024 against before.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["index_by_compute"]

CLAIM = Claim(
    statement="Scaling of pre-training has hit a wall since 2024; progress comes from test-time compute and reinforcement learning.",
    kind="empirical",
    said_in=(SaidIn("Press and researchers, widely repeated since late 2024", said_on="2024-11"),),
    parts=(
        Measured(
            id="wall",
            statement="Ten times the training compute hardly brings anything any more",
            quantity="Points of the index per tenfold compute at a given day, since 2024 over before, models not named as thinking",
            measured_by="index_and_compute.share_left",
            supports=Range(high=0.25),
            rule="report",
            because="A wall is more than a slope that falls: less than a quarter of what it was.",
            post_hoc=True,
        ),
        Literature(
            id="elsewhere",
            statement="What improved came from test-time compute and reinforcement learning",
            findings=(
                Finding(
                    "epoch2026accelerated",
                    "opening",
                    "mixed",
                    "more computing at use, more reinforcement learning and reasoning came in the same months as the speed-up, and cannot be told apart.",
                    unread="all but the opening of the page",
                ),
            ),
        ),
    ),
    logic="every",
    answer=Answer(
        "undecided",
        "Ten times the compute brings {{ number: index_and_compute.share_left | .0% | value }} of the index points it brought before 2024, between a third and all. No wall shows, "
        "but few models are large enough.",
    ),
    looked="2026-11-27",
    caveat=(
        "The two models above 1e26 FLOP that are not named as thinking, GPT-4.5 and Grok 3, lie {{ number: index_and_compute.largest_gap | .0f }} points from what compute and day of the others would give; that speaks for the sentence. "
        "A wall at the largest runs would hardly bend a slope through models that are mostly a hundred times smaller, so a slope that is not flat says little against it. The others are mostly open models of few makers, some taught by larger ones, and the compute of the largest is a guess. "
        "Models that think without being named so count as not thinking. The index measures models as released, so pre-training and what follows it cannot be told apart from outside. "
        "The laws of loss themselves are tested elsewhere in this report; no published run of this size shows its loss."
    ),
)
