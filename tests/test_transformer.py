"""The small transformer."""

from __future__ import annotations

import numpy as np
import pytest


def test_a_transformer_reads_only_what_came_before():
    import jax

    from generators.neural.transformer import count, initial, logits

    parameters = initial(jax.random.key(0), vocabulary=12, length=8, width=8, layers=2)
    assert count(parameters) == 2 * (8 + 3 * 64 + 64 + 8 + 8 * 64) + 12 * 8 + 8 * 8 + 8 + 8 * 12
    parameters = jax.tree.map(lambda weight: weight + 0.1, parameters)  # no layer writes zeros
    tokens = np.arange(8)[None] % 12
    other = tokens.copy()
    other[0, 5] = 11
    a, b = (np.asarray(logits(parameters, t, heads=2)) for t in (tokens, other))
    assert a[0, :5] == pytest.approx(b[0, :5], abs=1e-5)
    assert np.abs(a[0, 5:] - b[0, 5:]).max(axis=1).min() > 1e-4
