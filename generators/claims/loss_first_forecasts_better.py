"""Forecasting the loss first, and accuracy from it, beats forecasting accuracy

Ten tasks, two large models, the same small runs for both methods.
"""

from __future__ import annotations

from ..records import Claim, Measured, Range, SaidIn

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
            measured_by="ladder_forecast.direct_less_loss_first",
            supports=Range(low=0.01),
            rule="report",
            because="A hundredth is about what chance in the test items does to an accuracy of a thousand items or more.",
            post_hoc=True,
        ),
    ),
    caveat=(
        "Both methods see only compute, not size and text apart, and only the ends of runs; the cited work uses size, "
        "text and checkpoints as well. The interval comes from resampling the small runs and the tasks; it does not "
        "cover another form of either curve."
    ),
)
