"""Numbers that are zero but for the arithmetic: next to nothing in a column that runs through zero."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

RESIDUE = 1e-12  # of the largest number of a column; what is left of a subtraction is far below


def with_zeros(rows: Sequence[Sequence[Any]]) -> list[tuple[Any, ...]]:
    """The rows with 0 for every such number; a column of one sign, such as chances, stays as it is."""
    columns = zip(*rows, strict=True)
    return list(zip(*map(_column, columns), strict=True))


def _column(values: Sequence[Any]) -> Sequence[Any]:
    numbers = [value for value in values if _is_number(value)]
    if not numbers or min(numbers) >= 0 or max(numbers) <= 0:
        return values
    least = RESIDUE * max(map(abs, numbers))
    return [0.0 if _is_number(value) and abs(value) < least else value for value in values]


def _is_number(value: Any) -> bool:
    return isinstance(value, float) and math.isfinite(value)
