"""Transformers interpolate and do not extrapolate

Tested on strings and names longer than any example, answered at once and with written steps.
"""

from __future__ import annotations

from ..records import ROUNDING, Bracket, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["formal_tasks_by_architecture", "length_beyond_the_examples", "tiny_parity_by_length"]
HALF_ROUNDING = 0.0005  # of a share printed with three digits
CLAIM = Claim(
    statement="Transformers are limited to statistics and interpolation: they do not extrapolate.",
    kind="empirical",
    said_in=(
        SaidIn(
            "A reader's comment below the article Emergence and Reasoning in Large Language Models, Next Big Future",
            said_on="2023",
        ),
    ),
    parts=(
        Measured(
            id="at_once",
            statement="Answering at once, no transformer of the first study solves longer strings",
            quantity="Highest accuracy of a transformer on lengths of 41 to 500, of the tasks at hand (interval: rounding)",
            measured_by="formal_task_levels.transformer_best",
            supports=Range(high=0.9),
            rule="paper",
            because="The study calls a task solved from 0.9 on [@deletang2023chomsky, Appendix B.1].",
            post_hoc=True,
        ),
        Literature(
            id="no_longer_strings",
            statement="Nor does a transformer do so anywhere else in that study",
            findings=(
                Finding(
                    "deletang2023chomsky",
                    "section 5.4",
                    "mixed",
                    "they fail on all other tasks whatever the encoding of positions, but solve bucket sort and even pairs "
                    "on longer strings.",
                ),
            ),
        ),
        Measured(
            id="with_steps",
            statement="With written steps a large transformer does not get beyond its examples either",
            quantity="Names of four words solved by PaLM 540B after examples of two, steps written (interval: rounding)",
            unit="1",
            supports=Range(high=0.1),
            rule="report",
            because="One in ten would leave room for luck; who does not extrapolate solves hardly any.",
            post_hoc=True,
        ),
        Literature(
            id="matching",
            statement="What looks like reasoning is the matching of what was seen",
            findings=(
                Finding(
                    "dziri2023",
                    "abstract",
                    "for",
                    "models reduce compositional tasks to the matching of pieces, and fall off rapidly as tasks grow.",
                ),
            ),
        ),
    ),
    logic="tests",
    caveat=(
        "Longer is only one way of being outside of the training data, and examples in a prompt are not training data: "
        "PaLM may have met longer names elsewhere. Statistics and interpolation have no measure here. "
        "Tiny transformers trained for this report lose the parity of strings just beyond their training: "
        "{{ number: tiny_formal_lengths.sines_parity_trained | .0% }} on the trained lengths, "
        "{{ number: tiny_formal_lengths.sines_parity | .0% }} on longer ones."
    ),
)


def measure_with_steps(beyond_the_examples) -> Bracket:
    found = beyond_the_examples.letters_4
    return Bracket(found, found - HALF_ROUNDING, found + HALF_ROUNDING, ROUNDING)
