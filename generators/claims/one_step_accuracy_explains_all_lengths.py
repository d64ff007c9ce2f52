"""One chance per digit explains sums of every length

Tested on the two largest GPT-3 models, whose scores are high enough to tell.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["implied_digit_accuracy", "digits_against_one_chance"]
SAME = Range(0.9, 1.1)
QUANTITY = (
    "Chance of a digit implied by four-digit problems over that implied by two-digit problems"
)
BECAUSE = (
    "If digits are alike the two agree; a tenth to each side is allowed because answers one digit "
    "longer than their operands would raise the ratio a little."
)


def _part(id: str, measured_by: str, statement: str) -> Measured:
    return Measured(
        id=id,
        statement=statement,
        quantity=QUANTITY,
        measured_by=measured_by,
        supports=SAME,
        rule="report",
        because=BECAUSE,
        post_hoc=True,
    )


CLAIM = Claim(
    statement="A model has one chance of getting a digit right, and longer sums are harder only because they have more digits.",
    kind="empirical",
    said_in=(
        SaidIn(
            "The formula of steps in a row, read as an account of arithmetic in language models"
        ),
    ),
    parts=(
        _part("sums_175b", "gpt3_digit_choices.sums_175b", "It explains the sums of GPT-3 175B"),
        _part(
            "differences_175b",
            "gpt3_digit_choices.differences_175b",
            "It explains the differences of GPT-3 175B",
        ),
        _part("sums_13b", "gpt3_digit_choices.sums_13b", "It explains the sums of GPT-3 13B"),
        _part(
            "differences_13b",
            "gpt3_digit_choices.differences_13b",
            "It explains the differences of GPT-3 13B",
        ),
    ),
    logic="tests",
    answer=Answer(
        "refuted",
        "In GPT-3 13B the implied chance of a digit in four-digit sums is {{ number: gpt3_digit_choices.sums_13b | .2f | value }} times that in "
        "two-digit sums; the largest model nearly keeps its chance up to three digits.",
    ),
    looked="2026-11-27",
    caveat=(
        "Nobody has proposed the sentence for GPT-3, which does not read digits: all numbers of two digits and "
        "{{ number: number_tokens.three_digits | .0% }} of those of three are one token to it. "
        "It is tested because the formula of steps in a row is often illustrated with such sums. The chances implied for the largest model were known when the range was chosen. Only whole answers were scored, so the chance of a digit is implied and not observed. "
        "From two digits to three the chance of the largest model falls by less than a tenth; from three to four, where a number becomes two tokens, it falls much further. "
        "Carries, the way numbers are cut into tokens, and how often short sums stand in the training text may each make "
        "long problems harder; these scores cannot tell them apart. Smaller models score too little to test."
    ),
)
