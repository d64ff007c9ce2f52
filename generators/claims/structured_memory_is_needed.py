"""Beyond regular tasks only networks with a stack or tape carry over to longer strings

Tested on the best network without such memory, and on the worst task of those with it, in two studies.
"""

from __future__ import annotations

from ..records import (
    ROUNDING,
    Answer,
    Bracket,
    Choices,
    Claim,
    Finding,
    Literature,
    Measured,
    Range,
    SaidIn,
)

FIGURES = ["formal_tasks_by_architecture", "formal_tasks_in_words", "stacks_on_formal_tasks"]
BECAUSE = "The study calls a task solved from 0.9 on [@deletang2023chomsky, Appendix B.1]."
NEEDED = "Highest accuracy of a network without stack or tape on a task that is not regular, {}"
ENOUGH = "Lowest, over {} tasks, of the best accuracy with a stack or tape, {}"
CLAIM = Claim(
    statement="Only networks with a structured memory generalise on context-free and context-sensitive tasks.",
    kind="empirical",
    said_in=(SaidIn("Delétang et al. 2023", "deletang2023chomsky", "abstract"),),
    parts=(
        Measured(
            id="needed_again",
            statement="Without such memory no network solves a task that is not regular in a second study",
            quantity=NEEDED.format("second study"),
            unit="1",
            supports=Range(high=0.9),
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Literature(
            id="no_exception",
            statement="Nor does one in the first study",
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
                Finding(
                    "deletang2023chomsky",
                    "Appendix B.7.2",
                    "against",
                    "a transformer that reads its own output doubles strings perfectly, which is context-sensitive.",
                ),
            ),
        ),
        Measured(
            id="enough",
            role="limit",
            statement="With such memory the tasks of the first study beyond the regular level are solved",
            quantity="Share of eleven tasks that a network with a stack or tape solves",
            measured_by="formal_task_study.solved_with_memory",
            supports=Range(low=0.9),
            rule="report",
            because="Nearly all, with room for one exception.",
            post_hoc=True,
        ),
        Measured(
            id="enough_again",
            role="limit",
            statement="With a stack every context-free task of a second study is solved",
            quantity=ENOUGH.format("deterministic context-free", "second study"),
            measured_by="formal_task_levels.with_memory_least_second",
            supports=Range(low=0.9),
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
    ),
    logic="every",
    answer=Answer(
        verdict="refuted",
        text="No: LSTMs and transformers sort strings, and a transformer that reads its own output copies them, without stack or tape; most other such tasks do need one.",
    ),
    looked="2026-11-27",
    caveat=(
        "Best of ten runs in both studies: what was reached, not what to expect. The exceptions need counters, which lie across the hierarchy, "
        "or a fixed distance from symbol to symbol. No network of the first study is said to solve equations, multiplication or square roots."
    ),
)


def measure_needed_again(formal_task_levels) -> Choices:
    rows = formal_task_levels.second
    rows = rows[rows["architecture"].isin(["LSTM", "Transformer"]) & (rows["rank"] > 1)]
    return Choices(
        formal_task_levels.without_memory_best_second,
        {
            "context-free tasks alone": _printed(rows.loc[rows["rank"].eq(2), "accuracy"].max()),
            "without bucket sort": _printed(
                rows.loc[rows["task"].ne("Bucket sort"), "accuracy"].max()
            ),
            "the way from chance to certainty": _printed(rows["of_the_way"].max()),
        },
        "nine tasks, accuracy by symbol",
    )


def _printed(accuracy: float, half: float = 0.005) -> Bracket:
    return Bracket(float(accuracy), float(accuracy) - half, float(accuracy) + half, ROUNDING)
