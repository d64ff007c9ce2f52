"""Recurrent models outperformed transformers in tests by the middle of 2023

Scored at its date, on the recurrent model of that time, and on the one that came half a year later.
"""

from __future__ import annotations

from ..records import Answer, Bracket, Choices, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["recurrent_lead_over_transformers", "recurrent_zero_shot_by_size"]
AHEAD = Range(low=0.01)
BECAUSE = "A point is what neighbouring models of one recipe may differ by; less is not a lead."
CLAIM = Claim(
    statement="Recurrent models already outperform transformers in preliminary tests, in the middle of 2023.",
    kind="empirical",
    said_in=(
        SaidIn(
            "A reader's comment below the article Emergence and Reasoning in Large Language Models, Next Big Future",
            said_on="2023",
        ),
    ),
    parts=(
        Literature(
            id="said_then",
            same_data="RWKV",
            statement="The largest recurrent model of that time was said to be ahead",
            findings=(
                Finding(
                    "peng2023rwkv",
                    "abstract",
                    "against",
                    "on par with transformers of similar size.",
                    unread="all but the abstract",
                ),
            ),
        ),
        Literature(
            id="with_attention",
            statement="Those with a little attention were ahead",
            findings=(
                Finding(
                    "fu2023h3",
                    "abstract",
                    "for",
                    "hybrids with two layers of attention, up to 2.7 billion parameters on the Pile, have a lower perplexity than transformers and are ahead with no or few examples on a majority of the tasks of SuperGLUE; at 125 million the perplexity is 1.0 lower, and without attention 0.4 behind.",
                    unread="all but the abstract",
                ),
            ),
        ),
        Measured(
            id="measured_then",
            same_data="RWKV",
            statement="It was ahead of transformers of its size",
            quantity="Accuracy of RWKV less that of Pythia, the better of two sizes",
            unit="1",
            supports=AHEAD,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="half_a_year_later",
            role="context",
            statement="The next recurrent model was ahead",
            quantity="Accuracy of Mamba less that of Pythia, the worse of two sizes",
            unit="1",
            supports=AHEAD,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
    ),
    logic="tests",
    answer=Answer(
        verdict="mixed",
        text="RWKV, the largest recurrent model of the time, was level with transformers; hybrids with a little attention, up to 2.7 billion parameters, were ahead by their makers' account.",
    ),
    looked="2026-11-27",
    caveat=(
        "The comparison with Pythia is that of the authors of Mamba, published in December 2023, so half a year after the sentence; RWKV was there before. "
        "An average of tasks without its spread, each model trained once; up to three billion parameters. The makers of the hybrids call their results initial ones. "
        "What came later in the year is shown and not counted."
    ),
)


def measure_measured_then(recurrent_lead_by_choice) -> Choices:
    found = recurrent_lead_by_choice
    return max(found.rwkv_small, found.rwkv_large, key=lambda lead: lead.value)


def measure_half_a_year_later(recurrent_lead) -> Bracket:
    return min(recurrent_lead.mamba_small, recurrent_lead.mamba_large, key=lambda lead: lead.value)
