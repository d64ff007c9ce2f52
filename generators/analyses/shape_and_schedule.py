"""What shape, schedule and learning rate do to the loss of the Gemstones, beside what a doubling of tokens and of parameters does

Each effect is a change of the loss in percent of it. Of shape it is the change for a model with nine times the width for its depth of others with as many parameters, from a fit over the models at a hundred billion tokens, quadratic in
log parameters and in log width over depth, at a width of 64 times the depth. Of schedule it is the mean over models of the cooled-down run over the main one at the same tokens. Intervals resample the models, 500 times.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..records import Estimate

SOURCES = ["mcleish2025"]
RESAMPLES, SEED = 500, 2502
GRID = 2.0e9  # tokens between the checkpoints that are kept
SAME = 0.01  # of the tokens
LATE, HALF = 50, 25  # on that grid: about a hundred and fifty billion tokens
MIDDLE = 64.0  # width over depth
WIDER = np.log(9.0)  # times the width over the depth, at as many parameters


@dataclass(frozen=True)
class ShapeAndSchedule:
    """Changes of the loss, as shares of it; `worth` is in times the tokens; `shapes` are models at a hundred billion tokens."""

    shapes: pd.DataFrame
    by_tokens: pd.DataFrame
    cooled: Annotated[Estimate, "1"]
    half_rate: Annotated[Estimate, "1"]
    half_rate_early: Annotated[Estimate, "1"]
    wider: Annotated[Estimate, "1"]
    double_tokens: Annotated[Estimate, "1"]
    double_parameters: Annotated[Estimate, "1"]
    cooling_worth: Annotated[Estimate, "1"]
    widest_of_equals: Annotated[float, "1"]
    models: Annotated[int, "models"]


def analyse(gemstones_checkpoints) -> ShapeAndSchedule:
    table = gemstones_checkpoints
    place = (table["training_tokens"] / GRID).round().astype(int)
    table = table.assign(place=place, log_loss=np.log(table["loss"].astype(float)))
    main = table[table["series"] == "main"]
    late = _at(main, LATE)
    cooled = _paired(main, table[table["series"] == "cooled down"])
    slower = _paired(main, table[table["series"] == "half the learning rate"])
    last = cooled[cooled["place"] == cooled["place"].max()]
    grown = late.join(_at(main, HALF), suffixes=("", "_half")).dropna()
    per_doubling = (grown["log_loss"] - grown["log_loss_half"]).to_numpy()
    shape, size = _shape(late)
    both = (
        last.set_index("model")["change"]
        .to_frame("cooling")
        .join(pd.Series(per_doubling, grown.index, name="doubling"), how="inner")
    )
    return ShapeAndSchedule(
        shapes=late.reset_index()[["model", "width", "depth", "parameters", "loss"]],
        by_tokens=_by_tokens({"cooled down": cooled, "half the learning rate": slower}),
        cooled=_share(last["change"]),
        half_rate=_share(slower[slower["place"] == LATE]["change"]),
        half_rate_early=_share(slower[slower["place"] == HALF // 5]["change"]),
        wider=shape,
        double_tokens=_share(per_doubling),
        double_parameters=size,
        cooling_worth=_worth(both),
        widest_of_equals=_widest(late),
        models=main["model"].nunique(),
    )


def _at(main: pd.DataFrame, place: int) -> pd.DataFrame:
    return main[main["place"] == place].set_index("model")


def _paired(main: pd.DataFrame, other: pd.DataFrame) -> pd.DataFrame:
    """Each checkpoint beside that of the main series, `change` in the logarithm of the loss."""
    both = other.merge(main, on=["model", "place"], suffixes=("", "_main"))
    both = both[(both["training_tokens"] / both["training_tokens_main"] - 1).abs() < SAME]
    return both.assign(change=both["log_loss"] - both["log_loss_main"])


def _share(changes) -> Estimate:
    """The mean change of the logarithm, as a share of the loss, models resampled."""
    values = np.asarray(changes, float)
    counts = resample_counts(len(values), RESAMPLES, SEED) / len(values)
    drawn = np.append(values.mean(), counts @ values)
    return Estimate.from_resamples(np.expm1(drawn), n=len(values))


def _worth(both: pd.DataFrame) -> Estimate:
    """How many times the tokens bring what cooling down brings, at the slope of the last doubling."""
    values = both.to_numpy(float)
    counts = resample_counts(len(values), RESAMPLES, SEED)
    means = np.vstack([values.mean(axis=0), counts @ values / len(values)])
    return Estimate.from_resamples(2 ** (means[:, 0] / means[:, 1]), n=len(values))


def _shape(late: pd.DataFrame) -> tuple[Estimate, Estimate]:
    """The change for a wider and shallower model, and for one of twice the parameters."""
    N = np.log(late["parameters"].to_numpy(float) / 1e9)
    aspect = np.log((late["width"] / late["depth"]).to_numpy(float) / MIDDLE)
    design = np.stack([np.ones_like(N), N, N**2, aspect, aspect**2], axis=1)
    y = late["log_loss"].to_numpy(float)
    counts = np.vstack([np.ones(len(y)), resample_counts(len(y), RESAMPLES, SEED)])
    left = np.einsum("ri,ij,ik->rjk", counts, design, design)
    right = np.einsum("ri,ij,i->rj", counts, design, y)
    kept = np.linalg.matrix_rank(left) == design.shape[1]  # a resample may have too few shapes
    b = np.linalg.solve(left[kept], right[kept][:, :, None])[:, :, 0]
    wider = np.expm1(b[:, 3] * WIDER + b[:, 4] * WIDER**2)
    double = np.expm1(b[:, 1] * np.log(2) + b[:, 2] * np.log(2) ** 2)
    return Estimate.from_resamples(wider, n=len(y)), Estimate.from_resamples(double, n=len(y))


def _widest(late: pd.DataFrame) -> float:
    """Loss of the widest over that of the deepest among the models of about a hundred million parameters, less one."""
    near = late[late["parameters"].between(9e7, 1.1e8)]
    aspect = near["width"] / near["depth"]
    return float(near.loc[aspect.idxmax(), "loss"] / near.loc[aspect.idxmin(), "loss"] - 1)


def _by_tokens(pairs: dict[str, pd.DataFrame]) -> pd.DataFrame:
    rows = []
    for series, pair in pairs.items():
        for place, group in pair.groupby("place"):
            one = _share(group["change"])
            ends = {"change": one.value, "change_low": one.low, "change_high": one.high}
            rows.append({"series": series, "training_tokens": GRID * float(place), **ends})
    return pd.DataFrame(rows)
