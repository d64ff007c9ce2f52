"""Conditions that words rest on: a number against a number, or the verdict of a claim.

`gpt3_steps.addition_4 > 0.9`      a value; `.low` and `.high` after the name are the ends of its interval
`quality.loss_b < quality.loss_a`  another number in the place of a typed one
`data_is_limiting is supported`    the verdict of a claim
"""

from __future__ import annotations

import operator
import re
from collections.abc import Mapping
from dataclasses import dataclass

from .numbers import Number
from .verdicts import VERDICTS

COMPARED = re.compile(r"(?P<left>\S+)\s*(?P<sign><=|>=|<|>)\s*(?P<right>\S+)")
JUDGED = re.compile(r"(?P<claim>\w+) is (?P<word>[a-z ]+)")
NAME = re.compile(r"(?P<name>[a-z]\w*\.\w+?)(?:\.(?P<end>low|high))?")
SIGNS = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}
FORMS = "write 'analysis.field > 0.9', 'analysis.field.low > 0', or 'claim_id is supported'"


@dataclass(frozen=True)
class Condition:
    """A condition as it was written, taken apart; `of` makes one."""

    text: str
    """As it was written."""
    left: str
    """A name, or a number as text; of a verdict, the id of the claim."""
    sign: str
    """`<`, `<=`, `>`, `>=`, or `is` of a verdict."""
    right: str
    """A name, or a number as text; of a verdict, its word."""

    @classmethod
    def of(cls, text: str) -> Condition:
        """The condition that a text states. Raises ValueError where it states none."""
        written = text.strip()
        if match := JUDGED.fullmatch(written):
            if match["word"] not in VERDICTS:
                raise ValueError(f"'{match['word']}' is not one of {', '.join(VERDICTS)}")
            return cls(written, match["claim"], "is", match["word"])
        match = COMPARED.fullmatch(written)
        if not match or not any(NAME.fullmatch(side) for side in match.group("left", "right")):
            raise ValueError(f"'{written}' is not a condition: {FORMS}")
        for side in match.group("left", "right"):
            if not NAME.fullmatch(side):
                float(side)
        return cls(written, match["left"], match["sign"], match["right"])

    @property
    def numbers(self) -> list[str]:
        """The numbers it names, as `analysis.field`."""
        if self.sign == "is":
            return []
        sides = (NAME.fullmatch(side) for side in (self.left, self.right))
        return [match["name"] for match in sides if match]

    def broken(self, numbers: Mapping[str, Number], verdicts: Mapping[str, str]) -> str:
        """What is so instead; empty where the condition holds."""
        if self.sign == "is":
            word = verdicts[self.left]
            return "" if word == self.right else f"{self.left} is {word}"
        left, right = (_value(side, numbers) for side in (self.left, self.right))
        if SIGNS[self.sign](left, right):
            return ""
        return f"{self.left} = {left:.6g} and {self.right} = {right:.6g}"


def _value(side: str, numbers: Mapping[str, Number]) -> float:
    match = NAME.fullmatch(side)
    if not match:
        return float(side)
    number = numbers[match["name"]]
    if not match["end"]:
        return number.value
    if number.estimate is None:
        raise ValueError(f"{match['name']} has no interval, and so no .{match['end']}")
    return float(getattr(number.estimate, match["end"]))
