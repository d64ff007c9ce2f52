"""What examples in the prompt add, and to whom, by what a critic would try

Tuned and untuned models apart, without the T5 models, with the options hidden; larger models as the small one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..records import Choices, Estimate
from .examples_by_metric import LARGE, SMALL, over_tasks, ratio

EXACT, BERT = "exact_match_accuracy", "bert_score_accuracy"
SMALLER = ("GPT-2 XL", "GPT-J 6B")


@dataclass(frozen=True)
class ExamplesChoices:
    """The share of the gain left, and the lead of davinci without examples and by them, under each choice."""

    share_left: Annotated[Choices, "1"]
    size_zero_shot: Annotated[Choices, "1"]
    size_needs_examples: Annotated[Choices, "1"]
    davinci_003_share_left: Annotated[Estimate, "1"]


def analyse(examples_by_metric, scores_by_metric_and_prompt) -> ExamplesChoices:
    table = scores_by_metric_and_prompt
    gains = {kind: _gains(table, kind) for kind in ("closed", "open")}
    closed = gains["closed"]
    untuned = table.loc[table["tuning"] == "none", "model"].unique()
    is_untuned = closed.index.get_level_values("model").isin(untuned)
    is_t5 = closed.index.get_level_values("family") == "T5"
    leads = {
        (metric, small): _leads(table, metric, small)
        for metric in (EXACT, BERT)
        for small in (SMALL, *SMALLER)
    }
    left_out = {"the tuned relatives of davinci": "they differ from it in more than size"}
    return ExamplesChoices(
        share_left=Choices(
            examples_by_metric.share_left,
            {
                "untuned models only": _left(closed[is_untuned]),
                "models tuned to follow instructions only": _left(closed[~is_untuned]),
                "without the T5 models": _left(closed[~is_t5]),
                "options not shown in the prompt": _left(gains["open"]),
                "davinci alone": examples_by_metric.davinci_share_left,
            },
            preferred="all models, options shown in the prompt",
            left_out={"a random baseline taken off": "the published file has none"},
        ),
        size_zero_shot=Choices(
            examples_by_metric.size_zero_shot,
            {
                **{f"{small} as the small model": leads[BERT, small][0] for small in SMALLER},
                "by exact match": leads[EXACT, SMALL][0],
            },
            preferred=f"{SMALL} as the small model, by BERTScore",
            left_out=left_out,
        ),
        size_needs_examples=Choices(
            examples_by_metric.size_needs_examples,
            {
                **{f"{small} as the small model": leads[BERT, small][1] for small in SMALLER},
                "by exact match": leads[EXACT, SMALL][1],
            },
            preferred=f"{SMALL} as the small model, by BERTScore",
            left_out=left_out,
        ),
        davinci_003_share_left=_left(closed.xs("text-davinci-003", drop_level=False)),
    )


def _gains(table: pd.DataFrame, prompt: str) -> pd.DataFrame:
    """What five examples add by each metric, by model, family and task."""
    rows = table[table["prompt"] == prompt].set_index(["model", "family", "task", "shots"])
    wide = rows[[EXACT, BERT]].astype(float).unstack("shots")
    return pd.DataFrame({name: wide[name][5] - wide[name][0] for name in (EXACT, BERT)}).dropna()


def _left(gains: pd.DataFrame) -> Estimate:
    return ratio(gains[BERT], gains[EXACT])


def _leads(table: pd.DataFrame, metric: str, small: str) -> tuple[Estimate, Estimate]:
    """By how much davinci is better without examples, and by how much more with five."""
    closed = table[table["prompt"] == "closed"]
    wide = closed.pivot(index="task", columns=["shots", "model"], values=metric).astype(float)
    none, five = (wide[shots][LARGE] - wide[shots][small] for shots in (0, 5))
    return over_tasks(none), over_tasks(five - none)
