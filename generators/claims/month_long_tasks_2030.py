"""If the trend goes on, models do tasks of a month by about 2030

The year in which the line through records reaches 167 hours, under other readings of the trend; more reliable success and other kinds of tasks are limits.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["month_long_by_trend", "horizons_by_date"]
IN_TIME = Range(high=2031.0)
BECAUSE = "A day before 2031 lies in 2030 or earlier, a generous reading of about 2030 and of within five years of 2025."

CLAIM = Claim(
    statement="If the trend goes on, models will do software tasks that take humans a month by about 2030.",
    kind="forecast",
    said_in=(
        SaidIn(
            "Kwa et al., as within five years",
            "kwa2025timehorizon",
            "abstract",
            said_on="2025-03",
        ),
    ),
    due="2030-12-31",
    outcome=(
        "Not due yet. The longest horizon in METR's files is {{ number: horizon_doubling.longest_horizon | ,.0f }} minutes at even odds and {{ number: horizon_doubling.longest_horizon_80 | .0f }} at four in five, "
        "{{ number: month_long_tasks.doublings_left | .1f }} doublings short of a month of work at even odds; METR calls values above 16 hours unreliable [@metr2026timehorizon11]."
    ),
    parts=(
        Measured(
            id="even_odds",
            statement="The trend reaches a month of work in time",
            quantity="Year in which the line through records of the second suite since 2019 reaches 167 hours at even odds",
            measured_by="month_long_tasks.year",
            supports=IN_TIME,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="four_in_five",
            statement="So it does at odds of four in five",
            quantity="Year in which the line through records of the second suite since 2019 reaches 167 hours at four in five",
            measured_by="month_long_tasks.four_in_five",
            supports=IN_TIME,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
            role="limit",
        ),
        Literature(
            id="other_tasks",
            statement="The trend is that of software tasks at large",
            findings=(
                Finding(
                    "kwa2026limitations",
                    "list of limitations",
                    "against",
                    "horizons differ between kinds of tasks by orders of magnitude, and value in money did not go with success on one set of real tasks.",
                    unread="the end of the note",
                ),
            ),
            role="limit",
        ),
        Literature(
            id="goes_on",
            statement="The trend goes on",
            findings=(
                Finding(
                    "ge2026competing",
                    "abstract",
                    "against",
                    "an S-curve fits METR's horizons and puts the turn in the past.",
                    unread="the abstract alone",
                ),
            ),
            role="context",
        ),
    ),
    answer=Answer(
        "supported within limits",
        "As arithmetic, yes: carried on, trends reach a month of work between {{ number: month_long_tasks.earliest | .1f }} and {{ number: month_long_tasks.latest | .1f }} at even odds. "
        "Success in four of five cases can come later.",
    ),
    looked="2026-11-27",
    caveat=(
        'The verdict judges the arithmetic and not the future: the sentence says "if", and this part assumes that. A month is 167 hours of work, as others count it in forecasts from this trend; a month of days and nights would come in {{ number: month_long_tasks.day_and_night | .1f }}, close to the end of the range. '
        "As of the paper's own records the year was {{ number: month_long_tasks.as_of_paper | .1f }}; the faster models since moved it forward. "
        "No task of the suite is a month long, so a horizon of a month would be read off beyond the tasks. "
        "The report has registered forecasts of the longest horizon for 2027 on its page of forecasts."
    ),
)
