"""Beyond regular tasks only networks with a stack or tape carry over to longer strings

Tested on the best network without such memory, and on the worst task of those with it, in two studies.
"""

from __future__ import annotations

from ..records import Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["formal_tasks_by_architecture", "stacks_on_formal_tasks"]
BECAUSE = "The study calls a task solved from 0.9 on [@deletang2023chomsky, Appendix B.1]."
NEEDED = "Highest accuracy of a network without stack or tape on a task that is not regular, {}"
ENOUGH = "Lowest, over {} tasks, of the best accuracy with a stack or tape, {}"
CLAIM = Claim(
    statement="Only networks with a structured memory generalise on context-free and context-sensitive tasks.",
    kind="empirical",
    said_in=(SaidIn("Delétang et al. 2023", "deletang2023chomsky", "abstract"),),
    parts=(
        Measured(
            id="needed",
            statement="Without such memory no network solves a task that is not regular",
            quantity=NEEDED.format("first study"),
            measured_by="formal_task_levels.without_memory_best",
            supports=Range(high=0.9),
            rule="paper",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="needed_again",
            statement="Nor does one in a second study",
            quantity=NEEDED.format("second study"),
            measured_by="formal_task_levels.without_memory_best_second",
            supports=Range(high=0.9),
            rule="report",
            because=BECAUSE,
            post_hoc=True,
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
            id="enough",
            statement="With it every task at hand is solved",
            quantity=ENOUGH.format("context-free and context-sensitive", "first study"),
            measured_by="formal_task_levels.with_memory_least",
            supports=Range(low=0.9),
            rule="paper",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="enough_again",
            statement="With a stack every context-free task of a second study is solved",
            quantity=ENOUGH.format("deterministic context-free", "second study"),
            measured_by="formal_task_levels.with_memory_least_second",
            supports=Range(low=0.9),
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
    ),
    logic="tests",
    caveat=(
        "Best of ten runs in both studies: what was reached, not what to expect. Four tasks of the first study are at hand here that are "
        "not regular, all of them with strings for answers. Bucket sort needs counters, which lie across the hierarchy."
    ),
)
