"""Which tasks of the Chomsky hierarchy are solved beyond the trained lengths, by level and architecture

Solved is an accuracy of 0.9 or more, the rule of [@deletang2023chomsky, Appendix B.1], taken for the second study too.
What a level forecasts: a recurrent network solves regular tasks only, one with a stack those up to context-free, one with a tape all.
Shares of cells have Wilson's interval, as if tasks were draws; they were chosen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..maths.language_levels import RANKS, REACH, SOLVED
from ..records import ROUNDING, Bracket, Estimate

WITHOUT_MEMORY = ["RNN", "LSTM", "Transformer"]


@dataclass(frozen=True)
class FormalTaskLevels:
    """Both tables with what is solved, and how often the level of a task forecasts it."""

    first: pd.DataFrame
    second: pd.DataFrame
    forecast_first: Annotated[Estimate, "1"]
    forecast_second: Annotated[Estimate, "1"]
    transformer_regular: Annotated[Estimate, "1"]
    transformer_regular_second: Annotated[Estimate, "1"]
    transformer_context_free: Annotated[Estimate, "1"]
    transformer_context_free_second: Annotated[Estimate, "1"]
    transformer_best: Annotated[Bracket, "1"]
    without_memory_best: Annotated[Bracket, "1"]
    without_memory_best_second: Annotated[Bracket, "1"]
    with_memory_least: Annotated[Bracket, "1"]
    with_memory_least_second: Annotated[Bracket, "1"]
    in_both: Annotated[int, "1"]
    agreeing: Annotated[int, "1"]
    tasks_first: Annotated[int, "1"]
    tasks_second: Annotated[int, "1"]


def analyse(formal_task_scores, stack_transformer_scores) -> FormalTaskLevels:
    first = _judged(formal_task_scores.rename(columns={"score": "accuracy"}))
    second = _judged(stack_transformer_scores)
    both = first.merge(second, on=["task", "architecture"], suffixes=("", "_second"))
    return FormalTaskLevels(
        first=first,
        second=second,
        forecast_first=_forecast(first),
        forecast_second=_forecast(second),
        transformer_regular=Estimate.from_marks(_of_transformer(first, 1)),
        transformer_regular_second=Estimate.from_marks(_of_transformer(second, 1)),
        transformer_context_free=Estimate.from_marks(_of_transformer(first, 2)),
        transformer_context_free_second=Estimate.from_marks(_of_transformer(second, 2)),
        transformer_best=_highest(first[first["architecture"] == "Transformer"], 0.0005),
        without_memory_best=_highest(_beyond(first, memory=False), 0.0005),
        without_memory_best_second=_highest(_beyond(second, memory=False), 0.005),
        with_memory_least=_least(_beyond(first, memory=True), 0.0005),
        with_memory_least_second=_least(_beyond(second[second["rank"] == 2], memory=True), 0.005),
        in_both=len(both),
        agreeing=int((both["solved"] == both["solved_second"]).sum()),
        tasks_first=first["task"].nunique(),
        tasks_second=second["task"].nunique(),
    )


def _judged(table: pd.DataFrame) -> pd.DataFrame:
    columns = ["level", "task", "architecture", "accuracy", "chance"]
    return table[columns].assign(
        rank=table["level"].map(RANKS).astype(int),
        solved=table["accuracy"] >= SOLVED,
        of_the_way=(table["accuracy"] - table["chance"]) / (1 - table["chance"]),
    )


def _forecast(rows: pd.DataFrame) -> Estimate:
    seen = rows[rows["architecture"].isin(list(REACH))]
    return Estimate.from_marks((seen["rank"] <= seen["architecture"].map(REACH)) == seen["solved"])


def _of_transformer(rows: pd.DataFrame, rank: int) -> pd.Series:
    return rows.loc[(rows["architecture"] == "Transformer") & (rows["rank"] == rank), "solved"]


def _beyond(rows: pd.DataFrame, memory: bool) -> pd.DataFrame:
    """Tasks that are not regular, by architectures with or without a stack or tape."""
    return rows[(rows["rank"] > 1) & (rows["architecture"].isin(WITHOUT_MEMORY) != memory)]


def _highest(rows: pd.DataFrame, half: float) -> Bracket:
    return _printed(float(rows["accuracy"].max()), half, len(rows))


def _least(rows: pd.DataFrame, half: float) -> Bracket:
    """The lowest, over tasks, of the best accuracy of a task."""
    best = rows.groupby("task")["accuracy"].max()
    return _printed(float(best.min()), half, len(best))


def _printed(accuracy: float, half: float, n: int) -> Bracket:
    return Bracket(accuracy, accuracy - half, min(1.0, accuracy + half), ROUNDING, n)
