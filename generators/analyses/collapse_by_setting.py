"""What refitting a normal distribution to its own samples does to its variance, where old data are replaced and where they are kept

The preferred setting draws 100 samples a generation, for 1,000 generations, 1,000 times, and fits by the largest likelihood, as the published runs do. The other
choices are other numbers of samples, the unbiased variance, the mean of the runs, fewer generations, and the published runs of [@kazdan2025collapse], which end at 100 generations.
Intervals resample the runs 400 times.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.refitting import kept, replaced
from ..records import Bracket, Choices, Estimate

SOURCES = ["kazdan2025collapse"]
CHAINS, GENERATIONS, RESAMPLES = 1000, 1000, 400
SAMPLES = (10, 32, 100, 316)
SEEDS = {"replaced": 2410, "kept": 16713}
SHOWN = np.unique(np.geomspace(1, GENERATIONS, 40).astype(int))
MIXED = 10  # real samples among 100
PUBLISHED = {"replaced": (10, 100), "kept": (10, 100)}  # samples, generation
LEFT_OUT = {
    "a fixed number drawn from all data so far": "in between, and reported by the authors",
    "mean of the runs with the unbiased variance": "its expectation never changes, while each run shrinks",
}
SETTINGS = {"replaced": replaced, "kept": kept}


@dataclass(frozen=True)
class CollapseBySetting:
    """Median variance of the last generation, the true one being 1; `rows` by generation, `compared` with the published runs."""

    rows: pd.DataFrame
    compared: pd.DataFrame
    replaced: Annotated[Choices, "1"]
    kept: Annotated[Choices, "1"]
    tenth_real: Annotated[Estimate, "1"]
    halves_after: Annotated[float, "1"]
    largest_gap: Annotated[float, "1"]


def analyse(gaussian_generations) -> CollapseBySetting:
    runs = {
        (setting, n): draw(n, GENERATIONS, CHAINS, SEEDS[setting] + n)
        for setting, draw in SETTINGS.items()
        for n in SAMPLES
    }
    rows = [_rows(setting, n, found) for (setting, n), found in runs.items()]
    mixed = replaced(100, GENERATIONS, CHAINS, 7, real=MIXED)
    rows.append(_rows("replaced, a tenth real", 100, mixed))
    compared = _compared(gaussian_generations, runs)
    medians = np.median(runs["replaced", 100], axis=1)
    return CollapseBySetting(
        rows=pd.concat(rows, ignore_index=True),
        compared=compared,
        replaced=_choices("replaced", runs, gaussian_generations),
        kept=_choices("kept", runs, gaussian_generations),
        tenth_real=_median(mixed[-1]),
        halves_after=float(np.flatnonzero(medians < 0.5)[0] + 1),
        largest_gap=float((compared["simulated"] - compared["published"]).abs().max()),
    )


def _choices(setting: str, runs: dict, published: pd.DataFrame) -> Choices:
    found = {n: runs[setting, n][-1] for n in SAMPLES}
    unbiased = SETTINGS[setting](100, GENERATIONS, CHAINS, SEEDS[setting], unbiased=True)[-1]
    samples, generation = PUBLISHED[setting]
    row = published[
        (published["setting"] == setting)
        & (published["samples"] == samples)
        & (published["generation"] == generation)
    ].iloc[0]
    others: dict[str, Estimate | Bracket] = {
        f"{n} samples": _median(found[n]) for n in SAMPLES if n != 100
    }
    others["unbiased variance"] = _median(unbiased)
    others["mean of the runs"] = _mean(found[100])
    others["500 generations"] = _median(runs[setting, 100][499])
    others["published, 10 samples, 100 generations"] = Bracket(
        float(row["median_variance"]),
        float(row["q10_variance"]),
        float(row["q90_variance"]),
        "the tenth and the ninetieth of a hundred runs",
        int(row["runs"]),
    )
    return Choices(_median(found[100]), others, "100 samples, 1,000 generations", LEFT_OUT)


def _rows(setting: str, samples: int, found: np.ndarray) -> pd.DataFrame:
    shown = found[SHOWN - 1]
    low, middle, high = np.quantile(shown, [0.1, 0.5, 0.9], axis=1)
    columns = {"variance": middle, "variance_low": low, "variance_high": high}
    rows = pd.DataFrame({"generation": SHOWN, **columns})
    return rows.assign(setting=setting, samples=samples)


def _compared(published: pd.DataFrame, runs: dict) -> pd.DataFrame:
    """Medians of our runs beside the published ones, with the spread that the median of so many runs has."""
    rows = []
    keys = zip(published["setting"], published["samples"], published["generation"], strict=True)
    for (setting, samples, generation), median in zip(
        keys, published["median_variance"].astype(float), strict=True
    ):
        ours = runs[setting, samples][generation - 1]
        rows.append(
            {
                "setting": setting,
                "samples": samples,
                "generation": generation,
                "published": median,
                "simulated": float(np.median(ours)),
                "share_below": float(np.mean(ours < median)),
            }
        )
    return pd.DataFrame(rows).assign(runs=published["runs"].to_numpy())


def _median(values: np.ndarray) -> Estimate:
    drawn = np.median(_drawn(values), axis=1)
    return Estimate.from_draws(np.median(values), drawn, n=len(values))


def _mean(values: np.ndarray) -> Estimate:
    return Estimate.from_draws(values.mean(), _drawn(values).mean(axis=1), n=len(values))


def _drawn(values: np.ndarray) -> np.ndarray:
    return np.random.default_rng(3).choice(values, (RESAMPLES, len(values)))
