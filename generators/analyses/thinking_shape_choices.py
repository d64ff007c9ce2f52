"""Where the gain of thinking longer lies along the logarithm of tokens, in four sets of data, under other choices

The share of the gain in the upper half of the range, as in thinking_series; where points scatter, a line with a bend in the middle is fitted first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..records import Choices, Estimate, Measurement
from .thinking_series import DRAWS, NONE, SEED, in_series, upper_share, with_tokens

HEEDED = 64  # requests below it o1-mini hardly followed; both used fewer than 500 tokens
THIRD = 2 / 3  # where the last third of the range begins
HALF_WIDTH = 1 / 6  # from one half to where a late doubling is worth half or twice an early one
SCALE = 1.5  # makes one half of the last third's share of an even rise
NAMES = (
    "Epoch AI's runs",
    "o1-mini on AIME 2024",
    "Gemini 2.5 Flash, three benchmarks",
    "Claude 3.7 Sonnet on AIME",
)
LEFT_OUT = {
    "log odds of accuracy": "the sentence speaks of accuracy",
    "FrontierMath, SWE-bench": "ten and two questions; an agent whose harness changed",
}


@dataclass(frozen=True)
class ThinkingShapeChoices:
    """The share of the gain above the middle of log tokens, and what the longest thinking of two models brought."""

    rows: pd.DataFrame
    runs: Annotated[Choices, "1"]
    o1_mini: Annotated[Choices, "1"]
    gemini: Annotated[Choices, "1"]
    claude: Annotated[Choices, "1"]
    gemini_last: Annotated[float, "1"]
    gemini_mean: Annotated[float, "1"]
    o1_single: Annotated[float, "1"]
    o1_vote: Annotated[float, "1"]
    o1_vote_tokens: Annotated[float, "tokens"]
    questions_needed: Annotated[float, "items"]


def analyse(evaluation_runs_by_tokens, accuracy_by_thinking_tokens) -> ThinkingShapeChoices:
    points = accuracy_by_thinking_tokens
    one, vote = _o1_mini(points)
    flash = points[points["model"] == "Gemini 2.5 Flash"]
    found = {
        "runs": _runs(evaluation_runs_by_tokens),
        "o1_mini": _by_hand(one, vote),
        "gemini": _gemini(flash),
        "claude": _claude(points[points["model"] == "Claude 3.7 Sonnet"]),
    }
    names = dict(zip(found, NAMES, strict=True))
    steps = flash.groupby("benchmark")["accuracy"].diff()
    return ThinkingShapeChoices(
        rows=pd.concat([_listed(names[key], one) for key, one in found.items()], ignore_index=True),
        **found,
        gemini_last=float(steps[flash["step"] == flash["step"].max()].mean()),
        gemini_mean=float(steps.mean()),
        o1_single=float(one["accuracy"].max()),
        o1_vote=float(vote["accuracy"].max()),
        o1_vote_tokens=float(vote["tokens_used"].max()),
        questions_needed=_needed(found["o1_mini"].default, one),
    )


def _runs(table: pd.DataFrame) -> Choices:
    runs = with_tokens(table)
    rows = in_series(runs)
    hidden = runs[runs["reasoning_tokens"] > 0].assign(tokens=lambda part: part["reasoning_tokens"])
    return Choices(
        upper_share(rows),
        {
            "only runs with an effort or a budget set": upper_share(
                in_series(runs[runs["setting"] != NONE])
            ),
            "by hidden tokens, where they are reported": upper_share(in_series(hidden)),
            "series of four settings or more": upper_share(in_series(runs, 4)),
            "GPQA Diamond alone": upper_share(rows[rows["benchmark"] == "GPQA Diamond"]),
            "OTIS Mock AIME alone": upper_share(rows[rows["benchmark"] == "OTIS Mock AIME"]),
            "the last third, scaled": _third(rows),
            "models as given": upper_share(rows, resample=False),
        },
        "series of three settings or more",
        LEFT_OUT,
    )


def _third(rows: pd.DataFrame) -> Estimate:
    return upper_share(rows, THIRD).mapped(lambda share: share * SCALE)


def _o1_mini(points: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    rows = points[points["model"] == "o1-mini"]
    voted = rows["method"] == "majority vote"
    return rows[~voted], rows[voted]


def _needed(share: Measurement, one: pd.DataFrame) -> float:
    """The questions at which an interval as of these is as wide as the range of an even rise: errors go as one over the root."""
    return float(one["questions"].mean() * ((share.high - share.low) / (2 * HALF_WIDTH)) ** 2)


def _by_hand(one: pd.DataFrame, vote: pd.DataFrame) -> Choices:
    """The answers of o1-mini, each point with the binomial error of its questions."""
    heeded = one[one["tokens_requested"] >= HEEDED]
    return Choices(
        _share(one, "tokens_used"),
        {
            "with the votes": _share(pd.concat([one, vote]), "tokens_used"),
            "from a request of 64 tokens on": _share(heeded, "tokens_used"),
            "by the tokens asked for": _share(one, "tokens_requested"),
            "errors from the residuals": _share(one, "tokens_used", residual=True),
            "the last third, scaled": _share(one, "tokens_used", knot=THIRD),
        },
        "single answers, by the tokens used",
    )


def _gemini(flash: pd.DataFrame) -> Choices:
    by = "tokens_requested"

    def alone(name: str) -> Estimate:
        return _share(flash[flash["benchmark"] == name], by, residual=True)

    return Choices(
        _share(flash, by, residual=True),
        {
            "AIME alone": alone("AIME"),
            "LiveCodeBench alone": alone("LiveCodeBench"),
            "GPQA Diamond alone": alone("GPQA Diamond"),
            "without the largest budget": _share(flash[flash["step"] < 6], by, residual=True),
            "the last third, scaled": _share(flash, by, residual=True, knot=THIRD),
        },
        "three benchmarks, by the budget",
        {"by the tokens used": "the figure gives budgets only"},
    )


def _claude(rows: pd.DataFrame) -> Choices:
    by = "tokens_used"
    return Choices(
        _share(rows, by, residual=True),
        {
            "without the longest": _share(rows[rows["step"] < 6], by, residual=True),
            "without the shortest": _share(rows[rows["step"] > 1], by, residual=True),
            "the last third, scaled": _share(rows, by, residual=True, knot=THIRD),
        },
        "six points of the makers' figure",
    )


def _share(rows: pd.DataFrame, by: str, residual: bool = False, knot: float = 0.5) -> Estimate:
    """The gain above the middle over the whole, from a line with a bend there, fitted to each benchmark.

    Errors are binomial, or as large as the residuals of all benchmarks; scaled to one half for an even rise.
    """
    random = np.random.default_rng(SEED)
    groups = [group for _, group in rows.groupby("benchmark", sort=False)]
    fits = [_bent(group, by, knot) for group in groups]
    free = len(rows) - 3 * len(groups)
    spread = np.sqrt(sum(float(np.sum(rest**2)) for _, rest, _ in fits) / free)
    below = above = np.zeros(1 + DRAWS)
    for group, (inverse, _, share) in zip(groups, fits, strict=True):
        accuracy = group["accuracy"].to_numpy(float)
        error = spread if residual else np.sqrt(accuracy * (1 - accuracy) / group["questions"])
        drawn = accuracy + random.normal(0, error, (1 + DRAWS, len(group)))
        drawn[0] = accuracy
        slopes = drawn @ inverse.T
        below = below + slopes[:, 1] * share
        above = above + slopes[:, 2] * (1 - share)
    scaled = above / (below + above) * (0.5 / (1 - knot))
    return Estimate.from_resamples(scaled, n=len(rows))


def _bent(group: pd.DataFrame, by: str, knot: float) -> tuple[np.ndarray, np.ndarray, float]:
    """The matrix that makes level and both slopes of accuracies, the residuals, and where the bend is."""
    x = np.log(group[by].to_numpy(float))
    x = (x - x.min()) / (x.max() - x.min())
    basis = np.column_stack([np.ones_like(x), np.minimum(x, knot), np.maximum(x - knot, 0)])
    inverse = np.linalg.pinv(basis)
    accuracy = group["accuracy"].to_numpy(float)
    return inverse, accuracy - basis @ (inverse @ accuracy), knot


def _listed(name: str, choices: Choices) -> pd.DataFrame:
    tried = {choices.preferred: choices.default} | dict(choices.others)
    return pd.DataFrame(
        [(name, label, one.value, one.low, one.high) for label, one in tried.items()],
        columns=["data", "choice", "share", "share_low", "share_high"],
    )
