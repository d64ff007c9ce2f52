"""What the whole first study of formal tasks calls solved, all fifteen tasks, in its words

What a level forecasts is that of `formal_task_levels`: a recurrent network solves regular tasks only, one with a stack those up to context-free, one with a tape all.
Two cells that the text leaves open count as misses unless a choice says otherwise.
Wilson's intervals take cells for draws; where tasks are resampled, all cells of a task go together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..maths.clusters import cluster_counts
from ..maths.language_levels import RANKS, REACH, SOLVED
from ..records import Choices, Estimate

RESAMPLES, SEED = 4000, 71
WITH_MEMORY = ["Stack-RNN", "Tape-RNN"]
STRICT = "all fifteen tasks, open cells as misses"
SCORED = "only the six tasks whose scores are at hand"
NEARLY = 0.6  # of the way to a lower bar, which cycle navigation and reversal would pass


@dataclass(frozen=True)
class FormalTaskStudy:
    """`rows`: one a cell, with what its level forecasts; shares of cells and of tasks."""

    rows: pd.DataFrame
    forecast: Annotated[Choices, "1"]
    forecast_beyond_regular: Annotated[Choices, "1"]
    transformer_regular: Annotated[Choices, "1"]
    transformer_context_free: Annotated[Choices, "1"]
    transformer_carries: Annotated[Choices, "1"]
    solved_with_memory: Annotated[Choices, "1"]
    cells: Annotated[int, "1"]
    hits: Annotated[int, "1"]
    hits_at_most: Annotated[int, "1"]
    tasks: Annotated[int, "1"]
    solved_by_transformers: Annotated[int, "1"]
    agreeing_with_scores: Annotated[int, "1"]
    scored: Annotated[int, "1"]


def analyse(formal_task_outcomes, formal_task_levels) -> FormalTaskStudy:
    rows = formal_task_outcomes.drop(columns=["source", "locator"])
    rows = rows.assign(rank=rows["level"].map(RANKS).astype(int))
    rows["forecast"] = rows["rank"] <= rows["architecture"].map(REACH)
    reached = rows[rows["architecture"].isin(REACH)]
    beyond = reached[reached["rank"] > 1]
    scores = formal_task_levels.first
    both = rows.merge(scores, on=["task", "architecture"])
    encoder = rows[rows["architecture"].eq("Transformer")]
    any_kind = rows[rows["architecture"].str.startswith("Transformer")]
    memory = rows[rows["architecture"].isin(WITH_MEMORY) & (rows["rank"] > 1)]
    return FormalTaskStudy(
        rows=rows,
        forecast=Choices(
            _share(_hits(reached)),
            {
                "open cells as hits": _share(_hits(reached, open_as=True)),
                "tasks resampled, not cells": _by_task(reached),
                SCORED: formal_task_levels.forecast_first,
            },
            STRICT,
            {"the missing scores themselves": "the body of Table 2 could not be read"},
        ),
        forecast_beyond_regular=Choices(
            _share(_hits(beyond)),
            {
                "open cells as hits": _share(_hits(beyond, open_as=True)),
                "only networks with memory": _share(
                    _hits(beyond[beyond["architecture"].isin(WITH_MEMORY)])
                ),
                "tasks resampled, not cells": _by_task(beyond),
            },
            "the eleven tasks beyond the regular level, open cells as misses",
        ),
        transformer_regular=_of_transformer(encoder, scores, 1),
        transformer_context_free=_of_transformer(encoder, scores, 2),
        transformer_carries=Choices(
            _share(encoder["outcome"].eq("solved")),
            {
                "or one that reads its own output": _share(_solved_by_any(any_kind)),
                SCORED: _share(scores.loc[scores["architecture"] == "Transformer", "solved"]),
            },
            "all fifteen tasks, a transformer that reads all at once",
        ),
        solved_with_memory=Choices(
            _share(_solved_by_any(memory)),
            {
                "open cells as solved": _share(
                    _solved_by_any(memory.replace({"outcome": {"open": "solved"}}))
                ),
                SCORED: _share(_beyond_by_memory(scores)),
            },
            "eleven tasks, open cells as not solved",
        ),
        cells=len(reached),
        hits=int(_hits(reached).sum()),
        hits_at_most=int(_hits(reached, open_as=True).sum()),
        tasks=rows["task"].nunique(),
        solved_by_transformers=int(encoder["outcome"].eq("solved").sum()),
        agreeing_with_scores=int(
            (both["outcome"].eq("solved") == both["accuracy"].ge(SOLVED)).sum()
        ),
        scored=len(both),
    )


def _hits(rows: pd.DataFrame, open_as: bool = False) -> pd.Series:
    known = rows["outcome"].eq("solved") == rows["forecast"]
    return known.where(rows["outcome"].ne("open"), open_as)


def _share(marks: pd.Series) -> Estimate:
    return Estimate.from_marks(marks.tolist())


def _by_task(rows: pd.DataFrame) -> Estimate:
    hits = _hits(rows).to_numpy(float)
    counts = cluster_counts(rows["task"], RESAMPLES, SEED)
    return Estimate.from_draws(hits.mean(), counts @ hits / counts.sum(axis=1), n=len(hits))


def _solved_by_any(rows: pd.DataFrame) -> pd.Series:
    return rows["outcome"].eq("solved").groupby(rows["task"]).any()


def _beyond_by_memory(scores: pd.DataFrame) -> pd.Series:
    memory = scores[scores["architecture"].isin(WITH_MEMORY) & (scores["rank"] > 1)]
    return memory["solved"].groupby(memory["task"]).any()


def _of_transformer(encoder: pd.DataFrame, scores: pd.DataFrame, rank: int) -> Choices:
    """Tasks of a level that a transformer solves, in words, by score, and by a lower bar."""
    words = encoder[encoder["rank"].eq(rank)]
    scored = scores[(scores["architecture"] == "Transformer") & (scores["rank"] == rank)]
    nearly = scored.set_index("task")["accuracy"].ge(NEARLY)
    low_bar = words["outcome"].eq("solved") | words["task"].map(nearly).eq(True)
    return Choices(
        _share(words["outcome"].eq("solved")),
        {
            SCORED: _share(scored["solved"]),
            f"from {NEARLY:g} on, not {SOLVED:g}, where there is a score": _share(low_bar),
            "open to one more task": Estimate.from_share(
                min(len(words), words["outcome"].eq("solved").sum() + 1), len(words)
            ),
        },
        "all tasks of the level, by the text",
    )
