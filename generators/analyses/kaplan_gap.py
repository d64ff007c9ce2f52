"""How much of the gap between Kaplan and Hoffmann each reason closes, by other denominators

The gap is that of the two papers, 0.88 against compute as trained less the 0.49 of the second approach; what counting, warm-up and tuning close is the whole change
from the first step of Porian et al. to the last, less that of the decay. The draws are those of the printed intervals, errors of the steps independent.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..records import Choices, Estimate

SOURCES = ["porian2024", "kaplan2020", "hoffmann2022"]
DRAWS, SEED, Z95 = 20_000, 5, 1.959964
DECAY_STEP = 4
DATASETS = {"refinedweb": "RefinedWeb", "openwebtext2": "OpenWebText2"}
LEFT_OUT = {
    "another order of the steps": "no runs with the decay fitted before the others were published",
    "the change in optimal size at one budget": "the lines cross near 10¹⁹ FLOP, so it is near nothing there",
}


@dataclass(frozen=True)
class KaplanGap:
    """Shares of the gap: closed by counting, warm-up and tuning; by the decay of the learning rate."""

    closed_refinedweb: Annotated[Choices, "1"]
    closed_openwebtext2: Annotated[Choices, "1"]
    decay_refinedweb: Annotated[Choices, "1"]
    decay_openwebtext2: Annotated[Choices, "1"]


def analyse(porian_exponents, kaplan_to_hoffmann, hoffmann_approaches) -> KaplanGap:
    gaps = {
        "approach 2": kaplan_to_hoffmann.kaplan_unadjusted
        - hoffmann_approaches.approach_2_exponent.value,
        "approach 1": kaplan_to_hoffmann.kaplan_unadjusted
        - hoffmann_approaches.approach_1_exponent.value,
    }
    numbers = {}
    for id, name in DATASETS.items():
        rows = porian_exponents[porian_exponents["dataset"].eq(name)].set_index("step")
        numbers[f"closed_{id}"], numbers[f"decay_{id}"] = _shares(rows, gaps)
    return KaplanGap(**numbers)


def _shares(rows: pd.DataFrame, gaps: dict[str, float]) -> tuple[Choices, Choices]:
    errors = (rows["exponent_N_high"] - rows["exponent_N_low"]) / (2 * Z95)
    noise = np.random.default_rng(SEED).standard_normal((DRAWS, len(rows)))
    point = rows["exponent_N"].to_numpy()
    drawn = np.vstack([point, point + noise * errors.to_numpy()])
    step = {k: drawn[:, i] for i, k in enumerate(rows.index)}
    whole = step[1] - step[5]
    decay = step[DECAY_STEP - 1] - step[DECAY_STEP]
    named = whole - decay
    n = int(rows["bootstrap_resamples"].min())

    def share(part: np.ndarray, of: np.ndarray | float) -> Estimate:
        return Estimate.from_resamples(part / of, n=n)

    two = "of the gap to approach 2"
    closed = Choices(
        share(named, gaps["approach 2"]),
        {
            "of the gap to approach 1": share(named, gaps["approach 1"]),
            "of their own whole change": share(named, whole),
            "all five steps, of the gap to approach 2": share(whole, gaps["approach 2"]),
        },
        two,
        LEFT_OUT,
    )
    own = "of their own whole change"
    by_decay = Choices(
        share(decay, whole),
        {
            two: share(decay, gaps["approach 2"]),
            "of the gap to approach 1": share(decay, gaps["approach 1"]),
            "of the change before tuning": share(decay, step[1] - step[DECAY_STEP]),
        },
        own,
        LEFT_OUT,
    )
    return closed, by_decay
