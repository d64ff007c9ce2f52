"""A stack lifts the transformer on formal tasks, above all on regular and context-free ones

Tested on the twelve tasks of the work that built it.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["stacks_on_formal_tasks"]
CLAIM = Claim(
    statement="A transformer with stacks consistently outperforms one without on formal tasks, above all on regular and context-free ones.",
    kind="empirical",
    said_in=(SaidIn("Zhang et al. 2025", "zhang2025stacktrans", "section 4"),),
    parts=(
        Measured(
            id="consistently",
            statement="It is better on nearly every task",
            quantity="Share of tasks with a higher accuracy",
            measured_by="stack_gain.better",
            supports=Range(low=0.9),
            rule="report",
            because="Consistently leaves room for one exception in ten.",
            post_hoc=True,
        ),
        Measured(
            id="above_all",
            statement="It gains more on regular and context-free tasks than on context-sensitive ones",
            quantity="Mean gain in accuracy over six tasks up to context-free less that over six context-sensitive ones",
            measured_by="stack_gain.lower_less_highest",
            supports=Range(low=0.05),
            rule="report",
            because="Five points is what this report elsewhere takes for close.",
            post_hoc=True,
        ),
    ),
    logic="every",
    answer=Answer(
        verdict="undecided",
        text="Stacks help on {{ number: stack_gain.better | .0% | value }} of twelve tasks, most on regular and context-free ones; twelve tasks are too few to call that consistent.",
    ),
    looked="2026-11-27",
    caveat=(
        "The numbers are those of the authors, best of ten runs, by symbol; the transformer without stacks is at chance on most tasks, "
        "so nearly anything lifts it. Most of the gain on context-sensitive tasks comes from one of them, the missing duplicate."
    ),
)
