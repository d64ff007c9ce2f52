"""Exact match and BLEU of the same answers, in phonetic transliteration

A model with no exact match in 1003 items is at the floor of that metric; BLEU may still tell such models apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import wilson_interval
from ..maths.clusters import cluster_counts
from ..maths.emergence import resolution
from ..maths.rank_correlation import rank_correlation
from ..records import Estimate

ITEMS = 1003  # of which every exact match of the table is a whole number
RESAMPLES, SEED = 2000, 63
MODEL = ["model", "family", "training_compute_flop"]


@dataclass(frozen=True)
class Transliteration:
    """One row a model and metric, for models that have both scores and known compute."""

    rows: pd.DataFrame
    models: Annotated[int, "1"]
    models_at_zero: Annotated[int, "1"]
    floor: Annotated[float, "1"]
    bleu_rank_at_zero: Annotated[Estimate, "1"]
    bleu_at_zero_median: Annotated[Estimate, "1"]
    bleu_at_zero_highest: Annotated[float, "1"]
    bleu_highest: Annotated[float, "1"]


def analyse(open_models_emergent_tasks) -> Transliteration:
    columns = [*MODEL, "ipa_exact_match", "ipa_bleu"]
    table = open_models_emergent_tasks[columns].dropna().reset_index(drop=True)
    zero = table[table["ipa_exact_match"] == 0]
    bleu = zero["ipa_bleu"].to_numpy(float)
    compute = zero["training_compute_flop"].to_numpy(float)
    counts = cluster_counts(zero["family"], RESAMPLES, SEED)
    ranks = rank_correlation(compute, bleu, counts)
    ranks = ranks[np.isfinite(ranks)]
    medians = [np.median(np.repeat(bleu, c)) for c in counts]
    n = len(zero)
    return Transliteration(
        rows=pd.concat([_exact_match(table), _bleu(table)], ignore_index=True),
        models=len(table),
        models_at_zero=n,
        floor=resolution(ITEMS),
        bleu_rank_at_zero=Estimate.from_draws(rank_correlation(compute, bleu), ranks, n=n),
        bleu_at_zero_median=Estimate.from_draws(np.median(bleu), medians, n=n),
        bleu_at_zero_highest=float(bleu.max()),
        bleu_highest=float(table["ipa_bleu"].max()),
    )


def _exact_match(table: pd.DataFrame) -> pd.DataFrame:
    share = table["ipa_exact_match"].astype(float)
    ends = [wilson_interval(round(value * ITEMS), ITEMS) for value in share]
    return table[MODEL].assign(
        metric="exact match",
        score=share,
        low=[end.low for end in ends],
        high=[end.high for end in ends],
    )


def _bleu(table: pd.DataFrame) -> pd.DataFrame:
    return table[MODEL].assign(metric="BLEU", score=table["ipa_bleu"].astype(float))
