"""The end of a training run can be forecast from its own earlier checkpoints

Eight Pythia models and two OLMo 2 runs; fitted up to a quarter and up to a half of the training tokens.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["checkpoint_forecast_errors", "checkpoint_forecast_curves"]
SHARE = (
    "Share of runs and tasks whose last score is forecast within five points, by way of the loss"
)
MOST = "Four of five forecasts within five points would be of use to someone who plans a run."
CLAIM = Claim(
    statement="What a model can do at the end of its training can be forecast from its own earlier checkpoints.",
    kind="empirical",
    said_in=(SaidIn("This report"),),
    parts=(
        Measured(
            id="half",
            statement="From the first half of training, four forecasts of five are within five points",
            quantity=SHARE,
            measured_by="checkpoint_choices.half_share_within",
            supports=Range(low=0.8),
            rule="report",
            because=MOST,
            post_hoc=True,
            same_data="runs",
        ),
        Measured(
            id="quarter",
            statement="From the first quarter of training, four forecasts of five are within five points",
            quantity=SHARE,
            measured_by="checkpoint_choices.quarter_share_within",
            supports=Range(low=0.8),
            rule="report",
            because=MOST,
            post_hoc=True,
            same_data="runs",
        ),
        Measured(
            id="no_change",
            statement="From the first half, the forecast beats the guess that nothing changes by a point or more",
            quantity="Absolute error of no change less that of the forecast by way of the loss, mean over runs and tasks",
            measured_by="checkpoint_choices.half_no_change_less_loss_first",
            supports=Range(low=0.01),
            rule="report",
            because="A forecast that is no better than the last score seen forecasts nothing.",
            post_hoc=True,
            role="limit",
        ),
        Measured(
            id="loss_first",
            statement="From the first quarter, the way by the loss beats the direct way by a point or more",
            quantity="Absolute error of the direct forecast less that by way of the loss, mean over runs and tasks",
            measured_by="checkpoint_choices.quarter_direct_less_loss_first",
            supports=Range(low=0.01),
            rule="report",
            because="The same range as for forecasts from smaller models.",
            post_hoc=True,
            role="context",
        ),
    ),
    answer=Answer(
        "undecided",
        "From the first half of training {{ number: checkpoint_choices.half_share_within | .0% }} of final scores are forecast within five points, "
        "and {{ number: checkpoint_forecast.half_no_change_share_within | .0% }} by guessing no change; ten runs are too few to decide.",
    ),
    looked="2026-11-27",
    caveat=(
        "The ranges were written before any of these forecasts was made, but after those from smaller models. The learning rate changes "
        "along a run, which the curves do not know. For Pythia the loss is that on the last words of LAMBADA, "
        "not that of the task. Ten runs of two makers; tasks whose scores stay at chance are easy to forecast. That the forecast is no better than a guess of no change limits its use, not its closeness."
    ),
)
