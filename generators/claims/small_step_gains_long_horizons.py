"""Small gains a step, long tasks

The formula, what one study of executed steps found, and the shape of METR's horizons.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["horizons_at_two_odds_by_model"]
CLAIM = Claim(
    statement="Small gains in step accuracy give exponential gains in the length of task that can be finished.",
    kind="empirical",
    said_in=(SaidIn("Sinha et al. 2025", "sinha2026horizon", "abstract", "2025-09-11"),),
    parts=(
        Literature(
            id="executed",
            statement="Models that hardly differ in one step differ much in how many they can do in a row",
            findings=(
                Finding(
                    "sinha2026horizon",
                    "abstract",
                    "for",
                    "with knowledge and plan given, larger models carry out many more turns, though small ones are nearly perfect at a single one.",
                    unread="its curves, whose numbers are not at hand",
                ),
            ),
        ),
        Measured(
            id="formula",
            statement="By the formula the length grows at least exponentially with the accuracy of a step",
            quantity="Rise of the log of the length at even odds, from 0.945 to 0.99 a step over that from 0.9 to 0.945",
            measured_by="horizons_at_two_odds.evenly",
            supports=Range(low=1),
            rule="report",
            because="At one the growth is exponential, above it faster.",
            post_hoc=True,
            role="context",
        ),
        Measured(
            id="one_rate",
            statement="Real tasks fail at one rate from beginning to end, as the formula supposes",
            quantity="Length of task done in four of five cases over that done with even odds, mean over METR's models",
            measured_by="horizons_at_two_odds.ratio",
            supports=Range(0.27, 0.44),
            rule="report",
            because=(
                "One rate makes it log 0.8 over log 0.5, 0.32; a logistic as steep at even odds, which is what METR fits, makes it 0.37. "
                "A fifth is allowed below and above."
            ),
            post_hoc=True,
            role="limit",
        ),
        Literature(
            id="steps_alike",
            statement="A step stays as easy however many came before",
            role="limit",
            findings=(
                Finding(
                    "sinha2026horizon",
                    "abstract",
                    "against",
                    "a step goes wrong more often the more steps came before, above all after errors of its own; thinking removes most of that.",
                ),
                Finding(
                    "ord2025",
                    "opening",
                    "for",
                    "finds one rate of failing a minute enough to explain an early file of METR's results.",
                    unread="all but the opening of the page",
                ),
                Finding(
                    "ord2026comment",
                    "comment",
                    "against",
                    "the same author is convinced by a later analysis that rates of failing fall as a task goes on, for every model.",
                    unread="the later analysis itself",
                ),
            ),
        ),
    ),
    answer=Answer(
        "supported within limits",
        "By the formula, cutting errors to a tenth makes tasks {{ number: horizons_at_two_odds.tenth_of_errors | .0f }} times as long. One study saw such gains, but real steps are not alike.",
    ),
    looked="2026-11-27",
    caveat=(
        "It is one study, of a task made to have equal steps. The length goes as one over the error: exponential only in how often the error is halved, and a halving is no small gain. "
        "METR's horizons are human time and rest on fits; where tasks of one length differ in difficulty the ratio falls too, without any step growing harder."
    ),
)
