"""Four passes over the same text are nearly as good as fresh text

Measured on pairs of runs with the same parameters and the same tokens seen, one of them on fresh text.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["repeated_against_fresh", "worth_of_repeated_tokens"]
CLAIM = Claim(
    statement="Training for up to four passes over the same text costs next to no loss against fresh text.",
    kind="empirical",
    said_in=(SaidIn("Muennighoff et al. 2023", "muennighoff2023", "abstract", said_on="2023"),),
    parts=(
        Measured(
            id="penalty",
            statement="About four passes cost at most one percent of the loss",
            quantity="Mean of repeated loss over fresh loss, less one, for pairs with three to five passes",
            measured_by="repeat_choices.four_penalty",
            supports=Range(high=0.01),
            rule="report",
            because=(
                "The paper says negligible and gives no number. One percent is about half of what a doubling of the "
                "tokens brings in the over-trained runs of another study ({{ number: overtraining_fits.doubling_gain | .1% }})."
            ),
            post_hoc=True,
        ),
        Measured(
            id="worth",
            statement="A token seen about four times is worth at least nine tenths of as many fresh ones",
            quantity="Fresh tokens that give the repeated loss, over tokens seen, for pairs with three to five passes",
            measured_by="matched_repeats.four_worth",
            supports=Range(low=0.9),
            rule="report",
            because=(
                "The law of the paper gives {{ number: repetition_refit.published_4 | .2f }} of 4; nine tenths leaves it room."
            ),
            post_hoc=True,
            role="limit",
        ),
        Literature(
            id="authors",
            statement="Those who ran them say so",
            findings=(
                Finding(
                    "muennighoff2023",
                    "abstract",
                    "for",
                    "up to four epochs of repeated data change the loss negligibly, for a fixed compute budget.",
                ),
            ),
            role="context",
        ),
    ),
    answer=Answer(
        verdict="supported within limits",
        text=(
            "Yes, for the loss on C4: about four passes cost {{ number: repeat_choices.four_penalty | .1% | value }} against fresh text; whether a repeated token is worth nine tenths of a fresh one is open."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "Loss on C4 with one seed a run; what repetition does to abilities is not measured. Worth is read off a loss curve "
        "fitted to {{ number: matched_repeats.fresh_runs | ,d }} fresh runs, so the second part depends on its form. "
        "The same text in four passes is not the same as single documents repeated many times in a corpus."
    ),
)
