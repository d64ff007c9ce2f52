"""Abilities appear at one value of the pre-training loss, whatever the size

The accuracy of Pythia models at equal loss. Two runs of OLMo 2 on MMLU stand beside it and do not count: after equal tokens their losses
are nearer to each other than the line of the test, which they could hardly have failed.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["mmlu_against_loss"]
SAME = Range(1 / 1.047, 1.047)
BECAUSE = "The value is given as about 2.2, which is 2.15 to 2.25; these two differ by 4.7%."
CLAIM = Claim(
    statement="Abilities appear when pre-training loss falls below a value (about 2.2) that is the same for all sizes.",
    kind="empirical",
    said_in=(SaidIn("Du et al. 2024", "du2024", "abstract"),),
    parts=(
        Measured(
            id="two_sizes",
            statement="Two sizes of OLMo 2 leave chance at the same loss",
            quantity="Loss of the 13B run where letter choice leaves chance, over that of the 7B run",
            measured_by="loss_thresholds.ratio",
            supports=SAME,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
            role="context",
        ),
        Measured(
            id="equal_loss",
            statement="At the same loss a larger Pythia has no lead over a smaller",
            quantity="Accuracy of the larger of two Pythia models less that of the smaller at the same perplexity on LAMBADA, mean over checkpoints and tasks",
            measured_by="same_loss_choices.pythia_at_loss",
            supports=Range(-0.01, 0.01),
            rule="report",
            because="One point of accuracy, about the standard error of a score on a test of two thousand questions.",
            post_hoc=True,
        ),
        Measured(
            id="cloze",
            statement="The loss is the same when the 7B run is asked for the text and not for a letter",
            quantity="Loss at which cloze accuracy leaves chance, over that of letter choice",
            measured_by="loss_thresholds.cloze_small",
            supports=SAME,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
            role="limit",
        ),
        Literature(
            "elsewhere",
            "The value holds for other texts, tokenizers and architectures",
            (
                Finding(
                    "du2024",
                    "abstract",
                    "against",
                    "claims it for one corpus, one tokenization and one architecture.",
                    unread="the abstract alone",
                ),
                Finding(
                    "liu2022sameloss",
                    "abstract",
                    "against",
                    "on simplified data, larger models of the same pre-training loss do better downstream.",
                    unread="the abstract alone",
                ),
            ),
            role="limit",
        ),
    ),
    answer=Answer(
        verdict="undecided",
        text=(
            "At equal loss larger Pythia models lead by little, how little depends on the tasks; two OLMo runs, {{ number: loss_thresholds.equal_tokens | .0% | value }} apart in loss after equal tokens, are too alike to tell."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "The loss of pre-training was not published with the checkpoints; bits per byte of other questions stand in for it, and no value near 2.2 can be checked. "
        "Late in training ten times the tokens take {{ number: loss_thresholds.tenfold_less | .0%}} off that loss, and the two runs are {{ number: loss_thresholds.equal_tokens | .1% | value }} apart after equal tokens, so losses alike to a few percent show nothing. "
        "By the rule of leaving chance the 13B run begins with 27% right, well before both rise steeply; by the first checkpoint a tenth above chance the two begin closer together. "
        "Two sizes of one maker are not all sizes."
    ),
)
