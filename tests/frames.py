"""The tables of the report as typed frames, for tests of what is computed from them."""

from __future__ import annotations

import pandas as pd
from conftest import ROOT

from generators.sources.tables import read_table


class AnyKey:
    """Stands in for the citation keys: these tests are not about references."""

    def __contains__(self, key: object) -> bool:
        return True

    def __iter__(self):
        return iter(())


def frame(name: str) -> pd.DataFrame:
    """A table of data/ by name."""
    table, problems = read_table(ROOT / "data", name, AnyKey())
    assert table, problems
    return table.frame()
