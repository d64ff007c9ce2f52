"""Size alone does not tell which open model can add

The spread at one size, the order by size, and the order by training compute.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["addition_by_parameters", "addition_by_compute", "order_of_the_models"]
CLAIM = Claim(
    statement="The number of parameters alone does not tell whether a language model has an emergent ability.",
    kind="empirical",
    said_in=(SaidIn("Du et al. 2024", "du2024", "abstract"),),
    parts=(
        Measured(
            id="guess",
            statement="Guessing from size alone which models have it is wrong for a tenth of them or more",
            quantity="Share of models whose having three-digit addition, half right or more, the best cut in size gets wrong",
            measured_by="guess_from_size.wrong_by_size",
            supports=Range(low=0.1),
            rule="report",
            because="To tell is read as: right nine times in ten.",
            post_hoc=True,
        ),
        Measured(
            id="one_size",
            statement="Models of about one size range from failing at addition of three digits to mastering it",
            quantity="Accuracy at the 90th less that at the 10th percentile of models within a factor of 1.5 in size",
            measured_by="models_of_one_size.addition_spread",
            supports=Range(low=0.8),
            rule="report",
            because="From one right in ten, which is failing, to nine in ten, which is mastering, is 0.8.",
            post_hoc=True,
            role="limit",
        ),
        Measured(
            id="order_by_size",
            statement="Size explains less than half of the order of the models",
            quantity="Rank correlation of accuracy in addition of three digits with the number of parameters",
            measured_by="order_by_axis.addition_by_parameters",
            supports=Range(high=0.7),
            rule="report",
            because="The square of 0.7 is one half: the share of the variance of ranks that size then explains.",
            post_hoc=True,
            role="limit",
        ),
        Measured(
            id="order_by_compute",
            statement="Training compute orders the same models better",
            quantity="Rank correlation with training compute less that with the number of parameters",
            measured_by="order_by_axis.addition_compute_less_parameters",
            supports=Range(low=0.1),
            rule="report",
            because="A tenth is the smallest difference of two rank correlations that would change a choice of axis.",
            post_hoc=True,
            role="context",
        ),
        Literature(
            id="loss_instead",
            statement="At equal loss, size makes no difference to the ability",
            role="context",
            findings=(
                Finding(
                    "du2024",
                    "abstract",
                    "for",
                    "models of different size and text but equal training loss do equally well on the same tasks.",
                ),
            ),
        ),
    ),
    answer=Answer(
        "undecided",
        "A guess from size is wrong for {{ number: guess_from_size.wrong_by_size | .0% }} of open models on three-digit addition, one from compute for "
        "{{ number: guess_from_size.wrong_by_compute | .0% }}; on easier tasks families are too few to tell.",
    ),
    looked="2026-11-27",
    caveat=(
        "The models of one size differ in much besides training text: code, tokeniser, year. "
        "What puts them in better order need not be the cause. Mixtures of experts are left out."
    ),
)
