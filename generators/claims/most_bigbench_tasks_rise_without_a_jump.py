"""Most BIG-bench tasks improve with the size of the model, and few of them jump

Tested on every task for which counts by size could be had.
"""

from __future__ import annotations

from ..records import Claim, Measured, Range, SaidIn

FIGURES = ["bigg_wall", "bigg_steepest_shares", "bigg_step_against_smooth"]
CLAIM = Claim(
    statement="Most BIG-bench tasks improve with the size of the model, and few of them jump.",
    kind="empirical",
    said_in=(
        SaidIn(
            "The section on linearity and breakthroughness of BIG-bench",
            "srivastava2023",
            "section 3.4",
        ),
    ),
    parts=(
        Measured(
            id="rise",
            statement="More than half of the tasks rise beyond doubt",
            quantity="Share of 85 tasks whose last score is above the first, after correction for 85 tasks",
            measured_by="bigg_sharpness.rising_share",
            supports=Range(low=0.5),
            rule="report",
            because="Most means more than half, and the tasks were picked because the largest model does well on them.",
            post_hoc=True,
        ),
        Measured(
            id="jump",
            statement="At most a tenth of them jump",
            quantity="Share of 85 tasks with most of an established gain in one step and a step preferred to a smooth curve by more than 6 of BIC",
            measured_by="bigg_sharpness.jumping_share",
            supports=Range(high=0.1),
            rule="report",
            because="Few is read as at most one in ten.",
            post_hoc=True,
        ),
    ),
    logic="tests",
    caveat=(
        "That a rise is not established is not that there is none: half of the tasks have fewer than fifty held-out items. "
        "The tasks are selected by their outcome, so the shares are not those of BIG-bench. One of the two jumps, color, comes "
        "at the first step and is partly lost again, and the other passes the threshold by a hair. "
        "With twelve sizes a smooth rise within two thirds of a decade cannot be told from a jump."
    ),
)
