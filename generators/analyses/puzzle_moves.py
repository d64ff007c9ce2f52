"""The Tower of Hanoi as a chain of moves: what a constant accuracy of a move makes of more disks

n disks need 2^n - 1 moves; if each is right with chance p whatever came before, all are with p^(2^n - 1). Nothing is measured here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..maths.emergence import all_steps_right
from ..records import Bracket

DISKS = list(range(1, 16))
ACCURACIES = [0.9, 0.99, 0.999, 0.9999]


@dataclass(frozen=True)
class PuzzleMoves:
    """The chance of a faultless solution by disks and by the accuracy of a move."""

    rows: pd.DataFrame
    moves_5: Annotated[int, "1"]
    moves_8: Annotated[int, "1"]
    moves_10: Annotated[int, "1"]
    five_at_99: Annotated[float, "1"]
    eight_at_99: Annotated[float, "1"]
    ten_at_99: Annotated[Bracket, "1"]
    ten_at_999: Annotated[float, "1"]
    needed_for_8: Annotated[float, "1"]
    needed_for_10: Annotated[float, "1"]


def analyse() -> PuzzleMoves:
    rows = pd.DataFrame(
        [(p, n, _moves(n), _solved(p, n)) for p in ACCURACIES for n in DISKS],
        columns=["accuracy", "disks", "moves", "chance"],
    )
    return PuzzleMoves(
        rows=rows,
        moves_5=_moves(5),
        moves_8=_moves(8),
        moves_10=_moves(10),
        five_at_99=_solved(0.99, 5),
        eight_at_99=_solved(0.99, 8),
        ten_at_99=Bracket.exact(_solved(0.99, 10), "computed from a formula"),
        ten_at_999=_solved(0.999, 10),
        needed_for_8=0.5 ** (1 / _moves(8)),
        needed_for_10=0.5 ** (1 / _moves(10)),
    )


def _moves(disks: int) -> int:
    return int(2**disks - 1)


def _solved(accuracy: float, disks: int) -> float:
    return float(all_steps_right(accuracy, _moves(disks)))
