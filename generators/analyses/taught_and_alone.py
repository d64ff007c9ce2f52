"""What students of a reasoning model keep, and whether they beat a model of their size trained alone

Four benchmarks of mathematics, science and code [@deepseek2025r1, Tables 4 to 6]. The ends of a bracket are the least and the most of the four: with four benchmarks, a
sampling interval would say more than is known.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..records import Bracket, Choices

TEACHER, ALONE, PUPIL = "DeepSeek-R1", "R1-Zero-Qwen-32B", "R1-Distill-Qwen-32B"
FOUR = "the least and the most of four benchmarks"


@dataclass(frozen=True)
class TaughtAndAlone:
    """`rows`: one a model and benchmark, with the share of the teacher's score."""

    rows: pd.DataFrame
    kept: Annotated[Choices, "1"]
    over_alone: Annotated[Choices, "1"]
    taught: Annotated[float, "1"]
    alone: Annotated[float, "1"]
    times_smaller: Annotated[float, "1"]
    above_teacher: Annotated[int, "1"]
    compared: Annotated[int, "1"]


def analyse(reasoning_students) -> TaughtAndAlone:
    scores = reasoning_students.pivot(index="model", columns="benchmark", values="score")
    sizes = reasoning_students.groupby("model")["parameters"].first()
    kept = scores.div(scores.loc[TEACHER], axis=1)
    students = sorted(reasoning_students.query("training == 'taught'")["model"].unique())
    others = [model for model in students if model != PUPIL]
    lead = scores.loc[PUPIL] - scores.loc[ALONE]
    gone = lead / (1 - scores.loc[ALONE])
    return TaughtAndAlone(
        rows=reasoning_students.drop(columns=["source", "locator"]).merge(
            kept.rename_axis("model").stack().rename("kept").reset_index()
        ),
        kept=Choices(
            _mean(kept.loc[PUPIL]), {model: _mean(kept.loc[model]) for model in others}, PUPIL
        ),
        over_alone=Choices(
            _mean(lead),
            {
                "the median benchmark": Bracket(
                    float(lead.median()), float(lead.min()), float(lead.max()), FOUR, len(lead)
                ),
                "the share of errors that go away": _mean(gone),
            },
            "difference of scores, mean of four benchmarks",
            {"equal compute, the teacher's counted": "the compute of neither is printed"},
        ),
        taught=float(scores.loc[PUPIL].mean()),
        alone=float(scores.loc[ALONE].mean()),
        times_smaller=float(sizes[TEACHER] / sizes[PUPIL]),
        above_teacher=int((kept.loc[students] > 1).sum().sum()),
        compared=int(kept.loc[students].size),
    )


def _mean(values: pd.Series) -> Bracket:
    return Bracket(
        float(values.mean()), float(values.min()), float(values.max()), FOUR, len(values)
    )
