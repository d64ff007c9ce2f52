"""Below the floor of a test lies a rate that rises steadily

Tested on the success of Pythia checkpoints down to one in ten million: how far does a finer ruler move the start of an ability?
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["success_over_training", "start_by_ruler", "success_by_compute", "start_of_each_problem"]
QUANTITY = "Tokens of training at which a test of a thousand tries sees the ability, by those at which one of 100,000 does"
DECADE = Range(low=10)
BECAUSE = (
    "This report calls a rise of 81-fold in the odds within a decade of scale a jump; where a hundredfold takes "
    "a decade or more, it is the ruler that sets the start."
)
CLAIM = Claim(
    statement=(
        "What looks like zero ability below a threshold is a small success rate that rises steadily; the threshold "
        "belongs to the resolution of the test."
    ),
    kind="empirical",
    said_in=(SaidIn("Hu et al. 2024", "hu2024passuntil", "abstract", said_on="2023-10-05"),),
    parts=(
        Measured(
            id="gsm8k",
            statement="On GSM8K a ruler a hundred times finer sees the ability at least ten times earlier in training",
            quantity=QUANTITY,
            measured_by="ruler_choices.gsm8k",
            supports=DECADE,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="math",
            statement="On MATH it does as well",
            quantity=QUANTITY,
            measured_by="ruler_choices.math",
            supports=DECADE,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Literature(
            id="others",
            statement="Others see small models improve below what a test resolves",
            findings=(
                Finding(
                    "hu2024passuntil",
                    "abstract",
                    "for",
                    "small models improve steadily below what usual tests resolve, and the success of a model of 2.4 billion parameters at code was foretold to within 0.05 percent.",
                    unread="all but the abstract and what public reviews and notes quote",
                ),
            ),
        ),
        Measured(
            id="above_luck",
            statement="Far below the floor of an ordinary test the rate on GSM8K is already above that of luck",
            quantity="Success rate at 512 million tokens of training by that at 64 million and less",
            measured_by="floor_rates.early_over_luck",
            supports=Range(low=2),
            rule="report",
            because="Up to 64 million tokens the rate does not move; twice as much is more than the noise of luck.",
            post_hoc=True,
            role="context",
        ),
        Measured(
            id="silent",
            statement="On MATH the rate of the earliest checkpoints is below that of luck on GSM8K",
            quantity="Largest rate that leaves no right answer up to two billion tokens a chance of one in twenty",
            measured_by="floor_rates.math_silent_bound",
            supports=Range(high=6e-7),
            rule="report",
            because="Luck on GSM8K is at least six in ten million.",
            post_hoc=True,
            role="context",
        ),
    ),
    logic="tests",
    answer=Answer(
        verdict="undecided",
        text=(
            "A hundredfold finer test sees the first success {{ number: thresholds_by_ruler.factor_gsm8k | .0f | value }} times earlier in training on GSM8K, {{ number: thresholds_by_ruler.factor_math | .1f | value }} times on MATH; whether MATH jumps depends on the axis."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "A success is a right final number, so the lowest rates on GSM8K are lucky numbers, and what starts on MATH may be the form of answer that the grader reads. "
        "Along the least compute at which any model passes, size and text grow together and MATH is spread as wide as GSM8K; by tokens alone, and by size alone, it is not. "
        "Intervals draw problems anew; they do not cover that between neighbouring checkpoints of one run a rate can fall tenfold and come back. "
        "The code tests of Hu et al. are not among these data."
    ),
)
