"""Jumps appear most often under multiple choice

The annotations of those who say so beside the concentrated rises found here.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["bigg_metric_classes"]
CLAIM = Claim(
    statement="Emergent abilities appear most commonly under multiple-choice grading.",
    kind="empirical",
    said_in=(SaidIn("Schaeffer et al. 2023", "schaeffer2023", "section 6"),),
    parts=(
        Literature(
            id="annotations",
            role="context",
            statement="It holds for abilities annotated by hand",
            findings=(
                Finding(
                    "schaeffer2023",
                    "sections 4 and 6",
                    "for",
                    "two metrics hold more than 92% of the abilities annotated on BIG-bench, and multiple-choice grade the most.",
                    unread="the figure with the count of each metric",
                ),
            ),
        ),
        Measured(
            id="rule",
            statement="It holds for tasks found by rule, whose gain comes mostly in one step",
            quantity="Share of multiple-choice tasks among those of BIG-G that rise, each with the weight of its chance that one step brings most",
            measured_by="bigg_prevalence.multiple_choice_share",
            supports=Range(low=0.5),
            rule="report",
            because="Most commonly, of two metrics, means at least half.",
            post_hoc=True,
        ),
        Measured(
            id="other_tables",
            statement="It holds for the sudden rises of all other tables",
            quantity="Share of multiple choice among the series of all other tables that gain most in one step",
            measured_by="every_series_choices.choice_among_concentrated",
            supports=Range(low=0.5),
            rule="report",
            because="The same line as for the tasks found by rule.",
            post_hoc=True,
        ),
    ),
    logic="tests",
    answer=Answer(
        verdict="refuted",
        text=(
            "In the other tables {{ number: every_series_sharpness.choice_among_concentrated | .0% | value }} of sudden rises are multiple choice; among BIG-bench tasks it could be most or not; "
            "Schaeffer et al. counted most."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "The rule here passes few tasks, all of one model family, so the interval is wide. "
        "Of all the tasks {{ number: bigg_prevalence.multiple_choice_tasks | ,d }} are multiple choice, so a share above one half says little by itself. "
        "The annotations are the claimants' own and could not be read here, so they do not count; they cover several families and count task, metric and family together. "
        "That two discontinuous metrics hold nearly all cases is true here by construction, since the data have no other. "
        "The other tables are mostly sums and word problems: of all their rising series {{ number: every_series_sharpness.choice_among_rising | .0% }} are multiple choice."
    ),
)
