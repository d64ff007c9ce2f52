"""The lead of newer models at equal compute, and where scores leave the floor, before and after the same tuning for all

Accuracy is flat up to a bend in log compute and rises in a line after it, with a lead for the models trained from November 2023 on, as the authors fit it [@dominguez2025testtask];
after tuning the better of the two scores counts, as there. Intervals resample families of models, 1,500 times. The other choices are other dates, the tuned score as it is, a straight line in log compute for the models of 10^22 FLOP and more, without the two models that tuning broke, and models resampled one by one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..maths.clusters import cluster_counts
from ..maths.hinge import Hinges, fit_hinges
from ..records import Choices, Estimate

SOURCES = ["dominguez2025testtask"]
RESAMPLES, SEED = 1500, 2407
NEWER = "2023-11"
BENDS = np.linspace(20.0, 24.0, 81)  # decades of FLOP
BELOW_ALL = np.array([20.0])  # where no model is: a straight line
FLOORS = {"mmlu": 0.25, "gsm8k": 0.0}
COLUMNS = {
    "mmlu": ("mmlu_accuracy", "mmlu_tuned_accuracy"),
    "gsm8k": ("gsm8k_exact_match", "gsm8k_tuned_exact_match"),
}
PREFERRED = "as the authors fit it"
AS_TUNED = "tuned score as it is"
LARGE = 1e22  # FLOP
CHANCE = 0.28  # of MMLU, up to which a score is one of guessing
BROKEN = ["stablelm-2-1.6b", "qwen-1.5-0.5b"]
LEFT_OUT = {"chat models": "the table has base models only"}


@dataclass(frozen=True)
class LeadAfterTuning:
    """Leads are shares of the questions, bends are where scores leave the floor, and factors how many times earlier
    after tuning; `…_flat_gone` is the share of the flat part, in decades from the smallest model to the bend, that goes.
    Of the models at chance on MMLU, so many are lifted off it; `rows` has the models."""

    rows: pd.DataFrame
    mmlu_before: Annotated[Choices, "1"]
    mmlu_after: Annotated[Choices, "1"]
    gsm8k_before: Annotated[Choices, "1"]
    gsm8k_after: Annotated[Choices, "1"]
    mmlu_bend_before: Annotated[Choices, "FLOP"]
    mmlu_bend_after: Annotated[Choices, "FLOP"]
    gsm8k_bend_before: Annotated[Choices, "FLOP"]
    gsm8k_bend_after: Annotated[Choices, "FLOP"]
    mmlu_flat_gone: Annotated[Choices, "1"]
    gsm8k_flat_gone: Annotated[Choices, "1"]
    mmlu_factor: Annotated[Estimate, "1"]
    gsm8k_factor: Annotated[Estimate, "1"]
    smallest: Annotated[float, "FLOP"]
    at_chance: Annotated[int, "models"]
    lifted: Annotated[int, "models"]
    families: Annotated[int, "families"]
    models: Annotated[int, "models"]
    newer: Annotated[int, "models"]


def analyse(test_task_tuning) -> LeadAfterTuning:
    table, n = test_task_tuning, len(test_task_tuning)
    ways = {name: _ways(table, name) for name in COLUMNS}
    found: dict[str, object] = {}
    smallest = float(table["training_compute_flop"].min())
    for name, fits in ways.items():
        released = {label: one for label, one in fits.items() if label != AS_TUNED}
        found[f"{name}_before"] = _choices(released, lambda one: one[0].lead, n)
        found[f"{name}_after"] = _choices(fits, lambda one: one[1].lead, n)
        bent = {label: one for label, one in fits.items() if label != "straight line"}
        unbent = {label: one for label, one in bent.items() if label != AS_TUNED}
        found[f"{name}_bend_before"] = _choices(unbent, lambda one: 10 ** one[0].bend, n)
        found[f"{name}_bend_after"] = _choices(bent, lambda one: 10 ** one[1].bend, n)
        found[f"{name}_flat_gone"] = _choices(bent, lambda one: _gone(one, smallest), n)
        before, after = fits[PREFERRED]
        factors = 10 ** (before.bend - after.bend)
        found[f"{name}_factor"] = Estimate.from_resamples(factors, n=n)
    low = table[table["mmlu_accuracy"] <= CHANCE]
    return LeadAfterTuning(
        rows=_rows(table),
        smallest=smallest,
        at_chance=len(low),
        lifted=int((low["mmlu_tuned_accuracy"] > CHANCE).sum()),
        families=table["family"].nunique(),
        models=len(table),
        newer=int((table["trained"] >= NEWER).sum()),
        **found,
    )


Pair = tuple[Hinges, Hinges]  # as released, after tuning


def _ways(table: pd.DataFrame, name: str) -> dict[str, Pair]:
    # The hinge needs models on its flat part, so a sample of large ones is fitted with a line.
    large = table[table["training_compute_flop"] >= LARGE]
    return {
        PREFERRED: _fitted(table, name),
        "newer from September 2023": _fitted(table, name, newer="2023-09"),
        "newer from January 2024": _fitted(table, name, newer="2024-01"),
        AS_TUNED: _fitted(table, name, better=False),
        "without two that tuning broke": _fitted(table[~table["model"].isin(BROKEN)], name),
        "models resampled one by one": _fitted(table, name, alone=True),
        "straight line": _fitted(large, name, bends=BELOW_ALL, free=True),
    }


def _fitted(
    table: pd.DataFrame,
    name: str,
    *,
    newer: str = NEWER,
    better: bool = True,
    alone: bool = False,
    bends: np.ndarray = BENDS,
    free: bool = False,
) -> Pair:
    before, after = (table[column].to_numpy(float) for column in COLUMNS[name])
    if better:
        after = np.maximum(before, after)
    x = np.log10(table["training_compute_flop"].to_numpy(float))
    new = (table["trained"] >= newer).to_numpy()
    weights = np.vstack([np.ones(len(table)), _counts(table, alone)])
    # A resample of families may hold one kind of model only, which has no lead.
    both = (weights[:, new].sum(axis=1) > 0) & (weights[:, ~new].sum(axis=1) > 0)
    weights = weights[both]
    if free:
        return _straight(x, new, before, weights), _straight(x, new, after, weights)
    fits = [fit_hinges(x, new, one, FLOORS[name], weights, bends) for one in (before, after)]
    return fits[0], fits[1]


def _gone(fits: Pair, smallest: float) -> np.ndarray:
    before, after = fits
    return np.asarray((before.bend - after.bend) / (before.bend - np.log10(smallest)))


def _counts(table: pd.DataFrame, alone: bool) -> np.ndarray:
    if alone:
        return resample_counts(len(table), RESAMPLES, SEED)
    return cluster_counts(table["family"].to_numpy(), RESAMPLES, SEED)


def _straight(x: np.ndarray, new: np.ndarray, score: np.ndarray, weights: np.ndarray) -> Hinges:
    """A line in log compute with its own height, and a lead: no bend is looked for."""
    design = np.stack([np.ones_like(x), x - x.mean(), new.astype(float)], axis=1)
    left = np.einsum("ri,ij,ik->rjk", weights, design, design)
    right = np.einsum("ri,ij,i->rj", weights, design, score)
    solved = np.linalg.solve(left, right[:, :, None])[:, :, 0]
    return Hinges(solved[:, 1], solved[:, 2], np.full(len(weights), np.nan))


def _choices(fits: dict[str, Pair], of: Callable[[Pair], np.ndarray], n: int) -> Choices:
    found = {label: Estimate.from_resamples(list(of(one)), n=n) for label, one in fits.items()}
    return Choices(found.pop(PREFERRED), found, PREFERRED, LEFT_OUT)


def _rows(table: pd.DataFrame) -> pd.DataFrame:
    kinds = np.where(table["trained"] >= NEWER, "from November 2023 on", "before November 2023")
    columns = ["model", "training_compute_flop"]
    parts = []
    for name, title in (("mmlu", "MMLU"), ("gsm8k", "GSM8K")):
        before, after = COLUMNS[name]
        better = table[[before, after]].max(axis=1)
        for when, score in (("as released", table[before]), ("after the same tuning", better)):
            part = table[columns].assign(trained=kinds, benchmark=title, when=when, score=score)
            parts.append(part)
    return pd.concat(parts, ignore_index=True)
