"""How far the approaches of Hoffmann et al. are apart, in standard errors of the difference

Two estimates contradict each other where they are two standard errors of their difference apart, or more. Errors of approaches 1 and 2 follow from their
printed 10th and 90th percentiles, that of this report's fit from its resamples; the printed third approach is taken at its own, far smaller, word.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np

from ..records import Bracket, Choices, Estimate
from ..records.estimates import Measurement
from .other_fits import LARGER_BUDGETS, LARGER_MODELS

SOURCES = ["hoffmann2022", "besiroglu2024"]
Z80, Z95 = 1.281552, 1.959964
WHY = "a gap between two estimates"
EXPONENT, RATIO = "the exponent", "tokens per parameter at the compute of Chinchilla"


@dataclass(frozen=True)
class ApproachesApart:
    """Gaps of the printed third approach and of the refit from approaches 1 and 2; and the difference in exponent."""

    printed_from_1: Annotated[Choices, "1"]
    printed_from_2: Annotated[Choices, "1"]
    refit_from_1: Annotated[Choices, "1"]
    refit_from_2: Annotated[Choices, "1"]
    difference: Annotated[Estimate, "1"]
    larger_models_from_1: Annotated[float, "1"]
    larger_budgets_from_2: Annotated[float, "1"]


def analyse(hoffmann_approaches, allocation_choices) -> ApproachesApart:
    given = hoffmann_approaches

    def choices(third: dict[str, Measurement], ratios: dict[str, Measurement], k: int) -> Choices:
        exponent, ratio = getattr(given, f"approach_{k}_exponent"), getattr(given, f"approach_{k}")
        others = {f"{EXPONENT}, {label}": _gap(one, exponent) for label, one in third.items()}
        others |= {f"{RATIO}, {label}": _gap(one, ratio, np.log) for label, one in ratios.items()}
        first = next(iter(others))
        return Choices(others.pop(first), others, first)

    printed = {"printed": given.approach_3_exponent}
    projected = {"projected": given.approach_3}
    fits, of_ratio = _fits(allocation_choices.exponent), _fits(allocation_choices.ratio)
    own = allocation_choices.exponent.default
    errors = [_error(given.approach_2_exponent), _error(own)]
    d = own.value - given.approach_2_exponent.value
    spread = Z95 * float(np.hypot(*errors))
    larger, costly = (f"{EXPONENT}, {label}" for label in (LARGER_MODELS, LARGER_BUDGETS))
    from_1, from_2 = choices(fits, of_ratio, 1), choices(fits, of_ratio, 2)
    return ApproachesApart(
        printed_from_1=choices(printed, projected, 1),
        printed_from_2=choices(printed, projected, 2),
        refit_from_1=from_1,
        refit_from_2=from_2,
        difference=Estimate(d, d - spread, d + spread, n=own.n),
        larger_models_from_1=from_1.others[larger].value,
        larger_budgets_from_2=from_2.others[costly].value,
    )


def _fits(found: Choices) -> dict[str, Measurement]:
    """What is fitted to the runs here, without what the paper prints."""
    printed = {label for label in found.others if label.endswith("as printed")}
    others = {label: one for label, one in found.others.items() if label not in printed}
    return {"refit": found.default} | others


def _error(one: Measurement, scale=lambda x: x) -> float:
    """The standard error that an interval stands for; a bracket is taken as one of 80%."""
    width = float(scale(one.high) - scale(one.low))
    z = Z95 if isinstance(one, Estimate) and one.level > 0.9 else Z80
    return width / (2 * z)


def _gap(one: Measurement, other: Measurement, scale=lambda x: x) -> Bracket:
    difference = float(abs(scale(one.value) - scale(other.value)))
    error = float(np.hypot(_error(one, scale), _error(other, scale)))
    return Bracket.exact(difference / error, WHY)
