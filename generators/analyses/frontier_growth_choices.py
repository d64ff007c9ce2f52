"""How often the compute of the largest language models doubled in a year, under other choices

One choice of frontier_compute_growth is changed at a time. Models of one frontier follow each other in time, so runs of neighbours are
resampled once as well: a model of which much is known is followed by one that had to be larger to count.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.clusters import cluster_counts
from ..maths.growth import fit_growth, years_since
from ..records import Choices, Estimate
from .frontier_compute_growth import DRAWS, SEED, START, TOP, UNTRUE, counts_of, frontier, ranked

RUN = 5  # neighbours in time that are drawn together
GUESSED = "sparse, not confirmed"
PREFERRED = "ten largest at release since 2020, without guesses"
LEFT_OUT = {
    "compute corrected for better algorithms": "that is effective compute, which the sentence does not speak of",
    "an older state of the collection": "of older states the report has no copy with all columns",
}


@dataclass(frozen=True)
class FrontierGrowthChoices:
    """Doublings a year since 2020."""

    doublings: Annotated[Choices, "1"]
    with_guesses: Annotated[Estimate, "1"]
    with_gpt4: Annotated[Estimate, "1"]
    by_neighbours: Annotated[Estimate, "1"]


def analyse(models_counted, language_models) -> FrontierGrowthChoices:
    kept = ranked(models_counted.rows)
    table = language_models.dropna(subset="date")
    table = table[table["kind"].ne(UNTRUE)]
    table = table.assign(years=years_since(f"{START}-01-01", table["date"].astype(str).tolist()))
    own = table[table["base_model"].isna()]
    gpt4 = own[own["confidence"].ne("Speculative")]
    tuned = table[table["confidence"].ne("Speculative") & table["kind"].ne(GUESSED)]
    with_guesses, with_gpt4 = (_growth(frontier(ranked(rows), TOP, START)) for rows in (own, gpt4))
    part = frontier(kept, TOP, START).sort_values("years", kind="stable")
    by_neighbours = _growth(part, [str(i // RUN) for i in range(len(part))])
    makers = part["organisation"].fillna(part["model"]).tolist()
    notable = ranked(models_counted.rows[models_counted.rows["collection"].eq("notable")])
    return FrontierGrowthChoices(
        doublings=Choices(
            _growth(part),
            {
                "the single largest at each date": _growth(frontier(kept, 1, START)),
                "the five largest": _growth(frontier(kept, 5, START)),
                "the twenty largest": _growth(frontier(kept, 20, START)),
                "since 2019": _growth(frontier(kept, TOP, START - 1)),
                "since 2021": _growth(frontier(kept, TOP, START + 1)),
                "since 2022": _growth(frontier(kept, TOP, START + 2)),
                "with GPT-4, whose size is a rumour": with_gpt4,
                "with GPT-4 and all Speculative rows": with_guesses,
                "with models tuned from another": _growth(frontier(ranked(tuned), TOP, START)),
                "notable models only": _growth(frontier(notable, TOP, START)),
                "developers resampled": _growth(part, makers),
                "runs of five neighbours resampled": by_neighbours,
            },
            PREFERRED,
            LEFT_OUT,
        ),
        with_guesses=with_guesses,
        with_gpt4=with_gpt4,
        by_neighbours=by_neighbours,
    )


def _growth(part: pd.DataFrame, clusters: list[str] | None = None) -> Estimate:
    """Doublings a year, models resampled, or whole clusters of them."""
    t, C = part["years"].to_numpy(), part["C"].to_numpy()
    counts = cluster_counts(clusters, DRAWS, SEED) if clusters else counts_of(len(t))
    draws = np.log2(fit_growth(t, C, counts[(counts > 0).sum(axis=1) >= 3]).factor)
    return Estimate.from_draws(np.log2(fit_growth(t, C).factor[0]), draws, n=len(t))
