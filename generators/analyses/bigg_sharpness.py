"""Which of 85 BIG-bench tasks jump with the size of BIG-G, and which rise

A task rises if its scores have a trend upwards over all twelve sizes (Cochran and Armitage). A rise is concentrated
if one step of size brings more than half of the gain, which runs from the pooled score of the four smallest sizes to
that of the largest. A concentrated rise is a jump if a single step between two constant scores also explains the
counts better than a smooth curve, by more than 6 of the Bayesian information criterion. The first two are
corrected for the number of tasks: of the finds one in twenty is false on average (Benjamini and Hochberg).
The rule that was fixed before it was run asked instead whether the last score is above the first, by Bonferroni. It
was given up after a critic showed that one noisy model of two million parameters decides there, so that a multiple-choice
task can hardly rise; the analysis of how common rises and jumps are still tries it.
The share is that of the step which is steepest in the data; letting each draw choose its own would push shares up.
Draws of the scores that the counts leave possible give the intervals; the models are taken as asked separately.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bigbench_metrics import breakthroughness, linearity
from ..maths.bootstrap import wilson_interval
from ..maths.sharpness_scan import Scan, scan
from ..maths.trends import found as finds
from ..records import Detected, Estimate

SOURCES = ["srivastava2023", "schaeffer2023", "xia2023"]
DRAWS, SEED = 8000, 29
FALSE = 0.05  # share of false finds, on average
STRONG = 6.0  # of the Bayesian information criterion
CLASSES = {"exact_str_match": "exact match", "multiple_choice_grade": "multiple choice"}
NAMES = ("no rise established", "rises", "most of the gain in one step", "a jump")
TOP, SHOWN = 10, 20


@dataclass(frozen=True)
class BiggSharpness:
    """One row a task; how many rise, are concentrated, and jump, in all and by class of metric."""

    rows: pd.DataFrame
    curves: pd.DataFrame
    classes: pd.DataFrame
    smallest: Annotated[float, "parameters"]
    largest: Annotated[float, "parameters"]
    steps: Annotated[int, "1"]
    shown: Annotated[int, "1"]
    tasks: Annotated[int, "1"]
    exact_match_tasks: Annotated[int, "1"]
    small_tasks: Annotated[int, "1"]
    rising: Annotated[int, "1"]
    concentrated: Annotated[int, "1"]
    jumping: Annotated[int, "1"]
    rising_share: Annotated[Detected, "1"]
    concentrated_share: Annotated[Detected, "1"]
    exact_match_among_concentrated: Annotated[int, "1"]
    multiple_choice_among_concentrated: Annotated[int, "1"]
    steady_among_most_breakthrough: Annotated[int, "1"]
    infinite_breakthroughness: Annotated[int, "1"]
    uncorrected_concentrated: Annotated[int, "1"]
    fact_checker_floor: Annotated[float, "1"]
    fact_checker_last: Annotated[float, "1"]
    fact_checker_share: Annotated[Estimate, "1"]
    fact_checker_bic: Annotated[float, "1"]
    modified_arithmetic_share: Annotated[Estimate, "1"]
    modified_arithmetic_bic: Annotated[float, "1"]
    word_unscrambling_share: Annotated[Estimate, "1"]
    word_unscrambling_bic: Annotated[float, "1"]
    word_sorting_share: Annotated[Estimate, "1"]
    word_sorting_bic: Annotated[float, "1"]
    last_step_decades: Annotated[float, "1"]


def analyse(bigg_by_size) -> BiggSharpness:
    counts = bigg_by_size.sort_values(["task", "parameters"], kind="stable")
    sizes = np.sort(counts["parameters"].unique())
    good = counts["correct"].to_numpy(float).reshape(-1, len(sizes))
    items = counts["items"].to_numpy(float).reshape(-1, len(sizes))
    found = scan(good, items, sizes, DRAWS, SEED)
    tasks = counts.drop_duplicates("task").reset_index(drop=True)
    rows = _rows(tasks, good, items, sizes, found)
    exact = rows["metric"] == CLASSES["exact_str_match"]
    concentrated = rows["concentrated"]
    most_sudden = rows.nlargest(TOP, "breakthroughness")
    return BiggSharpness(
        rows=rows,
        curves=_curves(counts, rows),
        classes=_classes(rows),
        smallest=float(sizes[0]),
        largest=float(sizes[-1]),
        steps=len(sizes) - 1,
        shown=SHOWN,
        tasks=len(rows),
        exact_match_tasks=int(exact.sum()),
        small_tasks=int((rows["items"] < 50).sum()),
        rising=int(rows["rises"].sum()),
        concentrated=int(concentrated.sum()),
        jumping=int(rows["jumps"].sum()),
        rising_share=Detected.from_marks(rows["rises"]),
        concentrated_share=Detected.from_marks(concentrated),
        exact_match_among_concentrated=int((concentrated & exact).sum()),
        multiple_choice_among_concentrated=int((concentrated & ~exact).sum()),
        steady_among_most_breakthrough=int((~most_sudden["concentrated"]).sum()),
        infinite_breakthroughness=int((breakthroughness(good / items) == np.inf).sum()),
        uncorrected_concentrated=int((rows["rises"] & (rows["no_jump"] < FALSE)).sum()),
        fact_checker_floor=float(rows.set_index("task").loc["fact_checker", "floor_score"]),
        fact_checker_last=float(rows.set_index("task").loc["fact_checker", "last_score"]),
        **{
            field: value
            for task in ("modified_arithmetic", "word_unscrambling", "word_sorting", "fact_checker")
            for field, value in (
                (f"{task}_share", _steepest(rows, task)),
                (f"{task}_bic", float(rows.set_index("task").loc[task, "bic_for_step"])),
            )
        },
        last_step_decades=float(np.log10(sizes[-1] / sizes[-2])),
    )


def _rows(
    tasks: pd.DataFrame, good: np.ndarray, items: np.ndarray, sizes: np.ndarray, found: Scan
) -> pd.DataFrame:
    scores = good / items
    gain = scores[:, -1] - found.floor
    steepest = np.take_along_axis(np.diff(scores), found.steepest_step[:, None], axis=1)[:, 0]
    rises = finds(found.no_rise, FALSE)
    concentrated = rises & finds(found.no_jump, FALSE)
    jumps = concentrated & (found.models.bic_for_step > STRONG)
    kinds = np.array(NAMES)[rises.astype(int) + concentrated + jumps]
    return pd.DataFrame(
        {
            "task": tasks["task"],
            "metric": tasks["metric"].map(CLASSES),
            "items": items[:, -1].astype(int),
            "first_score": scores[:, 0],
            "last_score": scores[:, -1],
            "floor_score": found.floor,
            "gain": gain,
            "gain_low": found.gain.low,
            "gain_high": found.gain.high,
            "steepest_share": np.where(gain > 0, steepest / np.where(gain > 0, gain, 1), np.nan),
            "steepest_share_low": found.steepest.low,
            "steepest_share_high": found.steepest.high,
            "step_to_parameters": sizes[found.steepest_step + 1],
            "linearity": linearity(scores),
            "linearity_low": found.linearity.low,
            "linearity_high": found.linearity.high,
            "breakthroughness": found.breakthroughness_median,
            "breakthroughness_low": found.breakthroughness.low,
            "breakthroughness_high": found.breakthroughness.high,
            "bic_for_step": found.models.bic_for_step,
            "bic_by_items": found.models.bic_for_step
            + np.log(items.sum(axis=1))
            - np.log(len(sizes)),
            "no_rise": found.no_rise,
            "no_jump": found.no_jump,
            "brings_most": found.brings_most,
            "rises": rises,
            "concentrated": concentrated,
            "jumps": jumps,
            "kind": kinds,
        }
    )


def _curves(counts: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """Scores by task and size with Wilson's intervals, and what the rule says of the task."""
    ends = [wilson_interval(c, n) for c, n in zip(counts["correct"], counts["items"], strict=True)]
    return (
        counts[["task", "parameters", "items"]]
        .assign(
            score=counts["correct"] / counts["items"],
            score_low=[end.low for end in ends],
            score_high=[end.high for end in ends],
        )
        .merge(rows[["task", "metric", "kind"]], on="task")
    )


def _classes(rows: pd.DataFrame) -> pd.DataFrame:
    """The share of tasks that rise, are concentrated and jump, by class of metric."""
    result = []
    for metric in CLASSES.values():
        of_class = rows[rows["metric"] == metric]
        for kind, column in (
            ("rises", "rises"),
            ("concentrated", "concentrated"),
            ("jumps", "jumps"),
        ):
            share = Detected.from_marks(of_class[column])
            result.append(
                (
                    metric,
                    kind,
                    int(of_class[column].sum()),
                    share.value,
                    share.low,
                    share.high,
                    share.n,
                )
            )
    columns = ["metric", "kind", "tasks", "share", "share_low", "share_high", "looked_at"]
    return pd.DataFrame(result, columns=columns)


def _steepest(rows: pd.DataFrame, task: str) -> Estimate:
    row = rows.set_index("task").loc[task]
    return Estimate.from_row(row, "steepest_share", n=row["items"])
