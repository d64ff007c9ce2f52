"""Jumps appear most often under multiple choice

A count over published annotations, tested on the concentrated rises found here.
"""

from __future__ import annotations

from ..records import Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["bigg_metric_classes"]
CLAIM = Claim(
    statement="Emergent abilities appear most commonly under multiple-choice grading.",
    kind="empirical",
    said_in=(SaidIn("Schaeffer et al. 2023", "schaeffer2023", "section 6"),),
    parts=(
        Literature(
            id="annotations",
            statement="It holds for abilities annotated by hand",
            findings=(
                Finding(
                    "schaeffer2023",
                    "section 4",
                    "for",
                    "two metrics, multiple-choice grade and exact string match, hold more than 92% of the abilities annotated on BIG-bench.",
                ),
            ),
        ),
        Measured(
            id="rule",
            statement="It holds for tasks found by rule, whose gain comes mostly in one step",
            quantity="Share of multiple-choice tasks among the concentrated rises of BIG-G",
            measured_by="bigg_sharpness.multiple_choice_among_concentrated",
            supports=Range(low=0.5),
            rule="report",
            because="Most commonly, of two metrics, means at least half.",
            post_hoc=True,
        ),
    ),
    logic="tests",
    caveat=(
        "The rule here finds few tasks, all of one model family, so the interval is wide and ends just below the range. The annotations cover several families and count "
        "task, metric and family together. That two discontinuous metrics hold nearly all cases is true here by construction, "
        "since the data have no other."
    ),
)
