"""The law of precision: what its formula says at the ends, and where more text begins to harm."""

from __future__ import annotations

import numpy as np
import pytest

from generators.maths.precision_law import PrecisionLaw

LAW = PrecisionLaw(
    A=4299.0, B=18060.0, E=2.7648, alpha=0.4965, gamma_w=2.6745, n_w=0.3037, gamma_i=2.2102, n_i=1.4072,
    gamma_kv=0.9578, n_kv=2.4185, C_T=0.0598, gamma_D=0.5068, gamma_N=0.3439, gamma_post=0.5907, b=1.1277,
)  # fmt: skip


def test_many_bits_leave_every_parameter():
    assert LAW.effective_share(64) == pytest.approx(1, abs=1e-6)
    assert (np.diff(LAW.effective_share(np.arange(2, 17))) > 0).all()


def test_without_the_biases_no_bits_leave_no_parameter():
    assert LAW.effective_share(0, biases=False) == pytest.approx(0)


def test_the_turn_is_where_loss_after_quantising_is_least():
    N, bits = 2.2e8, 4
    turn = float(LAW.turning_tokens(N, bits))
    D = turn * np.array([0.8, 0.95, 1.0, 1.05, 1.25])
    after = LAW.loss(N, D) + LAW.damage(N, D, bits)
    assert after.argmin() == 2


def test_a_bit_more_divides_the_damage_by_a_constant():
    ratio = LAW.damage(1e8, 1e10, 3) / LAW.damage(1e8, 1e10, 4)
    assert ratio == pytest.approx(np.exp(1 / 0.5907))


def test_an_offset_in_the_exponent_moves_the_turn_by_its_root():
    turns = [float(LAW.turning_tokens(2.2e8, 3, sign)) for sign in (1, 0, -1)]
    factor = np.exp(LAW.b / (LAW.alpha + LAW.gamma_D))
    assert turns[1] / turns[0] == pytest.approx(factor)
    assert turns[2] / turns[1] == pytest.approx(factor)


def test_small_models_turn_after_fewer_tokens_and_more_a_parameter():
    small, large = (float(LAW.turning_tokens(N, 3)) for N in (3e7, 2.2e8))
    assert small < large
    assert small / 3e7 > large / 2.2e8
