"""Compute-optimal models under laws that are solved by hand or by search."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from made_up_fits import RUNS, fit_of_ratio

from generators.analyses import optimal_allocation
from generators.maths.scaling_laws import ParametricLaw

C, FRONTIER = 5.88e23, 1e26
PRINTED = ParametricLaw(1.7, 400.0, 410.0, 0.34, 0.28)
UNROUNDED = ParametricLaw(1.8, 480.0, 2100.0, 0.35, 0.37)


def by_search(law: ParametricLaw, C: float) -> float:
    """Tokens a parameter of the least loss with C FLOP."""
    N = np.geomspace(1e7, 1e14, 1_000_001)
    best = N[law.loss(N, C / 6 / N).argmin()]
    return C / 6 / best**2


@pytest.fixture(scope="module")
def found():
    fits = {"hoffmann2022_unrounded": UNROUNDED, "hoffmann2022_printed": PRINTED}
    table = pd.DataFrame([{"fit": name, **vars(law)} for name, law in fits.items()])
    approaches = SimpleNamespace(chinchilla_compute=C)
    return optimal_allocation.analyse(fit_of_ratio(20.0), RUNS, approaches, table)


def test_published_laws_have_the_ratio_of_the_least_loss(found):
    assert found.printed == pytest.approx(by_search(PRINTED, C), rel=1e-3)
    assert found.unrounded == pytest.approx(by_search(UNROUNDED, C), rel=1e-3)
    assert found.printed_frontier == pytest.approx(by_search(PRINTED, FRONTIER), rel=1e-3)
    assert found.unrounded_frontier == pytest.approx(by_search(UNROUNDED, FRONTIER), rel=1e-3)


@pytest.mark.parametrize(
    ("name", "centre", "spread", "level"),
    [
        ("refit", 20.0, 0.95, 0.95),
        ("refit_frontier", 20.0, 0.95, 0.95),
        ("refit_frontier_80", 20.0, 0.8, 0.8),
        ("refit_parameters", np.sqrt(C / 6 / 20), 0.475, 0.95),
        ("refit_tokens", np.sqrt(C / 6 * 20), 0.475, 0.95),
    ],
)
def test_the_refit_has_the_middle_of_its_draws(found, name, centre, spread, level):
    estimate = getattr(found, name)
    expected = (centre, centre * np.exp(-spread), centre * np.exp(spread))
    assert (estimate.value, estimate.low, estimate.high) == pytest.approx(expected, rel=1e-6)
    assert (estimate.n, estimate.level) == (RUNS.fitted, level)


def test_curves_split_each_budget_and_only_the_refit_has_intervals(found):
    curves = found.curves
    assert curves["law"].nunique() == 3
    split = 6 * curves["parameters"] * curves["training_tokens"]
    assert split.to_numpy() == pytest.approx(curves["training_compute_flop"].to_numpy())
    ratio = curves["training_tokens"] / curves["parameters"]
    assert curves["tokens_per_parameter"].to_numpy() == pytest.approx(ratio.to_numpy())
    refit = curves["law"].eq("this report's fit")
    assert curves.loc[~refit, "parameters_low"].isna().all()
    wide = curves[refit]
    assert (wide["parameters_high"] / wide["parameters"]).to_numpy() == pytest.approx(
        np.exp(0.475), rel=1e-6
    )
    last = curves[curves["law"].str.contains("printed")].iloc[-1]
    assert last["tokens_per_parameter"] == pytest.approx(
        by_search(PRINTED, last["training_compute_flop"]), rel=1e-3
    )
