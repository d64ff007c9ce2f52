"""The shares of the steepest step, the product of digits and the carries of tiny transformers under other choices"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..maths.emergence import steepest_share
from ..maths.means import mean_interval
from ..records import Choices, Estimate
from . import tiny_carries, tiny_products, tiny_shares

DRAWS, SEED = 4000, 19
SHARES = "sums of five digits, all sizes, each seed by itself"
UNFINISHED = {
    "checkpoints inside training": "their learning rate has not come down yet, and scores jump about",
    "logarithms of the other scores": (
        "bent far enough, any rise is even; only the loss is drawn so by custom, and there it is a choice"
    ),
}
OTHER_RANGES = {"no limits of exact match": "near none or all right, no miss can show"}


@dataclass(frozen=True)
class TinyChoices:
    """By choice: shares of the steepest step, leads of exact match, miss of the product, loss at carries."""

    log_likelihood_share: Annotated[Choices, "1"]
    brier_score_share: Annotated[Choices, "1"]
    digit_accuracy_share: Annotated[Choices, "1"]
    exact_match_less_log_likelihood: Annotated[Choices, "1"]
    exact_match_less_brier_score: Annotated[Choices, "1"]
    log_of_loss_share: Annotated[Estimate, "1"]
    mean_miss: Annotated[Choices, "1"]
    carries: Annotated[Choices, "1"]


def analyse(tiny_addition, tiny_addition_carries) -> TinyChoices:
    table = tiny_addition.assign(
        exact_match=tiny_addition["exact_match_items"] / tiny_addition["items"]
    )
    last = table[table["training_examples"] == table["training_examples"].max()]
    scores = {digits: _scores(last[last["digits"] == digits]) for digits in (3, 4, 5)}

    of_the_log_of_loss = _student(steepest_share(-np.log(-scores[5]["log_likelihood"])))

    def share(metric: str, less: str = "") -> Choices:
        def under(values: dict[str, np.ndarray], first: int = 0, end: int | None = None):
            found = steepest_share(values[metric][:, first:end])
            if less:
                found = found - steepest_share(values[less][:, first:end])
            return _student(found)

        def of_the_mean() -> Estimate:
            draws = np.vstack([np.ones(3), resample_counts(3, DRAWS, SEED)]) / 3
            found = steepest_share(draws @ scores[5][metric])
            if less:
                found = found - steepest_share(draws @ scores[5][less])
            return Estimate.from_resamples(found, n=3)

        others = {
            "sums of four digits": under(scores[4]),
            "sums of three digits": under(scores[3]),
            "without the two smallest sizes": under(scores[5], 2),
            "without the two largest sizes": under(scores[5], 0, -2),
            "the mean of the seeds, seeds resampled": of_the_mean(),
        }
        if metric == "log_likelihood":
            others["the logarithm of the loss, as scaling laws are drawn"] = of_the_log_of_loss
        return Choices(under(scores[5]), others, SHARES, UNFINISHED)

    return TinyChoices(
        log_likelihood_share=share("log_likelihood"),
        brier_score_share=share("brier_score"),
        digit_accuracy_share=share("digit_accuracy"),
        exact_match_less_log_likelihood=share("exact_match", "log_likelihood"),
        exact_match_less_brier_score=share("exact_match", "brier_score"),
        log_of_loss_share=of_the_log_of_loss,
        mean_miss=_misses(tiny_addition),
        carries=_carries(tiny_addition_carries),
    )


def _scores(rows: pd.DataFrame) -> dict[str, np.ndarray]:
    """By metric, shape (seeds, sizes); more is better."""
    return {
        metric: sign * rows.pivot(index="seed", columns="parameters", values=metric).to_numpy()
        for metric, (_, sign) in tiny_shares.METRICS.items()
    }


def _student(values: np.ndarray) -> Estimate:
    ends = mean_interval(values)
    return Estimate(float(values.mean()), float(ends.low), float(ends.high), len(values))


def _misses(tiny_addition: pd.DataFrame) -> Choices:
    finished = tiny_addition["training_examples"] == tiny_addition["training_examples"].max()
    longest = tiny_addition["digits"] == tiny_addition["digits"].max()

    def miss(chosen: pd.Series | None = None, between=tiny_products.BETWEEN) -> Estimate:
        table = tiny_addition if chosen is None else tiny_addition[chosen]
        return tiny_products.misses(table, between)

    others = {
        "exact match from 0.01 to 0.99": miss(between=(0.01, 0.99)),
        "exact match from 0.2 to 0.8": miss(between=(0.2, 0.8)),
        "finished models alone": miss(finished),
        "sums of five digits alone": miss(longest),
        "sums of two digits and more": miss(tiny_addition["digits"] > 1),
    }
    preferred = "every checkpoint and number of digits, exact match from 0.05 to 0.95"
    return Choices(miss(), others, preferred, OTHER_RANGES)


def _carries(table: pd.DataFrame) -> Choices:
    others = {
        "none against four and more": tiny_carries.gap(table, few=0, many=4),
        "none against two and more": tiny_carries.gap(table, few=0, many=2),
        "at most one against two and more": tiny_carries.gap(table, many=2),
        "sums of four digits": tiny_carries.gap(table, digits=4),
        "exact match from 0.2 to 0.8": tiny_carries.gap(table, between=(0.2, 0.8)),
    }
    preferred = "at most one against three and more, sums of five digits"
    return Choices(tiny_carries.gap(table), others, preferred, OTHER_RANGES)
