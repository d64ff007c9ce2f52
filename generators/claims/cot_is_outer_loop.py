"""Chain of thought works through an outer loop

What theory says of generated steps, whether the loop is foreign to the model, and whether length without content is enough.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["what_the_steps_must_be"]
LESS_THAN_HALF = Range(high=0.5)
SHARE = "over the gain of a full chain of thought, GSM8K, LaMDA 137B"
BECAUSE = (
    "If the loop works through what is written and read back, a prompt that leaves nothing to read back "
    "before the answer keeps less than half of the gain."
)

CLAIM = Claim(
    statement=(
        "Chain of thought works only because an outer loop, which is not part of the transformer, feeds its output back to it."
    ),
    kind="theoretical",
    said_in=(
        SaidIn(
            "The article Emergence and Reasoning in Large Language Models, Next Big Future",
            said_on="2023",
        ),
    ),
    parts=(
        Literature(
            id="steps_add_power",
            role="context",
            statement="Steps that are written and read back let a transformer solve what it cannot solve at once",
            findings=(
                Finding(
                    "merrill2024cot",
                    "abstract and section 1.1",
                    "for",
                    "with linearly many steps decoders with projected pre-norm and strict causal attention recognise all regular languages, which is new if "
                    "TC0 and NC1 differ; with polynomially many, under generalised pre-norm, exactly the problems of polynomial time.",
                ),
                Finding(
                    "feng2023",
                    "abstract",
                    "for",
                    "bounded depth cannot answer basic arithmetic and equations at once unless size grows beyond any polynomial; "
                    "constant size can by writing out derivations.",
                    unread="all but the abstract",
                ),
            ),
        ),
        Literature(
            id="loop_is_foreign",
            role="context",
            statement="The loop is not part of the transformer",
            findings=(
                Finding(
                    "merrill2024cot",
                    "section 2",
                    "against",
                    "the steps that add power are the decoding steps of a decoder-only transformer itself.",
                ),
                Finding(
                    "feng2023",
                    "abstract",
                    "against",
                    "it is the autoregressive transformer that solves the tasks, by generating as it always does.",
                    unread="all but the abstract",
                ),
            ),
        ),
        Literature(
            id="only_what_is_read_back",
            role="limit",
            statement="Steps that say nothing cannot stand in for it",
            findings=(
                Finding(
                    "pfau2024",
                    "abstract and section 1",
                    "against",
                    "transformers trained for it solve two hard tasks with filler tokens in place of steps, which they could not solve at once; learning to do so is difficult.",
                    unread="all but the abstract and the introduction",
                ),
            ),
        ),
        Measured(
            id="dots",
            same_data="LaMDA",
            statement="Dots in place of steps bring less than half of the gain",
            quantity=f"Gain with dots only {SHARE}",
            measured_by="dots_by_choice.dots",
            supports=LESS_THAN_HALF,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="after",
            same_data="LaMDA",
            statement="Steps after the answer bring less than half of the gain",
            quantity=f"Gain with steps after the answer {SHARE}",
            measured_by="dots_by_choice.after",
            supports=LESS_THAN_HALF,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
    ),
    answer=Answer(
        verdict="undecided",
        text="In LaMDA dots keep less than half of the gain, but what steps after the answer keep depends on the problems; transformers trained for it can use filler.",
    ),
    looked="2026-11-27",
    caveat=(
        "The printed scores were known when the range was chosen, the intervals were not. The theorems say what some weights could do, and not what training finds. The measurements are of one model "
        "and one set of problems. To call the loop foreign to the model is a way of speaking: every decoder writes one token, "
        "reads it, and writes the next."
    ),
)
