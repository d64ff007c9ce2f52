"""The exponent of approach 3 is known to a thousandth

Hoffmann et al. print 0.454 to 0.455 as the middle 80% of their bootstrap.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["fitted_constants"]

CLAIM = Claim(
    statement="The runs behind Chinchilla fix the exponent of the parametric fit to a thousandth.",
    kind="empirical",
    said_in=(
        SaidIn("Hoffmann et al. 2022, as the interval 0.454 to 0.455", "hoffmann2022", "Table 2"),
    ),
    parts=(
        Measured(
            id="runs_needed",
            statement="As many runs as the paper had give an interval as narrow as the printed one",
            quantity="Runs needed for a middle 80% no wider than 0.002, the widest that rounds to the print",
            measured_by="published_fit_choices.runs_needed",
            supports=Range(high=500),
            rule="report",
            because="The paper speaks of more than 400 runs; 500 allows for what that leaves open.",
            post_hoc=True,
            same_data="the digitised runs",
        ),
        Literature(
            "replication",
            "The published replication finds the interval plausible",
            (
                Finding(
                    "besiroglu2024",
                    "abstract and section 3.2",
                    "against",
                    "Intervals that narrow would take more than 600,000 experiments, and likely fewer than 500 were run.",
                ),
            ),
            same_data="the digitised runs",
        ),
    ),
    answer=Answer(
        verdict="refuted",
        text=(
            "No: the digitised runs leave an interval {{ number: disputed_interval.refit_width | .2f | value }} wide, and one as narrow as the printed would take about {{ number: disputed_interval.runs_needed | words | value }} runs."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "The number of runs follows from the width at 240 runs, which shrinks with the square root of their number "
        "if further runs are like these. The replication takes the printed width at its face value of 0.001, this "
        "report at the widest that rounding allows, which needs a quarter as many. The interval printed here is only "
        "the Monte Carlo error of the width."
    ),
)
