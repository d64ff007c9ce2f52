"""Forecasting the loss first, and accuracy from it, beats forecasting accuracy

Ten tasks, two large models, the same small runs for both methods.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["ladder_forecast_errors", "ladder_forecast_curves"]
CLAIM = Claim(
    statement="Accuracy of a large model is forecast better by way of the loss than directly from compute.",
    kind="empirical",
    said_in=(SaidIn("Bhagia et al. 2024, first version", "bhagia2024", "abstract"),),
    parts=(
        Measured(
            id="error",
            statement="The error of the direct forecast is larger by a point of accuracy or more",
            quantity="Absolute error of the direct forecast less that by way of bits per byte, mean of ten tasks and two models",
            measured_by="ladder_choices.direct_less_loss_first",
            supports=Range(low=0.01),
            rule="report",
            because="A hundredth is about what chance in the test items does to an accuracy of a thousand items or more.",
            post_hoc=True,
        ),
        Literature(
            id="others",
            statement="Others forecast better by way of the loss",
            findings=(
                Finding(
                    "bhagia2024",
                    "abstract of the first version",
                    "for",
                    "the two steps do better than the other designs that were tried.",
                    unread="the abstract alone",
                ),
                Finding(
                    "krajewski2025",
                    "abstract",
                    "against",
                    "a power law of log accuracy straight from the budget extrapolates better than the two steps.",
                    unread="the abstract alone",
                ),
            ),
        ),
    ),
    logic="tests",
    answer=Answer(
        "undecided",
        "An S-curve straight from compute misses by {{ number: ladder_forecast.direct_error | .3f }}, the route through the loss by "
        "{{ number: ladder_forecast.loss_first_error | .3f }}, a power law straight from compute by {{ number: ladder_forecast.power_error | .3f }}: the form of the curve decides.",
    ),
    looked="2026-11-27",
    caveat=(
        "The comparison is one of curves as much as of routes: an S-curve from chance to one does not know how slowly the "
        "rest will come, and a power law of -log accuracy does. Both methods see only compute, not size and text apart, and only the ends of runs; the cited work uses size, "
        "text and checkpoints as well. The interval comes from resampling the small runs and the tasks; other "
        "forms stand beside it as choices."
    ),
)
