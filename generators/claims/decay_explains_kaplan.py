"""Learning-rate decay explains the difference between Kaplan and Hoffmann

The explanation that Hoffmann et al. themselves proposed.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["porian_steps"]
HALF_OR_MORE = Range(low=0.5)
QUANTITY = "Share of the whole change of the exponent that falls to the decay of the learning rate"
BECAUSE = "An explanation should account for at least half of what it explains."

CLAIM = Claim(
    statement=(
        "Kaplan et al. found another exponent because they did not fit the decay of the learning rate "
        "to the length of each run."
    ),
    kind="empirical",
    said_in=(
        SaidIn(
            "Hoffmann et al. 2022, as one of their reasons",
            "hoffmann2022",
            "section 2",
            said_on="2022",
        ),
    ),
    parts=(
        Measured(
            id="share_refinedweb",
            statement="It accounts for most of the change on RefinedWeb",
            quantity=QUANTITY,
            measured_by="kaplan_gap.decay_refinedweb",
            supports=HALF_OR_MORE,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="share_openwebtext2",
            statement="It accounts for most of the change on OpenWebText2",
            quantity=QUANTITY,
            measured_by="kaplan_gap.decay_openwebtext2",
            supports=HALF_OR_MORE,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Literature(
            "replication",
            "The experiments that test it say so",
            (
                Finding(
                    "porian2024",
                    "abstract and section 3.4",
                    "against",
                    "Careful learning-rate decay is not essential for Hoffmann's scaling law to hold.",
                ),
            ),
            role="context",
        ),
    ),
    logic="tests",
    answer=Answer(
        verdict="refuted",
        text=(
            "No: on two texts it makes {{ number: kaplan_gap.decay_refinedweb | .0% | value }} and {{ number: kaplan_gap.decay_openwebtext2 | .0% | value }} of the change of the exponent; counting, warm-up and tuning make the rest."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "The share depends on the order in which the changes are made: decay came fourth, after the last layer and "
        "the warm-up. The draws treat the errors of the steps as independent."
    ),
)
