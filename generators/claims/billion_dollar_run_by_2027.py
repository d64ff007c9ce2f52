"""The largest training runs will cost more than a billion dollars by 2027

Measured as things stand, on the newest state of the same estimates: the year in which the dearest run, growing on, would cost a billion, and other ways of drawing the trend.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["billion_dollar_dates", "training_cost_by_date"]
IN_TIME = Range(high=2028.0)
BECAUSE = "A year before 2028.0 lies in 2027 or earlier, the most generous reading of the sentence."

CLAIM = Claim(
    statement="If the trend goes on, the largest training runs will cost more than a billion dollars by 2027.",
    kind="forecast",
    said_in=(SaidIn("Cottier et al. 2024", "cottier2024cost", "abstract", said_on="2024-05"),),
    due="2027-12-31",
    outcome=(
        "Not due yet, and no run is known to have cost a billion by the method of the forecast. By hardware and energy the dearest in the table is at {{ number: billion_dollar_run.dearest_amortised | words }} dollars, "
        "by cloud rental at {{ number: billion_dollar_run.dearest_cloud | words }}. The last cost in the table is of July 2025."
    ),
    parts=(
        Measured(
            id="dearest",
            statement="The largest run, if the trend goes on, passes it in time",
            quantity="Year in which the largest run by hardware and energy costs a billion dollars, if growth goes on",
            measured_by="billion_dollar_choices.year",
            supports=IN_TIME,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="cloud",
            statement="By cloud rental the trend passes it in time",
            quantity="Year in which the trend of cloud rental through models among the ten largest passes a billion dollars",
            measured_by="billion_dollar_run.cloud_ten",
            supports=IN_TIME,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
            role="limit",
        ),
    ),
    answer=Answer(
        "undecided",
        "If costs grow on, the dearest run passes a billion in {{ number: billion_dollar_choices.year | .1f | value }}, the typical one of the ten largest in "
        "{{ number: billion_dollar_choices.by_trend | .1f | value }}. No run is known to have done so.",
    ),
    looked="2026-11-27",
    caveat=(
        "An earlier state of this report rested on a file of July 2025 that put one run above a billion by cloud rental, at {{ number: billion_dollar_run.older_dearest_cloud | words }} dollars, and said that the forecast came true early by that method; "
        "the newer file puts the same run at {{ number: billion_dollar_run.dearest_cloud | words }}, so it did not. "
        "A line through several models a year runs below the dearest of them, so it passes late; one run as a start is at the mercy of that run. "
        "The sentence has a condition, that growth goes on, and this part assumes it. Intervals are 90% and resample models; estimates of single runs are uncertain by more."
    ),
)
