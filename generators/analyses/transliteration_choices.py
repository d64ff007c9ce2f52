"""Whether BLEU rises where exact match is zero, along other axes and for other ways to be at zero"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.clusters import cluster_counts
from ..maths.rank_correlation import rank_correlation
from ..records import Choices, Estimate
from .transliteration_scores import ITEMS

RESAMPLES, SEED = 2000, 67
PREFERRED = "training compute, models without one exact match, families resampled"
LEFT_OUT = {
    "other tasks": "no other task of these models has a score with partial credit beside exact match",
    "a curve of BLEU in compute": "below a hundredth its form is unknown, and its order is what is asked",
}


@dataclass(frozen=True)
class TransliterationChoices:
    """The rank correlation of BLEU with scale among models at or near zero, by choice."""

    bleu_rank: Annotated[Choices, "1"]


def analyse(open_models_emergent_tasks) -> TransliterationChoices:
    known = ["ipa_exact_match", "ipa_bleu", "training_compute_flop", "parameters"]
    table = open_models_emergent_tasks.dropna(subset=known)
    right = (table["ipa_exact_match"].astype(float) * ITEMS).round()
    zero = table[right == 0]
    compute = "training_compute_flop"
    others = {
        "number of parameters": _rank(zero, "parameters"),
        "training tokens": _rank(zero, "training_tokens"),
        "at most one exact match": _rank(table[right <= 1], compute),
        "at most three exact matches": _rank(table[right <= 3], compute),
        "models resampled, not families": _rank(zero, compute, "model"),
    }
    return TransliterationChoices(Choices(_rank(zero, compute), others, PREFERRED, LEFT_OUT))


def _rank(rows: pd.DataFrame, axis: str, by: str = "family") -> Estimate:
    x, y = rows[axis].to_numpy(float), rows["ipa_bleu"].to_numpy(float)
    draws = rank_correlation(x, y, cluster_counts(rows[by], RESAMPLES, SEED))
    return Estimate.from_draws(rank_correlation(x, y), draws[np.isfinite(draws)], n=len(rows))
