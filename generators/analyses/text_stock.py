"""The stock of public text, drawn again from the ranges that its authors state

400,000 draws of each input, a lognormal between its two ends; their products are the stock of 2024, and growth carries it to other years.
An interval is the middle 95% of the draws: it says what the authors believe, because no range is that of a sample.
Six minus a lognormal makes bytes per token negative once in a thousand draws; such draws are left out here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval
from ..maths.stated_ranges import lognormal_between
from ..records import Estimate

SOURCES = ["villalobos2024data"]
DRAWS = 400_000
SPARE = 4000  # for draws that give a token no bytes
SEED = 20240624
BASE_YEAR = 2024  # of the stated ranges
YEARS = range(2024, 2041, 2)
FEWER = (3125, 6250, 12_500, 25_000, 50_000, 100_000, 200_000, 400_000)  # draws at which to look
UNFILTERED, FILTERED = "Indexed web, unfiltered", "Indexed web, filtered"
REPEATED = "Indexed web, filtered and repeated"
MADE_OF = {
    UNFILTERED: ["web_pages", "bytes_per_page", "bytes_per_token"],
    FILTERED: ["web_pages", "bytes_per_page", "bytes_per_token", "usable_share"],
}
MADE_OF[REPEATED] = [*MADE_OF[FILTERED], "repetition_factor"]
QUANTILES = {"2.5%": 0.025, "median": 0.5, "97.5%": 0.975}


@dataclass(frozen=True)
class TextStock:
    """`log_factors`: log10 of the draws of each input, as it enters the product; `stocks`: draws in tokens.

    The number behind an estimate is that of the stated ranges it is made of.
    """

    log_factors: pd.DataFrame
    stocks: pd.DataFrame
    by_year: pd.DataFrame
    comparison: pd.DataFrame
    convergence: pd.DataFrame
    unfiltered: Annotated[Estimate, "tokens"]
    filtered: Annotated[Estimate, "tokens"]
    repeated: Annotated[Estimate, "tokens"]
    filtered_2040: Annotated[Estimate, "tokens"]
    growth_to_2026: Annotated[float, "1"]
    growth_to_2040: Annotated[float, "1"]
    draws: Annotated[int, "1"]
    worst_change_at_half: Annotated[float, "1"]
    worst_distance_from_print: Annotated[float, "1"]
    impossible_share: Annotated[float, "1"]
    impossible_shift: Annotated[float, "1"]


def analyse(text_stock_inputs, text_stock_printed) -> TextStock:
    every = _draw(text_stock_inputs)
    possible = every["bytes_per_token"] > 0
    drawn = every[possible].head(DRAWS).reset_index(drop=True)
    growth = drawn["page_size_growth"] * drawn["page_count_growth"]
    logs = np.log10(drawn[MADE_OF[REPEATED]])
    logs["bytes_per_token"] *= -1  # the stock is divided by it
    stocks = pd.DataFrame({s: 10 ** logs[parts].sum(axis=1) for s, parts in MADE_OF.items()})
    by_year = pd.DataFrame(
        [
            {"stock": stock, "year": year, **_quantiles(stocks[stock] * growth**years)}
            for stock in MADE_OF
            for year in YEARS
            for years in [year - BASE_YEAR]
        ]
    )
    now = by_year[by_year["year"].eq(BASE_YEAR)].assign(series="drawn again")
    printed = text_stock_printed.assign(series="printed")
    printed = printed[["stock", "series", "tokens", "tokens_low", "tokens_high"]]
    convergence = _convergence(stocks)
    half = convergence[convergence["draws"].eq(DRAWS // 2)]["ratio"]
    middle = by_year[by_year["stock"].eq(FILTERED)].set_index("year")
    estimates = {
        stock: Estimate(*map(float, row[1:]), len(MADE_OF[stock]))
        for stock, row in now.set_index("stock")[
            ["year", "tokens", "tokens_low", "tokens_high"]
        ].T.items()
    }
    last = middle.loc[YEARS[-1]]
    return TextStock(
        log_factors=logs,
        stocks=stocks,
        by_year=by_year,
        comparison=pd.concat([printed, now.drop(columns="year")], ignore_index=True),
        convergence=convergence,
        unfiltered=estimates[UNFILTERED],
        filtered=estimates[FILTERED],
        repeated=estimates[REPEATED],
        filtered_2040=Estimate(
            *map(float, last[["tokens", "tokens_low", "tokens_high"]]), len(MADE_OF[FILTERED]) + 2
        ),
        growth_to_2026=float(np.median(growth**2)),
        growth_to_2040=float(np.median(growth**16)),
        draws=DRAWS,
        worst_change_at_half=float(np.abs(half - 1).max()),
        worst_distance_from_print=_distance(printed, now),
        impossible_share=float(1 - possible.mean()),
        impossible_shift=_shift(every, stocks[FILTERED]),
    )


def _draw(inputs: pd.DataFrame) -> pd.DataFrame:
    """More draws of each input than are needed, because a few have to be thrown away."""
    generator, drawn = np.random.default_rng(SEED), {}
    for row in inputs.itertuples():
        normals = generator.standard_normal(DRAWS + SPARE)
        value = lognormal_between(row.low, row.high, row.level, normals)
        minus = not np.isnan(row.subtracted_from)
        drawn[row.quantity] = float(row.subtracted_from) - value if minus else value
    return pd.DataFrame(drawn)


def _quantiles(draws: pd.Series) -> dict[str, float]:
    ends = percentile_interval(draws.to_numpy())
    names = ("tokens", "tokens_low", "tokens_high")
    return dict(zip(names, (float(draws.median()), ends.low, ends.high), strict=True))


def _shift(every: pd.DataFrame, kept: pd.Series) -> float:
    """How far the quantiles of the filtered stock move when impossible draws stay in, as upstream."""
    stock = every["web_pages"] * every["bytes_per_page"] * every["usable_share"]
    found = np.quantile(stock / every["bytes_per_token"], list(QUANTILES.values()))
    return float(np.abs(found / np.quantile(kept, list(QUANTILES.values())) - 1).max())


def _convergence(stocks: pd.DataFrame) -> pd.DataFrame:
    """Each quantile of the first draws over that of all."""
    rows = []
    for stock in stocks:
        final = np.quantile(stocks[stock], list(QUANTILES.values()))
        for draws in FEWER:
            found = np.quantile(stocks[stock].to_numpy()[:draws], list(QUANTILES.values()))
            for name, ratio in zip(QUANTILES, found / final, strict=True):
                rows.append({"stock": stock, "draws": draws, "quantile": name, "ratio": ratio})
    return pd.DataFrame(rows)


def _distance(printed: pd.DataFrame, again: pd.DataFrame) -> float:
    """The largest relative difference between a printed number and the one drawn again."""
    columns = ["tokens", "tokens_low", "tokens_high"]
    ratio = again.set_index("stock")[columns] / printed.set_index("stock")[columns]
    return float(np.abs(ratio.dropna() - 1).max().max())
