"""Newer models look better at equal compute because they were trained on test-like tasks

Tested on 53 base models before and after the same tuning: their lead, what is left of it, and whether the jump with compute is gone.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["lead_before_and_after_tuning", "scores_before_and_after_tuning"]
AHEAD = "Score of models trained from November 2023 on, less that of older ones at the same compute"
HALF = "Half of the lead that the authors print before tuning, {} points; 'removes' means at least that most of it goes."
FLAT = "Share of the decades of compute between the smallest model and the start of the rise that goes with tuning"
MOST = "'Removes' is read as for the lead: most of it goes. The first abstract says that emergence largely vanishes."
CLAIM = Claim(
    statement="Newer models look better at equal compute because they were trained on test-like tasks; adjusting for it removes both their lead and emergence.",
    kind="empirical",
    said_in=(
        SaidIn(
            "Dominguez-Olmedo et al. 2024, in the first version of the abstract",
            "dominguez2025testtask",
            "abstract, version 1",
            said_on="2024-07",
        ),
    ),
    parts=(
        Measured(
            id="mmlu_lead",
            statement="On MMLU newer models lead at equal compute",
            quantity=AHEAD,
            measured_by="lead_after_tuning.mmlu_before",
            supports=Range(low=0),
            rule="report",
            because="A lead is anything above zero.",
            post_hoc=True,
        ),
        Measured(
            id="gsm8k_lead",
            statement="On GSM8K newer models lead at equal compute",
            quantity=AHEAD,
            measured_by="lead_after_tuning.gsm8k_before",
            supports=Range(low=0),
            rule="report",
            because="A lead is anything above zero.",
            post_hoc=True,
        ),
        Measured(
            id="mmlu_removed",
            statement="On MMLU the same tuning for all removes most of the lead",
            quantity=AHEAD + ", after tuning",
            measured_by="lead_after_tuning.mmlu_after",
            supports=Range(high=0.035),
            rule="report",
            because=HALF.format(7),
            post_hoc=True,
        ),
        Measured(
            id="gsm8k_removed",
            statement="On GSM8K the same tuning for all removes most of the lead",
            quantity=AHEAD + ", after tuning",
            measured_by="lead_after_tuning.gsm8k_after",
            supports=Range(high=0.085),
            rule="report",
            because=HALF.format(17),
            post_hoc=True,
        ),
        Measured(
            id="mmlu_flat",
            statement="On MMLU most of the flat part before the rise goes as well",
            quantity=FLAT,
            measured_by="lead_after_tuning.mmlu_flat_gone",
            supports=Range(low=0.5),
            rule="report",
            because=MOST,
            post_hoc=True,
        ),
        Measured(
            id="gsm8k_flat",
            statement="On GSM8K it does as well",
            quantity=FLAT,
            measured_by="lead_after_tuning.gsm8k_flat_gone",
            supports=Range(low=0.5),
            rule="report",
            because=MOST,
            post_hoc=True,
        ),
        Measured(
            id="mmlu_jump",
            statement="After tuning, MMLU has no flat part left among these models",
            quantity="Compute at which the tuned score leaves chance",
            measured_by="lead_after_tuning.mmlu_bend_after",
            supports=Range(high=1.3e20),
            rule="report",
            because="The smallest of the models has {{ number: lead_after_tuning.smallest | power }} FLOP; if scores rose from there on, no jump would be left to see.",
            post_hoc=True,
            role="limit",
        ),
        Measured(
            id="gsm8k_jump",
            statement="After tuning, GSM8K has no flat part left among these models",
            quantity="Compute at which the tuned score leaves zero",
            measured_by="lead_after_tuning.gsm8k_bend_after",
            supports=Range(high=1.3e20),
            rule="report",
            because="As for MMLU.",
            post_hoc=True,
            role="limit",
        ),
        Literature(
            id="moved",
            role="context",
            statement="Tuning moves the point at which an ability appears",
            findings=(
                Finding(
                    "snell2024finetuning",
                    "abstract",
                    "for",
                    "tuning on a task shifts the point of emergence towards less capable models.",
                    unread="all but the abstract",
                ),
            ),
        ),
    ),
    logic="every",
    answer=Answer(
        "undecided",
        "Tuned alike, the lead shrinks to about nothing, and on MMLU the rise starts with {{ number: lead_after_tuning.mmlu_factor | .0f | value }} times less compute; so few families prove neither, and the smallest stay at chance.",
    ),
    looked="2026-11-27",
    caveat=(
        "The last version of the abstract says that emergent behaviour disappears gradually as models train on the test task; the table has one dose of it. The best guesses agree with the authors, "
        "but the models come from {{ number: lead_after_tuning.families | ,d }} families, and resampled by family neither the lead on MMLU nor its end on GSM8K is beyond doubt. A score that is drawn against log compute reaches chance somewhere in any case. Only three models are small enough to show the flat part after tuning, all of them Pythia. "
        "Tuning teaches the task as well as the form of its answers."
    ),
)
