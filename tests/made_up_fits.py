"""A fitted law whose compute-optimal models are known by hand: the same tokens a parameter at every budget."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np

from generators.maths.scaling_laws import ParametricLaw

RUNS = SimpleNamespace(fitted=240)
ALPHA, DATA = 0.3, 400.0  # both exponents, so that the ratio is that of A to B alone; and B
EVENLY = np.linspace(-1, 1, 2001)  # log factors: the middle 80% of them ends at 0.8, of 95% at 0.95


def law_of_ratio(ratio) -> ParametricLaw:
    """The law that wants `ratio` tokens for each parameter."""
    return ParametricLaw(1.7, DATA * np.asarray(ratio, float) ** -ALPHA, DATA, ALPHA, ALPHA)


def fit_of_ratio(ratio: float) -> SimpleNamespace:
    """A fit with draws whose log ratios lie evenly within one of that of its law."""
    drawn = law_of_ratio(ratio * np.exp(EVENLY[:, None]))
    same = np.full_like(drawn.A, 1.0)
    draws = ParametricLaw(drawn.E * same, drawn.A, drawn.B * same, ALPHA * same, ALPHA * same)
    return SimpleNamespace(law=law_of_ratio(ratio), draws=draws)
