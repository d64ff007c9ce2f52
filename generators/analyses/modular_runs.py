"""When small networks that add modulo 53 have memorised, and when they have understood, by weight decay

One network a weight decay and seed. It has memorised at the first checkpoint with 99% of the problems it was trained on right, and
generalises if 95% of the others are right at the last; half-way is the first checkpoint with half of the others right.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.means import mean_interval
from ..records import Choices, Estimate

MEMORISED, HALF, GENERALISED = 0.99, 0.5, 0.95
LATE = 4  # times the steps of memorising: rules of the experiment


@dataclass(frozen=True)
class ModularRuns:
    """`curves` by network and checkpoint, `runs` one a network, `decays` one a decay; delays are means on the log scale over the
    networks that generalise, a ratio of steps."""

    curves: pd.DataFrame
    runs: pd.DataFrame
    decays: pd.DataFrame
    networks: Annotated[int, "1"]
    seeds: Annotated[int, "1"]
    problems: Annotated[int, "items"]
    modulus: Annotated[int, "1"]
    trained: Annotated[int, "items"]
    steps: Annotated[int, "1"]
    generalised: Annotated[int, "1"]
    with_decay: Annotated[int, "1"]
    without_decay: Annotated[int, "1"]
    late: Annotated[int, "1"]
    best_without_decay: Annotated[float, "1"]
    memorised_without_decay: Annotated[int, "1"]
    delay: Annotated[Choices, "1"]
    delay_of_most: Annotated[Estimate, "1"]
    delay_of_least: Annotated[Estimate, "1"]
    sooner: Annotated[Choices, "1"]
    share_with: Annotated[Choices, "1"]
    share_without: Annotated[Choices, "1"]
    fastest: Annotated[float, "1"]
    slowest: Annotated[float, "1"]


def analyse(tiny_modular_addition) -> ModularRuns:
    table = tiny_modular_addition.sort_values(["weight_decay", "seed", "steps"], kind="stable")
    curves = table.assign(
        learned=table["learned_right_items"] / table["learned_items"],
        other=table["other_right_items"] / table["other_items"],
    ).reset_index(drop=True)
    runs = pd.DataFrame(
        [_run(*key, part) for key, part in curves.groupby(["weight_decay", "seed"])]
    )
    with_decay, without = runs[runs["weight_decay"] > 0], runs[runs["weight_decay"] == 0]
    grown = with_decay[with_decay["generalised"]]
    least, most = (
        grown[grown["weight_decay"] == end]
        for end in (grown["weight_decay"].min(), grown["weight_decay"].max())
    )
    first = curves.iloc[0]
    return ModularRuns(
        curves=curves,
        runs=runs,
        decays=_by_decay(runs),
        networks=len(runs),
        seeds=runs["seed"].nunique(),
        problems=int(first["learned_items"] + first["other_items"]),
        modulus=round(float(np.sqrt(first["learned_items"] + first["other_items"]))),
        trained=int(first["learned_items"]),
        steps=int(curves["steps"].max()),
        generalised=int(with_decay["generalised"].sum()),
        with_decay=len(with_decay),
        without_decay=int(without["generalised"].sum()),
        late=int(grown["late"].sum()),
        best_without_decay=float(without["best"].max()),
        memorised_without_decay=int(without["memorised_at"].notna().sum()),
        delay=_delays(curves, grown),
        delay_of_most=_ratio(most["delay"]),
        delay_of_least=_ratio(least["delay"]),
        sooner=_sooner(curves, runs),
        share_with=_shares(curves[curves["weight_decay"] > 0]),
        share_without=_shares(curves[curves["weight_decay"] == 0]),
        fastest=float(grown["half_at"].min()),
        slowest=float(grown["half_at"].max()),
    )


def crossing(part: pd.DataFrame, column: str, level: float) -> float:
    """The first checkpoint of one network from which `column` is at least `level`; nan where none is."""
    reached = part.loc[part[column] >= level, "steps"]
    return float(reached.iloc[0]) if len(reached) else float("nan")


def _run(decay: float, seed: int, part: pd.DataFrame) -> dict[str, object]:
    memorised, half = crossing(part, "learned", MEMORISED), crossing(part, "other", HALF)
    return {
        "weight_decay": decay,
        "seed": seed,
        "memorised_at": memorised,
        "half_at": half,
        "delay": half / memorised,
        "best": float(part["other"].max()),
        "last": float(part["other"].iloc[-1]),
        "generalised": bool(part["other"].iloc[-1] >= GENERALISED),
        "late": bool(half >= LATE * memorised),
    }


def _by_decay(runs: pd.DataFrame) -> pd.DataFrame:
    """Geometric means of the steps over the networks that have come so far, with least and most."""
    rows = []
    for decay, part in runs.groupby("weight_decay"):
        for column, event in (
            ("memorised_at", "99% of the problems learned"),
            ("half_at", "half of the others"),
        ):
            steps = part[column].dropna()
            if len(steps):
                mean = float(np.exp(np.log(steps).mean()))
                ends = float(steps.min()), float(steps.max())
                rows.append([decay, event, mean, *ends, len(steps), len(part)])
    names = ["weight_decay", "event", "steps", "steps_low", "steps_high", "networks", "of"]
    return pd.DataFrame(rows, columns=names)


def _ratio(values: pd.Series) -> Estimate:
    """Mean on the log scale with Student's interval."""
    logs = np.log(values.to_numpy(float))
    ends = mean_interval(logs)
    return Estimate(*(float(np.exp(v)) for v in (logs.mean(), ends.low, ends.high)), n=len(logs))


