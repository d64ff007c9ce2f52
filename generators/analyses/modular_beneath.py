"""What has moved inside small networks that add modulo 53 before their answers get better

Of the change from memorising to the end, the share that has come by the last checkpoint at which less than a tenth of the other problems is right:
for the share of the strongest frequencies in the table of numbers, and for the loss from its worst. Only networks that generalise count;
a seed is the mean over its weight decays, and intervals are Student's over seeds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.means import mean_interval
from ..records import Choices, Estimate

EARLY = 0.1  # of the other problems right: a rule of the experiment


@dataclass(frozen=True)
class ModularBeneath:
    """`rows`: mean curves of accuracy and of the frequencies; shares of a change that came before the rise."""

    rows: pd.DataFrame
    frequencies: Annotated[Choices, "1"]
    loss: Annotated[Choices, "1"]
    probability: Annotated[Estimate, "1"]
    frequency_share_first: Annotated[float, "1"]
    frequency_share_memorised: Annotated[float, "1"]
    frequency_share_last: Annotated[float, "1"]
    frequency_share_without: Annotated[float, "1"]


def analyse(modular_runs) -> ModularBeneath:
    runs = modular_runs.runs
    grown = runs[runs["generalised"]]
    keys = ["weight_decay", "seed"]
    curves = modular_runs.curves.merge(grown[[*keys, "memorised_at"]], on=keys)
    decays = sorted(grown["weight_decay"].unique())

    def choices(column: str) -> Choices:
        def under(**how: object) -> Estimate:
            return _of_seeds(_share_before(curves, column, **how))

        others = {f"weight decay {decay:g} alone": under(decay=decay) for decay in decays}
        others |= {
            "before a twentieth of the others is right": under(early=0.05),
            "before a fifth of the others is right": under(early=0.2),
        }
        if column == "frequency_share":
            others["from the first checkpoint, not memorising"] = under(start="first")
        else:
            others["of the logarithm of the loss"] = _of_seeds(
                _share_before(curves.assign(other_loss=np.log(curves["other_loss"])), column)
            )
        preferred = "before a tenth of the others is right, all decays"
        return Choices(under(), others, preferred)

    last = curves[curves["steps"] == curves["steps"].max()]
    without = modular_runs.curves.query("weight_decay == 0 and steps == steps.max()")
    return ModularBeneath(
        rows=_rows(modular_runs.curves),
        frequencies=choices("frequency_share"),
        loss=choices("other_loss"),
        probability=_of_seeds(_share_before(curves, "other_probability")),
        frequency_share_first=float(_mean_at(curves, curves["steps"].min())),
        frequency_share_memorised=float(
            curves.loc[curves["steps"] == curves["memorised_at"], "frequency_share"].mean()
        ),
        frequency_share_last=float(last["frequency_share"].mean()),
        frequency_share_without=float(without["frequency_share"].mean()),
    )


def _mean_at(curves: pd.DataFrame, step: int) -> float:
    return curves.loc[curves["steps"] == step, "frequency_share"].mean()


def _share_before(
    curves: pd.DataFrame,
    column: str,
    decay: float | None = None,
    early: float = EARLY,
    start: str = "memorised",
) -> pd.Series:
    """By network: the share of the change of `column` that has come while few of the others are right."""
    chosen = curves if decay is None else curves[curves["weight_decay"] == decay]
    found = {
        key: _of_one(part.reset_index(drop=True), column, early, start)
        for key, part in chosen.groupby(["weight_decay", "seed"])
    }
    return pd.Series(found).rename_axis(["weight_decay", "seed"])


def _of_one(part: pd.DataFrame, column: str, early: float, start: str) -> float:
    """The loss changes from its worst, the others from memorising on."""
    values = part[column].to_numpy(float)
    begin = int((part["steps"] == part["memorised_at"]).to_numpy().argmax())
    if start == "first":
        begin = 0
    if column == "other_loss":
        begin = int(values.argmax())
    before = max(int((part["other"].to_numpy() >= early).argmax()) - 1, begin)
    return float((values[before] - values[begin]) / (values[-1] - values[begin]))


def _of_seeds(shares: pd.Series) -> Estimate:
    by_seed = shares.groupby("seed").mean().to_numpy()
    ends = mean_interval(by_seed)
    return Estimate(float(by_seed.mean()), float(ends.low), float(ends.high), len(by_seed))


def _rows(curves: pd.DataFrame) -> pd.DataFrame:
    """Mean, least and most of the seeds at each checkpoint, one row a decay and measure."""
    named = {"other": "accuracy on the others", "frequency_share": "five strongest frequencies"}
    long = curves.melt(["weight_decay", "seed", "steps"], list(named), "measure", "value")
    by = long.groupby(["weight_decay", "measure", "steps"])["value"]
    rows = by.agg(value="mean", value_low="min", value_high="max").reset_index()
    return rows.assign(measure=rows["measure"].map(named))
