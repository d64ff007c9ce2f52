"""A flat average hides questions that get worse and questions that get better and then worse

Tested on six tasks that were called emergent, below their thresholds, by tenth of difficulty under the Brier score; and on
what is left of the groups for models that had no say in them.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = [
    "difficulty_by_compute_and_task",
    "changes_by_difficulty",
    "distance_with_and_without_a_say",
]
GROUPS = "four groups of models below the threshold, in the order of compute, mean over six tasks"


def _change(
    id: str, statement: str, quantity: str, supports: Range, because: str, role: str = "core"
) -> Measured:
    return Measured(
        id=id,
        statement=statement,
        quantity=f"{quantity}; {GROUPS}",
        measured_by=f"difficulty_shapes.{id}",
        supports=supports,
        rule="report",
        because=because,
        post_hoc=True,
        role=role,
    )


CLAIM = Claim(
    statement=(
        "A flat average before the jump hides hard questions that get worse and easy ones that get better and then "
        "worse, which cancel."
    ),
    kind="empirical",
    said_in=(
        SaidIn(
            "Wu and Lo 2025, on what lies behind emergent abilities", "wu2025", "abstract", "2025"
        ),
    ),
    parts=(
        _change(
            "hard_first",
            "The hardest questions get worse at first",
            "Change of the Brier loss of the hardest tenth from the first group to the second",
            Range(low=0),
            "Worse is a higher loss.",
        ),
        _change(
            "easy_first",
            "The easiest questions get better at first",
            "Change of the Brier loss of the easiest tenth from the first group to the second",
            Range(high=0),
            "Better is a lower loss.",
        ),
        _change(
            "easy_later",
            "The easiest questions get worse afterwards",
            "Change of the Brier loss of the easiest tenth from the second group to the last",
            Range(low=0),
            "Worse is a higher loss.",
        ),
        _change(
            "cancelled",
            "Most of these changes cancel",
            "Part of the first changes of the ten tenths that is gone in their mean",
            Range(low=0.5),
            "To be hidden by the average, most of the changes must be gone in it.",
        ),
        Measured(
            id="without_a_say",
            statement="Easy and hard stay apart for models that had no say in which questions are which",
            quantity="Distance from the easiest to the hardest third that is left when others made the thirds, mean over three tasks",
            measured_by="say_in_groups.mean_kept",
            supports=Range(low=0.5),
            rule="report",
            because="Were less than half left, the groups would mostly show how they were made.",
            post_hoc=True,
            role="limit",
        ),
        _change(
            "easy_bend",
            "The loss of the easiest questions bends as a U",
            "Second coefficient of a parabola in decades of compute, easiest tenth",
            Range(low=0),
            "A loss that falls and then rises bends upwards.",
            "context",
        ),
        Measured(
            id="elsewhere",
            statement="On the three tasks that are not called emergent the easiest questions just get better",
            quantity="Change of the Brier loss of the easiest tenth from the second group to the last, mean over three other tasks",
            measured_by="difficulty_shapes.easy_later_elsewhere",
            supports=Range(high=0),
            rule="report",
            because="Better is a lower loss.",
            post_hoc=True,
            role="context",
        ),
    ),
    logic="every",
    answer=Answer(
        "undecided",
        "On {{ number: difficulty_shapes.bent_tasks | words }} of {{ number: difficulty_shapes.tasks | words }} tasks the curves bend as said, "
        "on {{ number: difficulty_shapes.clear_tasks | words }} clearly, on MMLU not; whether hard questions first get worse depends on how models are grouped.",
    ),
    looked="2026-11-27",
    caveat=(
        "Which questions are hard was decided by the scores of most of the same models; answers to single questions were not "
        "published, so the questions cannot be grouped anew for the small models, where the turn is said to be. What a model's own say "
        "is worth was measured for the largest models below three thresholds and taken off at the highest rate found. "
        "Brier loss among the options says how sure a model is as well as how right: on MMLU small models are surer than larger ones and no better than chance."
    ),
)
