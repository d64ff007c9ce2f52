"""The law of repeated data: its limits, its printed values, and its fit on made-up runs."""

from __future__ import annotations

import numpy as np
import pytest

from generators.maths.bootstrap import resample_counts
from generators.maths.repeated_data import (
    GRID_D,
    RepetitionLaw,
    effective_amount,
    fit_repetition,
    parameters_for_tokens,
    repetition_of_laws,
    resampled_repetition,
)
from generators.maths.scaling_laws import ParametricLaw

BASE = ParametricLaw.from_log(0.6254804, 6.255414, 7.3049974, 0.3526596, 0.3526596)
PUBLISHED = RepetitionLaw(BASE, 15.387756, 5.309743)


def made_up_runs(law, noise, seed):
    generator = np.random.default_rng(seed)
    N = np.exp(generator.uniform(np.log(1e7), np.log(9e9), 200))
    U = np.exp(generator.uniform(np.log(1e8), np.log(1e11), 200))
    D = U * np.exp(generator.uniform(0, np.log(300), 200))
    return N, D, U, law.loss(N, D, U) * np.exp(noise * generator.laplace(size=200))


def test_fresh_data_and_fitting_sizes_leave_the_base_law():
    N = parameters_for_tokens(BASE, 1e10)
    assert PUBLISHED.loss(N, 1e10, 1e10) == pytest.approx(BASE.loss(N, 1e10), rel=1e-12)


def test_few_repeats_are_worth_as_much_as_new_and_many_reach_a_limit():
    assert effective_amount(1e9, 0, 15) == 1e9
    assert effective_amount(1e9, 0.01, 15) == pytest.approx(1.01e9, rel=1e-5)
    assert effective_amount(1e9, 1e6, 15) == pytest.approx(16e9)


def test_optimal_parameters_and_tokens_belong_together():
    law = ParametricLaw(1.8, 480.0, 2000.0, 0.35, 0.37)
    D = law.optimal_tokens(1e22)
    assert parameters_for_tokens(law, D) == pytest.approx(law.optimal_parameters(1e22))


def test_losses_are_those_that_the_readme_of_muennighoff2023_prints():
    assert PUBLISHED.loss(6.34e9, 242e9, 25e9) == pytest.approx(2.2256440889984477, rel=1e-12)
    assert PUBLISHED.loss(8.67e9, 178e9, 25e9) == pytest.approx(2.2269634075087867, rel=1e-12)


@pytest.mark.parametrize("truth", [(15.0, 5.0), (4.0, 20.0), (60.0, 1.0)])
def test_recovers_known_constants_without_noise(truth):
    fit = fit_repetition(BASE, made_up_runs(RepetitionLaw(BASE, *truth), 0.0, 1))
    assert (fit.R_D, fit.R_N) == pytest.approx(truth, rel=1e-3)
    assert fit.objective < 1e-9


@pytest.mark.parametrize("seed", range(4))
def test_recovers_known_constants_within_the_noise(seed):
    runs = made_up_runs(PUBLISHED, 0.01, seed)
    fit = fit_repetition(BASE, runs)
    draws = np.log(resampled_repetition(BASE, runs, resample_counts(200, 200, seed)))
    for k, (found, true) in enumerate([(fit.R_D, 15.387756), (fit.R_N, 5.309743)]):
        assert abs(np.log(found / true)) < 4 * draws[:, k].std()
    assert draws[:, 0].std() < 0.5  # these runs, unlike the published ones, do determine it


def test_one_law_for_all_resamples_gives_what_a_fixed_base_gives():
    runs = made_up_runs(PUBLISHED, 0.01, 0)
    counts = resample_counts(200, 5, 0)
    names = ("E", "A", "B", "alpha", "beta")
    laws = ParametricLaw(*(np.full((5, 1), float(getattr(BASE, name))) for name in names))
    found = repetition_of_laws(laws, runs, counts, thin=1)
    assert found == pytest.approx(resampled_repetition(BASE, runs, counts))


def test_without_repeats_the_constant_of_tokens_is_unknown():
    N, _, U, _ = made_up_runs(PUBLISHED, 0.0, 1)
    fit = fit_repetition(BASE, (N, U, U, PUBLISHED.loss(N, U, U)))
    assert fit.R_D == pytest.approx(GRID_D[0], rel=0.1)  # every value fits; the first is returned
