"""How many tokens a Pythia model needs for the lowest perplexity of the next smaller one

Perplexity is that of the last words of LAMBADA, and the smaller model counts with the tokens of its best checkpoint; between checkpoints log perplexity is a straight line in log tokens, and the
crossing is the first. Intervals draw every perplexity from its published standard error.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval
from ..records import Estimate

SOURCES = ["biderman2023"]
DRAWS, SEED = 1000, 73
FIRST = 1e9  # tokens: before, the perplexities do not tell the sizes apart


@dataclass(frozen=True)
class TokensToPerplexity:
    """`rows`: one a pair of neighbouring sizes, with the share of the smaller one's tokens that the larger needs."""

    rows: pd.DataFrame
    pairs: Annotated[int, "1"]
    greatest_share: Annotated[Estimate, "1"]
    least_share: Annotated[Estimate, "1"]
    smallest_to_largest: Annotated[Estimate, "1"]


def analyse(pythia_lambada) -> TokensToPerplexity:
    table = pythia_lambada[pythia_lambada["training_tokens"] >= FIRST]
    error = table["perplexity_stderr"] / table["perplexity"]
    noise = np.random.default_rng(SEED).standard_normal((DRAWS, len(table)))
    first = np.zeros((1, len(table)))  # the published values, before the draws
    logs = np.log(table["perplexity"].to_numpy()) + np.vstack([first, noise]) * error.to_numpy()
    order = table.reset_index(drop=True)
    curves = {}
    for N, run in order.groupby("parameters"):
        run = run.sort_values("training_tokens", kind="stable")
        curves[N] = np.log(run["training_tokens"].to_numpy(float)), logs[:, run.index]
    sizes = sorted(curves)
    shares = np.array([_share(curves[a], curves[b]) for a, b in pairwise(sizes)])
    ends = percentile_interval(shares[:, 1:].T)
    rows = pd.DataFrame(
        {
            "smaller": sizes[:-1],
            "larger": sizes[1:],
            "share": shares[:, 0],
            "share_low": ends.low,
            "share_high": ends.high,
        }
    )
    return TokensToPerplexity(
        rows=rows,
        pairs=len(rows),
        greatest_share=Estimate.from_resamples(shares.max(axis=0), n=len(rows)),
        least_share=Estimate.from_resamples(shares.min(axis=0), n=len(rows)),
        smallest_to_largest=Estimate.from_resamples(
            _share(curves[sizes[0]], curves[sizes[-1]]), n=2
        ),
    )


def _share(smaller: tuple, larger: tuple) -> np.ndarray:
    """Tokens of the larger at the lowest perplexity of the smaller, over those of the smaller; one a draw."""
    (seen, goals), (tokens, curve) = smaller, larger
    best = goals[0].argmin()
    goal = goals[:, best]
    below = curve <= goal[:, None]
    if below[:, 0].any() or not below.any(axis=1).all():
        raise ValueError("the curves of two sizes do not cross between checkpoints")
    after, rows = below.argmax(axis=1), np.arange(len(curve))
    high, low = curve[rows, after - 1], curve[rows, after]
    part = (high - goal) / (high - low)
    return np.exp(tokens[after - 1] + part * (tokens[after] - tokens[after - 1]) - seen[best])
