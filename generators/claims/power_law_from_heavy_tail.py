"""The power law of repeated sampling comes from the spread of the problems

If it does, the spread of rates seen in a tenth of the answers foretells the exponent.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["single_problems_and_their_mean", "exponents_from_spread"]
CLAIM = Claim(
    statement=(
        "The power law in k comes from the spread of per-problem success rates (many problems with tiny rates), not "
        "from the model's sampling."
    ),
    kind="theoretical",
    said_in=(
        SaidIn("Schaeffer et al. 2025", "schaeffer2025monkeys", "abstract", said_on="2025-02-24"),
    ),
    parts=(
        Measured(
            id="foretold",
            statement="The spread of rates in a tenth of the answers foretells the exponent of the whole",
            quantity="Exponent that the spread foretells by the one seen from 100 to 10,000 answers, mean over seven models",
            measured_by="coverage_from_rates_choices.ratio",
            supports=Range(2 / 3, 1.5),
            rule="report",
            because="Problems that are all alike would have an exponent that grows without end; if the spread alone makes the law, it gives the exponent to well within a factor of two.",
            post_hoc=True,
        ),
        Literature(
            id="theorem",
            statement="A spread with a power-law tail gives the law, and the law needs such a spread",
            findings=(
                Finding(
                    "schaeffer2025monkeys",
                    "section 3, Theorems 3.1 and 3.2",
                    "for",
                    "a density of rates that goes as a power near zero gives a power law with one exponent more, and only such a density does.",
                ),
                Finding(
                    "schaeffer2025monkeys",
                    "section 4",
                    "for",
                    "the one model without such a tail has no power law: all prompts jailbreak it within the budget.",
                ),
            ),
        ),
        Measured(
            id="alike",
            statement="Were all problems alike, the largest model would solve nearly all with a hundred answers",
            quantity="Coverage of Pythia 12B at a hundred answers if every problem had the mean rate",
            measured_by="coverage_by_samples.alike_12b",
            supports=Range(low=0.75),
            rule="report",
            because="It solves about half of them; three quarters would be far more. This follows from arithmetic, so it is shown and not counted.",
            post_hoc=True,
            role="context",
        ),
    ),
    logic="tests",
    answer=Answer(
        verdict="supported",
        text=(
            "Yes: over seven models, the spread of rates in a tenth of the answers gives {{ number: coverage_from_rates.ratio | .2f | value }} times the exponent seen; single problems follow an exponential."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "Answers to one problem were made as independent draws; we did not test that. "
        "{{ number: coverage_by_samples.never_solved_12b | ,d }} of 128 problems were never solved by the largest model and {{ number: coverage_by_samples.never_solved_70m | ,d }} by the smallest; how small their rates are is extrapolated. "
        "Why problems are spread so widely, nobody answers here, and one could make a test whose problems are not."
    ),
)
