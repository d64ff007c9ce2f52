"""Whether the loss keeps falling as one power of training compute, on three texts

Runs of Gadre et al. with twenty tokens a parameter, six sizes a text. A power of compute is a straight line in logarithms, so its slope
over the larger three sizes equals that over the smaller three, or over the second to fourth. The intervals draw every loss from its published 95% interval;
what the settings of single runs did to their losses is not in them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.scaling_laws import compute_6nd
from ..records import Estimate

SOURCES = ["gadre2024"]
DRAWS, SEED, Z95 = 4000, 75, 1.959964
SMALLER, MIDDLE, LARGER = slice(0, 3), slice(1, 4), slice(3, 6)  # places among the six sizes


@dataclass(frozen=True)
class SlopesOfLoss:
    """`rows`: loss by compute on each text. Exponents are positive; a ratio of one is a power law."""

    rows: pd.DataFrame
    texts: Annotated[int, "1"]
    smaller_exponent: Annotated[Estimate, "1"]
    larger_exponent: Annotated[Estimate, "1"]
    ratio: Annotated[Estimate, "1"]
    ratio_without_smallest: Annotated[Estimate, "1"]
    lowest_ratio: Annotated[float, "1"]
    highest_ratio: Annotated[float, "1"]


def analyse(overtraining_runs) -> SlopesOfLoss:
    rows = overtraining_runs[overtraining_runs["multiplier"] == 1]
    rows = rows.sort_values(["training_data", "parameters"], kind="stable")
    texts = rows["training_data"].nunique()
    rows = rows.assign(compute=compute_6nd(rows["parameters"], rows["training_tokens"]))
    x = np.log(rows["compute"].to_numpy(float)).reshape(texts, -1)
    y = np.log(rows["loss"].to_numpy(float)).reshape(texts, -1)
    error = np.log(rows["loss_high"] / rows["loss_low"]).to_numpy().reshape(texts, -1) / (2 * Z95)
    noise = np.random.default_rng(SEED).standard_normal((DRAWS, *y.shape))
    drawn = np.concatenate([y[None], y + noise * error])
    smaller, middle, larger = (
        _exponents(x[:, part], drawn[..., part]) for part in (SMALLER, MIDDLE, LARGER)
    )
    ratios = larger[0] / smaller[0]
    return SlopesOfLoss(
        rows=rows[["training_data", "parameters", "training_tokens", "compute", "loss"]].copy(),
        texts=texts,
        smaller_exponent=Estimate.from_resamples(smaller.mean(axis=1), n=y.size // 2),
        larger_exponent=Estimate.from_resamples(larger.mean(axis=1), n=y.size // 2),
        ratio=Estimate.from_resamples(larger.mean(axis=1) / smaller.mean(axis=1), n=y.size),
        ratio_without_smallest=Estimate.from_resamples(
            larger.mean(axis=1) / middle.mean(axis=1), n=y.size
        ),
        lowest_ratio=float(ratios.min()),
        highest_ratio=float(ratios.max()),
    )


def _exponents(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """How fast the loss falls on each text, by least squares, shape (draws, texts)."""
    centred = x - x.mean(axis=1, keepdims=True)
    return -(y * centred).sum(axis=2) / (centred**2).sum(axis=1)
