"""What a printed law says that experts save: at equal compute, and at equal memory and compute

Nothing is fitted: the constants of [@ludziejewski2025jointmoe, Table 3] are evaluated, and their rounding is the only uncertainty, as the extremes of 300 draws within it. At equal compute a dense model and
one with experts each have their best size. At equal memory both may hold as many parameters, and both get the same compute; the share of a model that is copied for each expert is two thirds, that of the
feed-forward layers of a usual transformer. The advantage is the loss above the floor of the dense model over that of the other, less one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.expert_law import ExpertLaw
from ..records import Bracket, Choices

SOURCES = ["ludziejewski2025jointmoe"]
DRAWS, SEED = 300, 2502
EXPERTS = (2, 4, 8, 16, 32)
BUDGETS = (1e20, 1e21, 1e22, 1e23, 1e24, 1e25)
BUDGET, FEW = (
    1e20,
    8,
)  # FLOP, the largest whose best models are about those of the runs; experts of the preferred reading
COPIED = 2 / 3  # of the active parameters
MEMORY = 2e9  # parameters, held by either
DECIMALS = {"a": 2, "b": 2}  # the others have four


@dataclass(frozen=True)
class ExpertAdvantage:
    """Compute that a dense model needs over that of one with experts for the same loss is `saved`; `rows` by budget and experts;
    tokens per active parameter at the best size, dense and with eight experts; where experts stop to pay at equal memory, in FLOP and as
    tokens per parameter of the dense model that fills the memory."""

    rows: pd.DataFrame
    by_memory: pd.DataFrame
    equal_compute: Annotated[Choices, "1"]
    equal_memory: Annotated[Choices, "1"]
    saved: Annotated[Bracket, "1"]
    dense_ratio: Annotated[Bracket, "tokens/parameter"]
    experts_ratio: Annotated[Bracket, "tokens/parameter"]
    evens_at: Annotated[float, "FLOP"]
    evens_ratio: Annotated[float, "tokens/parameter"]


def analyse(expert_law) -> ExpertAdvantage:
    law = _law(expert_law)
    gains = {
        (C, E): _advantage(law.reduced(1).least_loss(C), law.reduced(E).least_loss(C), law)
        for C in BUDGETS
        for E in EXPERTS
    }
    compute = {f"{E} experts, {_power(C)} FLOP": gains[C, E] for C, E in _tried()}
    first = f"{FEW} experts, {_power(BUDGET)} FLOP"
    memory = {f"{E} experts, {_power(C)} FLOP": _at_memory(law, E, C, MEMORY) for C, E in _tried()}
    memory["every parameter copied"] = _at_memory(law, FEW, BUDGET, MEMORY, copied=1.0)
    memory["half of them copied"] = _at_memory(law, FEW, BUDGET, MEMORY, copied=0.5)
    sizes = {E: law.reduced(E).best_size(BUDGET) for E in (1, FEW)}
    evens = _evens(law)
    return ExpertAdvantage(
        rows=_rows(gains),
        by_memory=_by_memory(law),
        equal_compute=_choices(compute, first),
        equal_memory=_choices(memory, first),
        saved=_bracket(_saved(law)),
        dense_ratio=_bracket(BUDGET / 6 / sizes[1] ** 2),
        experts_ratio=_bracket(BUDGET / 6 / sizes[FEW] ** 2),
        evens_at=evens,
        evens_ratio=evens / 6 / MEMORY**2,
    )


def _tried() -> list[tuple[float, int]]:
    return [(BUDGET, 8), (BUDGET, 2), (BUDGET, 32), (1e21, 8), (1e22, 8)]


def _law(table: pd.DataFrame) -> ExpertLaw:
    """The printed constants first, then draws within what they were rounded from; each has shape (1 + DRAWS,)."""
    generator = np.random.default_rng(SEED)
    values = {}
    for row in table.itertuples():
        half = 0.5 * 10.0 ** -DECIMALS.get(row.symbol, 4)
        values[row.symbol] = row.value + np.append(0.0, generator.uniform(-half, half, DRAWS))
    return ExpertLaw(**values)


def _advantage(dense: np.ndarray, experts: np.ndarray, law: ExpertLaw) -> np.ndarray:
    return np.asarray((dense - law.c) / (experts - law.c) - 1)


def _at_memory(
    law: ExpertLaw, experts: int, C: float, memory: float, copied: float = COPIED
) -> np.ndarray:
    """Each as large as memory lets it be and no larger than is best for the compute."""
    most = {E: memory / (1 + (E - 1) * copied) for E in (1, experts)}
    dense, other = (law.reduced(E).least_loss(C, most[E]) for E in (1, experts))
    return _advantage(dense, other, law)


def _saved(law: ExpertLaw) -> np.ndarray:
    """How many times the compute of eight experts a dense model needs to be as good, by halving the interval."""
    target, dense = law.reduced(FEW).least_loss(BUDGET), law.reduced(1)
    low, high = np.zeros_like(target), np.full_like(target, 2.0)  # decades
    for _ in range(40):
        middle = (low + high) / 2
        worse = dense.least_loss(BUDGET * 10**middle) > target
        low, high = np.where(worse, middle, low), np.where(worse, high, middle)
    return np.asarray(10**low)


def _evens(law: ExpertLaw) -> float:
    """The budget from which on, at MEMORY parameters held, eight experts are no better than a dense model."""
    grid = np.geomspace(1e19, 1e23, 401)
    gains = np.array([_at_memory(law, FEW, C, MEMORY)[0] for C in grid])
    return float(grid[int(np.flatnonzero(gains <= 0)[0])])


def _rows(gains: dict) -> pd.DataFrame:
    return pd.DataFrame(
        {"training_compute_flop": C, "experts": E, "advantage": float(found[0])}
        for (C, E), found in gains.items()
    )


def _by_memory(law: ExpertLaw) -> pd.DataFrame:
    rows = [
        {"training_compute_flop": float(C), "experts": E, "advantage": float(found[0])}
        for C in np.geomspace(1e19, 1e23, 33)
        for E in (2, 4, 8, 32)
        for found in [_at_memory(law, E, float(C), MEMORY)]
    ]
    return pd.DataFrame(rows)


def _choices(found: dict[str, np.ndarray], first: str) -> Choices:
    brackets = {label: _bracket(one) for label, one in found.items()}
    return Choices(brackets.pop(first), brackets, first)


def _bracket(found: np.ndarray) -> Bracket:
    value = float(found[0])
    low, high = float(found.min()), float(found.max())
    return Bracket(value, low, high, "from rounding of the printed constants")


def _power(C: float) -> str:
    return f"10^{round(np.log10(C))}"
