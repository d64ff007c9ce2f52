"""How sudden the late understanding of addition modulo 53 is, by accuracy and by scores with partial credit

The excess of the steepest doubling of the steps: 0 if a score gains evenly in the logarithm of the steps, 1 if all comes in one doubling.
A doubling may begin at any checkpoint, of which there are four in each, so that none is cut in two by where one begins to count. The gain runs from
the worst checkpoint to the last, since the loss gets worse before it gets better. Only networks that generalise count; a seed is the mean over its
weight decays, and intervals are Student's over seeds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.means import mean_interval
from ..records import Choices, Estimate

SCORES = {  # column -> name, +1 where more is better
    "other": ("accuracy", 1),
    "other_probability": ("chance of the right answer", 1),
    "other_brier_score": ("Brier score", -1),
    "other_loss": ("loss", -1),
    "log_loss": ("logarithm of the loss", -1),
}
LOG = "the logarithm of the loss, as scaling laws are drawn"
QUARTERS = 4  # checkpoints in a doubling of the steps
FROM_FIRST = "from the first checkpoint, not the worst"
RISING = ("other", "other_probability")  # never much worse than at the first checkpoint
LEFT_OUT = {
    "steps of half a doubling": "the rule of the experiment names a doubling, and a shorter step holds less of any rise",
    "steps of four times": "nothing could help being sudden",
    FROM_FIRST: "for the loss and the Brier score, which get worse first, so that more than all of such a gain can come in one doubling",
}


@dataclass(frozen=True)
class ModularSharpness:
    """`rows`: the excess by score and weight decay; `aligned`: every score against the steps, those to half-way taken as one."""

    rows: pd.DataFrame
    aligned: pd.DataFrame
    accuracy: Annotated[Choices, "1"]
    probability: Annotated[Choices, "1"]
    brier_score: Annotated[Choices, "1"]
    loss: Annotated[Choices, "1"]
    log_loss: Annotated[Estimate, "1"]
    over_probability: Annotated[Choices, "1"]
    over_brier_score: Annotated[Choices, "1"]
    over_loss: Annotated[Choices, "1"]
    worst_loss: Annotated[float, "nats/token"]
    guess_loss: Annotated[float, "nats/token"]
    mean_curve: Annotated[float, "1"]
    single_curves: Annotated[float, "1"]
    seeds_at: Annotated[int, "1"]
    seeds_least: Annotated[float, "1"]
    seeds_most: Annotated[float, "1"]


def analyse(modular_runs) -> ModularSharpness:
    grown = modular_runs.runs[modular_runs.runs["generalised"]]
    keys = grown[["weight_decay", "seed", "half_at"]]
    curves = modular_runs.curves.assign(log_loss=np.log(modular_runs.curves["other_loss"]))
    curves = curves.merge(keys, on=["weight_decay", "seed"])
    decays = sorted(keys["weight_decay"].unique())

    def choices(column: str, less: str = "") -> Choices:
        return _choices(curves, column, less)

    weakest = curves[curves["weight_decay"] == decays[0]]
    by_steps = weakest.groupby("steps")["other"].agg(["min", "max"])
    apart = (by_steps["max"] - by_steps["min"]).idxmax()
    return ModularSharpness(
        rows=_rows(curves, decays),
        aligned=_aligned(curves),
        accuracy=choices("other"),
        probability=choices("other_probability"),
        brier_score=choices("other_brier_score"),
        loss=choices("other_loss"),
        log_loss=_of_seeds(_excess(curves, "log_loss")),
        over_probability=choices("other", "other_probability"),
        over_brier_score=choices("other", "other_brier_score"),
        over_loss=choices("other", "other_loss"),
        worst_loss=float(curves.groupby(["weight_decay", "seed"])["other_loss"].max().mean()),
        guess_loss=float(np.log(np.sqrt(modular_runs.problems))),
        mean_curve=_of_the_mean(weakest),
        single_curves=float(_excess(weakest, "other").mean()),
        seeds_at=int(apart),
        seeds_least=float(by_steps.loc[apart, "min"]),
        seeds_most=float(by_steps.loc[apart, "max"]),
    )


def _choices(curves: pd.DataFrame, column: str, less: str) -> Choices:
    """The excess of one score, or how much it is above that of another in the same networks."""

    def under(less: str = less, column: str = column, **how: object) -> Estimate:
        found = _excess(curves, column, **how)
        return _of_seeds(found - _excess(curves, less, **how) if less else found)

    decays = sorted(curves["weight_decay"].unique())
    others = {f"weight decay {decay:g} alone": under(decay=decay) for decay in decays}
    others |= {
        "doublings end to end from 32 steps": under(begin=0),
        "doublings end to end, half a doubling later": under(begin=QUARTERS // 2),
        "against a straight line in the steps": under(linear=True),
    }
    if {column, less or column} <= set(RISING):
        others[FROM_FIRST] = under(from_worst=False)
    if column == "other_loss":
        others[LOG] = under(column="log_loss")
    if less == "other_loss":
        others[LOG] = under("log_loss")
    return Choices(
        under(), others, "any doubling from the worst checkpoint to the last, all decays", LEFT_OUT
    )


def _excess(
    curves: pd.DataFrame,
    column: str,
    decay: float | None = None,
    begin: int | None = None,
    from_worst: bool = True,
    linear: bool = False,
) -> pd.Series:
    """The largest excess of a doubling for each network, by decay and seed; with `begin`, of doublings end to end from that checkpoint."""
    chosen = curves if decay is None else curves[curves["weight_decay"] == decay]
    wide = SCORES[column][1] * chosen.pivot(
        index=["weight_decay", "seed"], columns="steps", values=column
    )
    steps = np.array(wide.columns, float)
    axis = steps if linear else np.log(steps)
    values = [
        _steepest(row, axis, int(row.argmin()) if from_worst else 0, begin)
        for row in wide.to_numpy()
    ]
    return pd.Series(values, wide.index)


def _steepest(scores: np.ndarray, axis: np.ndarray, start: int, begin: int | None = None) -> float:
    """The straight line is over all checkpoints, so that a late worst one does not make the rise look even."""
    level = np.where(np.arange(len(scores)) < start, scores[start], scores)
    straight = (axis[QUARTERS:] - axis[:-QUARTERS]) / (axis[-1] - axis[0])
    shares = (level[QUARTERS:] - level[:-QUARTERS]) / (level[-1] - level[0])
    excess = (shares - straight) / (1 - straight)
    return float((excess if begin is None else excess[begin::QUARTERS]).max())


def _of_seeds(excess: pd.Series) -> Estimate:
    by_seed = excess.groupby("seed").mean().to_numpy()
    ends = mean_interval(by_seed)
    return Estimate(float(by_seed.mean()), float(ends.low), float(ends.high), len(by_seed))


def _of_the_mean(curves: pd.DataFrame) -> float:
    """The excess of the accuracy averaged over seeds."""
    mean = curves.groupby("steps")["other"].mean()
    return _steepest(mean.to_numpy(), np.log(np.array(mean.index, float)), 0)


def _rows(curves: pd.DataFrame, decays: list[float]) -> pd.DataFrame:
    rows = []
    for column, (score, _) in SCORES.items():
        for decay in decays:
            found = _of_seeds(_excess(curves, column, decay=decay))
            rows.append([score, f"weight decay {decay:g}", found.value, found.low, found.high])
    return pd.DataFrame(rows, columns=["score", "decay", "excess", "excess_low", "excess_high"])


def _aligned(curves: pd.DataFrame) -> pd.DataFrame:
    """Mean over networks of each score's gain, worst to last as 0 to 1, by quarter-doublings from half-way."""
    frames = []
    for column in ("other", "other_probability", "other_brier_score", "other_loss"):
        name, sign = SCORES[column]
        values = sign * curves[column]
        by = values.groupby([curves["weight_decay"], curves["seed"]])
        worst, last = by.transform("min"), by.transform("last")
        frames.append(
            pd.DataFrame(
                {
                    "score": name,
                    "doublings": np.round(QUARTERS * np.log2(curves["steps"] / curves["half_at"])),
                    "gain": (values - worst) / (last - worst),
                }
            )
        )
    rows = pd.concat(frames).groupby(["score", "doublings"], as_index=False)["gain"]
    found = rows.agg(["mean", "min", "max", "count"]).rename(columns={"mean": "gain"})
    whole = found["count"] == found["count"].max()
    return found[whole].assign(times=2 ** (found["doublings"] / QUARTERS)).reset_index(drop=True)
