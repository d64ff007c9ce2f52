"""The level of a task forecasts which networks carry it to longer strings

Tested cell by cell in the study that says so and in a later one.
"""

from __future__ import annotations

from ..records import Answer, Choices, Claim, Estimate, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["formal_tasks_by_architecture", "formal_tasks_in_words", "stacks_on_formal_tasks"]
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
            quantity="Share of 45 cells, three architectures on fifteen tasks, where solved is what the level says",
            measured_by="formal_task_study.forecast",
            supports=OFTEN,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="second_study",
            statement="It does so for the stack in a second study",
            quantity="Share of 12 tasks where the recurrent network with a stack solves what the level says",
            unit="1",
            supports=OFTEN,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="beyond_regular",
            role="limit",
            statement="Beyond the regular level, where not every network succeeds, it does so too",
            quantity="Share of 33 cells, three architectures on eleven tasks that are not regular",
            measured_by="formal_task_study.forecast_beyond_regular",
            supports=OFTEN,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Literature(
            id="other_networks",
            role="limit",
            statement="It holds for LSTMs and transformers as well",
            findings=(
                Finding(
                    "deletang2023chomsky",
                    "section 5.1",
                    "against",
                    "neither is well aligned with the hierarchy: transformers fail on regular tasks, LSTMs solve a counting task of a high level.",
                ),
            ),
        ),
    ),
    logic="tests",
    answer=Answer(
        verdict="supported within limits",
        text="Mostly: for recurrent networks with and without stack or tape the level foretells at least {{ number: formal_task_study.hits | ,d }} of {{ number: formal_task_study.cells | ,d }} outcomes, but not for LSTMs and transformers.",
    ),
    looked="2026-11-27",
    caveat=(
        "What is solved is taken from the text of the study, since the scores of nine of its fifteen tasks could not be read. "
        "It covers {{ number: formal_task_study.cells | ,d }} cells, by task or by level; {{ number: formal_task_study.hits | ,d }} come out as forecast, "
        "and up to {{ number: formal_task_study.hits_at_most | ,d }} if what it leaves open does. The misses that it names are a stack on equations and a tape on "
        "multiplication and square roots [@deletang2023chomsky, section 5.1]. Best of ten runs: what was reached, not what to expect."
    ),
)


def measure_second_study(formal_task_levels) -> Choices:
    rows = formal_task_levels.second
    stack = rows[rows["architecture"].eq("Stack-RNN")]
    lstm = rows[rows["architecture"].eq("LSTM")]  # taken for a network of the regular level
    return Choices(
        formal_task_levels.forecast_second,
        {
            "an LSTM too, as of the regular level": Estimate.from_marks(
                [*_hits(stack, 2), *_hits(lstm, 1)]
            ),
            "solved from 0.8 on": Estimate.from_marks(_hits(stack, 2, 0.8)),
            "StackTrans too, as one with a stack": Estimate.from_marks(
                [*_hits(stack, 2), *_hits(rows[rows["architecture"].eq("StackTrans")], 2)]
            ),
        },
        "the recurrent network with a stack, solved from 0.9 on",
    )


def _hits(rows, reach: int, solved: float = 0.9) -> list[bool]:
    return ((rows["rank"] <= reach) == (rows["accuracy"] >= solved)).tolist()
