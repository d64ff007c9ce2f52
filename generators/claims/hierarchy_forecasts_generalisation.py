"""The level of a task forecasts which networks carry it to longer strings

Tested cell by cell in the study that says so and in a later one.
"""

from __future__ import annotations

from ..records import Claim, Measured, Range, SaidIn

FIGURES = ["formal_tasks_by_architecture", "stacks_on_formal_tasks"]
OFTEN = Range(low=0.75)
BECAUSE = "Half as many misses as a coin would have."
CLAIM = Claim(
    statement="The level of a task in the Chomsky hierarchy forecasts which architectures generalise to longer strings.",
    kind="empirical",
    said_in=(SaidIn("Delétang et al. 2023", "deletang2023chomsky", "abstract"),),
    parts=(
        Measured(
            id="first_study",
            statement="The level forecasts what recurrent networks, stacks and tapes solve",
            quantity="Share of 18 cells, three architectures on six tasks, where solved is what the level says",
            measured_by="formal_task_levels.forecast_first",
            supports=OFTEN,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="second_study",
            statement="It does so for the stack in a second study",
            quantity="Share of 12 tasks where the recurrent network with a stack solves what the level says",
            measured_by="formal_task_levels.forecast_second",
            supports=OFTEN,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
    ),
    logic="tests",
    caveat=(
        "The six tasks were chosen by a work that reprints them, where they look best: the study itself names tasks that a stack or tape "
        "should solve and does not [@deletang2023chomsky, section 5.1]. The forecast speaks of recurrent networks alone and with memory; "
        "for LSTMs and transformers the study says that the level does not fit [@deletang2023chomsky, section 5.1]."
    ),
)
