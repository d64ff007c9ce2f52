"""Without examples in the prompt a large untuned model does little better than a small one

GPT-2 and davinci, neither tuned to follow instructions, on the same tasks.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["examples_gain_by_metric", "zero_shot_by_metric_and_prompt"]
CLAIM = Claim(
    statement="Without examples in the prompt a large untuned model does little better than a small one; size helps by way of in-context learning.",
    kind="empirical",
    said_in=(
        SaidIn(
            "Lu et al. 2024, who put emergent abilities down to in-context learning, memory and linguistic knowledge; one part of it",
            "lu2024",
            "abstract",
        ),
    ),
    parts=(
        Measured(
            id="without",
            statement="Without examples davinci is at most five points better than GPT-2",
            quantity="BERTScore accuracy of davinci less that of the smallest GPT-2, no examples, mean over tasks",
            measured_by="examples_choices.size_zero_shot",
            supports=Range(high=0.05),
            rule="report",
            because="Five points is what this report elsewhere takes for close.",
            post_hoc=True,
        ),
        Measured(
            id="needs_examples",
            statement="With five examples the difference is at least five points larger",
            quantity="The difference with five examples less that without, mean over tasks",
            measured_by="examples_choices.size_needs_examples",
            supports=Range(low=0.05),
            rule="report",
            because="Five points is what this report elsewhere takes for close.",
            post_hoc=True,
        ),
    ),
    logic="every",
    answer=Answer(
        verdict="undecided",
        text=(
            "Without examples davinci leads GPT-2 by {{ number: examples_by_metric.size_zero_shot | .2f | value }}, with five by {{ number: examples_by_metric.size_few_shot | .2f | value }}; seventeen tasks are too few to call the first lead little."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "GPT-2 is the smallest of its name. Two models, which differ in data and much else; the paper compares many more. "
        "By BERTScore, which does not ask for an exact form; by exact match the difference without examples is "
        "{{ number: examples_by_metric.size_zero_shot_exact | .2f }}. The interval comes from resampling tasks."
    ),
)
