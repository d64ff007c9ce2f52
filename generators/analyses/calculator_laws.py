"""The split of compute between parameters and tokens under five laws, as the calculator carries it

Starting from compute or from parameters, each law is one line, log D = coefficient + exponent log N with C = 6ND.
All intervals are the middle 80%, because the source of approaches 1 and 2 prints the 10th and 90th percentile of the exponent:
those two laws are turned lines, as in hoffmann_approaches. For the refit, for losses and for shares of the stock of text, the interval's ends
are read from draws on a grid, as logarithms over the central value, and the calculator interpolates between them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Annotated

import numpy as np

from ..maths.bootstrap import percentile_interval
from ..maths.scaling_laws import ParametricLaw, compute_6nd
from ..maths.tokens_for_size import TokensForSize

SOURCES = ["hoffmann2022", "besiroglu2024", "villalobos2024data"]
LEVEL = 0.8
LOG_6 = float(np.log10(compute_6nd(1, 1)))
STEP, SHARE_STEP = 0.25, 0.5  # decades between the points of a curve
GRIDS = {"compute": (16, 32), "parameters": (6, 16)}  # log10 of FLOP or parameters, first and last
DRAWS = 50_000  # of those of text_stock and size_laws, which go together
CONSTANTS = ["E", "A", "B", "alpha", "beta"]


@dataclass(frozen=True)
class Ends:
    """log10 of both ends of an interval over its centre: at every point of a grid, or one for all."""

    low: tuple[float, ...]
    high: tuple[float, ...]


@dataclass(frozen=True)
class CalculatorLaw:
    """`turned`: the lines at the ends of the interval, if the law is turned. Curves are by start, shares by start and stock.

    `split` are parameters for a start from compute, and tokens for a start from parameters."""

    id: str
    name: str
    line: TokensForSize
    turned: tuple[TokensForSize, ...]
    split: dict[str, Ends]
    loss: dict[str, Ends]
    share: dict[str, dict[str, Ends]]


@dataclass(frozen=True)
class CalculatorLaws:
    """The laws, the two parametric losses, the stocks' medians, and the largest relative error of interpolation."""

    laws: tuple[CalculatorLaw, ...]
    losses: dict[str, ParametricLaw]
    stocks: dict[str, float]
    grids: dict[str, tuple[int, int]]
    worst_interpolation: Annotated[float, "1"]


def analyse(
    size_laws, text_stock, hoffmann_approaches, chinchilla_fit, parametric_fits
) -> CalculatorLaws:
    printed = parametric_fits.set_index("fit").loc["hoffmann2022_printed", CONSTANTS]
    stocks = {
        name: np.log10(tokens.to_numpy()[:DRAWS]) for name, tokens in text_stock.stocks.items()
    }
    made, errors = [], []
    for law in size_laws.laws:
        curves = {start: _curves(law, chinchilla_fit, stocks, start) for start in GRIDS}
        errors += [error for _, found in curves.values() for error in found]
        by_start = {start: ends for start, (ends, _) in curves.items()}
        made.append(
            CalculatorLaw(
                law.id,
                law.name,
                law.best,
                _turned(law, hoffmann_approaches),
                {s: ends["split"] for s, ends in by_start.items() if "split" in ends},
                {s: ends["loss"] for s, ends in by_start.items()},
                {s: {name: ends[name] for name in stocks} for s, ends in by_start.items()},
            )
        )
    return CalculatorLaws(
        laws=tuple(made),
        losses={"refit": chinchilla_fit.law, "printed": ParametricLaw(*map(float, printed))},
        stocks={name: float(tokens.median()) for name, tokens in text_stock.stocks.items()},
        grids=GRIDS,
        worst_interpolation=max(errors),
    )


def _turned(law, approaches) -> tuple[TokensForSize, ...]:
    if not law.id.startswith("approach"):
        return ()
    pivot, exponent = approaches.pivot, getattr(approaches, f"{law.id}_exponent")
    N = law.best.parameters(law.best.tokens_at(pivot))
    return tuple(TokensForSize.through(pivot, N, end) for end in (exponent.low, exponent.high))


def _curves(law, fit, stocks: dict, start: str) -> tuple[dict[str, Ends], list[float]]:
    """Ends of every interval on the grid of one start, and how far interpolation is off halfway between."""
    curves, errors = {}, []
    for step, ends_at in (
        (STEP, partial(_own_ends, law, fit)),
        (SHARE_STEP, partial(_shares, law, stocks)),
    ):
        first, last = GRIDS[start]
        rows = [ends_at(start, x) for x in np.arange(first, last + step / 4, step / 2)]
        for name in rows[0]:
            ends = np.array([row[name] for row in rows])
            between = (ends[:-2:2] + ends[2::2]) / 2
            errors.append(float(np.abs(10 ** (between - ends[1::2]) - 1).max()))
            kept = ends[:1] if np.ptp(ends, axis=0).max() < 1e-9 else ends[::2]
            curves[name] = Ends(*(tuple(map(float, column)) for column in kept.T))
    return curves, errors


def _own_ends(law, fit, start: str, x: float) -> dict[str, np.ndarray]:
    """log10 over the centre of the ends of the loss, which the refit gives for every law, and of the refit's split."""
    n, d = _solve(law.best, start, x)
    centre, found = np.log10(fit.law.loss(10**n, 10**d)), {}
    if law.id == "refit":
        N, D = _solve(TokensForSize.of_parametric(fit.draws), start, x)
        found["split"] = _middle((N - n) if start == "compute" else (D - d))
        n, d = N, D
    return found | {"loss": _middle(np.log10(fit.draws.loss(10.0**n, 10.0**d))) - centre}


def _shares(law, stocks: dict, start: str, x: float) -> dict[str, np.ndarray]:
    """log10 over the centre of the ends of the law's tokens over each stock; both are drawn."""
    tokens = law.draws if law.has_interval else law.best
    drawn = TokensForSize(*(_first(field) for field in (tokens.log_coefficient, tokens.exponent)))
    d, D = _solve(law.best, start, x)[1], _solve(drawn, start, x)[1]
    return {name: _middle(D - d - s + np.median(s)) for name, s in stocks.items()}


def _first(field):
    return field[:DRAWS] if np.ndim(field) else field


def _solve(law: TokensForSize, start: str, x: float):
    """log10 of N and D at log10 of C or N."""
    d = np.log10(law.tokens_at(10.0**x) if start == "compute" else law.tokens(10.0**x))
    return (x - LOG_6 - d if start == "compute" else x), d


def _middle(draws) -> np.ndarray:
    ends = percentile_interval(np.ravel(draws), LEVEL)
    return np.array([ends.low, ends.high])
