"""What five examples in the prompt add, by exact match and by BERTScore accuracy of the same answers

Means over tasks; their intervals resample tasks. The share of the gain that is left under BERTScore, and means over all models, also
resample whole families of models, of which there are four.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..maths.clusters import cluster_counts
from ..records import Estimate

METRICS = {"exact match": "exact_match_accuracy", "BERTScore accuracy": "bert_score_accuracy"}
RESAMPLES, SEED = 2000, 75
SMALL, LARGE = "GPT-2", "davinci"  # neither tuned to follow instructions


@dataclass(frozen=True)
class ExamplesByMetric:
    """`gains`: model and metric, closed prompts; `zero_shot`: model, metric and prompt, without examples."""

    gains: pd.DataFrame
    zero_shot: pd.DataFrame
    models: Annotated[int, "1"]
    tasks: Annotated[int, "1"]
    common_tasks: Annotated[int, "1"]
    exact_gain: Annotated[Estimate, "1"]
    bert_gain: Annotated[Estimate, "1"]
    share_left: Annotated[Estimate, "1"]
    davinci_share_left: Annotated[Estimate, "1"]
    davinci_exact_gain: Annotated[Estimate, "1"]
    davinci_bert_gain: Annotated[Estimate, "1"]
    size_zero_shot: Annotated[Estimate, "1"]
    size_few_shot: Annotated[Estimate, "1"]
    size_needs_examples: Annotated[Estimate, "1"]
    size_zero_shot_exact: Annotated[Estimate, "1"]
    t5_small_exact: Annotated[Estimate, "1"]
    t5_small_bert: Annotated[Estimate, "1"]
    closed_less_open_exact: Annotated[Estimate, "1"]
    closed_less_open_bert: Annotated[Estimate, "1"]


def analyse(scores_by_metric_and_prompt) -> ExamplesByMetric:
    keys = ["model", "family", "task", "prompt", "shots"]
    table = scores_by_metric_and_prompt.set_index(keys)[list(METRICS.values())].astype(float)
    wide = table.unstack("shots")
    closed = wide.xs("closed", level="prompt")
    gains = {name: closed[column][5] - closed[column][0] for name, column in METRICS.items()}
    exact, bert = gains.values()
    options = table.xs(0, level="shots").unstack("prompt").dropna()
    shown = {name: options[c]["closed"] - options[c]["open"] for name, c in METRICS.items()}
    bert_zero, bert_five = (_by_model(closed, "bert_score_accuracy", shots) for shots in (0, 5))
    exact_zero = _by_model(closed, "exact_match_accuracy", 0)
    at_zero, at_five = (part[LARGE] - part[SMALL] for part in (bert_zero, bert_five))
    zero_shot = table.xs(0, level="shots").rename(columns={c: n for n, c in METRICS.items()})
    zero_shot = zero_shot.rename_axis(columns="metric").stack()
    return ExamplesByMetric(
        gains=_summary(pd.concat(gains, names=["metric"]), ["model", "metric"]),
        zero_shot=_summary(zero_shot, ["model", "metric", "prompt"]),
        models=closed.index.get_level_values("model").nunique(),
        tasks=closed.index.get_level_values("task").nunique(),
        common_tasks=int(at_zero.notna().sum()),
        exact_gain=_over_models(exact),
        bert_gain=_over_models(bert),
        share_left=ratio(bert, exact),
        davinci_share_left=ratio(*(part.xs(LARGE, drop_level=False) for part in (bert, exact))),
        davinci_exact_gain=over_tasks(exact.xs(LARGE, level="model")),
        davinci_bert_gain=over_tasks(bert.xs(LARGE, level="model")),
        size_zero_shot=over_tasks(at_zero),
        size_few_shot=over_tasks(at_five),
        size_needs_examples=over_tasks(at_five - at_zero),
        size_zero_shot_exact=over_tasks(exact_zero[LARGE] - exact_zero[SMALL]),
        t5_small_exact=over_tasks(exact_zero["T5 small"]),
        t5_small_bert=over_tasks(bert_zero["T5 small"]),
        closed_less_open_exact=_over_models(shown["exact match"]),
        closed_less_open_bert=_over_models(shown["BERTScore accuracy"]),
    )


def _by_model(closed: pd.DataFrame, column: str, shots: int) -> pd.DataFrame:
    """Scores with closed prompts, tasks by models."""
    return closed[column][shots].droplevel("family").unstack("model")


def over_tasks(values: pd.Series) -> Estimate:
    """The mean over tasks; resamples draw tasks."""
    known = values.dropna().to_numpy(float)
    counts = resample_counts(len(known), RESAMPLES, SEED)
    return Estimate.from_draws(known.mean(), counts @ known / len(known), n=len(known))


def _weights(values: pd.Series) -> np.ndarray:
    """How often each pair of model and task is drawn: families and tasks, each with replacement."""
    families, tasks = (values.index.get_level_values(name) for name in ("family", "task"))
    return cluster_counts(families, RESAMPLES, SEED) * cluster_counts(tasks, RESAMPLES, SEED + 1)


def _over_models(values: pd.Series) -> Estimate:
    known = values.dropna()
    weights, numbers = _weights(known), known.to_numpy(float)
    draws = weights @ numbers / weights.sum(axis=1)
    return Estimate.from_draws(numbers.mean(), draws, n=len(numbers))


def ratio(part: pd.Series, whole: pd.Series) -> Estimate:
    """The mean of one gain over the mean of the other."""
    both = pd.concat([part, whole], axis=1, keys=["part", "whole"]).dropna()
    weights = _weights(both)
    drawn = (weights @ both["part"].to_numpy()) / (weights @ both["whole"].to_numpy())
    return Estimate.from_draws(both["part"].mean() / both["whole"].mean(), drawn, n=len(both))


def _summary(values: pd.Series, keys: list[str]) -> pd.DataFrame:
    """The mean over tasks of each group, with its interval."""
    rows = []
    for names, group in values.dropna().groupby(level=keys, sort=False):
        mean = over_tasks(group)
        rows.append(
            {
                **dict(zip(keys, names, strict=True)),
                "tasks": mean.n,
                "score": mean.value,
                "low": mean.low,
                "high": mean.high,
            }
        )
    return pd.DataFrame(rows)
