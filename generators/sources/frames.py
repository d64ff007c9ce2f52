"""From the cells of a table, as typed, to a data frame with the types that its sidecar promises."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

    from .fields import Field

DTYPES = {"number": "float64", "integer": "int64", "boolean": "bool"}
MISSING_DTYPES = {"int64": "Int64", "bool": "boolean"}
BOOLEANS = {"true": True, "false": False}


def frame(fields: Sequence[Field], rows: Iterable[Sequence[str]]) -> pd.DataFrame:
    """The rows with typed columns; empty cells are missing values."""
    import pandas as pd

    cells = list(rows)
    columns = {}
    for i, field in enumerate(fields):
        values = [value(field.type, row[i]) for row in cells]
        dtype = DTYPES.get(field.type, "str")
        if None in values:
            dtype = MISSING_DTYPES.get(dtype, dtype)
        columns[field.name] = pd.Series(values, dtype=dtype)
    return pd.DataFrame(columns)


def value(type_: str, cell: str) -> Any:
    """The typed value of a sound cell; None where it is empty."""
    if not cell:
        return None
    if type_ == "number":
        return float(cell)
    if type_ == "integer":
        return int(cell)
    return BOOLEANS[cell] if type_ == "boolean" else cell
