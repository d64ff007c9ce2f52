"""The runs that a narrow interval would take, from draws of known spread."""

from __future__ import annotations

from statistics import NormalDist
from types import SimpleNamespace

import numpy as np
import pytest
from frames import frame

from generators.analyses import disputed_interval

DRAWS, RUNS, SPREAD = 4000, 240, 0.02
Z80 = NormalDist().inv_cdf(0.9)


@pytest.fixture(scope="module")
def found():
    normal = NormalDist(0.5, SPREAD)
    values = np.array([normal.inv_cdf((i + 0.5) / DRAWS) for i in range(DRAWS)])
    shuffled = np.random.default_rng(0).permutation(values)[:, None]
    return disputed_interval.analyse(
        SimpleNamespace(draws=SimpleNamespace(exponent_N=shuffled)),
        SimpleNamespace(fitted=RUNS),
        frame("hoffmann_table_2"),
    )


def test_the_printed_interval_is_that_of_hoffmann_table_2(found):
    assert found.printed_width == pytest.approx(0.455 - 0.454)
    assert found.widest_printed == pytest.approx(0.4555 - 0.4535)


def test_the_width_of_a_normal_distribution_is_recovered_with_its_error(found):
    width = found.refit_width
    assert width.value == pytest.approx(2 * Z80 * SPREAD, rel=1e-3)
    density = NormalDist().pdf(Z80) / SPREAD
    error = 0.4 / density / np.sqrt(DRAWS)  # of the 90th less the 10th percentile of many draws
    assert (width.high - width.low) / 2 == pytest.approx(1.96 * error, rel=0.5)
    assert width.n == RUNS


def test_runs_grow_with_the_square_of_the_width(found):
    needed = RUNS * (2 * Z80 * SPREAD / 0.002) ** 2
    assert found.runs_needed.value == pytest.approx(needed, rel=1e-2)
    for end in ("low", "high"):
        ratio = getattr(found.refit_width, end) / found.refit_width.value
        assert getattr(found.runs_needed, end) == pytest.approx(
            found.runs_needed.value * ratio**2, rel=1e-6
        )
