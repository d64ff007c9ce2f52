"""Reasoning models brought a jump and a steeper trend

Records of time horizons and of the capabilities index before and from September 2024, when the first model named as reasoning came; each asked for a jump in level and for a faster rise.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["steps_of_records_ranked", "horizons_by_date", "index_records_by_date"]
MORE = Range(low=0)
JUMP = "A line that ends higher than the one before would have been that day is a jump; more than none is one."
STEEPER = "More than none is steeper."

CLAIM = Claim(
    statement="Reasoning models brought a one-off jump and a steeper trend, not a mere continuation.",
    kind="empirical",
    said_in=(SaidIn("An article of Epoch AI", "epoch2026accelerated", "opening", said_on="2026"),),
    parts=(
        Measured(
            id="horizon_jump",
            statement="Horizons jumped",
            quantity="Jump of the line through records of horizons at o1-preview, second suite",
            measured_by="horizon_breaks.jump",
            supports=MORE,
            rule="report",
            because=JUMP,
            post_hoc=True,
            same_data="horizons",
        ),
        Measured(
            id="horizon_slope",
            statement="And rose faster from then on",
            quantity="Doublings a year from o1-preview on less those before, second suite",
            measured_by="horizon_breaks.steeper",
            supports=MORE,
            rule="report",
            because=STEEPER,
            post_hoc=True,
            same_data="horizons",
        ),
        Measured(
            id="index_jump",
            statement="The index jumped",
            quantity="Jump of the line through records of the index in September 2024, file of July 2026",
            measured_by="index_breaks.jump",
            supports=MORE,
            rule="report",
            because=JUMP,
            post_hoc=True,
            same_data="index",
        ),
        Measured(
            id="index_slope",
            statement="And rose faster from then on",
            quantity="Points a year from September 2024 on less those before, file of July 2026",
            measured_by="index_breaks.steeper",
            supports=MORE,
            rule="report",
            because=STEEPER,
            post_hoc=True,
            same_data="index",
        ),
        Literature(
            id="every_measure",
            statement="It shows on other measures too",
            findings=(
                Finding(
                    "epoch2026accelerated",
                    "opening",
                    "mixed",
                    "an index of mathematics shows it; an index of odd machine-learning tasks, WeirdML, shows none and is fitted best by one line.",
                    unread="all but the opening of the page",
                ),
            ),
            role="limit",
        ),
    ),
    logic="tests",
    answer=Answer(
        "undecided",
        "Lines broken in September 2024 jump by {{ number: horizon_breaks.jump | .1f | value }} doublings and {{ number: index_breaks.jump | .0f | value }} points, "
        "but not under every choice, and later breaks of horizons jump more.",
    ),
    looked="2026-11-27",
    caveat=(
        "All records since September 2024 but one or two are reasoning models, so a break by kind of model and one by date are the same, and whatever else changed in these months is in it. "
        "A jump fitted at a later record than o1-preview is larger for {{ number: horizon_breaks.larger_jumps_later | ,d }} records of horizons: a bent curve shows a jump wherever it is cut. "
        "Epoch AI fits both kinds of models by two lines, chooses among eight curves by forecasts, and says that the split is not clean and several other curves fit as well [@epoch2026accelerated, opening]. "
        "By the rule that this report has for rises with size none of {{ number: steps_of_records.series | ,d }} series of records is concentrated in one step, though {{ number: steps_of_records.concentrated_cut | ,d }} would be without their first or last record."
    ),
)