def _delays(curves: pd.DataFrame, grown: pd.DataFrame) -> Choices:
    """Steps to understand over steps to memorise, seed by seed over the decays, and under other levels."""

    def under(memorised: float, half: float, decays: tuple[float, ...] = ()) -> Estimate:
        keys = grown.set_index(["weight_decay", "seed"]).index
        parts = {key: part for key, part in curves.groupby(["weight_decay", "seed"]) if key in keys}
        delays = pd.DataFrame(
            [
                (key[1], crossing(part, "other", half) / crossing(part, "learned", memorised))
                for key, part in parts.items()
                if not decays or key[0] in decays
            ],
            columns=["seed", "delay"],
        )
        by_seed = np.log(delays["delay"]).groupby(delays["seed"]).mean()
        return _ratio(np.exp(by_seed))

    decays = sorted(grown["weight_decay"].unique())
    others = {f"weight decay {decay:g} alone": under(MEMORISED, HALF, (decay,)) for decay in decays}
    others |= {
        "memorised at 95%": under(0.95, HALF),
        "memorised at 100%": under(1.0, HALF),
        "understood at a tenth of the others": under(MEMORISED, 0.1),
        "understood at 95% of the others": under(MEMORISED, GENERALISED),
    }
    return Choices(
        under(MEMORISED, HALF),
        others,
        "half of the others against 99% of the problems learned, all decays",
        {"networks without decay": "none comes to understand, so there is no step to divide"},
    )


def _sooner(curves: pd.DataFrame, runs: pd.DataFrame) -> Choices:
    """Slope of the log of the steps to half-way in the log of the decay, within seeds."""

    def under(column: str, level: float, decays: slice = slice(None)) -> Estimate:
        kept = sorted(runs.loc[runs["weight_decay"] > 0, "weight_decay"].unique())[decays]
        chosen = curves[curves["weight_decay"].isin(kept)]
        steps = chosen.groupby(["seed", "weight_decay"]).apply(
            lambda part: crossing(part, column, level), include_groups=False
        )
        wide = np.log(steps.unstack("weight_decay").dropna())
        x = np.log(np.array(wide.columns, float))
        away = x - x.mean()
        slopes = wide.to_numpy() @ away / (away @ away)
        ends = mean_interval(slopes)
        return Estimate(float(slopes.mean()), float(ends.low), float(ends.high), len(slopes))

    return Choices(
        under("other", HALF),
        {
            "a tenth of the others": under("other", 0.1),
            "95% of the others": under("other", GENERALISED),
            "the two weaker decays": under("other", HALF, slice(0, 2)),
            "the two stronger decays": under("other", HALF, slice(1, 3)),
        },
        "half of the others, all three decays",
    )


def _shares(curves: pd.DataFrame) -> Choices:
    """The share of networks that generalise, with Wilson's interval."""

    def under(level: float = GENERALISED, by: float = 1.0) -> Estimate:
        until = curves[curves["steps"] <= by * curves["steps"].max()]
        last = until.groupby(["weight_decay", "seed"])["other"].last()
        return Estimate.from_share(int((last >= level).sum()), len(last))

    return Choices(
        under(),
        {
            "half of the others right": under(0.5),
            "99% of the others right": under(0.99),
            "after half of the steps": under(by=0.5),
        },
        "95% of the others right at the last checkpoint",
    )
