"""Tokens of large models against a law that wants twenty a parameter."""

from __future__ import annotations

import numpy as np
import pytest
from frames import frame
from made_up_fits import RUNS, fit_of_ratio

from generators.analyses import models_before_chinchilla


@pytest.fixture(scope="module")
def found():
    return models_before_chinchilla.analyse(frame("hoffmann_table_1"), fit_of_ratio(20.0), RUNS)


@pytest.mark.parametrize(
    ("name", "N", "D"),
    [
        ("gpt3", 175e9, 300e9),
        ("gopher", 280e9, 300e9),
        ("mtnlg", 530e9, 270e9),
        ("chinchilla", 70e9, 1.4e12),
    ],
)
def test_a_share_is_that_of_the_tokens_of_hoffmann_table_1_over_those_of_the_ratio(
    found, name, N, D
):
    share = getattr(found, f"{name}_share")
    expected = np.sqrt(D / N / 20)  # D over the square root of 20 ND
    spread = np.exp(0.95 / 2)
    assert (share.value, share.low, share.high) == pytest.approx(
        (expected, expected / spread, expected * spread), rel=1e-6
    )
    assert share.n == RUNS.fitted


def test_compute_and_ratio_are_those_of_hoffmann_table_1(found):
    assert found.gpt3_ratio == pytest.approx(300 / 175)
    assert found.gopher_compute == pytest.approx(6 * 280e9 * 300e9)
    assert found.chinchilla_compute == pytest.approx(6 * 70e9 * 1.4e12)


def test_rows_have_the_optimum_of_their_compute_and_its_interval(found):
    row = found.rows.set_index("model").loc["LaMDA"]
    optimum = np.sqrt(20 * 137e9 * 168e9)
    assert row["optimal_tokens"] == pytest.approx(optimum)
    assert row["optimal_tokens_low"] == pytest.approx(optimum * np.exp(-0.475), rel=1e-6)
    assert row["optimal_tokens_high"] == pytest.approx(optimum * np.exp(0.475), rel=1e-6)
    assert len(found.rows) == 6
