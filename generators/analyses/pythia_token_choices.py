"""How many tokens the next larger Pythia model needs, by other measures and other goals

The preferred measure is the lowest perplexity on LAMBADA of the smaller model. The others are its last perplexity, its best accuracy on the same task, and bits per
byte of WikiText in the first release of the models, at checkpoints of which no error is published; the number is the greatest share of any pair of neighbours. Intervals draw every score
from its published standard error.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated

import numpy as np
import pandas as pd

from ..records import Bracket, Choices, Estimate

SOURCES = ["biderman2023"]
DRAWS, SEED = 400, 73
FIRST = 1e9  # tokens
BATCH = 2_097_152  # tokens a step
TWICE = {
    1.6e8,
    4.1e8,
    1.4e9,
}  # parameters: trained with twice the tokens a step, data/pythia_wikitext.yml
PREFERRED = "lowest perplexity on LAMBADA"
LEFT_OUT = {"goals early in training": "before a billion tokens the sizes cannot be told apart"}


@dataclass(frozen=True)
class PythiaTokenChoices:
    """The greatest share of tokens that a model needs for what the next smaller one reaches."""

    greatest_share: Annotated[Choices, "1"]


def analyse(pythia_lambada, pythia_wikitext, tokens_to_perplexity) -> PythiaTokenChoices:
    table = pythia_lambada[pythia_lambada["training_tokens"] >= FIRST].reset_index(drop=True)
    noise = np.random.default_rng(SEED).standard_normal((DRAWS, len(table)))
    first = np.zeros((1, len(table)))
    relative = (table["perplexity_stderr"] / table["perplexity"]).to_numpy()
    perplexity = np.log(table["perplexity"].to_numpy()) + np.vstack([first, noise]) * relative
    errors = table["accuracy_stderr"].to_numpy()
    accuracy = -(table["accuracy"].to_numpy() + np.vstack([first, noise]) * errors)
    wiki = pythia_wikitext.assign(
        training_tokens=pythia_wikitext["step"]
        * BATCH
        * (1 + pythia_wikitext["parameters"].isin(TWICE))
    )
    wiki = wiki[wiki["training_tokens"] >= FIRST].reset_index(drop=True)
    bits = wiki["bits_per_byte"].to_numpy()[None]
    others: dict[str, Estimate | Bracket] = {
        "last perplexity on LAMBADA": _estimate(table, perplexity, True),
        "best accuracy on LAMBADA": _estimate(table, accuracy, False),
        "bits per byte of WikiText, first release": Bracket.exact(
            float(_greatest(wiki, bits, False)[0]), "no error is published"
        ),
    }
    default = tokens_to_perplexity.greatest_share
    return PythiaTokenChoices(Choices(default, others, PREFERRED, LEFT_OUT))


def _estimate(table: pd.DataFrame, scores: np.ndarray, last: bool) -> Estimate:
    return Estimate.from_resamples(_greatest(table, scores, last), n=table["parameters"].nunique())


def _greatest(table: pd.DataFrame, scores: np.ndarray, last: bool) -> np.ndarray:
    """The greatest share of all pairs of neighbours, one a draw; lower scores are better."""
    curves = []
    for _, run in table.sort_values("training_tokens", kind="stable").groupby("parameters"):
        curves.append((np.log(run["training_tokens"].to_numpy(float)), scores[:, run.index]))
    return np.max([_share(a, b, last) for a, b in pairwise(curves)], axis=0)


def _share(smaller: tuple, larger: tuple, last: bool) -> np.ndarray:
    """Where the larger one first reaches the goal, between checkpoints; never, as more tokens than it saw."""
    (seen, goals), (tokens, curve) = smaller, larger
    place = -1 if last else int(goals[0].argmin())
    goal = goals[:, place]
    below = curve <= goal[:, None]
    after, rows = below.argmax(axis=1), np.arange(len(curve))
    before = np.maximum(after - 1, 0)
    high, low = curve[rows, before], curve[rows, after]
    part = np.where(after > 0, (high - goal) / np.where(high > low, high - low, 1), 0)
    reached = tokens[before] + part * (tokens[after] - tokens[before])
    return np.where(below.any(axis=1), np.exp(reached - seen[place]), np.inf)
