"""Of the tasks on which larger models did worse, how many turn round on models larger still?

Printed counts for PaLM, and beside them what this report has measured itself: TruthfulQA, and two pilots of the contest.
Written with the counts in view.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from ..records import Choices, Estimate

SOURCES = ["wei2023ushaped"]


@dataclass(frozen=True)
class TurnedRound:
    """The share of tasks that turn round; and the printed counts."""

    share: Annotated[Choices, "1"]
    tasks: Annotated[int, "1"]
    u_shaped: Annotated[int, "1"]
    still_inverse: Annotated[int, "1"]


def analyse(inverse_scaling_outcomes, truth_by_compute, pilot_changes) -> TurnedRound:
    rows = inverse_scaling_outcomes.set_index(["study", "prompt"])
    contest = rows.loc[("eleven tasks of the contest", "as in the contest")]
    first = rows.loc[("four tasks of the first round", "as in the contest")]
    chain = rows.loc[("four tasks of the first round", "chain of thought")]
    tasks, turned = int(contest["tasks"]), int(contest["u_shaped"])
    still = int(contest["still_inverse"])
    own = (  # TruthfulQA, scope neglect, and the conjunction fallacy, whose last step is the fall
        truth_by_compute.above.default.low > 0,
        pilot_changes.turning_rise.default.low > 0,
        pilot_changes.falling.default.low > 0,
    )
    return TurnedRound(
        share=Choices(
            Estimate.from_share(turned, tasks),
            {
                "all that are no longer inverse": Estimate.from_share(tasks - still, tasks),
                "the four tasks of the first round": Estimate.from_share(
                    int(first["u_shaped"]), int(first["tasks"])
                ),
                "those four with a chain of thought": Estimate.from_share(
                    int(chain["tasks"] - chain["still_inverse"]), int(chain["tasks"])
                ),
                "with three tasks measured here": Estimate.from_share(
                    turned + sum(own), tasks + len(own)
                ),
            },
            preferred="the eleven tasks of the contest, U-shaped",
            left_out={
                "later models tuned to follow instructions": "their scores on these tasks could not be had, and tuning is another cause",
            },
        ),
        tasks=tasks,
        u_shaped=turned,
        still_inverse=still,
    )
