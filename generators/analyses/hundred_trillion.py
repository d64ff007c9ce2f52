"""What a dense model of 100 trillion parameters would need, beside the stock of text and the largest training run

Under each law: tokens, tokens over each stock with the share of draws above one, and compute, as 6ND, over that of the largest run on record.
Draws of the law and of the stock are independent. A share of draws is a degree of belief, not a frequency. The draws of this report's fit come from 4,000 resamples,
each used about a hundred times, and the errors of the ends of its intervals are those of so many.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import clustered_errors
from ..maths.scaling_laws import compute_6nd
from ..records import Bracket, Estimate

UNFILTERED, FILTERED = "Indexed web, unfiltered", "Indexed web, filtered"  # columns of the stocks
REPEATED = "Indexed web, filtered and repeated"
SOURCES = ["hoffmann2022", "villalobos2024data", "epoch2026models"]
SIZE = 1e14  # parameters
HOURS_A_YEAR = 24 * 365.25
STOCKS = {"unfiltered": UNFILTERED, "filtered": FILTERED, "repeated": REPEATED}


@dataclass(frozen=True)
class HundredTrillion:
    """`rows`: one row a law and stock. Fields are named by what is divided by (a stock, or the `record` of
    compute) and by the law; a value is the median of the draws, the number behind it that of ranges and runs."""

    rows: pd.DataFrame
    tokens_ratio_20: Annotated[float, "tokens"]
    tokens_approach_1: Annotated[Estimate, "tokens"]
    tokens_approach_2: Annotated[Estimate, "tokens"]
    tokens_printed: Annotated[float, "tokens"]
    tokens_refit: Annotated[Estimate, "tokens"]
    unfiltered_ratio_20: Annotated[Estimate, "1"]
    unfiltered_approach_1: Annotated[Estimate, "1"]
    unfiltered_approach_2: Annotated[Estimate, "1"]
    unfiltered_printed: Annotated[Estimate, "1"]
    unfiltered_refit: Annotated[Estimate, "1"]
    filtered_ratio_20: Annotated[Estimate, "1"]
    filtered_approach_1: Annotated[Estimate, "1"]
    filtered_approach_2: Annotated[Estimate, "1"]
    filtered_printed: Annotated[Estimate, "1"]
    filtered_refit: Annotated[Estimate, "1"]
    repeated_ratio_20: Annotated[Estimate, "1"]
    repeated_approach_1: Annotated[Estimate, "1"]
    repeated_approach_2: Annotated[Estimate, "1"]
    repeated_printed: Annotated[Estimate, "1"]
    repeated_refit: Annotated[Estimate, "1"]
    unfiltered_chance_ratio_20: Annotated[float, "1"]
    unfiltered_chance_approach_1: Annotated[float, "1"]
    unfiltered_chance_approach_2: Annotated[float, "1"]
    unfiltered_chance_printed: Annotated[float, "1"]
    unfiltered_chance_refit: Annotated[float, "1"]
    filtered_chance_ratio_20: Annotated[float, "1"]
    filtered_chance_approach_1: Annotated[float, "1"]
    filtered_chance_approach_2: Annotated[float, "1"]
    filtered_chance_printed: Annotated[float, "1"]
    filtered_chance_refit: Annotated[float, "1"]
    repeated_chance_ratio_20: Annotated[float, "1"]
    repeated_chance_approach_1: Annotated[float, "1"]
    repeated_chance_approach_2: Annotated[float, "1"]
    repeated_chance_printed: Annotated[float, "1"]
    repeated_chance_refit: Annotated[float, "1"]
    compute_ratio_20: Annotated[float, "FLOP"]
    compute_approach_1: Annotated[Estimate, "FLOP"]
    compute_approach_2: Annotated[Estimate, "FLOP"]
    compute_printed: Annotated[float, "FLOP"]
    compute_refit: Annotated[Estimate, "FLOP"]
    record_ratio_20: Annotated[Bracket, "1"]
    record_approach_1: Annotated[Estimate, "1"]
    record_approach_2: Annotated[Estimate, "1"]
    record_printed: Annotated[Bracket, "1"]
    record_refit: Annotated[Estimate, "1"]
    record_compute: Annotated[float, "FLOP"]
    years_at_the_pace_of_gpt_45: Annotated[float, "years"]
    decades_beyond_size: Annotated[float, "1"]
    decades_beyond_compute: Annotated[float, "1"]
    switch_compute_share: Annotated[float, "1"]


def analyse(size_laws, text_stock, records_of_size_and_compute) -> HundredTrillion:
    models = records_of_size_and_compute.set_index("model")
    record = float(models["training_compute_flop"].max())
    rows, numbers = [], {}
    for law in size_laws.laws:
        drawn = np.asarray(law.draws.tokens(SIZE))
        tokens = _of_law(law, law.best.tokens(SIZE), drawn)
        compute = _of_law(law, law.best.compute(SIZE), compute_6nd(SIZE, drawn))
        numbers[f"tokens_{law.id}"] = tokens if law.has_interval else tokens.value
        numbers[f"compute_{law.id}"] = compute if law.has_interval else compute.value
        numbers[f"record_{law.id}"] = compute.mapped(lambda flop: flop / record)
        for id, stock in STOCKS.items():
            ratio = drawn / text_stock.stocks[stock].to_numpy()
            ranges = getattr(text_stock, id).n
            n = ranges + law.runs * law.has_interval
            estimate = Estimate.from_draws(np.median(ratio), ratio, n=n)
            if law.resample is not None:
                low, high = clustered_errors(ratio, law.resample)
                estimate = replace(estimate, low_error=low, high_error=high)
            chance = float((ratio > 1).mean())
            numbers[f"{id}_{law.id}"], numbers[f"{id}_chance_{law.id}"] = estimate, chance
            ends = {"ratio": estimate.value, "ratio_low": estimate.low, "ratio_high": estimate.high}
            rows.append({"law": law.name, "stock": stock, **ends, "chance": chance})
    pace = models.loc["GPT-4.5"]
    switch = models.loc["Switch"]
    dense = size_laws.laws[0].best.compute(switch["parameters"])
    hours = numbers["compute_ratio_20"] / pace["training_compute_flop"]
    return HundredTrillion(
        rows=pd.DataFrame(rows),
        record_compute=record,
        years_at_the_pace_of_gpt_45=float(hours * pace["training_time_hours"] / HOURS_A_YEAR),
        decades_beyond_size=float(np.log10(SIZE / size_laws.largest_run)),
        decades_beyond_compute=float(
            np.log10(numbers["compute_ratio_20"] / size_laws.largest_compute)
        ),
        switch_compute_share=float(switch["training_compute_flop"] / dense),
        **numbers,
    )


def _of_law(law, value: float, draws: np.ndarray) -> Estimate | Bracket:
    if law.has_interval:
        return Estimate.from_draws(value, draws, n=law.runs)
    return Bracket.exact(float(value), "a law without a spread")
