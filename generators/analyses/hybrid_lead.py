"""By how much hybrids of recurrence and attention lead a transformer trained alike, benchmark by benchmark

Three models of one laboratory, same size, data and recipe [@kimi2025linear, Tables 3 to 5]. A lead is the hybrid's score less the transformer's.
Intervals of means resample benchmarks; each model was trained once, so the luck of a run is in none of them.
The laws of loss against compute were fitted by the authors to five sizes of each kind; where the two meet follows from printed constants alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..records import ROUNDING, Bracket, Choices, Estimate

DRAWS, SEED = 4000, 73
FLOP_A_PFLOP_DAY = 1e15 * 86400
TRANSFORMER_LAW, HYBRID_LAW = (2.3092, 0.0536), (2.2879, 0.0527)  # kimi2025linear, Figure 5
HALF = 0.00005  # of the last printed digit of each constant
BASE, TUNED, LONG = "base", "fine-tuned", "long texts"


@dataclass(frozen=True)
class HybridLead:
    """`rows`: one a benchmark and hybrid; mean leads, and where the fitted laws meet."""

    rows: pd.DataFrame
    kimi: Annotated[Choices, "1"]
    other: Annotated[Choices, "1"]
    kimi_tuned: Annotated[Estimate, "1"]
    kimi_long: Annotated[Estimate, "1"]
    other_long: Annotated[Estimate, "1"]
    ahead: Annotated[int, "1"]
    benchmarks: Annotated[int, "1"]
    mmlu_pro: Annotated[float, "1"]
    ruler: Annotated[float, "1"]
    laws_meet: Annotated[Bracket, "FLOP"]


def analyse(hybrid_scores) -> HybridLead:
    wide = hybrid_scores.pivot(index=["stage", "benchmark"], columns="model", values="score")
    leads = wide[["Kimi Linear", "GDN-H"]].sub(wide["MLA"], axis=0)
    rows = leads.round(3).stack().rename("lead").reset_index()
    base = leads.loc[BASE, "Kimi Linear"]
    return HybridLead(
        rows=rows,
        kimi=_choices(leads["Kimi Linear"]),
        other=_choices(leads["GDN-H"]),
        kimi_tuned=_mean(leads.loc[TUNED, "Kimi Linear"]),
        kimi_long=_mean(leads.loc[LONG, "Kimi Linear"]),
        other_long=_mean(leads.loc[LONG, "GDN-H"]),
        ahead=int((base.round(3) > 0).sum()),
        benchmarks=len(base),
        mmlu_pro=float(base["MMLU-Pro"]),
        ruler=float(leads.loc[(LONG, "RULER"), "Kimi Linear"]),
        laws_meet=_meeting(),
    )


def _choices(leads: pd.Series) -> Choices:
    return Choices(
        _mean(leads.loc[BASE]),
        {
            "the median benchmark": _median(leads.loc[BASE]),
            "after fine-tuning on instructions": _mean(leads.loc[TUNED]),
            "on long texts": _mean(leads.loc[LONG]),
            "all benchmarks of the three stages": _mean(leads),
        },
        "mean of fourteen benchmarks after pre-training",
        {"other runs of the same models": "each was trained once"},
    )


def _mean(leads: pd.Series) -> Estimate:
    draws = resample_counts(len(leads), DRAWS, SEED) @ leads.to_numpy() / len(leads)
    return Estimate.from_draws(leads.mean(), draws, n=len(leads))


def _median(leads: pd.Series) -> Estimate:
    generator = np.random.default_rng(SEED)
    drawn = generator.choice(leads.to_numpy(), size=(DRAWS, len(leads)))
    return Estimate.from_draws(leads.median(), np.median(drawn, axis=1), n=len(leads))


def _meeting() -> Bracket:
    """Training compute at which a transformer's loss falls to that of a hybrid, by the fitted laws."""

    def meet(shifts: tuple[float, ...]) -> float:
        (a, b), (c, d) = TRANSFORMER_LAW, HYBRID_LAW
        ratio = np.log((a + shifts[0]) / (c + shifts[1]))
        days = float(np.exp(ratio / (b + shifts[2] - d - shifts[3])))
        return days * FLOP_A_PFLOP_DAY

    ends = [meet(shifts) for shifts in product((-HALF, HALF), repeat=4)]
    return Bracket(meet((0, 0, 0, 0)), min(ends), max(ends), ROUNDING)
