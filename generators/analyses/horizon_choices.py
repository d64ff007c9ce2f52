"""In how many days horizons double, since 2019 and since 2023, under other choices

One choice of horizon_doubling is changed at a time: the file, the models, the odds of success, the window, what is resampled.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.clusters import cluster_counts
from ..maths.rates import doubling_days
from ..records import Choices, Estimate
from .horizon_doubling import DRAWS, PAPER_ENDS, SEED, dated, doubling, records

RUN = 3  # neighbours in time that are drawn together
Z_95 = 1.959964  # half the width of a 95% interval, in standard deviations
LEFT_OUT = {
    "a fit to single runs of tasks, as METR does for its intervals": "the file of runs is not at hand",
    "both suites in one line": "a change of suite moves old models too, so a joined line would measure the change",
    "without the three models before 2023": "the sentence speaks of 2019 and after; since 2023 is a sentence of its own",
    "hyperbolic or logistic curves": "they have no doubling time; the page on breaks asks whether one line is enough",
}


@dataclass(frozen=True)
class HorizonChoices:
    """Doubling times in days: as in the paper, over all years with the newest file, and since 2023."""

    as_published: Annotated[Choices, "days"]
    to_2026: Annotated[Choices, "days"]
    recent: Annotated[Choices, "days"]
    shortest_recent: Annotated[float, "days"]
    longest_recent: Annotated[float, "days"]


def analyse(time_horizons_by_vintage) -> HorizonChoices:
    table = time_horizons_by_vintage
    first, second = records(table, "1.0", "2026-01"), records(table, "1.1", "2026-09")
    paper = first[first["release_date"] < PAPER_ENDS]
    recent = second[second["release_date"] >= "2023-01-01"]
    old = {v: records(table, "1.1", v) for v in ("2026-01", "2026-04", "2026-05")}
    early = dated(table, "1.0", "2026-01")
    as_published = Choices(
        doubling(paper),
        {
            "every model of the file, records or not": doubling(
                early[early["release_date"] < PAPER_ENDS]
            ),
            **_common(paper),
            "the same models on the second suite": doubling(
                second[second["release_date"] < PAPER_ENDS]
            ),
        },
        "records to March 2025, first suite, even odds",
        LEFT_OUT,
    )
    to_2026 = Choices(
        doubling(second),
        {
            "the file of January 2026": doubling(old["2026-01"]),
            "the file of April 2026": doubling(old["2026-04"]),
            "the first suite, to November 2025": doubling(first),
            "horizons above 16 hours too": doubling(records(table, "1.1", "2026-09", np.inf)),
            **_common(second),
        },
        "records to February 2026, second suite, even odds",
        LEFT_OUT,
    )
    since = {
        f"from {name} on": doubling(second[second["release_date"] >= day])
        for name, day in {"2022": "2022-01-01", "2024": "2024-01-01", "2025": "2025-01-01"}.items()
    }
    choices = Choices(
        doubling(recent),
        {
            **since,
            "the first suite, from 2023 on": doubling(first[first["release_date"] >= "2023-01-01"]),
            "the first suite, from 2024 on": doubling(first[first["release_date"] >= "2024-01-01"]),
            "the file of January 2026": doubling(
                old["2026-01"][old["2026-01"]["release_date"] >= "2023-01-01"]
            ),
            "horizons above 16 hours too": doubling(
                _since(records(table, "1.1", "2026-09", np.inf), "2023-01-01")
            ),
            "four in five instead of even odds": doubling(recent, "p80"),
            "runs of three neighbours resampled": _by_neighbours(recent),
            "values drawn from METR's intervals": _by_measurement(recent),
        },
        "records since 2023, second suite, even odds",
        LEFT_OUT,
    )
    tried = [one.value for one in choices.others.values()]
    return HorizonChoices(as_published, to_2026, choices, min(tried), max(tried))


def _common(part: pd.DataFrame) -> dict[str, Estimate]:
    """The choices that both long windows share."""
    tried: dict[str, Callable[[], Estimate]] = {
        "without GPT-2": lambda: doubling(part.iloc[1:]),
        "four in five instead of even odds": lambda: doubling(part, "p80"),
        "runs of three neighbours resampled": lambda: _by_neighbours(part),
        "values drawn from METR's intervals": lambda: _by_measurement(part),
    }
    return {label: measure() for label, measure in tried.items()}


def _since(part: pd.DataFrame, day: str) -> pd.DataFrame:
    return part[part["release_date"] >= day]


def _by_neighbours(part: pd.DataFrame) -> Estimate:
    """The same with runs of neighbours in time drawn together."""
    t, y = part["years"].to_numpy(), part["p50"].to_numpy()
    counts = cluster_counts([str(i // RUN) for i in range(len(t))], DRAWS, SEED)
    enough = np.array([len(np.unique(t[row > 0])) > RUN for row in counts])
    return Estimate.from_draws(
        doubling_days(t, y)[0], doubling_days(t, y, counts[enough]), n=len(t)
    )


def _by_measurement(part: pd.DataFrame) -> Estimate:
    """The same with each horizon drawn from its own interval, log-normal and independent of the others."""
    t, y = part["years"].to_numpy(), np.log(part["p50"].to_numpy())
    spread = np.log(part["p50_high"].to_numpy() / part["p50_low"].to_numpy()) / (2 * Z_95)
    noise = np.random.default_rng(SEED).standard_normal((DRAWS, len(t))) * spread
    from_mean = t - t.mean()
    slopes = (y + noise) @ from_mean / (from_mean @ from_mean)
    days = 365.25 * np.log(2) / slopes
    return Estimate.from_draws(doubling_days(t, np.exp(y))[0], days, n=len(t))
