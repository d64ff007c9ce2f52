"""Do bits per character put open models in the order of their benchmarks

Pearson's and Spearman's correlation of the average bits per character with each of eight benchmarks that others measured, and with the mean of the five that
all models have. Intervals come from resampling whole families.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.clusters import cluster_counts
from ..maths.linear_correlation import linear_correlation
from ..maths.rank_correlation import rank_correlation
from ..records import Estimate

RESAMPLES, SEED = 1000, 41
BENCHMARKS = {
    "mmlu_accuracy": "MMLU",
    "hellaswag_accuracy": "HellaSwag",
    "winograd_accuracy": "Winograd",
    "truthfulqa_accuracy": "TruthfulQA",
    "gsm8k_accuracy": "GSM8K",
    "arc_challenge_accuracy": "ARC-Challenge",
    "xwinograd_accuracy": "XWinograd",
    "humaneval_accuracy": "HumanEval",
}
MEAN = "mean of five"
TEXTS = {
    "average_bits": "average of three texts",
    "common_crawl_bits": "web text",
    "python_bits": "Python code",
    "arxiv_math_bits": "mathematics papers",
}
ENOUGH = 3  # models in a resample whose values differ


@dataclass(frozen=True)
class BitsAgainstBenchmarks:
    """`models`: one row a model; `rows`: one a benchmark and text. Correlations have their sign turned, so that better goes with better."""

    models: pd.DataFrame
    rows: pd.DataFrame
    linear: Annotated[Estimate, "1"]
    ranks: Annotated[Estimate, "1"]
    truthfulqa: Annotated[Estimate, "1"]
    gsm8k: Annotated[Estimate, "1"]
    mmlu: Annotated[Estimate, "1"]
    hellaswag_web: Annotated[Estimate, "1"]
    hellaswag_code: Annotated[Estimate, "1"]
    humaneval_code: Annotated[Estimate, "1"]
    gsm8k_mathematics: Annotated[Estimate, "1"]
    ranks_by_size: Annotated[Estimate, "1"]
    ranks_by_bits: Annotated[Estimate, "1"]
    bits_less_size: Annotated[Estimate, "1"]
    number: Annotated[int, "1"]
    families: Annotated[int, "1"]
    lowest_bits: Annotated[float, "bits/character"]
    highest_bits: Annotated[float, "bits/character"]


def analyse(bits_per_character, compressed_models_benchmarks) -> BitsAgainstBenchmarks:
    table = bits_per_character.drop(columns=["source", "locator"]).merge(
        compressed_models_benchmarks.drop(columns=["source", "locator"]), on="hub_model"
    )
    table[MEAN] = table[list(BENCHMARKS)[:5]].mean(axis=1)
    table = table.rename(columns=BENCHMARKS)
    found = {
        (benchmark, text): _correlations(table, text, benchmark)
        for benchmark in (MEAN, *BENCHMARKS.values())
        for text in TEXTS
    }
    rows = pd.DataFrame(
        {
            "benchmark": benchmark,
            "text": TEXTS[text],
            "correlation": kind,
            "value": estimate.value,
            "low": estimate.low,
            "high": estimate.high,
            "models": estimate.n,
        }
        for (benchmark, text), pair in found.items()
        for kind, estimate in zip(("linear", "of ranks"), pair, strict=True)
    )
    dense = table.dropna(subset=["parameters"])
    counts = cluster_counts(dense["family"], RESAMPLES, SEED)
    size, by_size = _both(rank_correlation, dense["parameters"], dense[MEAN], counts)
    bits, by_bits = _both(rank_correlation, -dense["average_bits"], dense[MEAN], counts)
    average = "average_bits"
    return BitsAgainstBenchmarks(
        models=table,
        rows=rows,
        linear=found[MEAN, average][0],
        ranks=found[MEAN, average][1],
        truthfulqa=found["TruthfulQA", average][1],
        gsm8k=found["GSM8K", average][1],
        mmlu=found["MMLU", average][1],
        hellaswag_web=found["HellaSwag", "common_crawl_bits"][1],
        hellaswag_code=found["HellaSwag", "python_bits"][1],
        humaneval_code=found["HumanEval", "python_bits"][1],
        gsm8k_mathematics=found["GSM8K", "arxiv_math_bits"][1],
        ranks_by_size=Estimate.from_draws(size, by_size, n=len(dense)),
        ranks_by_bits=Estimate.from_draws(bits, by_bits, n=len(dense)),
        bits_less_size=Estimate.from_draws(bits - size, by_bits - by_size, n=len(dense)),
        number=len(table),
        families=table["family"].nunique(),
        lowest_bits=float(table[average].min()),
        highest_bits=float(table[average].max()),
    )


def _correlations(table: pd.DataFrame, text: str, benchmark: str) -> list[Estimate]:
    known = table.dropna(subset=[benchmark])
    counts = cluster_counts(known["family"], RESAMPLES, SEED)
    counts = counts[(counts > 0).sum(axis=1) >= ENOUGH]
    measures = (linear_correlation, rank_correlation)
    pairs = [_both(measure, -known[text], known[benchmark], counts) for measure in measures]
    return [Estimate.from_draws(value, draws, n=len(known)) for value, draws in pairs]


def _both(measure, x: pd.Series, y: pd.Series, counts: np.ndarray):
    a, b = x.to_numpy(float), y.to_numpy(float)
    return float(measure(a, b)), measure(a, b, counts)
