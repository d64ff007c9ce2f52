"""How much steeper ten steps in a row rise than one, for other spans, sizes and scales of a smooth step"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np

from ..maths.emergence import all_steps_right, steepest_share
from ..records import Bracket, Choices

TEN = 10
FORMULA = "computed from a formula"
FINE = np.linspace(
    -12, 12, 4001
)  # log odds, or log error; wide enough for p from nearly 0 to nearly 1


@dataclass(frozen=True)
class StepsInARowChoices:
    """The steepest rise of ten steps over that of one, by choice: with even gains in the chance, and in its odds."""

    even_chance: Annotated[Choices, "1"]
    even_odds: Annotated[Choices, "1"]
    even_log_error: Annotated[Bracket, "1"]


def analyse() -> StepsInARowChoices:
    odds = 1 / (1 + np.exp(-FINE))
    error = 1 - np.exp(
        -np.linspace(0.01, 12, 4001)
    )  # an error that falls by one factor after another
    return StepsInARowChoices(
        even_chance=Choices(
            _even(0.5, 0.99, 8),
            {
                "four sizes": _even(0.5, 0.99, 4),
                "twenty sizes": _even(0.5, 0.99, 20),
                "from 0.2 to 0.99": _even(0.2, 0.99, 8),
                "from 0.5 to 0.9": _even(0.5, 0.9, 8),
                "from 0.7 to 0.999": _even(0.7, 0.999, 8),
            },
            "from 0.5 to 0.99 in eight sizes",
            {
                "five steps or twenty": "the sentence says ten",
                "from 0.8 on": "ten steps then begin at a tenth right, above any floor from which to jump",
            },
        ),
        even_odds=Choices(
            _slopes(odds),
            {
                "the span in which the chance goes from 0.1 to 0.9": _spans(odds),
                "steepest of seven even steps, log odds from -2 to 5": _steps_of_odds(-2, 5),
                "steepest of seven even steps, log odds from 0 to 6": _steps_of_odds(0, 6),
                "the logarithm of the error falls evenly": _slopes(error),
                "the same by the span from 0.1 to 0.9": _spans(error),
            },
            "the steepest slope in log odds",
            {"other scales without end": "any rise can be made steep or flat by the scale"},
        ),
        even_log_error=_slopes(error),
    )


def _even(low: float, high: float, sizes: int) -> Bracket:
    """With even gains in the chance of one step: the share of the steepest step, ten over one."""
    return _shares(np.linspace(low, high, sizes))


def _steps_of_odds(low: float, high: float) -> Bracket:
    return _shares(1 / (1 + np.exp(-np.linspace(low, high, 8))))


def _shares(p: np.ndarray) -> Bracket:
    ten, one = (float(steepest_share(all_steps_right(p, k))) for k in (TEN, 1))
    return Bracket.exact(ten / one, FORMULA)


def _slopes(p: np.ndarray) -> Bracket:
    """The steepest slope along a scale on which p is smooth, ten over one."""
    ten, one = (float(np.diff(all_steps_right(p, k)).max()) for k in (TEN, 1))
    return Bracket.exact(ten / one, FORMULA)


def _spans(p: np.ndarray) -> Bracket:
    """The length in which the chance goes from 0.1 to 0.9, one step over ten."""
    along = np.arange(len(p), dtype=float)
    lengths = [
        float(np.diff(np.interp([0.1, 0.9], all_steps_right(p, k), along))[0]) for k in (1, TEN)
    ]
    return Bracket.exact(lengths[0] / lengths[1], FORMULA)
