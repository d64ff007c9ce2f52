"""How sudden tiny transformers become at addition, by metric, as they grow

Finished models of ten sizes on sums of five digits, three seeds each.
The share is that of the gain from the smallest to the largest size which the steepest step between neighbours brings, for each seed; an even rise over the nine steps would have a ninth.
Intervals are Student's over the seeds, which differ in problems, order and first weights.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.emergence import steepest_share, step_shares
from ..maths.means import mean_interval
from ..records import Estimate

METRICS = {  # column -> name; +1 where more is better
    "exact_match": ("exact match", 1),
    "answer_probability": ("chance of the whole sum", 1),
    "digit_accuracy": ("digit accuracy", 1),
    "brier_score": ("Brier score", -1),
    "log_likelihood": ("log-likelihood", 1),
}
HARDEST = 5  # digits


@dataclass(frozen=True)
class TinyShares:
    """Scores by size, digits and metric with intervals over seeds; the share of the steepest step by metric."""

    rows: pd.DataFrame
    shares: pd.DataFrame
    sizes: Annotated[int, "1"]
    seeds: Annotated[int, "1"]
    smallest: Annotated[float, "parameters"]
    largest: Annotated[float, "parameters"]
    even_share: Annotated[float, "1"]
    exact_match_share: Annotated[Estimate, "1"]
    digit_accuracy_share: Annotated[Estimate, "1"]
    log_likelihood_share: Annotated[Estimate, "1"]
    brier_score_share: Annotated[Estimate, "1"]
    exact_match_less_log_likelihood: Annotated[Estimate, "1"]
    exact_match_less_brier_score: Annotated[Estimate, "1"]
    exact_match_of_smallest: Annotated[Estimate, "1"]
    exact_match_of_largest: Annotated[Estimate, "1"]
    steepest_from: Annotated[float, "parameters"]
    steepest_to: Annotated[float, "parameters"]


def analyse(tiny_addition) -> TinyShares:
    table = tiny_addition.assign(
        exact_match=tiny_addition["exact_match_items"] / tiny_addition["items"]
    )
    last = table[table["training_examples"] == table["training_examples"].max()]
    hardest = last[last["digits"] == HARDEST]
    scores = {
        metric: sign * hardest.pivot(index="seed", columns="parameters", values=metric).to_numpy()
        for metric, (_, sign) in METRICS.items()
    }
    found = {metric: steepest_share(values) for metric, values in scores.items()}
    sizes = np.sort(last["parameters"].unique())
    step = int(step_shares(scores["exact_match"].mean(axis=0)).argmax())
    return TinyShares(
        rows=_rows(last),
        shares=pd.DataFrame(_share(metric, values) for metric, values in found.items()),
        sizes=len(sizes),
        seeds=int(last["seed"].nunique()),
        smallest=float(sizes[0]),
        largest=float(sizes[-1]),
        even_share=1 / (len(sizes) - 1),
        **{
            f"{metric}_share": _mean(found[metric])
            for metric in ("exact_match", "digit_accuracy", "log_likelihood", "brier_score")
        },
        exact_match_less_log_likelihood=_mean(found["exact_match"] - found["log_likelihood"]),
        exact_match_less_brier_score=_mean(found["exact_match"] - found["brier_score"]),
        exact_match_of_smallest=_score(scores["exact_match"][:, 0]),
        exact_match_of_largest=_score(scores["exact_match"][:, -1]),
        steepest_from=float(sizes[step]),
        steepest_to=float(sizes[step + 1]),
    )


def _rows(last: pd.DataFrame) -> pd.DataFrame:
    """One row a size, number of digits and metric: mean, least and greatest of the seeds."""
    long = last.melt(["parameters", "digits", "seed"], list(METRICS), "column", "score")
    rows = long.groupby(["column", "digits", "parameters"])["score"].agg(["mean", "min", "max"])
    rows = rows.reset_index().rename(columns={"mean": "score", "min": "lowest", "max": "highest"})
    return rows.assign(metric=rows["column"].map({c: name for c, (name, _) in METRICS.items()}))


def _share(metric: str, values: np.ndarray) -> dict[str, object]:
    share = _mean(values)
    return {
        "metric": METRICS[metric][0],
        "share": share.value,
        "share_low": share.low,
        "share_high": share.high,
        "seeds": share.n,
    }


def _score(values: np.ndarray) -> Estimate:
    """A mean of scores that lie between zero and one, and its interval with them."""
    mean = _mean(values)
    return Estimate(mean.value, max(0.0, mean.low), min(1.0, mean.high), mean.n)


def _mean(values: np.ndarray) -> Estimate:
    ends = mean_interval(values)
    return Estimate(float(values.mean()), float(ends.low), float(ends.high), len(values))
