"""Which assumption decides whether 100 trillion parameters need more text than there is

Tokens needed over the filtered stock. `bars` moves one assumption at a time through its 95% range, with the others at their medians and
twenty tokens a parameter. `shares` splits the variance of the log10 of that ratio; its parts are independent, so they add up.
Every law weighs the same, which is a choice: no evidence says how much each deserves.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval

FILTERED = "Indexed web, filtered"  # a column of the stocks, and the factors that make it
FACTORS = ["web_pages", "bytes_per_page", "bytes_per_token", "usable_share"]
SOURCES = ["hoffmann2022", "villalobos2024data"]
STOCK_PARTS = {
    "web_pages": "pages of the indexed web",
    "usable_share": "share that passes the filters",
    "bytes_per_token": "bytes per token",
    "bytes_per_page": "bytes per page",
}
SIZE = 1e14  # parameters
LAW, FIT = "which law", "fit of the law"


@dataclass(frozen=True)
class ShortfallDrivers:
    """Shares of the variance of log10 of tokens needed over the filtered stock: `all` laws, all
    `without_printed` constants, and within each law."""

    bars: pd.DataFrame
    shares: pd.DataFrame
    base: Annotated[float, "1"]
    all_law: Annotated[float, "1"]
    all_fit: Annotated[float, "1"]
    all_pages: Annotated[float, "1"]
    all_usable: Annotated[float, "1"]
    all_tokenizer: Annotated[float, "1"]
    without_printed_law: Annotated[float, "1"]
    without_printed_fit: Annotated[float, "1"]
    without_printed_pages: Annotated[float, "1"]
    without_printed_usable: Annotated[float, "1"]
    without_printed_tokenizer: Annotated[float, "1"]
    ratio_20_fit: Annotated[float, "1"]
    ratio_20_pages: Annotated[float, "1"]
    ratio_20_usable: Annotated[float, "1"]
    approach_1_fit: Annotated[float, "1"]
    approach_1_pages: Annotated[float, "1"]
    approach_1_usable: Annotated[float, "1"]
    approach_2_fit: Annotated[float, "1"]
    approach_2_pages: Annotated[float, "1"]
    approach_2_usable: Annotated[float, "1"]
    printed_fit: Annotated[float, "1"]
    printed_pages: Annotated[float, "1"]
    printed_usable: Annotated[float, "1"]
    refit_fit: Annotated[float, "1"]
    refit_pages: Annotated[float, "1"]
    refit_usable: Annotated[float, "1"]


def analyse(size_laws, text_stock) -> ShortfallDrivers:
    laws = {law.id: law for law in size_laws.laws}
    logs = text_stock.log_factors
    stock = {part: float(logs[part].var()) for part in FACTORS}
    middle = {id: float(np.log10(law.draws.tokens(SIZE)).mean()) for id, law in laws.items()}
    spread = {
        id: float(np.log10(law.draws.tokens(SIZE)).var()) if law.has_interval else 0.0
        for id, law in laws.items()
    }
    groups = {"all": list(laws), "without_printed": [id for id in laws if id != "printed"]}
    names = {"all": "all five laws", "without_printed": "all but the printed constants"}
    names |= {id: law.name for id, law in laws.items()}
    rows: list[dict[str, object]] = []
    numbers: dict[str, float] = {}
    for group, ids in (groups | {id: [id] for id in laws}).items():
        parts = {
            LAW: float(np.var([middle[id] for id in ids])),
            FIT: float(np.mean([spread[id] for id in ids])),
            **{STOCK_PARTS[part]: variance for part, variance in stock.items()},
        }
        total = sum(parts.values())
        rows += [
            {"laws": names[group], "assumption": part, "share": variance / total}
            for part, variance in parts.items()
        ]
        found = {part: variance / total for part, variance in parts.items()}
        short = {
            "fit": FIT,
            "pages": STOCK_PARTS["web_pages"],
            "usable": STOCK_PARTS["usable_share"],
        }
        if group in groups:
            short |= {"law": LAW, "tokenizer": STOCK_PARTS["bytes_per_token"]}
        numbers |= {f"{group}_{name}": found[part] for name, part in short.items()}
    base = float(laws["ratio_20"].best.tokens(SIZE) / text_stock.stocks[FILTERED].median())
    return ShortfallDrivers(
        bars=_bars(size_laws, text_stock, base), shares=pd.DataFrame(rows), base=base, **numbers
    )


def _bars(size_laws, text_stock, base: float) -> pd.DataFrame:
    """Low and high of the ratio for one assumption at a time."""
    stock = text_stock.stocks[FILTERED].median()
    best = [float(law.best.tokens(SIZE)) / stock for law in size_laws.laws]
    printed = [law.id for law in size_laws.laws].index("printed")
    trusted = best[:printed] + best[printed + 1 :]
    unrounded = float(size_laws.unrounded.tokens(SIZE)) / stock
    rows = [
        ("which of five laws", "law", min(best), max(best)),
        ("which law, without the printed constants", "law", min(trusted), max(trusted)),
        ("rounding of the printed constants", "law", *sorted((unrounded, best[printed]))),
    ]
    for law in size_laws.laws:
        if law.has_interval:
            ends = percentile_interval(np.asarray(law.draws.tokens(SIZE)) / stock)
            rows.append((f"fit: {law.name}", "fit", ends.low, ends.high))
    for part, name in STOCK_PARTS.items():
        factor = text_stock.log_factors[part] - text_stock.log_factors[part].median()
        ends = percentile_interval(base / 10**factor)
        rows.append((name, "stock", ends.low, ends.high))
    repeated = percentile_interval(base / 10 ** text_stock.log_factors["repetition_factor"])
    rows.append(("text seen more than once", "stock", repeated.low, repeated.high))
    rows.append(("web of 2040 or of 2024", "stock", base / text_stock.growth_to_2040, base))
    return pd.DataFrame(rows, columns=["assumption", "kind", "low", "high"])
