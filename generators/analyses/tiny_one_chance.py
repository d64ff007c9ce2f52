"""The test that one chance a digit explains all lengths, as made of GPT-3, on tiny transformers

Finished models, each by itself, on sums of two to five digits; a sum of d digits is d steps, as for GPT-3.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd
from scipy.stats import chi2

from ..maths.steps import fit_step_accuracy
from .gpt3_digits import LEVEL

SHORTEST = 2  # digits: GPT-3 was not asked for sums of one
MIDDLING = (0.05, 0.95)  # exact match on the longest sums: as in the test of the product


@dataclass(frozen=True)
class TinyOneChance:
    """`fits`: one chance fitted to each finished model, and how likely so poor a fit is."""

    fits: pd.DataFrame
    tested: Annotated[int, "1"]
    rejected: Annotated[int, "1"]
    middling: Annotated[int, "1"]
    middling_rejected: Annotated[int, "1"]


def analyse(tiny_addition) -> TinyOneChance:
    last = tiny_addition[
        tiny_addition["training_examples"] == tiny_addition["training_examples"].max()
    ]
    last = last[last["digits"] >= SHORTEST]
    fits = pd.DataFrame([_fit(*key, part) for key, part in last.groupby(["parameters", "seed"])])
    tested = fits[fits["scores_above_zero"] >= 2]
    no = tested["p_value"] < LEVEL / len(tested)
    middling = tested["longest"].between(*MIDDLING)
    return TinyOneChance(
        fits=fits,
        tested=len(tested),
        rejected=int(no.sum()),
        middling=int(middling.sum()),
        middling_rejected=int((no & middling).sum()),
    )


def _fit(parameters: float, seed: int, part: pd.DataFrame) -> dict[str, float]:
    fit = fit_step_accuracy(part["exact_match_items"], part["items"], part["digits"])
    longest = part.loc[part["digits"].idxmax()]
    return {
        "parameters": parameters,
        "seed": seed,
        "p": float(fit.p),
        "p_value": float(chi2.sf(fit.deviance, len(part) - 1)),
        "scores_above_zero": int((part["exact_match_items"] > 0).sum()),
        "longest": float(longest["exact_match_items"] / longest["items"]),
    }
