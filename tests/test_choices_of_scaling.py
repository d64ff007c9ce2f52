"""What the choices of the scaling claims rest on: printed values that they reproduce, and truths that are made up."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from frames import frame

from generators.analyses import (
    allocation_choices,
    approaches_apart,
    gemstone_optima,
    isoflop_optima,
    other_fits,
    overtraining_by_authors_law,
    text_choices,
    undertrained_choices,
)
from generators.maths.inference_cost import cheapest_model, total_flop
from generators.maths.scaling_laws import ParametricLaw
from generators.records import Choices, Estimate, Range
from generators.records.verdicts import by_range

CHINCHILLA = SimpleNamespace(chinchilla_compute=5.88e23)


@pytest.fixture(scope="module")
def isoflops():
    return isoflop_optima.analyse(frame("isoflop_runs"), CHINCHILLA)


def test_the_refit_is_held_against_the_approaches_by_every_fit_and_by_nothing_printed():
    one = Estimate(0.5, 0.4, 0.6, 9)
    fits = {"absolute deviations", other_fits.LARGER_MODELS, other_fits.LARGER_BUDGETS}
    fits |= {other_fits.ALL_RUNS}
    choices = Choices(one, dict.fromkeys([*fits, "approach 1 as printed"], one), "own")
    names = [f"approach_{k}{what}" for k in (1, 2, 3) for what in ("", "_exponent")]
    found = approaches_apart.analyse(
        SimpleNamespace(**dict.fromkeys(names, Estimate(0.5, 0.4, 0.6, 9, 0.8))),
        SimpleNamespace(exponent=choices, ratio=choices),
    )
    tried = {label.split(", ", 1)[1] for label in found.refit_from_1.others}
    assert tried == fits | {"refit"}


@pytest.mark.parametrize("module", [allocation_choices, text_choices, undertrained_choices])
def test_no_fit_of_the_law_is_left_out_for_its_runs(module):
    assert other_fits.ALL_RUNS not in module.LEFT_OUT


def test_all_ten_budgets_give_the_extrapolation_of_grattafiori_2024_section_3_2_1(isoflops):
    assert 1 - isoflops.exponent_llama.value == pytest.approx(0.537, abs=0.005)  # Figure 3
    assert isoflops.frontier_llama.value == pytest.approx(16.55e12 / 402e9, rel=0.05)


def test_without_its_two_largest_budgets_llama_3_would_have_kept_the_ratio(isoflops):
    kept = isoflops.frontier_llama.others[isoflop_optima.KEPT]
    assert kept.high < 20 < isoflops.frontier_llama.default.low


def test_the_hull_of_the_gemstones_is_near_the_published_fit():
    """parameters/approach_1_linear_regression_params.json upstream: 0.499, by a finer count of compute."""
    found = gemstone_optima.analyse(frame("gemstones_checkpoints"), CHINCHILLA)
    assert found.exponent.value == pytest.approx(0.499, abs=0.05)
    assert found.models == 22


def test_the_authors_law_forecasts_runs_that_follow_it():
    runs = frame("overtraining_runs")
    N, D = runs["parameters"].astype(float), runs["training_tokens"].astype(float)
    loss = 1.8 + 150 * N**-0.3 + 300 * D**-0.3
    made = runs.assign(loss=loss, loss_low=loss * 0.9999, loss_high=loss * 1.0001)
    fits = SimpleNamespace(far_error=Estimate(0.0, 0.0, 0.1, 1))
    found = overtraining_by_authors_law.analyse(made, fits)
    assert found.far_error.value < 1e-3
    assert abs(found.over_trained.value) < 1e-3


def test_what_is_saved_hangs_on_tokens_served_for_each_trained_on_and_not_on_the_budget():
    law = ParametricLaw(1.8, 480.0, 2000.0, 0.35, 0.37)
    saved = []
    for C in (1e22, 5.88e23, 1e25):
        N, D = law.optimal_parameters(C), law.optimal_tokens(C)
        served = 10 * np.asarray(D)
        saved.append(
            float(1 - cheapest_model(law, C, served).total_flop / total_flop(N, D, served))
        )
    assert saved == pytest.approx([saved[0]] * 3, rel=1e-6)


def test_a_share_known_from_four_thousand_fits_is_a_tie_at_the_edge_of_the_range():
    near = Estimate(10.8, 0.9885, 110.0, 240, low_error=0.02)
    assert by_range(near, Range(low=1)).reason == "a tie"
