"""The joint law of experts: its optimum is one, and a cap on size binds only below it."""

from __future__ import annotations

import numpy as np
import pytest

from generators.maths.expert_law import ExpertLaw

LAW = ExpertLaw(
    *map(np.array, (35.91, -0.1889, -0.2285, 0.0098, 35.98, -0.1775, 0.5529, -0.0259, 2.0732, 290.4521, 1.3637))
)  # fmt: skip


@pytest.mark.parametrize("experts", [1, 8])
def test_no_other_size_is_better_than_the_best(experts):
    law, C = LAW.reduced(experts), 1e21
    best = float(law.best_size(C))
    around = best * np.array([0.5, 0.9, 1.1, 2.0])
    assert (law.loss(around, C / 6 / around) > law.least_loss(C)).all()


def test_a_cap_binds_only_below_the_best_size():
    law, C = LAW.reduced(4), 1e21
    best = float(law.best_size(C))
    assert law.least_loss(C, 2 * best) == pytest.approx(float(law.least_loss(C)))
    assert law.least_loss(C, best / 4) == pytest.approx(
        float(law.loss(best / 4, C / 6 / (best / 4)))
    )


def test_one_expert_starts_where_the_transformed_number_starts():
    reduced = LAW.reduced(1)
    assert reduced.m == pytest.approx(35.91 * 2.0732**-0.2285)
