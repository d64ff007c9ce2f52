"""Beyond regular tasks only networks with a stack or tape carry over to longer strings

Tested on the best network without such memory, and on the worst task of those with it, in two studies.
"""

from __future__ import annotations

from ..records import Claim, Estimate, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["formal_tasks_by_architecture", "stacks_on_formal_tasks"]
BECAUSE = "The study calls a task solved from 0.9 on [@deletang2023chomsky, Appendix B.1]."
NEEDED = "Highest accuracy of a network without stack or tape on a task that is not regular, {} (interval: rounding)"
ENOUGH = "Lowest, over {} tasks, of the best accuracy with a stack or tape, {} (interval: rounding)"
CLAIM = Claim(
    statement="Only networks with a structured memory generalise on context-free and context-sensitive tasks.",
    kind="empirical",
    said_in=(SaidIn("Delétang et al. 2023", "deletang2023chomsky", "abstract"),),
    parts=(
        Measured(
            "needed",
            "Without such memory no network solves a task that is not regular",
            NEEDED.format("first study"),
            "1",
            Range(high=0.9),
            "paper",
            BECAUSE,
            informed=True,
        ),
        Measured(
            "needed_again",
            "Nor does one in a second study",
            NEEDED.format("second study"),
            "1",
            Range(high=0.9),
            "report",
            BECAUSE,
            informed=True,
        ),
        Literature(
            id="no_exception",
            statement="There is no exception among the tasks not at hand",
            findings=(
                Finding(
                    "deletang2023chomsky",
                    "section 5.3",
                    "against",
                    "LSTMs solve bucket sort almost perfectly, though it is context-sensitive.",
                ),
                Finding(
                    "deletang2023chomsky",
                    "section 5.4",
                    "against",
                    "transformers solve bucket sort too.",
                ),
            ),
        ),
        Measured(
            "enough",
            "With it every task at hand is solved",
            ENOUGH.format("context-free and context-sensitive", "first study"),
            "1",
            Range(low=0.9),
            "paper",
            BECAUSE,
            informed=True,
        ),
        Measured(
            "enough_again",
            "With a stack every context-free task of a second study is solved",
            ENOUGH.format("deterministic context-free", "second study"),
            "1",
            Range(low=0.9),
            "report",
            BECAUSE,
            informed=True,
        ),
    ),
    caveat=(
        "Best of ten runs in both studies: what was reached, not what to expect. Four tasks of the first study are at hand here that are "
        "not regular, all of them with strings for answers. Bucket sort needs counters, which lie across the hierarchy."
    ),
)


def measure_needed(formal_task_levels) -> Estimate:
    return formal_task_levels.without_memory_best


def measure_needed_again(formal_task_levels) -> Estimate:
    return formal_task_levels.without_memory_best_second


def measure_enough(formal_task_levels) -> Estimate:
    return formal_task_levels.with_memory_least


def measure_enough_again(formal_task_levels) -> Estimate:
    return formal_task_levels.with_memory_least_second
