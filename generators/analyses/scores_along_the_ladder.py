"""How well training compute tells a score, from the bits of the right answer to accuracy

Ends of the training runs of one ladder of models. Three scores of the same answers: the bits per byte of the right option,
in which wrong options play no part; its probability among the options; and whether it is the likeliest. What compute does
not tell is one less the squared correlation with the logarithm of compute, mean over tasks. Runs are resampled. Written
with the scores in view.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..maths.bootstrap import resample_counts
from ..maths.clusters import cluster_counts
from ..maths.linear_correlation import linear_correlation
from ..maths.rank_correlation import rank_correlation
from ..records import Choices, Estimate

SOURCES = ["bhagia2024", "schaeffer2025elusive"]
RESAMPLES, SEED = 1000, 134
SCORES = {
    "bits_per_byte": "bits of the right answer",
    "right_option_probability": "its probability among the options",
    "cloze_accuracy": "accuracy",
}
BITS, PROBABILITY, ACCURACY = SCORES
Array = NDArray[np.float64]


@dataclass(frozen=True)
class ScoresAlongTheLadder:
    """`rows`: task and score with the share that compute does not tell."""

    rows: pd.DataFrame
    runs: Annotated[int, "1"]
    tasks: Annotated[int, "1"]
    bits: Annotated[Estimate, "1"]
    probability: Annotated[Estimate, "1"]
    accuracy: Annotated[Estimate, "1"]
    accuracy_less_bits: Annotated[Choices, "1"]
    from_wrong_options: Annotated[Choices, "1"]


def analyse(olmo_checkpoints) -> ScoresAlongTheLadder:
    ends = olmo_checkpoints[olmo_checkpoints["stage"] == "end of run"]
    ends = ends.sort_values(["task", "parameters", "training_tokens"], kind="stable")
    own = _untold(ends)
    tried = {
        "sizes of models resampled": _untold(ends, by_size=True),
        "ranks in the place of values": _untold(ends, ranks=True),
        "the four groups of MMLU alone": _untold(ends[ends["task"].str.startswith("MMLU")]),
        "the three other tasks alone": _untold(ends[~ends["task"].str.startswith("MMLU")]),
        "without the smallest models": _untold(ends[ends["parameters"] > ends["parameters"].min()]),
    }
    runs = int(ends.groupby("task").size().iloc[0])
    left_out = {
        "each question by itself": "answers to single questions were not published",
        "runs of the two large models": "their checkpoints follow one another and are not annealed",
    }
    return ScoresAlongTheLadder(
        rows=pd.DataFrame(
            [
                {"task": task, "score": said, "untold": float(own[score][0, k])}
                for score, said in SCORES.items()
                for k, task in enumerate(ends["task"].unique())
            ]
        ),
        runs=runs,
        tasks=ends["task"].nunique(),
        bits=_estimate(own[BITS].mean(axis=1), runs),
        probability=_estimate(own[PROBABILITY].mean(axis=1), runs),
        accuracy=_estimate(own[ACCURACY].mean(axis=1), runs),
        accuracy_less_bits=_choices(_loss, own, tried, left_out, runs),
        from_wrong_options=_choices(_share, own, tried, left_out, runs),
    )


def _untold(ends: pd.DataFrame, by_size: bool = False, ranks: bool = False) -> dict[str, Array]:
    """For each score the share that compute does not tell, shape (1 + R, tasks)."""
    parts = [part for _, part in ends.groupby("task", sort=False)]
    runs = parts[0]
    drawn = (
        cluster_counts(runs["parameters"], RESAMPLES, SEED)
        if by_size
        else resample_counts(len(runs), RESAMPLES, SEED)
    )
    counts = np.vstack([np.ones(len(runs)), drawn])
    told = rank_correlation if ranks else linear_correlation
    return {
        score: np.stack(
            [
                1 - told(np.log(part["training_compute_flop"]), part[score], counts) ** 2
                for part in parts
            ],
            axis=1,
        )
        for score in SCORES
    }


def _loss(untold: dict[str, Array]) -> Array:
    """What accuracy hides of compute beyond the bits."""
    return np.asarray((untold[ACCURACY] - untold[BITS]).mean(axis=1))


def _share(untold: dict[str, Array]) -> Array:
    """Of that, the part that comes in with the wrong options, before the likeliest is picked."""
    return np.asarray((untold[PROBABILITY] - untold[BITS]).mean(axis=1) / _loss(untold))


def _choices(measure, own, tried, left_out: dict[str, str], runs: int) -> Choices:
    others = {label: _estimate(measure(found), runs) for label, found in tried.items()}
    return Choices(_estimate(measure(own), runs), others, "runs resampled, all tasks", left_out)


def _estimate(draws: Array, n: int) -> Estimate:
    known = draws[1:][np.isfinite(draws[1:])]  # a resample may hold one run alone
    return Estimate.from_draws(float(draws[0]), known, n=n)
