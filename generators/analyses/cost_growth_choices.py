"""By what factor the cost of the largest runs grew each year, from 2016 to May 2024 and since, under other choices

One choice of training_cost_growth is changed at a time; 90% intervals, as those of the work they are held against.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..maths.clusters import cluster_counts
from ..maths.growth import fit_growth
from ..records import Choices
from .training_cost_growth import DRAWS, METHODS, PAPER, SEED, SINCE, TOP, by_maker, dated, growth
from .training_cost_growth import FILTERS as SELECTIONS

RUN = 5  # neighbours in time that are drawn together
ODD = 10  # times more or less compute a dollar than the trend
PERIOD = (SINCE, "2024-05-31")
LEFT_OUT = {
    "the 45 models of the paper with their own costs": "their table is not at hand",
    "costs with staff and experiments": "the file splits no cost up",
}


@dataclass(frozen=True)
class CostGrowthChoices:
    """Growth over the years of the paper, and over all years; the least and the most of these and of the other selections."""

    as_published: Annotated[Choices, "1"]
    to_2025: Annotated[Choices, "1"]
    lowest: Annotated[float, "1"]
    highest: Annotated[float, "1"]


def analyse(training_costs_2026, training_costs, training_cost_growth) -> CostGrowthChoices:
    new, old = dated(training_costs_2026), dated(training_costs)
    paper = new[new["publication_date"].between(*PERIOD)]
    since = new[new["publication_date"] >= SINCE]
    own = METHODS[0]

    def neighbours(n: int):
        return cluster_counts([str(i // RUN) for i in range(n)], DRAWS, SEED)

    def others(part):
        sure = part[part["confidence"] != "Speculative"]
        return {
            "the five largest": growth(part, "five largest", own),
            "the three largest": growth(part, "three largest", own),
            "all models with a cost": growth(part, "all of the file", own),
            "language models only": growth(part, "ten largest, language", own),
            "known chips only": growth(part, "ten largest, chip known", own),
            "without Speculative rows": growth(sure, TOP, own),
            "without costs that do not fit their compute": growth(_fitting(part), TOP, own),
            "whole makers resampled": by_maker(part[SELECTIONS[TOP](part)]),
            "runs of five neighbours resampled": growth(part, TOP, own, neighbours),
        }

    label = "ten largest at release, file of July 2026"
    older = "the older file, of July 2025"
    as_published = Choices(
        growth(new, PAPER, own), others(paper) | {older: growth(old, PAPER, own)}, label, LEFT_OUT
    )
    to_2025 = Choices(
        growth(since, TOP, own), others(since) | {older: growth(old, TOP, own)}, label, LEFT_OUT
    )
    tried = [one.value for found in (as_published, to_2025) for one in found.others.values()]
    return CostGrowthChoices(
        as_published=as_published,
        to_2025=to_2025,
        lowest=min(*tried, training_cost_growth.amortised_lowest),
        highest=max(*tried, training_cost_growth.amortised_highest),
    )


def _fitting(part: pd.DataFrame) -> pd.DataFrame:
    """Without models whose dollar bought ten times as much compute as others of the time, or a tenth."""
    kept = part[(part["method"] == METHODS[0]) & SELECTIONS[TOP](part)]
    bought = kept["training_compute_flop"] / kept["training_cost"]
    off = bought / fit_growth(kept["years"], bought).at(kept["years"])[0]
    return kept[off.between(1 / ODD, ODD)]
