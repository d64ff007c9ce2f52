"""How often blind guesses hit at least once, by the number of tries and of possible answers

With k guesses among m answers that are equally likely, 1 - (1 - 1/m)^k. Nothing is measured here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..records import Bracket

ANSWERS = [100, 1000, 10000]
TRIES = [2**k for k in range(15)]


@dataclass(frozen=True)
class LuckyAnswers:
    """The chance of one hit or more by tries, for answers of two, three and four digits."""

    rows: pd.DataFrame
    thousand_at_1: Annotated[float, "1"]
    thousand_at_256: Annotated[float, "1"]
    thousand_at_1024: Annotated[Bracket, "1"]


def analyse() -> LuckyAnswers:
    rows = pd.DataFrame(
        [(m, k, _hit(k, m)) for m in ANSWERS for k in TRIES], columns=["answers", "tries", "chance"]
    )
    return LuckyAnswers(
        rows=rows,
        thousand_at_1=_hit(1, 1000),
        thousand_at_256=_hit(256, 1000),
        thousand_at_1024=Bracket.exact(_hit(1024, 1000), "computed from a formula"),
    )


def _hit(tries: int, answers: int) -> float:
    return float(1 - (1 - 1 / answers) ** tries)
