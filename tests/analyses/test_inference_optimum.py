"""The cheapest model to train and serve, against a search over every size."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from made_up_fits import ALPHA, RUNS, fit_of_ratio, law_of_ratio

from generators.analyses import inference_optimum

RATIO, BUDGET = 20.0, 5.88e23


@pytest.fixture(scope="module")
def found():
    approaches = SimpleNamespace(chinchilla_compute=BUDGET)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inference_optimum, "DRAWS", 2001)  # every one that is made up
        return inference_optimum.analyse(fit_of_ratio(RATIO), approaches, RUNS)


def by_search(ratio: float, C: float, served: float) -> dict[str, float]:
    """6ND + 2N served at the least, over sizes that reach the loss of the best split of C."""
    law = law_of_ratio(ratio)
    best = np.sqrt(C / 6 / ratio)
    D_best = best * ratio
    L = float(law.loss(best, D_best))
    N = best * np.geomspace(0.05, 1, 400_001)
    left = L - law.E - law.A * N**-ALPHA
    N, left = N[left > 0], left[left > 0]
    D = (law.B / left) ** (1 / ALPHA)
    total = N * (6 * D + 2 * served)
    i = int(total.argmin())
    whole = best * (6 * D_best + 2 * served)
    return {
        "ratio": D[i] / N[i],
        "factor": D[i] / N[i] / ratio,
        "size": N[i] / best,
        "saved": 1 - total[i] / whole,
    }


@pytest.mark.parametrize(("label", "served"), [("12", 1e12), ("13", 1e13), ("14", 1e14)])
def test_numbers_are_those_of_a_search(found, label, served):
    expected = by_search(RATIO, BUDGET, served)
    for name, value in expected.items():
        assert getattr(found, f"{name}_{label}").value == pytest.approx(value, rel=2e-4), name
    assert expected["factor"] > 1 > expected["size"]


def test_intervals_are_the_middle_95_percent_of_the_draws(found):
    ends = [by_search(RATIO * np.exp(end), BUDGET, 1e13) for end in (-0.95, 0.95)]
    for name in ("ratio", "factor", "size", "saved"):
        estimate = getattr(found, f"{name}_13")
        low, high = sorted(one[name] for one in ends)
        assert (estimate.low, estimate.high) == pytest.approx((low, high), rel=1e-3), name
        assert estimate.n == RUNS.fitted


def test_a_curve_is_at_the_loss_of_its_own_budget(found):
    for name, C in (("10²² FLOP", 1e22), ("Chinchilla", BUDGET), ("10²⁵ FLOP", 1e25)):
        curve = found.curves[found.curves["loss_of"].eq(name)].set_index("served_tokens")
        row = curve.iloc[20]
        expected = by_search(RATIO, C, row.name)
        assert row["ratio"] == pytest.approx(expected["ratio"], rel=2e-4)
        assert row["ratio_low"] < row["ratio"] < row["ratio_high"]
    assert found.budget == BUDGET
