"""Sudden gains belong to tasks scored all or nothing

Tested on the two metrics of the BIG-G tasks: exact match, which gives nothing for a near miss, and multiple choice.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["bigg_metric_classes", "bigg_wall"]
CLAIM = Claim(
    statement="Gains that come in one step are more common under exact match than under multiple choice.",
    kind="empirical",
    said_in=(
        SaidIn(
            "BIG-bench on sensitivity to the task specification", "srivastava2023", "section 3.4"
        ),
    ),
    parts=(
        Measured(
            id="difference",
            statement="A larger share of exact-match tasks has most of its gain in one step",
            quantity="Mean chance that one step brings most of the gain, exact-match tasks that rise less multiple-choice tasks that rise",
            measured_by="bigg_prevalence.class_difference",
            supports=Range(low=0.0),
            rule="report",
            because="More common means that the difference is above zero.",
            post_hoc=True,
        ),
    ),
    answer=Answer(
        verdict="undecided",
        text=(
            "Of the tasks that rise, one step brings most of the gain about as often under either metric; the difference is {{ number: bigg_prevalence.class_difference | .2f | value }}, within wide limits."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "Only two metrics occur in these data, both of them discontinuous, so this does not show what a continuous metric would. "
        "Exact match starts at zero and multiple choice at chance, so a gain of the same size is easier to establish in the first. "
        "A count of established gains therefore favours exact match, and an earlier version of this page took such a count for an answer. "
        "Nobody dealt tasks to metrics at random."
    ),
)
