"""A forecast from the first half of a run, in worlds where one of the two ways is right."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest

from generators.analyses import lambada_from_first_half
from generators.maths.bootstrap import wilson_interval
from generators.maths.forecasts import EXPONENTS

ITEMS, CHANCE = 5000, 0.0
D = np.linspace(1e9, 3e11, 60)  # tokens: the middle of the run is not that of its logarithm
LOSS = 0.8 + 3.0 * (D / 1e10) ** -EXPONENTS[100]


def analyse(accuracy: np.ndarray) -> lambada_from_first_half.LambadaFromFirstHalf:
    run = pd.DataFrame(
        {
            "model": "pythia-12b",
            "task": "LAMBADA",
            "training_tokens": D,
            "accuracy": accuracy,
            "loss": LOSS,
            "items": ITEMS,
            "chance": CHANCE,
        }
    )
    others = [
        run.assign(model="pythia-1b", accuracy=0.1),
        run.assign(task="PIQA", accuracy=0.9, items=7, chance=0.5),
    ]
    rows = pd.concat([*others, run], ignore_index=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lambada_from_first_half, "RESAMPLES", 60)
        return lambada_from_first_half.analyse(SimpleNamespace(rows=rows))


def logistic(x: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-x))


def curve(found, method: str) -> pd.DataFrame:
    return found.curves[found.curves["method"].eq(method)].set_index("training_tokens")


def in_tokens(tokens):
    return logistic(1.1 * (np.log(tokens) - np.log(6e10)))


def in_loss(loss):
    return logistic(4.0 * (2.9 - loss))


def test_an_s_curve_in_log_tokens_is_forecast_directly():
    found = analyse(in_tokens(D))
    direct, by_loss = curve(found, "directly"), curve(found, "loss first")
    assert direct["accuracy"].to_numpy() == pytest.approx(
        in_tokens(direct.index.to_numpy()), abs=1e-3
    )
    assert abs(by_loss["accuracy"].iloc[-1] - in_tokens(D[-1])) > 0.02
    assert np.ptp(direct["high"] - direct["low"]) < 0.01  # points on the curve leave nothing open


def test_an_s_curve_in_a_loss_that_is_a_power_is_forecast_by_way_of_the_loss():
    found = analyse(in_loss(LOSS))
    direct, by_loss = curve(found, "directly"), curve(found, "loss first")
    tokens = by_loss.index.to_numpy()
    truth = in_loss(0.8 + 3.0 * (tokens / 1e10) ** -EXPONENTS[100])
    assert by_loss["accuracy"].to_numpy() == pytest.approx(truth, abs=2e-3)
    assert abs(direct["accuracy"].iloc[-1] - truth[-1]) > 0.02


def test_only_the_first_half_of_the_tokens_is_seen():
    late = D > D[-1] / 2
    accuracy = in_tokens(D)
    found = analyse(np.where(late, 0.2, accuracy))
    pd.testing.assert_frame_equal(curve(found, "directly"), curve(analyse(accuracy), "directly"))
    assert (found.points["series"].eq("to be forecast").to_numpy() == late).all()


def test_bands_hold_the_truth_of_noisy_checkpoints_and_widen_beyond_them():
    noise = np.random.default_rng(1).normal(0, 0.01, len(D))
    found = curve(analyse(in_tokens(D) + noise), "directly")
    truth = in_tokens(found.index.to_numpy())
    assert ((found["low"] <= truth) & (truth <= found["high"])).mean() > 0.8
    widths = (found["high"] - found["low"])[found["accuracy"].between(0.3, 0.95)]
    assert 0.001 < widths.min() < widths.max() < 0.05


def test_points_have_the_intervals_of_their_items():
    points = analyse(in_tokens(D)).points
    expected = wilson_interval(round(points["accuracy"].iloc[30] * ITEMS), ITEMS)
    assert tuple(points[["low", "high"]].iloc[30]) == pytest.approx((expected.low, expected.high))
