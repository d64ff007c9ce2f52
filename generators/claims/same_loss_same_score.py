"""Models of different size with the same loss do equally well

Tested on the checkpoints of eight Pythia models and of OLMo 2: what is left of the larger model's lead once both have the same loss?
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

ALIKE = Range(-0.01, 0.01)
BECAUSE = "One point of accuracy, about the standard error of a score on a test of two thousand questions."


def _alike(id: str, family: str, loss: str) -> Measured:
    return Measured(
        id=id,
        statement=f"At the same loss the larger {family} model has no lead",
        quantity=f"Accuracy of the larger of two {family} models less that of the smaller at the same {loss}, mean over checkpoints and tasks",
        measured_by=f"same_loss_choices.{id}_at_loss",
        supports=ALIKE,
        rule="report",
        because=BECAUSE,
        post_hoc=True,
    )


def _apart(id: str, measured_by: str, family: str) -> Measured:
    return Measured(
        id=id,
        statement=f"At the same number of tokens it has one, {family}",
        quantity=f"Accuracy of the larger of two {family} models less that of the smaller after the same tokens, mean over checkpoints and tasks",
        measured_by=measured_by,
        supports=Range(low=0.01),
        rule="report",
        because="Were there no lead here either, equal scores at equal loss would show nothing.",
        post_hoc=True,
        role="context",
    )


CLAIM = Claim(
    statement="Language models of different size that have reached the same loss do equally well.",
    kind="empirical",
    said_in=(SaidIn("Du et al. 2024", "du2024", "abstract"),),
    parts=(
        _alike("pythia", "Pythia", "perplexity on LAMBADA"),
        _apart("pythia_tokens", "scores_at_same_loss.pythia_at_tokens", "Pythia"),
        _alike("olmo", "OLMo 2", "bits per byte of the right answers"),
        _apart("olmo_tokens", "scores_at_same_loss.olmo_at_tokens", "OLMo 2"),
        Literature(
            id="others",
            statement="Others find the same beyond one corpus and one way of training",
            findings=(
                Finding(
                    "xia2023",
                    "abstract",
                    "for",
                    "along the training of OPT models perplexity predicts scores on 74 tasks, independent of size.",
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
    logic="tests",
    answer=Answer(
        "undecided",
        "At the same loss a larger Pythia leads its neighbour by {{ number: same_loss_choices.pythia_at_loss | .1% }}; "
        "between sizes far apart the lead may reach one point, on the few tasks that can tell.",
    ),
    looked="2026-11-27",
    caveat=(
        "The loss of the abstract is that of pre-training, which was not published with these checkpoints; a loss on other text stands in for it, and for OLMo 2 that of the task itself, "
        "which is closer to the score than any other. Within a suite the text, the tokens and the architecture are the same, as one version of the abstract asks; across makers nothing is said. "
        "Most of the tasks of Pythia lie near chance for the small models, where no lead could show: of five tasks the largest mean lead is {{ number: scores_at_same_loss.pythia_largest_task | .3f }}. "
        "Neighbouring sizes are a lenient test: between sizes {{ number: same_loss_choices.far | words | value }} steps apart and more the larger leads by "
        "{{ number: same_loss_choices.far_on_arc_easy | .3f }} on ARC-Easy. "
        "Intervals resample tasks, of which there are few."
    ),
)
