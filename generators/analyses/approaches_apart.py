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
    own, own_ratio = allocation_choices.exponent, allocation_choices.ratio
    fits = {"refit": own.default, "absolute deviations": own.others["absolute deviations"]}
    of_ratio = {
        "refit": own_ratio.default,
        "absolute deviations": own_ratio.others["absolute deviations"],
    }
    errors = [_error(given.approach_2_exponent), _error(own.default)]
    d = own.default.value - given.approach_2_exponent.value
    spread = Z95 * float(np.hypot(*errors))
    return ApproachesApart(
        printed_from_1=choices(printed, projected, 1),
        printed_from_2=choices(printed, projected, 2),
        refit_from_1=choices(fits, of_ratio, 1),
        refit_from_2=choices(fits, of_ratio, 2),
        difference=Estimate(d, d - spread, d + spread, n=own.default.n),
    )


def _error(one: Measurement, scale=lambda x: x) -> float:
    """The standard error that an interval stands for; a bracket is taken as one of 80%."""
    width = float(scale(one.high) - scale(one.low))
    z = Z95 if isinstance(one, Estimate) and one.level > 0.9 else Z80
    return width / (2 * z)


def _gap(one: Measurement, other: Measurement, scale=lambda x: x) -> Bracket:
    difference = float(abs(scale(one.value) - scale(other.value)))
    error = float(np.hypot(_error(one, scale), _error(other, scale)))
    return Bracket.exact(difference / error, WHY)
