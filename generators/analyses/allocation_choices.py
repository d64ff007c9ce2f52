"""What the runs of Hoffmann et al. say of the best split, by every way of reading them

The preferred way is this report's fit; the others are its variants and what the paper prints for its three approaches. One set of runs,
so all of them together are one test.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

import numpy as np

from ..maths.scaling_laws import ParametricLaw, Values
from ..records import Choices, Estimate
from ..records.estimates import Measurement

SOURCES = ["hoffmann2022", "besiroglu2024"]
FRONTIER = 1e26  # FLOP
PREFERRED = "this report's fit"
LEFT_OUT = {
    "the constants as printed": "they do not describe these runs, as a claim of this report shows",
}


@dataclass(frozen=True)
class AllocationChoices:
    """Exponent of model size; tokens per parameter at the compute of Chinchilla and at 10^26 FLOP; the floor."""

    exponent: Annotated[Choices, "1"]
    ratio: Annotated[Choices, "tokens/parameter"]
    frontier: Annotated[Choices, "tokens/parameter"]
    floor: Annotated[Choices, "nats/token"]


def analyse(
    chinchilla_fit, other_fits, hoffmann_approaches, optimal_allocation
) -> AllocationChoices:
    C = np.array([hoffmann_approaches.chinchilla_compute])
    approaches = {
        f"approach {k} as printed": [
            getattr(hoffmann_approaches, f"approach_{k}{what}")
            for what in ("_exponent", "", "_frontier")
        ]
        for k in (1, 2, 3)
    }

    def choices(
        default: Measurement, place: int | None, of: Callable[[ParametricLaw], Values]
    ) -> Choices:
        others: dict[str, Measurement] = {
            label: Estimate.from_draws(
                float(np.ravel(of(fit.law))[0]), np.ravel(of(fit.draws)), n=fit.runs
            )
            for label, fit in other_fits.fits.items()
        }
        if place is None:
            return Choices(default, others, PREFERRED, LEFT_OUT)
        printed = {label: each[place] for label, each in approaches.items()}
        return Choices(default, others | printed, PREFERRED, LEFT_OUT)

    return AllocationChoices(
        exponent=choices(chinchilla_fit.exponent_N, 0, lambda law: law.exponent_N),
        ratio=choices(optimal_allocation.refit, 1, lambda law: law.tokens_per_parameter(C)),
        frontier=choices(
            optimal_allocation.refit_frontier,
            2,
            lambda law: law.tokens_per_parameter(np.array([FRONTIER])),
        ),
        floor=choices(chinchilla_fit.E, None, lambda law: law.E),
    )
