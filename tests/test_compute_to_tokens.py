"""Repeated and over-long training: tables against what was printed, analyses against made-up truths."""

from __future__ import annotations

import numpy as np
import pytest
from frames import frame

from generators.analyses import (
    matched_repeats,
    overtraining_fits,
    overtraining_penalty,
    repetition_refit,
)
from generators.maths.repeated_data import RepetitionLaw, effective_amount, point_losses
from generators.maths.scaling_laws import ParametricLaw, compute_6nd

OTHER_NOTEBOOK = 8.102005  # loss of 7m100m100m in the fitting notebook of muennighoff2023


@pytest.fixture(scope="module")
def repeated():
    return frame("repeated_data_runs")


@pytest.fixture(scope="module")
def constants():
    return frame("repetition_constants").set_index("quantity")["value"].astype(float)


@pytest.fixture(scope="module")
def overtrained():
    return frame("overtraining_runs")


def base_of(constants):
    names = ["log_E", "log_A", "log_B", "alpha", "beta"]
    return ParametricLaw.from_log(*(float(constants[name]) for name in names))


def test_the_published_objective_is_that_of_the_published_constants(repeated, constants):
    kept = repeated[repeated["kept_by_authors"]]
    assert len(kept) == constants["runs"]
    loss = kept["loss"].where(kept["run"] != "7m100m100m", OTHER_NOTEBOOK)
    columns = [kept[c].to_numpy(float) for c in ("parameters", "training_tokens", "unique_tokens")]
    runs = (*columns, loss.to_numpy(float))
    pair = [constants["R_D"]], [constants["R_N"]]
    found = point_losses(base_of(constants), runs, *pair).sum()
    assert found == pytest.approx(constants["objective"], rel=1e-6)


def test_repetition_constants_are_the_base_law_of_the_table_of_parametric_fits(constants):
    row = frame("parametric_fits").set_index("fit").loc["muennighoff2023_c4"]
    law = base_of(constants)
    for name in ("E", "A", "B", "alpha", "beta"):
        assert getattr(law, name) == pytest.approx(float(row[name]), rel=1e-6)


@pytest.mark.parametrize(("passes", "printed"), [(4, "3.73"), (16, "10.58")])
def test_worths_are_those_quoted_from_muennighoff2023(constants, passes, printed):
    assert f"{effective_amount(1, passes - 1, constants['R_D']):.2f}" == printed


def test_tokens_of_repeated_runs_are_those_in_their_names(repeated):
    runs = repeated.set_index("run")
    assert runs.loc["2b855b1b25", "unique_tokens"] == 1.25e9
    assert runs.loc["1b11b5400m", "training_tokens"] == 1.5e9
    assert (runs["unique_tokens"] <= runs["training_tokens"]).all()


def test_multipliers_are_tokens_per_parameter_over_twenty(overtrained):
    ratio = overtrained["training_tokens"] / overtrained["parameters"] / 20
    assert ratio.to_numpy(float) == pytest.approx(
        overtrained["multiplier"].to_numpy(float), rel=1e-6
    )


def test_the_runs_of_gadre2024_abstract_are_there(overtrained):
    assert len(overtrained) == 104
    longest = overtrained.sort_values("training_tokens").iloc[-1]
    assert (round(longest["parameters"] / 1e8), longest["multiplier"]) == (14, 32)
    assert f"{longest['training_tokens']:.0e}" == "9e+11"  # 900B tokens


def test_losses_of_overtrained_runs_lie_inside_their_intervals(overtrained):
    assert overtrained["loss"].between(overtrained["loss_low"], overtrained["loss_high"]).all()


def test_the_warm_up_fills_all_of_the_shortest_runs_of_two_sizes(overtrained):
    shortest = overtrained[overtrained["multiplier"] == 0.25]
    share = shortest["warmup_tokens"] / shortest["training_tokens"]
    assert set(shortest[share > 1]["parameters"].round(-6)) == {79e6, 412e6}
    assert share.min() == pytest.approx(0.248, abs=0.001)


def test_runs_that_obey_a_known_law_of_repetition_give_it_back(repeated):
    law = RepetitionLaw(ParametricLaw(1.87, 521.0, 1488.0, 0.3527, 0.3527), 12.0, 1e6)
    columns = [
        repeated[c].to_numpy(float) for c in ("parameters", "training_tokens", "unique_tokens")
    ]
    found = matched_repeats.analyse(repeated.assign(loss=law.loss(*columns)))
    expected = effective_amount(1, found.rows["passes"].to_numpy() - 1, 12.0)
    assert found.rows["effective_passes"].to_numpy() == pytest.approx(expected, rel=0.02)


def test_a_published_constant_that_is_true_is_recovered(repeated, constants):
    law = RepetitionLaw(base_of(constants), constants["R_D"], constants["R_N"])
    columns = [
        repeated[c].to_numpy(float) for c in ("parameters", "training_tokens", "unique_tokens")
    ]
    noise = np.random.default_rng(5).laplace(0, 0.002, len(repeated))
    made_up = repeated.assign(loss=law.loss(*columns) * np.exp(noise))
    found = repetition_refit.analyse(made_up, frame("repetition_constants"))
    assert found.R_D.value == pytest.approx(constants["R_D"], rel=0.03)
    step = 1.08  # of the grid on which resamples are fitted
    assert found.R_D.low / step < constants["R_D"] < found.R_D.high * step
    assert found.R_D.high < 20  # were the law right, these runs would have pinned it down
    assert abs(found.fresh_excess.value) < 0.003


def test_overtrained_runs_that_obey_one_law_are_forecast_by_it(overtrained):
    law = ParametricLaw(1.75, 120.0, 280.0, 0.25, 0.27)
    N, D = (overtrained[c].to_numpy(float) for c in ("parameters", "training_tokens"))
    made_up = overtrained.assign(loss=law.loss(N, D))
    found = overtraining_fits.analyse(made_up)
    assert found.far_error.value < 1e-4
    assert abs(found.over_trained.value) < 1e-3
    cost = overtraining_penalty.analyse(made_up)
    N = np.sqrt(1e21 / 6 / np.array([20.0, 640.0]))
    usual, far = law.loss(N, N * np.array([20.0, 640.0]))
    assert compute_6nd(N, N * np.array([20.0, 640.0])) == pytest.approx([1e21, 1e21])
    assert cost.at_640.value == pytest.approx(far / usual - 1, abs=1e-4)
