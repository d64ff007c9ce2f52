"""What students keep of their teachers' scores, and at what size

Shares are the student's score over the teacher's, measure by measure; brackets hold all values that would be printed alike, and nothing else.
Where an abstract says only "more than", the share is the bound and has no upper end.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..records import ROUNDING, Bracket

FULL, FEW = 1.0, 0.03  # shares of the data


@dataclass(frozen=True)
class StudentsAndTeachers:
    """One row a student and measure; `frames_gain_kept` is of what ten networks gain over one."""

    rows: pd.DataFrame
    glue: Annotated[Bracket, "1"]
    reviews: Annotated[Bracket, "1"]
    frames: Annotated[Bracket, "1"]
    words: Annotated[Bracket, "1"]
    tinybert: Annotated[Bracket, "1"]
    distilbert_size: Annotated[float, "1"]
    frames_gain_kept: Annotated[Bracket, "1"]
    soft_recovered: Annotated[Bracket, "1"]
    anli_times_smaller: Annotated[float, "1"]


def analyse(distilled_students, soft_targets) -> StudentsAndTeachers:
    table = distilled_students.copy()
    by_count = table["teacher_parameters"] / table["student_parameters"]
    table["times_smaller"] = table["times_smaller"].fillna(by_count)
    half = table["last_digit"] / 2
    table["share"] = table["student_score"] / table["teacher_score"]
    table["share_low"] = (table["student_score"] - half) / (table["teacher_score"] + half)
    table["share_high"] = (table["student_score"] + half) / (table["teacher_score"] - half)
    table["alone"] = table["alone_score"] / table["teacher_score"]
    table["bound_only"] = table["share"].isna()
    table["share"] = table["share"].fillna(table["share_kept_above"])
    by = table.set_index(["metric", "student"])
    few = soft_targets.set_index(["targets", "share_of_data"])["frame_accuracy"]
    frames = by.loc[("Speech frames", "one network")]
    tiny = by.loc[("GLUE", "TinyBERT with 4 layers"), "share"]
    return StudentsAndTeachers(
        rows=table.drop(columns=["source", "locator", "last_digit"]),
        glue=_kept(by.loc[("GLUE", "DistilBERT")]),
        reviews=_kept(by.loc[("IMDb film reviews", "DistilBERT")]),
        frames=_kept(frames),
        words=_kept(by.loc[("Speech words", "one network")]),
        # more than 96.8%, and no more than 96.9%, or that would be said
        tinybert=Bracket(float(tiny), float(tiny), float(tiny) + 0.001, "from a bound as printed"),
        distilbert_size=float(1 / by.loc[("IMDb film reviews", "DistilBERT"), "times_smaller"]),
        frames_gain_kept=_gain(
            frames["alone_score"], frames["teacher_score"], frames["student_score"]
        ),
        soft_recovered=_gain(few["hard", FEW], few["hard", FULL], few["soft", FEW]),
        anli_times_smaller=float(by.loc[("ANLI", "T5, fine-tuned"), "times_smaller"].item()),
    )


def _kept(row: pd.Series) -> Bracket:
    return Bracket(*map(float, row[["share", "share_low", "share_high"]]), ROUNDING)


def _gain(below: float, above: float, reached: float, half: float = 0.0005) -> Bracket:
    """How much of the way from `below` to `above` is covered, over all values that print alike."""
    shares = [
        (reached + r - below - b) / (above + a - below - b)
        for r in (-half, half)
        for a in (-half, half)
        for b in (-half, half)
    ]
    return Bracket((reached - below) / (above - below), min(shares), max(shares), ROUNDING)
