"""Sudden rises are most common under all-or-nothing metrics

Tested on every series of a score by model size in the tables of the report but those of BIG-G, which has a claim of its own.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["concentrated_series_by_metric", "every_series_ranked"]
ABOVE = Range(low=0.0)
QUANTITY = "Share of the rising series that gain most in one step, all-or-nothing metrics less "
BECAUSE = "More common means that the difference is above zero."

CLAIM = Claim(
    statement="Sudden rises with model size are most common under metrics that score all or nothing.",
    kind="empirical",
    said_in=(SaidIn("Schaeffer et al. 2023", "schaeffer2023", "abstract"),),
    parts=(
        Measured(
            id="continuous",
            statement="They are more common than under continuous metrics",
            quantity=QUANTITY + "continuous ones",
            measured_by="every_series_choices.above_continuous",
            supports=ABOVE,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="choice",
            statement="They are more common than under multiple choice",
            quantity=QUANTITY + "multiple choice",
            measured_by="every_series_choices.above_choice",
            supports=ABOVE,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="same_answers",
            statement="The same answers rise more suddenly when scored all or nothing",
            quantity="Mean difference in the excess of the steepest step, all-or-nothing less continuous metric of the same answers",
            measured_by="every_series_sharpness.paired_difference",
            supports=ABOVE,
            rule="report",
            because="More suddenly means that the difference is above zero.",
            post_hoc=True,
        ),
    ),
    logic="every",
    answer=Answer(
        verdict="undecided",
        text=(
            "One step brings most of the gain in {{ number: every_series_sharpness.whole_concentrated | .0% | value }} of all-or-nothing series, {{ number: every_series_sharpness.continuous_concentrated | .0% | value }} of continuous and {{ number: every_series_sharpness.choice_concentrated | .0% | value }} of multiple-choice ones; for the same answers it is open."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "Classes differ in their tasks as well: all-or-nothing series are mostly arithmetic. "
        "Of the {{ number: every_series_sharpness.concentrated | ,d }} concentrated series, {{ number: every_series_sharpness.to_175_billion | ,d }} have their step to the largest GPT-3, after the widest gaps in the tables, where a smooth rise can look as sharp. "
        "Nearly all continuous series have no item counts and passed or failed by value, which makes it easier for them to count as concentrated. "
        "The pairs of the same answers come from three lines of models, and most of them from four models, so their interval reaches below zero."
    ),
)
