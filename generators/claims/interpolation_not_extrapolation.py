"""Transformers interpolate and do not extrapolate

Tested on strings and names longer than any example, answered at once and with written steps.
"""

from __future__ import annotations

from ..records import (
    ROUNDING,
    Answer,
    Bracket,
    Choices,
    Claim,
    Finding,
    Literature,
    Measured,
    Range,
    SaidIn,
)

FIGURES = [
    "formal_tasks_by_architecture",
    "formal_tasks_in_words",
    "length_beyond_the_examples",
    "tiny_parity_by_length",
]
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
        Literature(
            id="at_once",
            statement="Answering at once, no transformer of the first study gets beyond the lengths it was trained on",
            findings=(
                Finding(
                    "deletang2023chomsky",
                    "section 5.4",
                    "against",
                    "they solve bucket sort and even pairs on strings of up to five hundred symbols; they fail on all other tasks, whatever the encoding of positions.",
                ),
                Finding(
                    "deletang2023chomsky",
                    "Appendix B.7.2",
                    "against",
                    "one that reads its own output doubles strings of any length tried.",
                ),
                Finding(
                    "zhou2024algorithms",
                    "abstract",
                    "against",
                    "transformers trained from scratch carry those tasks to longer strings for which a short program of one kind exists.",
                    unread="all but the abstract and summaries",
                ),
            ),
        ),
        Measured(
            id="most_tasks",
            role="context",
            statement="On nearly all tasks of that study they do not",
            quantity="Share of fifteen tasks that a transformer solves on longer strings",
            measured_by="formal_task_study.transformer_carries",
            supports=Range(high=0.25),
            rule="report",
            because="One task in four or fewer would be an exception.",
            post_hoc=True,
        ),
        Measured(
            id="parity",
            statement="A transformer that has learned parity fails just beyond the lengths it learned",
            quantity="Accuracy on parity of 41 to 200 symbols after learning 1 to 40, mean of three seeds",
            measured_by="tiny_lengths_by_choice.sines_parity",
            supports=Range(high=0.6),
            rule="report",
            because="At most a fifth of the way from chance to certainty; fixed before the whole run was made, after trials of one seed.",
            post_hoc=True,
        ),
        Measured(
            id="with_steps",
            statement="With written steps a large transformer does not get beyond its examples either",
            quantity="Names of four words solved by PaLM 540B after examples of two, steps written",
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
                    unread="all but the abstract",
                ),
            ),
        ),
    ),
    logic="tests",
    answer=Answer(
        verdict="mixed",
        text="Not always: transformers carry sorting and copying to longer strings, and with steps written out {{ number: beyond_the_examples.letters_4 | .0% }} of longer names; parity they lose just beyond their training.",
    ),
    looked="2026-11-27",
    caveat=(
        "Longer is only one way of being outside of the training data, and examples in a prompt are not training data: "
        "PaLM may have met longer names elsewhere. Statistics and interpolation have no measure here. "
        "Parity is measured on tiny networks trained for this report: "
        "{{ number: tiny_formal_lengths.sines_parity_trained | .0% }} on the trained lengths, "
        "{{ number: tiny_formal_lengths.sines_parity | .0% }} on longer ones."
    ),
)


def measure_with_steps(beyond_the_examples) -> Choices:
    found = beyond_the_examples
    coin = 2 * found.coin_4 - 1  # a coin is right half of the time
    return Choices(
        _printed(found.letters_4),
        {
            "names of three words": _printed(found.letters_3),
            "coin flips of four steps, chance taken off": _printed(coin, 2 * HALF_ROUNDING),
        },
        "names of four words",
        {"the smaller models of the table": "the sentence is about what transformers can do"},
    )


def _printed(share: float, half: float = HALF_ROUNDING) -> Bracket:
    return Bracket(share, share - half, min(1.0, share + half), ROUNDING)
