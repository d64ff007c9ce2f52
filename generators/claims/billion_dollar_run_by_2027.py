"""The largest training runs cost more than a billion dollars by 2027

A forecast of 2024, measured as things stand: where the trends of cost pass the mark.
"""

from __future__ import annotations

from ..records import Claim, Estimate, Measured, Range, SaidIn

FIGURES = ["billion_dollar_dates", "training_cost_by_date"]
QUANTITY = "Year in which the cost of {} by hardware and energy passes a billion dollars"
BECAUSE = "By 2027 is taken to mean before the end of that year, which is the year 2028.0."


def _part(id: str, statement: str, whose: str) -> Measured:
    return Measured(
        id,
        statement,
        QUANTITY.format(whose),
        "1",
        Range(high=2028.0),
        "report",
        BECAUSE,
        informed=True,
    )


CLAIM = Claim(
    statement="The largest training runs cost more than a billion dollars by 2027.",
    kind="forecast",
    said_in=(SaidIn("Cottier et al. 2024", "cottier2024cost", "abstract"),),
    parts=(
        _part(
            "dearest",
            "The dearest run, growing on, passes it in time",
            "the dearest run, growing on at the rate of the ten largest,",
        ),
        _part(
            "three_largest",
            "The trend of the three largest passes it in time",
            "the trend of the three largest by compute",
        ),
    ),
    caveat=(
        "Trends go on until they do not, and the estimates end in April 2025. The sentence does not say by which method: "
        "by cloud rental one run has passed the mark already, at {{ number: billion_dollar_run.dearest_cloud | words }} dollars."
    ),
    due="2027-12-31",
    outcome=(
        "Not due yet. The dearest run in the table is at {{ number: billion_dollar_run.dearest_amortised | words }} dollars "
        "by hardware and energy, the method of the forecast, and at {{ number: billion_dollar_run.dearest_cloud | words }} by cloud rental."
    ),
)


def measure_dearest(billion_dollar_run) -> Estimate:
    return billion_dollar_run.amortised_dearest


def measure_three_largest(billion_dollar_run) -> Estimate:
    return billion_dollar_run.amortised_three
