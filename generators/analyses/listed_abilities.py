"""What the list of 137 emergent abilities is made of

The list is complete, so its shares are counts and have no interval.
Topics of MMLU are counted as the list counts them, one ability each.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..records import Bracket

SOURCES = ["wei2022blog"]


@dataclass(frozen=True)
class ListedAbilities:
    """Counts of the list by source, and shares of it."""

    rows: pd.DataFrame
    total: Annotated[int, "1"]
    bigbench: Annotated[int, "1"]
    mmlu: Annotated[int, "1"]
    mmlu_topics_beyond_one: Annotated[int, "1"]
    papers: Annotated[int, "1"]
    strategies: Annotated[int, "1"]
    bigbench_share: Annotated[Bracket, "1"]
    two_benchmarks_share: Annotated[Bracket, "1"]
    at_largest_share: Annotated[Bracket, "1"]
    beside_emoji_movie: Annotated[int, "1"]


def analyse(abilities_by_source) -> ListedAbilities:
    rows = abilities_by_source[["found_in", "model", "parameters", "abilities"]].copy()
    by_source = rows.groupby("found_in")["abilities"].sum()
    total = int(rows["abilities"].sum())
    bigbench, mmlu = int(by_source["BIG-bench"]), int(by_source["MMLU"])
    palm = (rows["found_in"] == "BIG-bench") & (rows["model"] == "PaLM")
    middle = palm & (rows["parameters"] == 6.4e10)  # where the list puts emoji movie
    tasks = rows[rows["found_in"].isin(["BIG-bench", "MMLU"])]
    largest = tasks["parameters"] == tasks["model"].map(rows.groupby("model")["parameters"].max())
    return ListedAbilities(
        rows=rows,
        total=total,
        bigbench=bigbench,
        mmlu=mmlu,
        mmlu_topics_beyond_one=mmlu - 1,
        papers=int(by_source["single papers"]),
        strategies=int(by_source["prompting strategies"]),
        bigbench_share=_share(bigbench, total),
        two_benchmarks_share=_share(bigbench + mmlu, total),
        at_largest_share=_share(int(tasks.loc[largest, "abilities"].sum()), bigbench + mmlu),
        beside_emoji_movie=int(rows.loc[middle, "abilities"].iloc[0]) - 1,
    )


def _share(part: int, whole: int) -> Bracket:
    return Bracket.exact(part / whole, "a count", n=whole)
