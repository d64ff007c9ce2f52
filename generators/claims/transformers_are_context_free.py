"""Transformers sit at the context-free level of the Chomsky hierarchy

Tested on tasks at and below that level in two studies, and on what theory says.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["formal_tasks_by_architecture", "formal_tasks_in_words", "stacks_on_formal_tasks"]
ALL = Range(low=0.9)
BECAUSE = (
    "A machine of a level solves the tasks of that level and of those below, so nearly all of them; "
    "a task is solved at an accuracy of 0.9 on longer strings [@deletang2023chomsky, Appendix B.1]."
)
QUANTITY = "Share of {} tasks that the transformer solves, {}"
FIRST, SECOND = "first study", "second study"

CLAIM = Claim(
    statement="By the study of networks and the Chomsky hierarchy, transformers sit at its context-free level.",
    kind="empirical",
    said_in=(
        SaidIn(
            "A reader's comment below the article Emergence and Reasoning in Large Language Models, Next Big Future",
            said_on="2023",
        ),
    ),
    parts=(
        Literature(
            id="what_it_says",
            statement="The study places transformers there",
            findings=(
                Finding(
                    "deletang2023chomsky",
                    "section 5.1",
                    "against",
                    "transformers are not well aligned with the hierarchy, and fail on regular tasks.",
                ),
                Finding(
                    "deletang2023chomsky",
                    "section 5.4",
                    "against",
                    "they solve one regular and one context-sensitive task, and none of the others.",
                ),
            ),
        ),
        Measured(
            id="regular_tasks",
            statement="They solve the four regular tasks below that level",
            quantity=QUANTITY.format("regular", FIRST),
            measured_by="formal_task_study.transformer_regular",
            supports=ALL,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="context_free_tasks",
            statement="They solve the four tasks of that level",
            quantity=QUANTITY.format("deterministic context-free", FIRST),
            measured_by="formal_task_study.transformer_context_free",
            supports=ALL,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="regular_tasks_again",
            role="limit",
            statement="They solve the regular tasks in a second study",
            quantity=QUANTITY.format("regular", SECOND),
            measured_by="formal_task_levels.transformer_regular_second",
            supports=ALL,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="context_free_tasks_again",
            role="limit",
            statement="They solve the tasks of that level in a second study",
            quantity=QUANTITY.format("deterministic context-free", SECOND),
            measured_by="formal_task_levels.transformer_context_free_second",
            supports=ALL,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Literature(
            id="theory",
            role="limit",
            statement="Theory places them there",
            findings=(
                Finding(
                    "merrill2023parallelism",
                    "abstract",
                    "against",
                    "at logarithmic precision threshold circuits of constant depth can simulate them, so unless L = P "
                    "they cannot even check membership in every context-free grammar.",
                    unread="all but the abstract",
                ),
            ),
        ),
    ),
    logic="every",
    answer=Answer(
        verdict="refuted",
        text="No: in that study transformers solve one of four regular tasks, none of four context-free ones and one that is context-sensitive, so no level fits them.",
    ),
    looked="2026-11-27",
    caveat=(
        "What is solved is taken from the text of the study, all fifteen tasks of it; the scores of six were read in a reprint, and agree. "
        "The second study finds even pairs, the one regular task that is solved in the first, at chance. "
        "What training finds is not what some weights could do, and theory bounds the second."
    ),
)
