"""The largest model that each stock of text can feed, and the compute at which the text is used up

Each law solved for the size whose tokens are the whole stock, and for the compute, as 6ND, that goes with it.
Numbers are for the filtered stock unless their name says otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..records import Estimate

UNFILTERED, FILTERED = "Indexed web, unfiltered", "Indexed web, filtered"  # columns of the stocks
REPEATED = "Indexed web, filtered and repeated"
SOURCES = ["hoffmann2022", "villalobos2024data", "epoch2026models"]
SIZES = np.geomspace(1e11, 1e15, 33)  # parameters


@dataclass(frozen=True)
class TextLimits:
    """`limits`: one row a law and stock; `chances`: the share of draws in which a size needs more than the stock.

    `record_share`: tokens optimal for the compute of the largest run on record over the filtered stock, and
    `hundredfold_share` the same for a hundred times that compute.
    """

    limits: pd.DataFrame
    chances: pd.DataFrame
    largest_ratio_20: Annotated[Estimate, "parameters"]
    largest_approach_1: Annotated[Estimate, "parameters"]
    largest_approach_2: Annotated[Estimate, "parameters"]
    largest_printed: Annotated[Estimate, "parameters"]
    largest_refit: Annotated[Estimate, "parameters"]
    exhausting_ratio_20: Annotated[Estimate, "FLOP"]
    exhausting_approach_1: Annotated[Estimate, "FLOP"]
    exhausting_approach_2: Annotated[Estimate, "FLOP"]
    exhausting_printed: Annotated[Estimate, "FLOP"]
    exhausting_refit: Annotated[Estimate, "FLOP"]
    record_share_ratio_20: Annotated[Estimate, "1"]
    record_share_approach_1: Annotated[Estimate, "1"]
    record_share_approach_2: Annotated[Estimate, "1"]
    record_share_printed: Annotated[Estimate, "1"]
    record_share_refit: Annotated[Estimate, "1"]
    hundredfold_share_ratio_20: Annotated[Estimate, "1"]
    hundredfold_share_approach_1: Annotated[Estimate, "1"]
    hundredfold_share_approach_2: Annotated[Estimate, "1"]
    hundredfold_share_printed: Annotated[Estimate, "1"]
    hundredfold_share_refit: Annotated[Estimate, "1"]
    largest_repeated_ratio_20: Annotated[Estimate, "parameters"]
    largest_unfiltered_ratio_20: Annotated[Estimate, "parameters"]
    exhausting_repeated_ratio_20: Annotated[Estimate, "FLOP"]
    exhausting_over_record_ratio_20: Annotated[Estimate, "1"]


def analyse(size_laws, text_stock, hundred_trillion) -> TextLimits:
    record = hundred_trillion.record_compute
    limits, chances, numbers = [], [], {}
    for law in size_laws.laws:
        n = law.runs * law.has_interval + text_stock.filtered.n
        for stock, tokens in text_stock.stocks.items():
            D = tokens.to_numpy()
            largest = _median(law.draws.parameters(D), n)
            exhausting = _median(law.draws.compute_for_tokens(D), n)
            limits.append(
                {
                    "law": law.name,
                    "stock": stock,
                    **_columns("parameters", largest),
                    **_columns("training_compute_flop", exhausting),
                }
            )
            short = [float((law.draws.tokens(N) > D).mean()) for N in SIZES]
            chances.append(
                pd.DataFrame(
                    {"law": law.name, "stock": stock, "parameters": SIZES, "chance": short}
                )
            )
            if stock == FILTERED:
                numbers[f"largest_{law.id}"], numbers[f"exhausting_{law.id}"] = largest, exhausting
                for name, C in (("record", record), ("hundredfold", 100 * record)):
                    share = np.asarray(law.draws.tokens_at(C)) / D
                    numbers[f"{name}_share_{law.id}"] = _median(share, n)
    ratio = size_laws.laws[0].draws  # 20 tokens a parameter
    D = {stock: draws.to_numpy() for stock, draws in text_stock.stocks.items()}
    ranges = {UNFILTERED: text_stock.unfiltered.n, REPEATED: text_stock.repeated.n}
    return TextLimits(
        limits=pd.DataFrame(limits),
        chances=pd.concat(chances, ignore_index=True),
        largest_repeated_ratio_20=_median(ratio.parameters(D[REPEATED]), ranges[REPEATED]),
        largest_unfiltered_ratio_20=_median(ratio.parameters(D[UNFILTERED]), ranges[UNFILTERED]),
        exhausting_repeated_ratio_20=_median(
            ratio.compute_for_tokens(D[REPEATED]), ranges[REPEATED]
        ),
        exhausting_over_record_ratio_20=_median(
            ratio.compute_for_tokens(D[FILTERED]) / record, text_stock.filtered.n
        ),
        **numbers,
    )


def _median(draws, n: int) -> Estimate:
    return Estimate.from_draws(np.median(draws), draws, n=n)


def _columns(name: str, estimate: Estimate) -> dict[str, float]:
    return {name: estimate.value, f"{name}_low": estimate.low, f"{name}_high": estimate.high}
