"""The largest training runs will cost more than a billion dollars by 2027

Measured as things stand: the years in which the trends of a later version of the same estimates pass the mark.
"""

from __future__ import annotations

from ..records import Claim, Measured, Range, SaidIn

FIGURES = ["billion_dollar_dates", "training_cost_by_date"]
IN_TIME = Range(high=2028.0)
BECAUSE = "A year before 2028.0 lies in 2027 or earlier, the most generous reading of the sentence."


def _part(id: str, measured_by: str, statement: str, quantity: str) -> Measured:
    return Measured(
        id=id,
        statement=statement,
        quantity=quantity,
        measured_by=measured_by,
        supports=IN_TIME,
        rule="report",
        because=BECAUSE,
        post_hoc=True,
    )


CLAIM = Claim(
    statement="If the trend goes on, the largest training runs will cost more than a billion dollars by 2027.",
    kind="forecast",
    said_in=(SaidIn("Cottier et al. 2024", "cottier2024cost", "abstract"),),
    due="2027-12-31",
    outcome=(
        "Not due yet. By hardware and energy, the method of the forecast, the dearest run in the table is at {{ number: billion_dollar_run.dearest_amortised | words }} dollars; "
        "by cloud rental one is at {{ number: billion_dollar_run.dearest_cloud | words }}. The table ends in April 2025."
    ),
    parts=(
        _part(
            "ten_largest",
            "billion_dollar_run.amortised_ten",
            "The trend through the ten largest models passes it in time",
            "Year in which the trend of hardware and energy through models among the ten largest by compute passes a billion dollars",
        ),
        _part(
            "three_largest",
            "billion_dollar_run.amortised_three",
            "The trend through the three largest passes it in time",
            "Year in which the trend of hardware and energy through models among the three largest passes a billion dollars",
        ),
        _part(
            "dearest",
            "billion_dollar_run.amortised_dearest",
            "The dearest run, growing on at that rate, passes it in time",
            "Year in which the dearest run by hardware and energy would have grown to a billion dollars",
        ),
        _part(
            "cloud",
            "billion_dollar_run.cloud_ten",
            "By cloud rental the trend passes it in time",
            "Year in which the trend of cloud rental through models among the ten largest passes a billion dollars",
        ),
    ),
    logic="tests",
    caveat=(
        "The largest runs are dearer than the trend through several models a year, so the first two parts are late by design and the third is nearest to the sentence. "
        "The sentence has a condition, that growth goes on, and these parts assume it. Intervals are 90% and resample models; estimates of single runs are uncertain by more."
    ),
)
