"""How hard and easy questions fare below the threshold of a task, by tenth of difficulty

Models below the threshold are put in four groups of equal number by compute. The first change runs from the first group
to the second, the later one from the second to the last; both are changes of the Brier loss, so that more is worse, and
means over tasks. What cancels is the part of the first changes of the ten tenths that is gone in their mean. The bend is
the second coefficient of a parabola in decades of compute, and hangs on no group. Whole families are resampled, the same
in every task; the tasks are the whole list of the authors. Written with the scores in view.

Each model below the threshold had a say in which questions count as hard. The most that its own answers can move a tenth
is the variance of its scores, at most b (1 - b) for a mean b, over the number of models and the variance between the
tenths, times the distance of the tenth from the mean: the regression of a mean on one of its terms.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..maths.clusters import cluster_counts
from ..records import Choices, Estimate

SOURCES = ["wu2025"]
RESAMPLES, SEED = 1000, 131
QUARTERS = 4
ROUNDED = 1.001  # thresholds are printed with four digits
TENTHS = [f"tenth_{i}" for i in range(1, 11)]
THIRDS = [f"third_{i}" for i in range(1, 4)]
OVERTRAINED = "phi|Qwen1.5-0.5B|Qwen1.5-1.8B|Qwen1.5-4B|stablelm-2-1_6b"  # left out by wu2025
MANY = 1000  # questions
CHANGES = ("hard_first", "easy_first", "hard_later", "easy_later")
PARTS = (*CHANGES, "cancelled", "hard_bend", "easy_bend")
PREFERRED = "four groups of models, tenths of the questions"
LESS_SAY = "less what a say in the groups is worth"
LEFT_OUT = {
    "groups made by other models": "published for three tasks, and there for the largest models below the threshold only",
    "less the most that a say can be worth": "where it can be checked, a say is worth far less",
    "polynomials of degree five to ten": "with so many turns they find one anywhere",
}
Array = NDArray[np.float64]


@dataclass(frozen=True)
class DifficultyShapes:
    """`changes`: each of the parts by kind of task, with its interval; `bends`: those of each task, and whether its groups turn as said.

    `bent_tasks` by the sign of the bends, `clear_tasks` where the intervals of both have it, `turned_tasks` by the groups of models.
    """

    changes: pd.DataFrame
    bends: pd.DataFrame
    tasks: Annotated[int, "1"]
    bent_tasks: Annotated[int, "1"]
    clear_tasks: Annotated[int, "1"]
    turned_tasks: Annotated[int, "1"]
    models: Annotated[int, "1"]
    hard_first: Annotated[Choices, "1"]
    easy_first: Annotated[Choices, "1"]
    hard_later: Annotated[Choices, "1"]
    easy_later: Annotated[Choices, "1"]
    cancelled: Annotated[Choices, "1"]
    hard_bend: Annotated[Choices, "1"]
    easy_bend: Annotated[Choices, "1"]
    easy_later_less_say: Annotated[Estimate, "1"]
    easy_first_elsewhere: Annotated[Estimate, "1"]
    easy_later_elsewhere: Annotated[Estimate, "1"]
    cancelled_elsewhere: Annotated[Estimate, "1"]


def analyse(
    choice_tasks_by_tenth, choice_tasks_by_third, choice_tasks_by_compute, say_in_groups
) -> DifficultyShapes:
    tenths = joined(choice_tasks_by_tenth, choice_tasks_by_compute)
    last = choice_tasks_by_third.sort_values("grouped_below_flop", kind="stable")
    thirds = joined(last.drop_duplicates(["task", "model"], keep="last"), choice_tasks_by_compute)
    brier = tenths[tenths["score"] == "brier_loss"]
    called = brier[brier["called"] == "emergent"]
    own = _parts(without_overtrained(called))
    elsewhere = _parts(without_overtrained(brier[brier["called"] != "emergent"]))
    tried = _tried(tenths, thirds, say_in_groups.greatest_share)
    bends = _bends(without_overtrained(called))
    return DifficultyShapes(
        changes=pd.DataFrame(
            [
                {
                    "called": kind,
                    "part": part,
                    "change": one.value,
                    "change_low": one.low,
                    "change_high": one.high,
                }
                for kind, found in (("emergent", own), ("not emergent", elsewhere))
                for part, one in found.items()
            ]
        ),
        bends=bends,
        tasks=called["task"].nunique(),
        bent_tasks=int(((bends["hard_bend"] < 0) & (bends["easy_bend"] > 0)).sum()),
        clear_tasks=int(((bends["hard_bend_high"] < 0) & (bends["easy_bend_low"] > 0)).sum()),
        turned_tasks=int(bends["turned"].sum()),
        models=brier["model"].nunique(),
        **{part: _choices(part, own, tried) for part in PARTS},
        easy_later_less_say=tried[LESS_SAY]["easy_later"],
        easy_first_elsewhere=elsewhere["easy_first"],
        easy_later_elsewhere=elsewhere["easy_later"],
        cancelled_elsewhere=elsewhere["cancelled"],
    )


def joined(scores: pd.DataFrame, models: pd.DataFrame) -> pd.DataFrame:
    """The scores with what is known of task and model, in the order of compute."""
    known = models.drop(columns=["source", "locator", "accuracy"])
    rows = scores.merge(known, on=["task", "model"], validate="many_to_one")
    return rows.sort_values(["task", "training_compute_flop"], kind="stable", ignore_index=True)


def without_overtrained(rows: pd.DataFrame) -> pd.DataFrame:
    """Without the small models that were trained for very long."""
    return rows[~rows["model"].str.contains(OVERTRAINED)]


def below(rows: pd.DataFrame) -> pd.DataFrame:
    """The models below the threshold of their task."""
    return rows[rows["training_compute_flop"] <= rows["threshold_flop"] * ROUNDED]


def _tried(
    tenths: pd.DataFrame, thirds: pd.DataFrame, worth: float
) -> dict[str, dict[str, Estimate]]:
    """What a critic would try: the parts by label."""
    brier = tenths[(tenths["score"] == "brier_loss") & (tenths["called"] == "emergent")]
    lean = without_overtrained(brier)
    accuracy = without_overtrained(tenths[tenths["score"] == "accuracy"])
    errors = accuracy.assign(**{name: 1 - accuracy[name] for name in TENTHS})
    return {
        "three groups of models": _parts(lean, bins=3),
        "five groups of models": _parts(lean, bins=5),
        "thirds of the questions": _parts(
            without_overtrained(thirds[thirds["called"] == "emergent"]), THIRDS
        ),
        "accuracy, the three tasks that have it": _parts(errors),
        "small models trained for very long as well": _parts(brier),
        f"only tasks of {MANY:,} questions or more": _parts(lean[lean["questions"] >= MANY]),
        "without MMLU": _parts(lean[lean["task"] != "mmlu"]),
        LESS_SAY: _parts(lean, worth=worth),
    }


def _choices(part: str, own: dict[str, Estimate], tried: dict[str, dict[str, Estimate]]) -> Choices:
    bend = part.endswith("bend")
    others = {
        label: found[part]
        for label, found in tried.items()
        if part in found and not (bend and "groups of models" in label)
    }
    return Choices(own[part], others, PREFERRED, LEFT_OUT)


def _parts(
    rows: pd.DataFrame, groups: list[str] = TENTHS, bins: int = QUARTERS, worth: float = 0.0
) -> dict[str, Estimate]:
    """Each of the PARTS with its interval; `worth` is how much of the most that a say can do is taken off."""
    rows = below(rows).reset_index(drop=True)
    weights = np.vstack([np.ones(len(rows)), cluster_counts(rows["family"], RESAMPLES, SEED)])
    found = [
        _of_task(part, groups, bins, weights[:, part.index], worth)
        for _, part in rows.groupby("task")
    ]
    draws = {part: np.mean([one[part] for one in found], axis=0) for part in found[0]}
    return {part: _estimate(values, rows["model"].nunique()) for part, values in draws.items()}


def _of_task(
    part: pd.DataFrame, groups: list[str], bins: int, weights: Array, worth: float
) -> dict[str, Array]:
    means = _means(part, groups, bins, weights)
    first, later = means[:, 1] - means[:, 0], means[:, -1] - means[:, 1]
    hard, easy = worth * most_of_a_say(part, groups, bins)
    found = {
        "hard_first": first[:, 0] - hard,
        "easy_first": first[:, -1] + easy,
        "hard_later": later[:, 0] + hard,
        "easy_later": later[:, -1] - easy,
    }
    if worth:  # the others have no sign to take it from
        return found
    bends = _bend(part, [groups[0], groups[-1]], weights)
    gone = 1 - np.abs(first.mean(axis=1)) / np.abs(first).mean(axis=1)
    return found | {"cancelled": gone, "hard_bend": bends[:, 0], "easy_bend": bends[:, 1]}


def _means(part: pd.DataFrame, groups: list[str], bins: int, weights: Array) -> Array:
    """The loss of each group of questions by group of models, shape (R, bins, groups)."""
    place = np.arange(len(part)) * bins // len(part)
    values = part[groups].to_numpy(float)
    member = (place == np.arange(bins)[:, None]).astype(float)  # (bins, n)
    weighed = weights[:, None, :] * member
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.asarray((weighed @ values) / weighed.sum(axis=2, keepdims=True))


def _bend(part: pd.DataFrame, columns: list[str], weights: Array) -> Array:
    """The second coefficient of parabolas through the losses, a decade of compute squared, shape (R, 2)."""
    x = np.log10(part["training_compute_flop"].to_numpy(float))
    design = np.vander(x - x.mean(), 3)
    squares = (design[:, :, None] * design[:, None, :]).reshape(len(x), 9)
    gram = (weights @ squares).reshape(-1, 3, 3)
    values = part[columns].to_numpy(float)
    products = (design[:, :, None] * values[:, None, :]).reshape(len(x), 3 * len(columns))
    moment = (weights @ products).reshape(-1, 3, len(columns))
    known = np.linalg.det(gram) > 1e-6 * np.prod(np.diagonal(gram, axis1=1, axis2=2), axis=1)
    found = np.full((len(weights), len(columns)), np.nan)  # a resample may have too few models
    found[known] = np.linalg.solve(gram[known], moment[known])[:, 0]
    return found


def _bends(rows: pd.DataFrame) -> pd.DataFrame:
    """The bends of each task with their intervals; and whether both ends turn as said from the first group to the second and the last."""
    out = []
    for task, part in below(rows).groupby("task"):
        part = part.reset_index(drop=True)
        weights = np.vstack([np.ones(len(part)), cluster_counts(part["family"], RESAMPLES, SEED)])
        found = _of_task(part, TENTHS, QUARTERS, weights, 0.0)
        row: dict[str, object] = {"task": task}
        for name in ("hard_bend", "easy_bend"):
            bend = _estimate(found[name], len(part))
            row |= {name: bend.value, f"{name}_low": bend.low, f"{name}_high": bend.high}
        change = {name: float(found[name][0]) for name in CHANGES}
        hard = change["hard_first"] > 0 > change["hard_later"]
        out.append(row | {"turned": hard and change["easy_first"] < 0 < change["easy_later"]})
    return pd.DataFrame(out)


def most_of_a_say(part: pd.DataFrame, groups: list[str], bins: int = QUARTERS) -> Array:
    """The most that the second group's own answers can move the hardest and the easiest questions."""
    away = (part[groups].mean() - part[groups].to_numpy(float).mean()).to_numpy(float)
    place = np.arange(len(part)) * bins // len(part)
    mean = part["brier_loss"].to_numpy(float)[place == 1]
    share = (mean * (1 - mean)).mean() / (len(part) * (away**2).mean())
    return np.asarray(share * np.abs(away[[0, -1]]))


def _estimate(draws: Array, n: int) -> Estimate:
    known = draws[1:][np.isfinite(draws[1:])]  # a resample may lack every model of a group
    return Estimate.from_draws(float(draws[0]), known, n=n)
