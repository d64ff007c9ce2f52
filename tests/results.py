"""Results of analyses on the tables of the report, for tests of analyses that rest on others."""

from __future__ import annotations

import importlib
import inspect
from functools import cache
from typing import Any

from conftest import ROOT
from frames import frame


@cache
def result(name: str) -> Any:
    """The result of the analysis `name`, or the table of that name; arguments are found by name."""
    if (ROOT / "data" / f"{name}.csv").exists():
        return frame(name)
    analyse = importlib.import_module(f"generators.analyses.{name}").analyse
    return analyse(**{one: result(one) for one in inspect.signature(analyse).parameters})
