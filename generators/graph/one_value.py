"""Two tables that give one model different parameters, tokens, compute or cost say so, with the reason.

Models are one where the letters and digits of their names are. A model with several values of a
quantity in a table (checkpoints, methods) differs where the two tables share none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations

from ..errors import Problem
from ..sources.tables import Table

NAMES = ("model", "upstream_name")
SYMBOLS = {"N": "parameters", "D": "tokens", "C": "training compute"}
COST = "2023 US dollars"
ANY = "any"  # in the place of a table: the reason holds for every other
ROUNDED = 1.05  # values within this factor are one value, printed with fewer digits
SHOWN = 3  # models named in a message
Values = Mapping[str, Mapping[str, list[float]]]  # quantity -> model -> values


def problems(tables: Mapping[str, Table]) -> Iterator[Problem]:
    """One for every pair of tables and quantity that differ without a reason, and for needless reasons."""
    values = {id: found for id, table in tables.items() if (found := _values(table))}
    told = {(id, other) for id in tables for other in tables[id].sidecar.differs}
    differing = set()
    for one, two in combinations(sorted(values), 2):
        for quantity in values[one].keys() & values[two].keys():
            models = _differing(values[one][quantity], values[two][quantity])
            if not models:
                continue
            differing |= {(one, two), (two, one)}
            if not told & {(one, two), (two, one), (one, ANY), (two, ANY)}:
                yield _problem(one, two, quantity, models)
    for id, other in sorted(told):
        if not {pair for pair in differing if pair[0] == id and other in (pair[1], ANY)}:
            problem = f"differs names '{other}', which gives no model another value"
            yield Problem(f"data/{id}.yml:1", problem, "delete the entry")


def _values(table: Table) -> Values:
    names = [table.column(name) for name in NAMES if name in table.columns]
    found: dict[str, dict[str, list[float]]] = {}
    for field in table.sidecar.fields if names else ():
        quantity = SYMBOLS.get(field.symbol, "cost" if field.unit == COST else "")
        for cell, *called in zip(table.column(field.name), *names, strict=True):
            if quantity and cell:
                for model in {re.sub(r"[\W_]+", "", name).lower() for name in called}:
                    found.setdefault(quantity, {}).setdefault(model, []).append(float(cell))
    return found


def _differing(ours: Mapping[str, list[float]], theirs: Mapping[str, list[float]]) -> list[str]:
    """The models of both, of which no value is the same."""
    return [
        f"{model} {min(ours[model]):.4g} and {min(theirs[model]):.4g}"
        for model in sorted(ours.keys() & theirs.keys())
        if not any(max(a, b) <= ROUNDED * min(a, b) for a in ours[model] for b in theirs[model])
    ]


def _problem(one: str, two: str, quantity: str, models: list[str]) -> Problem:
    more = f" and {len(models) - SHOWN} more" if len(models) > SHOWN else ""
    listed = "; ".join(models[:SHOWN]) + more
    hint = f"correct one of them, or say why under differs: {{{two}: …}}"
    return Problem(f"data/{one}.yml:1", f"{quantity} is not that of {two}: {listed}", hint)
