"""One chance a step, tested on GPT-3 for other pairs of lengths and other counts of steps

A step may be a digit of the operands, a digit of the answer, or a token of up to three digits, as GPT-3 mostly reads numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..maths.emergence import score_draws
from ..records import Choices, Estimate
from .gpt3_digits import LARGEST, SECOND

DRAWS, SEED = 4000, 39
DIGITS = {length: length for length in (2, 3, 4, 5)}
OF_THE_ANSWER = {length: length + 1 for length in DIGITS}
TOKENS = {2: 1, 3: 1, 4: 2, 5: 2}
PREFERRED = "four digits over two, a step a digit"
LEFT_OUT = {
    "a chance for each place": "single digits were not scored",
    "smaller models": "they get next to nothing right at four digits",
}


@dataclass(frozen=True)
class Gpt3DigitChoices:
    """The chance of a step at a longer length over that at a shorter one, by choice."""

    sums_175b: Annotated[Choices, "1"]
    differences_175b: Annotated[Choices, "1"]
    sums_13b: Annotated[Choices, "1"]
    differences_13b: Annotated[Choices, "1"]


def analyse(gpt3_addition) -> Gpt3DigitChoices:
    def choices(parameters: float, operation: str) -> Choices:
        chosen = gpt3_addition["parameters"].eq(parameters)
        rows = gpt3_addition[chosen & gpt3_addition["operation"].eq(operation)]
        others = {
            "four digits over two, a step a digit of the answer": _ratio(rows, 2, 4, OF_THE_ANSWER),
            "four digits over two, a step a token of up to three digits": _ratio(
                rows, 2, 4, TOKENS
            ),
            "three digits over two": _ratio(rows, 2, 3),
            "four digits over three": _ratio(rows, 3, 4),
        }
        if parameters == LARGEST:  # of the smaller one, five digits have next to nothing right
            others["five digits over two"] = _ratio(rows, 2, 5)
            others["five digits over three"] = _ratio(rows, 3, 5)
        return Choices(_ratio(rows, 2, 4), others, PREFERRED, LEFT_OUT)

    return Gpt3DigitChoices(
        choices(LARGEST, "addition"),
        choices(LARGEST, "subtraction"),
        choices(SECOND, "addition"),
        choices(SECOND, "subtraction"),
    )


def _ratio(
    rows: pd.DataFrame, short: int, long: int, steps: Mapping[int, int] = DIGITS
) -> Estimate:
    """The chance of a step that the longer problems imply over that of the shorter."""
    pair = rows.set_index("digits").loc[[short, long]]
    right = pair["accuracy"] * pair["questions"]
    draws = score_draws(right, pair["questions"], DRAWS, SEED)
    powers = 1 / steps[short], 1 / steps[long]
    value = pair["accuracy"].iloc[1] ** powers[1] / pair["accuracy"].iloc[0] ** powers[0]
    ratios = draws[:, 1] ** powers[1] / draws[:, 0] ** powers[0]
    return Estimate.from_draws(value, ratios, n=int(pair["questions"].sum()))
