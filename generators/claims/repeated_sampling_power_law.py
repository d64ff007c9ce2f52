"""Coverage rises as a power of the number of answers

Recounted from ten thousand answers of seven Pythia models to each of 128 problems.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["coverage_by_answers"]
CLAIM = Claim(
    statement=(
        "Coverage (share of problems solved by at least one of k samples) rises log-linearly or as a power law in k "
        "over four orders of magnitude."
    ),
    kind="empirical",
    said_in=(SaidIn("Brown et al. 2024", "brown2024monkeys", "abstract", said_on="2024-07-31"),),
    parts=(
        Measured(
            id="near",
            statement="A power law of -log coverage stays within sampling error of the curve for every model",
            quantity="Largest gap in coverage between curve and law, worst of seven models, k from 1 to 10,000",
            measured_by="coverage_choices.worst_miss",
            supports=Range(high=0.09),
            rule="report",
            because="Nine points are the 95% sampling error of a coverage of one half among 128 problems; a straight line in log k misses by more.",
            post_hoc=True,
            same_data="ten thousand answers",
        ),
        Measured(
            id="constant",
            statement="Its exponent is the same early and late",
            quantity="Exponent over the last two decades of k by that over the first two, mean over models",
            measured_by="coverage_choices.late_over_early",
            supports=Range(2 / 3, 1.5),
            rule="report",
            because="A power law has one exponent; a curve that saturates, or problems that are all alike, would change it several times over.",
            post_hoc=True,
            same_data="ten thousand answers",
        ),
        Literature(
            id="others",
            statement="Other models and tasks follow such a law",
            findings=(
                Finding(
                    "brown2024monkeys",
                    "section 3.1, Figure 5",
                    "for",
                    "an exponentiated power law models the coverage of most tasks and models, Llama 3 and Gemma among them; a few curves do not follow it closely.",
                ),
                Finding(
                    "schaeffer2025monkeys",
                    "section 1, Figure 1",
                    "for",
                    "the negative logarithm of average success falls as a power of the attempts for mathematics and for most models that are to be jailbroken.",
                ),
            ),
        ),
        Literature(
            id="everywhere",
            statement="Every model and task does",
            findings=(
                Finding(
                    "brown2024monkeys",
                    "section 2.2; Figure 5",
                    "against",
                    "Pythia models solve no problem of CodeContests in 10,000 samples, and Llama 3 8B on formal proofs strays from the law.",
                ),
                Finding(
                    "schaeffer2025monkeys",
                    "section 4",
                    "against",
                    "success in jailbreaking Llama 3 8B rises faster than any power law.",
                ),
            ),
            role="limit",
        ),
        Measured(
            id="straight",
            statement="A straight line in log k does as well",
            quantity="Largest gap in coverage between curve and a straight line in log k, worst of seven models",
            measured_by="coverage_by_samples.worst_straight",
            supports=Range(high=0.09),
            rule="report",
            because="The same line as for the power law.",
            post_hoc=True,
            role="context",
        ),
    ),
    logic="tests",
    answer=Answer(
        verdict="supported within limits",
        text=(
            "As a power law, yes: it misses the coverage of seven models by {{ number: coverage_by_samples.worst_miss | .0% | value }} at most, a straight line in log k by {{ number: coverage_by_samples.worst_straight | .0% | value }}; some models and tasks do otherwise."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "Coverage counts a problem as solved when one answer of many is right, which needs somebody, or a program, that can tell. "
        "Right is a right final number, so some successes are luck. We recounted one family on 128 problems of one test; "
        "the law is one of the set of problems, since a single problem follows an exponential."
    ),
)
