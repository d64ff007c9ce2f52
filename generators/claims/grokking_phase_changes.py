"""Sudden generalisation in small networks shows how real phase changes may underlie emergence

On networks trained here past memorisation, and on what others found in small networks and in language models.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["grokking_learned_and_understood", "grokking_excess_by_score", "grokking_beneath"]
HALF = Range(low=0.5)
QUANTITY = "Excess of the steepest doubling of the steps over an even gain, by the {} of problems never trained on"
BECAUSE = (
    "Halfway from a gain that is even in the logarithm of the steps to one that comes all in one doubling; fixed before the whole run was made, "
    "after trials of single seeds."
)
ABSTRACT = "the abstract alone"
CLAIM = Claim(
    statement="Sudden generalisation in small networks (grokking, induction heads) shows how real phase changes may underlie emergence.",
    kind="empirical",
    said_in=(
        SaidIn("The argument of Olsson et al. 2022", "olsson2022induction", "abstract"),
        SaidIn("That of Nanda et al. 2023", "nanda2023progress", "abstract"),
    ),
    parts=(
        Measured(
            id="accuracy",
            statement="Late generalisation is sudden in accuracy",
            quantity=QUANTITY.format("share right"),
            measured_by="modular_sharpness.accuracy",
            supports=HALF,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
            same_data="sums modulo 53",
        ),
        Measured(
            id="loss",
            statement="It is sudden in the loss as well, so the score alone does not make it",
            quantity=QUANTITY.format("loss"),
            measured_by="modular_sharpness.loss",
            supports=HALF,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
            same_data="sums modulo 53",
        ),
        Literature(
            "small",
            "Others found sudden changes inside small networks",
            (
                Finding(
                    "power2022grokking",
                    "abstract",
                    "for",
                    "finds networks that go from chance to all right well past the point of overfitting.",
                    unread=ABSTRACT,
                ),
                Finding(
                    "nanda2023progress",
                    "abstract",
                    "against",
                    "reads the mechanism out and finds that it grows by degrees; the late rise is the last of three phases, no sudden shift.",
                    unread=ABSTRACT,
                ),
                Finding(
                    "reddy2023mechanistic",
                    "abstract",
                    "for",
                    "traces the abrupt start of in-context learning in a minimal network to one induction head.",
                    unread=ABSTRACT,
                ),
            ),
        ),
        Literature(
            "language",
            "A sudden change inside a language model has brought an ability with it",
            (
                Finding(
                    "olsson2022induction",
                    "abstract",
                    "for",
                    "sees induction heads form as in-context learning rises sharply, with a bump in the loss.",
                    unread=ABSTRACT,
                ),
                Finding(
                    "chen2023syntax",
                    "abstract",
                    "for",
                    "sees heads for syntax form in a brief window with a steep drop of the loss, and grammar follow.",
                    unread=ABSTRACT,
                ),
            ),
        ),
        Literature(
            "benchmarks",
            "A jump of a large model on a benchmark has been traced to one",
            (
                Finding(
                    "li2026pretraining",
                    "abstract",
                    "mixed",
                    "finds late generalisation in a language model of experts, at another time for each part of its text.",
                    unread=ABSTRACT,
                ),
            ),
            role="limit",
        ),
        Measured(
            id="beneath",
            statement="Something in the weights has moved before the answers do",
            quantity="Share of the gain of the strongest frequencies, from memorising to the end, that has come while less than a tenth of the others is right",
            measured_by="modular_beneath.frequencies",
            supports=Range(low=0.25),
            rule="report",
            because="A quarter is more than noise would move; fixed before any frequency had been looked at.",
            stated_in="00b86a6caaa600a993c3263632434a6633624229",
            role="context",
        ),
    ),
    logic="every",
    answer=Answer(
        verdict="undecided",
        text=(
            "Small networks turn late and steeply, less so in the loss than in accuracy, while inside they change by degrees; no benchmark's jump was found traced to such a turn."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "What is sudden depends on the yardstick: the steepest doubling has an excess of {{ number: modular_sharpness.accuracy | .2f }} in accuracy and "
        "of {{ number: modular_sharpness.log_loss | .2f }} in the logarithm of the loss. "
        "The steps here are passes over the same few problems; language models see most text once. "
        "Five seeds, one task, one network."
    ),
)
