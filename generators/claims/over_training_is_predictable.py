"""The loss of over-trained models can be forecast from cheaper runs

Tested with a parametric loss fitted near twenty tokens a parameter, and on the two large runs that the authors forecast.
"""

from __future__ import annotations

from ..records import Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["overtraining_curves", "overtraining_forecast_errors"]
BECAUSE = (
    "Two percent is what one more doubling of the tokens brings in these runs "
    "({{ number: overtraining_fits.doubling_gain | .1% }}); a larger error could not tell one doubling from the next."
)
CLAIM = Claim(
    statement="The loss of models trained on far more than twenty tokens per parameter can be forecast from cheaper runs.",
    kind="empirical",
    said_in=(SaidIn("Gadre et al. 2024", "gadre2024", "abstract"),),
    parts=(
        Measured(
            id="far_ratios",
            statement="Runs with 10 to 40 tokens a parameter forecast those with 80 to 640 within two percent",
            quantity="Mean absolute error of forecast loss over measured loss, less one",
            measured_by="overtraining_fits.far_error",
            supports=Range(high=0.02),
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="over_trained_run",
            statement="Runs with a three-hundredth of its compute forecast the 1.4 billion model at 640 tokens a parameter within two percent",
            quantity="Forecast loss over measured loss, less one",
            measured_by="overtraining_fits.over_trained",
            supports=Range(-0.02, 0.02),
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="larger_run",
            statement="Runs with a three-hundredth of its compute forecast the 6.9 billion model at 20 tokens a parameter within two percent",
            quantity="Forecast loss over measured loss, less one",
            measured_by="overtraining_fits.larger",
            supports=Range(-0.02, 0.02),
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Literature(
            id="authors",
            statement="Those who ran them forecast the two large runs",
            findings=(
                Finding(
                    "gadre2024",
                    "abstract",
                    "for",
                    "a 1.4 billion model 32 times over-trained and a 6.9 billion model are predicted from experiments with 300 times less compute.",
                ),
            ),
        ),
    ),
    logic="tests",
    caveat=(
        "The law here has five free constants and few runs to fix them, so resampled fits scatter more than the one forecast missed; "
        "the authors' own law and choice of runs were not repeated. Loss is on C4. The runs with 5 tokens a parameter are left out because "
        "the learning rate was still warming up in many of them; with them the first error is "
        "{{ number: overtraining_fits.with_shortest_runs | .1% | value }}."
    ),
)
