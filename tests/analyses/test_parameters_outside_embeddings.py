"""Kaplan's count of parameters, against the shapes of Table 4 and the totals of Table 1 of Hoffmann et al."""

from __future__ import annotations

import pandas as pd
import pytest
from frames import frame

from generators.analyses import parameters_outside_embeddings


def test_gopher_and_chinchilla_are_counted_from_hoffmann_table_4():
    found = parameters_outside_embeddings.analyse(
        frame("hoffmann_table_4"), frame("hoffmann_table_1")
    )
    assert found.gopher == pytest.approx(12 * 80 * 16_384**2)
    assert found.chinchilla == pytest.approx(12 * 80 * 8_192**2)
    assert found.left_out_share_gopher == pytest.approx(1 - 257.7 / 280, abs=1e-4)
    assert found.left_out_share_chinchilla == pytest.approx(1 - 64.42 / 70, abs=1e-4)


def test_what_the_formula_leaves_out_is_one_more_matrix_a_layer_and_hardly_the_embeddings():
    found = parameters_outside_embeddings.analyse(
        frame("hoffmann_table_4"), frame("hoffmann_table_1")
    )
    assert found.embedding_share_gopher == pytest.approx(32_000 * 16_384 / 280e9)
    assert found.embedding_share_gopher < 0.002
    for name in ("gopher", "chinchilla"):
        known = [getattr(found, f"{what}_share_{name}") for what in ("embedding", "position")]
        assert sum(known) == pytest.approx(getattr(found, f"left_out_share_{name}"), abs=0.002)


def test_gpt_3_has_the_175_billion_of_brown_2020_table_2_1():
    """96 layers of dimension 12,288: the formula leaves out half a percent of the printed total."""
    shapes = pd.DataFrame(
        {
            "model": ["Gopher made up", "Chinchilla made up"],
            "layers": [96, 1],
            "model_dimension": [12_288, 10],
        }
    )
    printed = pd.DataFrame({"model": ["Chinchilla", "Gopher"], "parameters": [2400.0, 174.6e9]})
    found = parameters_outside_embeddings.analyse(shapes, printed)
    assert found.gopher == pytest.approx(174.6e9, rel=0.005)
    assert found.left_out_share_gopher == pytest.approx(0, abs=0.005)
    assert (found.chinchilla, found.left_out_share_chinchilla) == (1200, 0.5)
