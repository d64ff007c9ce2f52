"""Emergent abilities are in-context learning, memory and knowledge of language, and little is left without examples

On what its authors found over their tasks, and on the sums of GPT-3 with and without examples in the prompt. The sentence speaks of
emergent abilities as such, so it has to hold on both.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["sums_left_without_examples"]
CLAIM = Claim(
    statement="Emergent abilities are mostly in-context learning together with memory and language knowledge; without it little is left.",
    kind="empirical",
    said_in=(SaidIn("Lu et al. 2024", "lu2024", "abstract"),),
    parts=(
        Literature(
            "their_tasks",
            "On the tasks of its authors little is left",
            (
                Finding(
                    "lu2024",
                    "abstract",
                    "for",
                    "puts what seemed emergent on 22 tasks, in over a thousand experiments, down to the three.",
                    unread="the abstract and the published scores alone",
                ),
            ),
        ),
        Measured(
            id="sums",
            statement="Of the sums of the largest GPT-3 little is left without examples",
            quantity="Share right without examples over that with several, mean over tasks of arithmetic with a tenth or more right",
            measured_by="left_without_examples.left",
            supports=Range(high=0.25),
            rule="report",
            because="With a quarter, three quarters would be owed to the examples; more than that is not little.",
            post_hoc=True,
        ),
        Measured(
            id="one_pair",
            statement="In their scores davinci without examples is at most five points better than GPT-2",
            quantity="BERTScore accuracy of davinci less that of the smallest GPT-2, no examples, mean over tasks",
            measured_by="examples_choices.size_zero_shot",
            supports=Range(high=0.05),
            rule="report",
            because="Five points is what this report elsewhere takes for close.",
            post_hoc=True,
            role="context",
        ),
        Literature(
            "how",
            "The mechanism of in-context learning is known",
            (
                Finding(
                    "olsson2022induction",
                    "abstract",
                    "mixed",
                    "gives causal evidence for induction heads in small models, and calls that for large ones correlational.",
                    unread="the abstract alone",
                ),
                Finding(
                    "yin2025heads",
                    "abstract",
                    "against",
                    "removes heads from twelve models and finds that other heads than these carry most of it.",
                    unread="the abstract alone",
                ),
            ),
            role="limit",
        ),
    ),
    logic="every",
    answer=Answer(
        verdict="undecided",
        text=(
            "Its authors find little left on their tasks; of GPT-3's arithmetic {{ number: left_without_examples.left | .0% | value }} of what several examples bring is there without any, of four-digit sums {{ number: left_without_examples.four_digits | .0% | value }}."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "Sums done without examples could be counted as memory, and nothing here could then refute the sentence. "
        "The untuned models of both studies are from 2022 and before. That tuning on instructions only makes examples needless, "
        "as the authors hold, is not tested here. The two prompts are taken as asked separately."
    ),
)
