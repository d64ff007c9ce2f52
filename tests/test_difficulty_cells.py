"""Cells of a picture stand side by side, each with its lines inside and its own scale across."""

from __future__ import annotations

import pandas as pd
import pytest

from generators import theme

ROWS = pd.DataFrame(
    {
        "task": ["first"] * 3 + ["second"] * 3,
        "questions": ["all questions"] * 6,
        "brier_loss": [1.0, 0.5, 0.0] * 2,
        "along": [20.0, 21.0, 22.0, 1.0, 2.0, 5.0],
        "turn": [21.0] * 3 + [3.0] * 3,
    }
)


@pytest.mark.parametrize("narrow", [False, True])
def test_a_task_fills_its_cell_from_the_worst_score_to_the_best(narrow: bool) -> None:
    data = theme.difficulty_cells(ROWS, "Compute", narrow).data
    first, second = (data[data["task"] == task] for task in ("first", "second"))
    assert first["x"].between(0, 1).all() and second["x"].between(1, 2).all()
    assert first["x"].iloc[1] == pytest.approx((first["x"].iloc[0] + first["x"].iloc[2]) / 2)
    assert list(first["y"]) == sorted(first["y"]) == list(second["y"])
    assert (first["y"].iloc[0], first["y"].iloc[2]) == (first["foot"].iloc[0], first["top"].iloc[0])
    assert first["limit"].iloc[0] == first["x"].iloc[1]  # on the scale of its own cell
    assert second["x"].iloc[1] < second["limit"].iloc[0] < second["x"].iloc[2]
    assert list(data["first"]) == [True, False, False] * 2
