"""Large models learn more from each token than small ones

Tested on the Pythia models, which saw the same text in the same order: how many tokens does each need for what the next smaller one reaches?
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["lambada_perplexity_over_training"]
CLAIM = Claim(
    statement="Large language models need fewer tokens than small ones to reach the same performance.",
    kind="empirical",
    said_in=(SaidIn("Kaplan et al. 2020", "kaplan2020", "section 1.1, sample efficiency"),),
    parts=(
        Measured(
            id="every_pair",
            statement="Each size gets by with fewer tokens than the next smaller one",
            quantity="Tokens at which a model has the lowest perplexity on LAMBADA of the next smaller one, over those of the smaller: the greatest of seven pairs",
            measured_by="pythia_token_choices.greatest_share",
            supports=Range(high=1),
            rule="report",
            because="Below one, the larger model needs fewer; the greatest share speaks for all pairs.",
            post_hoc=True,
        ),
        Measured(
            id="ends",
            statement="The largest needs less than half of the tokens of the smallest",
            quantity="The same share for the largest and the smallest of the eight",
            measured_by="tokens_to_perplexity.smallest_to_largest",
            supports=Range(high=0.5),
            rule="report",
            because="Half is a saving that would matter to anyone; the sentence itself asks only for less than all.",
            post_hoc=True,
            role="context",
        ),
    ),
    answer=Answer(
        verdict="supported",
        text=(
            "Yes, for Pythia: each size reaches what the next smaller one does on at most {{ number: pythia_token_choices.greatest_share | .0% | value }} of its tokens, the largest on {{ number: tokens_to_perplexity.smallest_to_largest | .0% | value }} of those of the smallest."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "Fewer tokens are not less compute: where the share is greatest, at {{ number: tokens_to_perplexity.greatest_share | .2f }}, a model of twice the size spends more. "
        "The smaller model counts at its best checkpoint, mostly near its end with its learning rate low, and the larger "
        "one at a checkpoint with its rate still high, which makes the shares too large if anything. One suite, one text and one measure."
    ),
)
