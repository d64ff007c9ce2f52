"""Filling in what was seen can look like extrapolation

Tested on the one case where both the answers and a search of the training text are published.
"""

from __future__ import annotations

from ..records import Answer, Claim, Estimate, Finding, Literature, Measured, Range, SaidIn

CLAIM = Claim(
    statement="Filling in from what was seen in training can make interpolation look like extrapolation.",
    kind="theoretical",
    said_in=(
        SaidIn(
            "A reader's comment below the article Emergence and Reasoning in Large Language Models, Next Big Future",
            said_on="2023",
        ),
    ),
    parts=(
        Literature(
            id="pieces",
            statement="Right answers to composed problems come from pieces that were seen",
            findings=(
                Finding(
                    "dziri2023",
                    "abstract",
                    "for",
                    "models match pieces of the computation without systematic skill.",
                    unread="all but the abstract",
                ),
                Finding(
                    "brown2020",
                    "section 3.9.1",
                    "against",
                    "wrong sums often lack a carried one, as if the model computed and did not look up a table.",
                ),
            ),
        ),
        Measured(
            id="whole_problems",
            role="limit",
            statement="GPT-3 had seen the three-digit sums that it solved",
            quantity="Share of the test sums found in the training text",
            unit="1",
            supports=Range(low=0.4),
            rule="report",
            because="It solves four in five [@brown2020, Table 3.9]; to explain most of them, at least half as many must have been seen.",
            post_hoc=True,
        ),
    ),
    answer=Answer(
        verdict="contested",
        text="Works disagree on whether right answers are pieced together from parts that were seen; whole problems hardly were, 17 of 2,000 sums in the one case counted [@brown2020].",
    ),
    looked="2026-11-27",
    caveat=(
        "The sentence does not say what filling in is, so it can be tested only by what it might mean: that whole problems were seen, "
        "or that their pieces were. The search was for two ways of writing a sum. Pieces of a sum, such as single digits, "
        "were certainly seen."
    ),
)


def measure_whole_problems(gpt3_sums_in_training) -> Estimate:
    row = gpt3_sums_in_training.set_index("operation").loc["addition"]
    return Estimate.from_share(int(row["found"]), int(row["tested"]))
