"""The columns that a picture draws are columns of its table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd


class MissingColumnError(LookupError):
    """A chart asks for a column that its table lacks."""

    def __init__(self, name: str, columns: Iterable[str]) -> None:
        self.name, self.columns = name, tuple(columns)
        super().__init__(f"the chart's table has no column '{name}'")


def column(channel: Any) -> str:
    """The column that an altair channel encodes: `share` of `alt.X("share:Q")`."""
    return str(channel["shorthand"]).partition(":")[0]


def ends_of(value: Any) -> tuple[str, str]:
    """The columns where the interval of a value stands unless its figure names others."""
    return f"{column(value)}_low", f"{column(value)}_high"


def require(data: pd.DataFrame, names: Iterable[str]) -> None:
    """Raise MissingColumnError for the first of `names` that is no column of `data`."""
    for name in names:
        if name not in data.columns:
            raise MissingColumnError(name, map(str, data.columns))
