"""Most of what examples in the prompt add is the form of the answer

The same answers by exact match and by the nearest option.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["examples_gain_by_metric", "zero_shot_by_metric_and_prompt"]
HALF = Range(high=0.5)
BECAUSE = "Less than half left means that most of the gain was in what exact match wants and BERTScore does not."
CLAIM = Claim(
    statement="Most of what examples in the prompt add to exact match is the form of the answer.",
    kind="empirical",
    said_in=(SaidIn("This report"),),
    parts=(
        Measured(
            id="all_models",
            statement="Less than half of the gain is left when the same answers are scored by nearest option, over all models",
            quantity="Gain in BERTScore accuracy over gain in exact match, by five examples, means over models and tasks",
            measured_by="examples_choices.share_left",
            supports=HALF,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
            same_data="one published file",
        ),
        Measured(
            id="davinci",
            statement="Less than half is left for davinci, the untuned model of the GPT-3 family",
            quantity="The same for davinci alone, means over tasks",
            measured_by="examples_by_metric.davinci_share_left",
            supports=HALF,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
            same_data="one published file",
        ),
    ),
    answer=Answer(
        verdict="undecided",
        text=(
            "When form counts less, {{ number: examples_by_metric.share_left | .0% | value }} of the gain is left over all models and {{ number: examples_by_metric.davinci_share_left | .0% | value }} for davinci; for tuned models alone most may be left."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "BERTScore by nearest option is blunt: it gives points for an answer that says nothing, which shrinks every gain, and it misses "
        "some exact answers. So the share says how much the metric takes away; calling that form alone is our reading. "
        "The options were shown in the prompt. For text-davinci-003 {{ number: examples_choices.davinci_003_share_left | .0% }} of the gain is left, so tuned models alone do not settle it. Four families stand behind the interval over models."
    ),
)
