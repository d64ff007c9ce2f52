"""One model at several amounts of thinking: where the gain in accuracy lies along the logarithm of tokens

A series is one model on one benchmark at three settings or more. Its middle is half of the range of log tokens; between
settings accuracy is taken to run straight. The share of the gain above the middle is one half where it rises evenly.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.clusters import cluster_counts
from ..records import Estimate

SETTINGS = 3  # the fewest that say where a gain lies
OUTSIDE = ("google/", "grok/")  # whose output tokens do not contain the hidden thinking
NONE = "none set"
EXAM = "gpt-5.2-2025-12-11, OTIS Mock AIME"
Z_95 = 1.959964  # half the width of a 95% interval, in standard errors
DRAWS, SEED = 4000, 13
Weights = tuple[np.ndarray, np.ndarray]


@dataclass(frozen=True)
class ThinkingSeries:
    """The settings of every series, and how many there are."""

    rows: pd.DataFrame
    series: Annotated[int, "1"]
    models: Annotated[int, "1"]
    least_factor: Annotated[float, "1"]
    most_factor: Annotated[float, "1"]
    mean_gain: Annotated[float, "1"]
    a_doubling: Annotated[Estimate, "1"]
    a_doubling_gpqa: Annotated[Estimate, "1"]
    a_doubling_exam: Annotated[Estimate, "1"]
    a_doubling_facts: Annotated[Estimate, "1"]
    falling_last: Annotated[int, "1"]
    falling_clearly: Annotated[int, "1"]
    claudes: Annotated[int, "1"]
    gpt52_low: Annotated[float, "1"]
    gpt52_high: Annotated[float, "1"]
    gpt52_most: Annotated[float, "1"]
    gpt52_tokens_low: Annotated[float, "tokens"]
    gpt52_tokens_high: Annotated[float, "tokens"]
    gpt52_tokens_most: Annotated[float, "tokens"]


def analyse(evaluation_runs_by_tokens) -> ThinkingSeries:
    rows = in_series(with_tokens(evaluation_runs_by_tokens))
    groups = [group for _, group in rows.groupby("series", sort=False)]
    factors = [float(one["tokens"].iloc[-1] / one["tokens"].iloc[0]) for one in groups]
    gains = [float(one["accuracy"].iloc[-1] - one["accuracy"].iloc[0]) for one in groups]
    last = [float(one["accuracy"].diff().iloc[-1]) for one in groups]
    exam = rows[rows["series"] == EXAM].set_index("setting")
    return ThinkingSeries(
        rows=rows,
        series=len(groups),
        models=int(rows["model"].nunique()),
        least_factor=min(factors),
        most_factor=max(factors),
        mean_gain=float(np.mean(gains)),
        a_doubling=a_doubling(rows),
        a_doubling_gpqa=a_doubling(rows[rows["benchmark"] == "GPQA Diamond"]),
        a_doubling_exam=a_doubling(rows[rows["benchmark"] == "OTIS Mock AIME"]),
        a_doubling_facts=a_doubling(rows[rows["benchmark"] == "SimpleQA Verified"]),
        falling_last=sum(one < 0 for one in last),
        falling_clearly=sum(
            one < -Z_95 * np.hypot(*group["standard_error"].iloc[-2:])
            for one, group in zip(last, groups, strict=True)
        ),
        claudes=int(rows.loc[rows["name"].str.startswith("claude"), "model"].nunique()),
        gpt52_low=float(exam.loc["low", "accuracy"]),
        gpt52_high=float(exam.loc["high", "accuracy"]),
        gpt52_most=float(exam.loc["xhigh", "accuracy"]),
        gpt52_tokens_low=float(exam.loc["low", "tokens"]),
        gpt52_tokens_high=float(exam.loc["high", "tokens"]),
        gpt52_tokens_most=float(exam.loc["xhigh", "tokens"]),
    )


def with_tokens(runs: pd.DataFrame) -> pd.DataFrame:
    """The runs with `tokens`, all that was written for a question, and `setting`, what was asked for."""
    apart = runs["model"].str.startswith(OUTSIDE)
    hidden = runs["reasoning_tokens"].where(apart, 0).fillna(0)
    budget = runs["thinking_budget"].map(lambda n: NONE if pd.isna(n) else f"{int(n):,} tokens")
    name = runs["model"].str.replace(r"^.*/", "", regex=True)
    return runs.assign(
        tokens=runs["output_tokens"] + hidden,
        setting=runs["effort"].where(runs["effort"].notna(), budget),
        name=name,
        series=name + ", " + runs["benchmark"],
    )


def in_series(runs: pd.DataFrame, fewest: int = SETTINGS) -> pd.DataFrame:
    """The runs of series with so many settings, in the order of tokens; the last run of a setting counts."""
    dated = runs.sort_values("evaluated_on", kind="stable")
    last = dated.drop_duplicates(["model", "benchmark", "setting"], keep="last")
    many = last.groupby(["model", "benchmark"])["setting"].transform("size") >= fewest
    return last[many].sort_values(["series", "tokens"], kind="stable").reset_index(drop=True)


def halves(tokens: Iterable[float], knot: float = 0.5) -> Weights:
    """What the accuracies must be multiplied by for the gain below and above the middle of log tokens.

    `knot` is where the upper part begins, as a share of the range; between settings accuracy runs straight.
    """
    x = np.log(np.asarray(list(tokens), float))
    at = (1 - knot) * x.min() + knot * x.max()
    middle = np.array([np.interp(at, x, one) for one in np.eye(len(x))])
    first, last = np.eye(len(x))[0], np.eye(len(x))[-1]
    return middle - first, last - middle


def upper_share(rows: pd.DataFrame, knot: float = 0.5, resample: bool = True) -> Estimate:
    """The gain above the middle over the whole gain, summed over series: one half where accuracy rises evenly.

    Models are resampled unless told otherwise, and accuracies drawn anew with the log's standard errors.
    """
    lower, upper = _drawn(rows, lambda tokens: halves(tokens, knot))
    counts = _counts(rows, resample)
    below, above = (counts * lower).sum(axis=0), (counts * upper).sum(axis=0)
    return Estimate.from_resamples(above / (below + above), n=len(counts))


def a_doubling(rows: pd.DataFrame) -> Estimate:
    """The gain from the least to the most tokens for each doubling of tokens, mean over series."""
    slopes, _ = _drawn(rows, _ends)
    counts = _counts(rows, True)
    return Estimate.from_resamples(
        (counts * slopes).sum(axis=0) / counts.sum(axis=0), n=len(counts)
    )


def _ends(tokens: Iterable[float]) -> Weights:
    """What makes the slope a doubling from the ends, and the gain between them."""
    x = np.log2(np.asarray(list(tokens), float))
    gain = np.eye(len(x))[-1] - np.eye(len(x))[0]
    return gain / (x[-1] - x[0]), gain


def _drawn(rows: pd.DataFrame, weigh: Callable[[Iterable[float]], Weights]) -> Weights:
    """Both sums of weighted accuracies of each series, shape (series, 1 + draws); the data come first."""
    random = np.random.default_rng(SEED)
    groups = [group for _, group in rows.groupby("series", sort=False)]
    first, second = np.empty((2, len(groups), 1 + DRAWS))
    for i, group in enumerate(groups):
        errors = random.normal(0, group["standard_error"], (1 + DRAWS, len(group)))
        errors[0] = 0
        drawn = group["accuracy"].to_numpy() + errors
        first[i], second[i] = (drawn @ weights for weights in weigh(group["tokens"]))
    return first, second


def _counts(rows: pd.DataFrame, resample: bool) -> np.ndarray:
    """How often each series is drawn when models are, shape (series, 1 + draws); once in the data."""
    models = rows.drop_duplicates("series")["name"]
    counts = np.ones((len(models), 1 + DRAWS))
    if resample:
        counts[:, 1:] = cluster_counts(models, DRAWS, SEED).T
    return counts
