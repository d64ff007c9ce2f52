"""LAMBADA by Pythia 12B, forecast along the whole run from the checkpoints of its first half"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval, resample_counts, wilson_interval
from ..maths.forecasts import fit_floored_power, fit_logistic

MODEL, TASK = "pythia-12b", "LAMBADA"
SHARE = 0.5  # of the training tokens
RESAMPLES, SEED = 1000, 74


@dataclass(frozen=True)
class LambadaFromFirstHalf:
    """`points`: accuracy at each checkpoint; `curves`: the two forecasts along training tokens."""

    points: pd.DataFrame
    curves: pd.DataFrame


def analyse(training_curves) -> LambadaFromFirstHalf:
    rows = training_curves.rows.query("model == @MODEL and task == @TASK")
    D, accuracy, loss = (
        rows[name].to_numpy(float) for name in ("training_tokens", "accuracy", "loss")
    )
    items, chance = int(rows["items"].iloc[0]), float(rows["chance"].iloc[0])
    seen = D <= SHARE * D[-1]
    n = int(seen.sum())
    counts = np.vstack([np.ones(n, int), resample_counts(n, RESAMPLES, SEED)])
    along = np.geomspace(D[0], D[-1], 60)
    direct = fit_logistic(np.log(D[seen]), accuracy[seen], counts, chance).at(np.log(along))
    power = fit_floored_power(D[seen], loss[seen], counts)
    by_loss = fit_logistic(loss[seen], accuracy[seen], counts, chance).at(power.at(along))
    ends = [wilson_interval(round(share * items), items) for share in accuracy]
    return LambadaFromFirstHalf(
        points=pd.DataFrame(
            {
                "series": np.where(seen, "fitted", "to be forecast"),
                "training_tokens": D,
                "accuracy": accuracy,
                "low": [end.low for end in ends],
                "high": [end.high for end in ends],
            }
        ),
        curves=pd.concat(
            [_curve("directly", along, direct), _curve("loss first", along, by_loss)],
            ignore_index=True,
        ),
    )


def _curve(method: str, along: np.ndarray, line: np.ndarray) -> pd.DataFrame:
    band = percentile_interval(line[1:])
    return pd.DataFrame(
        {
            "series": "forecast",
            "method": method,
            "training_tokens": along,
            "accuracy": line[0],
            "low": band.low,
            "high": band.high,
        }
    )
