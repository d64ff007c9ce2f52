"""Many apparent jumps come from the measure

How much of the sharpness goes when the same answers of GPT-3 models are scored with partial credit, and what others say.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["arithmetic_progress_by_metric", "last_step_by_answer_length"]
CLAIM = Claim(
    statement="On closer scrutiny, many apparent jumps in ability come from the measure that was used and not from the model.",
    kind="empirical",
    said_in=(
        SaidIn(
            "A forum post that answers a request for references and ends with the address of Quanta's "
            "The Unpredictable Abilities Emerging From Large AI Models, of 16 March 2023; "
            "no public address of the post itself is known"
        ),
        SaidIn("Schaeffer et al. 2023", "schaeffer2023", "abstract"),
    ),
    parts=(
        Measured(
            id="arithmetic_rescored",
            statement="Partial credit removes more than half of the sharpness of GPT-3 arithmetic",
            quantity="Share of the last step's excess over an even rise in log size that is gone under token edit distance",
            measured_by="last_step_choices.excess_removed",
            supports=Range(low=0.5),
            rule="report",
            because="To come from the measure rather than the model, most of the sharpness must go with the measure.",
            post_hoc=True,
        ),
        Measured(
            id="choice_rescored",
            role="limit",
            statement="The Brier score removes more than half of the sharpness of choice tasks called emergent",
            quantity="Share of the excess above a threshold of training compute, over a rise even in log compute, that is gone under the Brier score of the same answers, six tasks",
            measured_by="choice_tasks_rescored.excess_removed",
            supports=Range(low=0.5),
            rule="report",
            because="To come from the measure rather than the model, most of the sharpness must go with the measure.",
            post_hoc=True,
        ),
        Literature(
            id="beyond_arithmetic",
            statement="Others find the same beyond arithmetic",
            findings=(
                Finding(
                    "schaeffer2023",
                    "abstract",
                    "for",
                    "for fixed outputs, metrics that are linear or continuous give smooth and predictable changes.",
                ),
                Finding(
                    "schaeffer2023",
                    "section 4, Figure 6",
                    "for",
                    "jumps of LaMDA in multiple-choice grade on BIG-bench are gone in the Brier score of the same answers.",
                    unread="the curves of the figure, whose numbers were not published",
                ),
                Finding(
                    "wei2022",
                    "section 5.1",
                    "mixed",
                    "grants that exact match may disguise gradual gains, but sees jumps in classification tasks too.",
                ),
                Finding(
                    "du2024",
                    "abstract",
                    "against",
                    "on certain tasks models stay at chance down to a threshold of loss, with continuous metrics as well.",
                ),
            ),
        ),
    ),
    logic="tests",
    answer=Answer(
        verdict="undecided",
        text=(
            "Partial credit removes {{ number: last_step_shares.excess_removed | .0% | value }} of what exceeds an even rise in GPT-3's arithmetic, the Brier score {{ number: choice_tasks_rescored.excess_removed | .0% | value }} on six choice tasks; published works contradict each other."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "The arithmetic is that of one model family, read off a picture: those series in which accuracy puts nearly all of its gain in the last step. "
        "The interval resamples these few series, which are not independent, so it is too narrow rather than too wide. "
        "With the additions alone partial credit removes nearly all of the excess, with the multiplications alone less than half. "
        "We had seen the points of the figure when we wrote the range. "
        "The choice tasks were called emergent by authors who looked at a Brier score too, which favours those that rise late under both [@wu2025]. "
        "We cannot count here how many jumps are many."
    ),
)
