"""The exponent of coverage foretold from the spread of rates, by what a critic would try

Fewer answers to fit the spread to, or all; without the model that solves few problems; from another k on; and with a
spread of another kind, that of schaeffer2025monkeys, section 3.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
from scipy.special import xlog1py, xlogy

from ..maths.repeated_sampling import beta_log_likelihood, fit_power_law
from ..records import Choices
from .coverage_by_samples import MIDDLE, SAMPLES, Coverage, K
from .coverage_from_rates import DRAWS, SHAPES, TENTH, exponent_of_shapes, likeliest, mean_ratio

HUNDREDTH = 100  # answers
EDGES = np.geomspace(1e-7, 1, 250)  # of the scale: bins of rates, the first with all below
SCALES = np.geomspace(1, 8, 5)  # of the highest rate seen
LEAST = 1e-300  # no logarithm of nothing


@dataclass(frozen=True)
class CoverageFromRatesChoices:
    """The exponent foretold divided by the one seen, geometric mean over models."""

    ratio: Annotated[Choices, "1"]


def analyse(coverage_from_rates, ten_thousand_samples) -> CoverageFromRatesChoices:
    found = Coverage.of(ten_thousand_samples)
    exponents, by_tenth = exponent_of_shapes(MIDDLE), likeliest(found, TENTH)
    tenth, hundredth = exponents[by_tenth], exponents[likeliest(found, HUNDREDTH)]
    seen = found.law(low=MIDDLE).exponent[: DRAWS + 1]
    whole = found.law().exponent[: DRAWS + 1]
    return CoverageFromRatesChoices(
        ratio=Choices(
            coverage_from_rates.ratio,
            {
                "a hundredth of the answers": mean_ratio(hundredth, seen),
                "a hundredth of the answers, without the smallest model": mean_ratio(
                    hundredth[:, 1:], seen[:, 1:]
                ),
                "a tenth, without the smallest model": mean_ratio(tenth[:, 1:], seen[:, 1:]),
                "exponents from the first answer on": mean_ratio(
                    exponent_of_shapes(1)[by_tenth], whole
                ),
                "all answers": mean_ratio(_all_answers(found), seen),
                "all answers, a Kumaraswamy spread with a scale": mean_ratio(
                    _scaled_kumaraswamy(found), seen
                ),
            },
            preferred="a Beta spread fitted to a tenth of the answers, seven models",
            left_out={
                "rates as they are, without a law": "they give back the curve they were counted from"
            },
        )
    )


def _all_answers(found: Coverage) -> np.ndarray:
    exponents, counts = exponent_of_shapes(MIDDLE), found.counts[: DRAWS + 1]
    best = [
        (counts @ beta_log_likelihood(SAMPLES, correct, *SHAPES.T)).argmax(axis=1)
        for correct in found.correct.T
    ]
    return np.column_stack([exponents[one] for one in best])


def _scaled_kumaraswamy(found: Coverage) -> np.ndarray:
    """Exponents under a share 1 - (1 - (rate / scale)^a)^b of problems below a rate, on a grid of a, b and scale."""
    a, b = np.meshgrid(np.geomspace(0.1, 0.6, 24), np.geomspace(1, 16, 12), indexing="ij")
    share = 1 - (1 - EDGES ** a.reshape(-1, 1)) ** b.reshape(-1, 1)
    weights = np.diff(share, prepend=0.0, axis=1)[:, 1:]
    weights[:, 0] += share[:, 0]
    places, some = np.sqrt(EDGES[1:] * EDGES[:-1]), MIDDLE <= K
    columns = []
    for correct in found.correct.T:
        scales = np.minimum(correct.max() / SAMPLES * SCALES, 1)
        likelihoods, exponents = [], []
        for rates in scales[:, None] * places:
            kernel = xlogy(correct[:, None], rates) + xlog1py(SAMPLES - correct[:, None], -rates)
            peak = kernel.max(axis=1, keepdims=True)
            seen = np.exp(kernel - peak) @ weights.T
            likelihoods.append(np.log(np.maximum(seen, LEAST)) + peak)
            none = weights @ np.exp(np.log1p(-rates)[:, None] * K[some])
            exponents.append(fit_power_law(K[some], np.clip(1 - none, LEAST, None)).exponent)
        best = (found.counts[: DRAWS + 1] @ np.hstack(likelihoods)).argmax(axis=1)
        columns.append(np.concatenate(exponents)[best])
    return np.column_stack(columns)
