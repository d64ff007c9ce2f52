"""Whether the loss keeps falling as one power of training compute, on three texts

Runs of Gadre et al. with twenty tokens a parameter, six sizes a text. A power of compute is a straight line in logarithms, so its slope
over the larger three sizes equals that over the smaller three. Compute is counted without embeddings, as by the law that is tested, whose authors leave them
out of size and compute. The intervals draw every loss from its published 95% interval; what the settings of single runs did to their losses is not in them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.scaling_laws import compute_6nd
from ..records import Choices, Estimate

SOURCES = ["gadre2024", "kaplan2020"]
DRAWS, SEED, Z95 = 4000, 75, 1.959964
SMALLER, MIDDLE, LARGER = slice(0, 3), slice(1, 4), slice(3, 6)  # places among the six sizes
INNER, OUTER = slice(1, 3), slice(4, 6)
WITH, INPUT, OUTSIDE = "parameters", "parameters_without_input", "parameters_outside"
PREFERRED = "compute without embeddings, halves of three sizes"
LEFT_OUT = {
    "other evaluation texts": "seven more are published upstream; three of them are not English web text",
    "five tokens a parameter, or 640": "warm-up fills the first, and the largest models were not over-trained",
}


@dataclass(frozen=True)
class SlopesOfLoss:
    """`rows`: loss by compute on each text. Exponents are positive; a ratio of one is a power law.

    `with_embeddings` and `least_bent`: the same ratio with embeddings counted, and the nearest to one of all choices."""

    rows: pd.DataFrame
    texts: Annotated[int, "1"]
    smaller_exponent: Annotated[Estimate, "1"]
    larger_exponent: Annotated[Estimate, "1"]
    ratio: Annotated[Choices, "1"]
    with_embeddings: Annotated[Estimate, "1"]
    without_smallest: Annotated[Estimate, "1"]
    least_bent: Annotated[float, "1"]
    largest_embedding_share: Annotated[float, "1"]
    lowest_ratio: Annotated[float, "1"]
    highest_ratio: Annotated[float, "1"]


def analyse(overtraining_runs) -> SlopesOfLoss:
    rows = overtraining_runs[overtraining_runs["multiplier"] == 1]
    rows = rows.sort_values(["training_data", "parameters"], kind="stable")
    texts = rows["training_data"].nunique()
    rows = rows.assign(**{OUTSIDE: 2 * rows[INPUT] - rows[WITH]})  # the output layer is as large
    rows = rows.assign(compute=compute_6nd(rows[OUTSIDE], rows["training_tokens"]))
    y = np.log(rows["loss"].to_numpy(float)).reshape(texts, -1)
    error = np.log(rows["loss_high"] / rows["loss_low"]).to_numpy().reshape(texts, -1) / (2 * Z95)
    noise = np.random.default_rng(SEED).standard_normal((DRAWS, *y.shape))
    drawn = np.concatenate([y[None], y + noise * error])

    def exponents(size: str, part: slice) -> np.ndarray:
        C = compute_6nd(rows[size], rows["training_tokens"])
        x = np.log(np.asarray(C, float)).reshape(texts, -1)
        return _exponents(x[:, part], drawn[..., part])

    def ratio(size: str, first: slice, last: slice) -> Estimate:
        found = exponents(size, last).mean(axis=1) / exponents(size, first).mean(axis=1)
        return Estimate.from_resamples(found, n=y.size)

    smaller, larger = exponents(OUTSIDE, SMALLER), exponents(OUTSIDE, LARGER)
    by_text = larger / smaller
    names = list(rows["training_data"].unique())
    others = {
        "compute with embeddings": ratio(WITH, SMALLER, LARGER),
        "compute without the embeddings of the input": ratio(INPUT, SMALLER, LARGER),
        "without the smallest size": ratio(OUTSIDE, MIDDLE, LARGER),
        "without the smallest size, with embeddings": ratio(WITH, MIDDLE, LARGER),
        "two sizes against two": ratio(OUTSIDE, INNER, OUTER),
    } | {
        f"{name} alone": Estimate.from_resamples(by_text[:, k], n=y.shape[1])
        for k, name in enumerate(names)
    }
    default = ratio(OUTSIDE, SMALLER, LARGER)
    values = [default.value, *(one.value for one in others.values())]
    return SlopesOfLoss(
        rows=rows[["training_data", "parameters", "training_tokens", "compute", "loss"]].copy(),
        texts=texts,
        smaller_exponent=Estimate.from_resamples(smaller.mean(axis=1), n=y.size // 2),
        larger_exponent=Estimate.from_resamples(larger.mean(axis=1), n=y.size // 2),
        ratio=Choices(default, others, PREFERRED, LEFT_OUT),
        with_embeddings=others["compute with embeddings"],
        without_smallest=others["without the smallest size"],
        least_bent=max(values),
        largest_embedding_share=float((1 - rows[OUTSIDE] / rows[WITH]).max()),
        lowest_ratio=float(by_text[0].min()),
        highest_ratio=float(by_text[0].max()),
    )


def _exponents(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """How fast the loss falls on each text, by least squares, shape (draws, texts)."""
    centred = x - x.mean(axis=1, keepdims=True)
    return -(y * centred).sum(axis=2) / (centred**2).sum(axis=1)
