"""Most BIG-bench tasks improve with the size of the model, and few of them jump

Tested on every task for which counts by size could be had.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

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
            statement="More than half of the tasks rise",
            quantity="Share of 85 tasks that rise, one less the share of true nulls among their trends over twelve sizes",
            measured_by="bigg_prevalence.rising",
            supports=Range(low=0.5),
            rule="report",
            because="Most means more than half, and the tasks were picked because the largest model does well on them.",
            post_hoc=True,
        ),
        Measured(
            id="jump",
            statement="At most a tenth of those that rise jump",
            quantity="Share, of the rising tasks that could be judged, with most of the gain in one step and a step preferred to a smooth curve by more than 6 of BIC",
            measured_by="bigg_prevalence.jumping",
            supports=Range(high=0.1),
            rule="report",
            because="Few is read as at most one in ten, and a task that cannot be judged is not one that does not jump.",
            post_hoc=True,
        ),
        Literature(
            id="other_counts",
            statement="Other counts over BIG-bench find few jumps",
            findings=(
                Finding(
                    "srivastava2023",
                    "caption of Figure 7",
                    "for",
                    "reckons that about one task in twenty breaks through.",
                ),
                Finding(
                    "chowdhery2022",
                    "section 6.2",
                    "against",
                    "of 150 tasks a quarter gain over ten points more from PaLM 62B to 540B than a line through the smaller sizes promises, 15% over twenty.",
                ),
                Finding(
                    "wei2022",
                    "appendix E",
                    "against",
                    "sorts all tasks by hand: 58 rise smoothly and 67 emerge, 25 of them with GPT-3 or LaMDA and 42 with PaLM.",
                    unread="the appendix itself; the counts are from the notes of a reader of it",
                ),
            ),
        ),
    ),
    logic="every",
    answer=Answer(
        verdict="undecided",
        text=(
            "An estimated {{ number: bigg_prevalence.rising | .0% | value }} of these tasks rise, by other counts about half or more; whether few jump depends on what counts as a jump, and most have too few questions."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "A count of significant rises would measure how many questions a task has: {{ number: bigg_sharpness.small_tasks | ,d }} of the tasks have fewer than fifty. "
        "The tasks were selected because the largest model does well on them, which helps the first part; flat tasks are missing, so the shares are not those of BIG-bench. "
        "What counts as a jump decides the second part: in most of the rises that could be judged one step brings half of the gain, and hardly any passes a test against a smooth curve. "
        "With twelve sizes nothing can tell a jump from a smooth rise within two thirds of a power of ten of size."
    ),
)
