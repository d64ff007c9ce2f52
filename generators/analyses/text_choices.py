"""Text and compute for a hundred trillion parameters, and for the largest budgets, under other choices of law and stock

The preferred way is the law as named and the stock of 2024. The others are the stock of 2030 by its authors' growth, twice and half the tokens per parameter, approaches that
turn about the compute of Chinchilla in the place of the middle of their runs, and other fits. What a budget uses of the text is shown under every law, and
at the tokens per parameter of models trained for use, one hundred.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np

from ..maths.scaling_laws import compute_6nd
from ..maths.tokens_for_size import TokensForSize
from ..records import Choices, Estimate
from ..records.estimates import Measurement
from .other_fits import ALL_RUNS

SOURCES = ["hoffmann2022", "besiroglu2024", "villalobos2024data", "epoch2026models"]
SIZE, SEED, SOME = 1e14, 2030, 100_000  # parameters; seed; draws of the other choices
BASE, LATER = 2024, 2030
FOR_USE = 100.0  # tokens a parameter
STOCKS = {
    "filtered": "Indexed web, filtered",
    "unfiltered": "Indexed web, unfiltered",
    "repeated": "Indexed web, filtered and repeated",
}
OTHER_FITS = ("absolute deviations", "without the smallest quarter of the models", ALL_RUNS)
PREFERRED = "as named, stock of 2024"
LAWS = {
    "ratio_20": "twenty tokens per parameter",
    "approach_1": "approach 1",
    "approach_2": "approach 2",
    "refit": "this report's fit",
}
LEFT_OUT = {
    "budgets above 10²⁰ FLOP": "at this size the interval of that fit spans five orders of magnitude",
    "text behind log-ins, images and video": "the authors give them without ranges that could be drawn",
    "laws of other laboratories": "their runs end more decades below a hundred trillion parameters",
}


@dataclass(frozen=True)
class TextChoices:
    """Tokens over a stock, and compute over the record, named by stock and law; `now` and `hundredfold` over laws."""

    filtered_ratio_20: Annotated[Choices, "1"]
    filtered_approach_1: Annotated[Choices, "1"]
    filtered_approach_2: Annotated[Choices, "1"]
    filtered_printed: Annotated[Choices, "1"]
    filtered_refit: Annotated[Choices, "1"]
    unfiltered_ratio_20: Annotated[Choices, "1"]
    unfiltered_approach_1: Annotated[Choices, "1"]
    unfiltered_approach_2: Annotated[Choices, "1"]
    unfiltered_printed: Annotated[Choices, "1"]
    unfiltered_refit: Annotated[Choices, "1"]
    repeated: Annotated[Choices, "1"]
    compute: Annotated[Choices, "1"]
    compute_with_all_runs: Annotated[Estimate, "1"]
    now: Annotated[Choices, "1"]
    hundredfold: Annotated[Choices, "1"]


def analyse(
    size_laws, text_stock, hundred_trillion, text_limits, other_fits, hoffmann_approaches
) -> TextChoices:
    laws = {law.id: law for law in size_laws.laws}
    draws = {law.id: np.asarray(law.draws.tokens(SIZE)) for law in size_laws.laws}
    stocks = {id: text_stock.stocks[name].to_numpy() for id, name in STOCKS.items()}
    growth = _growth(text_stock)
    needs = {
        id: _needs(id, laws, size_laws.unrounded, other_fits, hoffmann_approaches) for id in laws
    }
    numbers = {}
    for id in laws:
        for stock in ("filtered", "unfiltered"):
            n = getattr(text_stock, stock).n
            others = {"stock of 2030": _ratio(draws[id], stocks[stock] * growth, n)}
            others |= {k: _ratio(D, stocks[stock], n) for k, D in needs[id].items()}
            default = getattr(hundred_trillion, f"{stock}_{id}")
            numbers[f"{stock}_{id}"] = Choices(default, others, PREFERRED, LEFT_OUT)
    record = hundred_trillion.record_compute
    by_law: dict[str, dict[str, Measurement]] = {
        what: {name: getattr(hundred_trillion, f"{what}_{id}") for id, name in LAWS.items()}
        for what in ("repeated", "record")
    }
    for label, D in needs["refit"].items():
        by_law["repeated"][label] = _ratio(D, stocks["repeated"], text_stock.repeated.n)
        by_law["record"][label] = _of(compute_6nd(SIZE, D) / record, other_fits.fits[label].runs)
    back = TokensForSize.of_parametric(other_fits.fits[ALL_RUNS].draws)
    shares = {
        what: {name: getattr(text_limits, f"{what}_share_{id}") for id, name in LAWS.items()}
        for what in ("record", "hundredfold")
    }
    for what, C in (("record", record), ("hundredfold", 100 * record)):
        used = np.sqrt(FOR_USE * C / 6)
        n = text_stock.filtered.n
        shares[what][ALL_RUNS] = _ratio(back.tokens_at(C), stocks["filtered"], n)
        shares[what]["a hundred tokens per parameter"] = _of(used / stocks["filtered"], n)
        shares[what]["twenty, text of 2030"] = _of(
            np.sqrt(20 * C / 6) / (stocks["filtered"] * growth), n
        )
    compute = by_law["record"][ALL_RUNS]
    assert isinstance(compute, Estimate)
    return TextChoices(
        **numbers,
        repeated=_first(by_law["repeated"]),
        compute=_first(by_law["record"]),
        compute_with_all_runs=compute,
        now=_first(shares["record"]),
        hundredfold=_first(shares["hundredfold"]),
    )


def _first(found: dict[str, Measurement]) -> Choices:
    first = next(iter(found))
    return Choices(found.pop(first), found, first, LEFT_OUT)


def _growth(text_stock) -> float:
    """The median growth of the filtered stock from 2024 to 2030."""
    rows = text_stock.by_year[text_stock.by_year["stock"].eq(STOCKS["filtered"])].set_index("year")
    return float(rows.loc[LATER, "tokens"] / rows.loc[BASE, "tokens"])


def _needs(id: str, laws, unrounded, other_fits, approaches) -> dict[str, np.ndarray]:
    """Tokens for the size under other readings of one law."""
    if id == "ratio_20":
        return {f"{ratio} tokens per parameter": np.array(ratio * SIZE) for ratio in (10, 40)}
    if id == "printed":
        return {"unrounded constants": np.asarray(unrounded.tokens(SIZE))}
    if id == "refit":
        fits = {label: other_fits.fits[label] for label in OTHER_FITS}
        return {
            label: np.ravel(TokensForSize.of_parametric(fit.draws).tokens(SIZE))
            for label, fit in fits.items()
        }
    law = laws[id]
    C = approaches.chinchilla_compute
    N = float(np.sqrt(C / 6 / getattr(approaches, id).value))
    exponents = 1 / (1 + np.asarray(law.draws.exponent))  # N grows with C to this power
    turned = TokensForSize.through(C, N, exponents)
    return {"turned about the compute of Chinchilla": np.asarray(turned.tokens(SIZE))}


def _ratio(tokens: np.ndarray, stock: np.ndarray, n: int) -> Estimate:
    """Tokens over stock; draws that are fewer are drawn again, once for each of the stock."""
    tokens = np.ravel(tokens)
    if len(tokens) != len(stock):
        stock = stock[:SOME]
        tokens = np.random.default_rng(SEED).choice(tokens, len(stock))
    return _of(tokens / stock, n)


def _of(draws, n: int) -> Estimate:
    return Estimate.from_draws(np.median(draws), np.ravel(draws), n=n)
