"""When small networks that add modulo 53 have memorised, and when they have understood, by weight decay

One network a weight decay and seed. It has memorised at the first checkpoint with 99% of the problems it was trained on right, and
generalises if 95% of the others are right at the last; half-way is the first checkpoint with half of the others right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.means import mean_interval
from ..records import Choices, Estimate

NETWORK = ["weight_decay", "seed"]
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
    table = tiny_modular_addition.sort_values([*NETWORK, "steps"], kind="stable")
    curves = table.assign(
        learned=table["learned_right_items"] / table["learned_items"],
        other=table["other_right_items"] / table["other_items"],
    ).reset_index(drop=True)
    runs = _runs(curves)
    with_decay, without = runs[runs["weight_decay"] > 0], runs[runs["weight_decay"] == 0]
    grown = with_decay[with_decay["generalised"]]
    delays = grown.groupby("weight_decay")["delay"].agg(list)
    first = curves.iloc[0]
    problems = int(first["learned_items"] + first["other_items"])
    return ModularRuns(
        curves=curves,
        runs=runs,
        decays=_by_decay(runs),
        networks=len(runs),
        seeds=runs["seed"].nunique(),
        problems=problems,
        modulus=round(problems**0.5),
        trained=int(first["learned_items"]),
        steps=int(curves["steps"].max()),
        generalised=len(grown),
        with_decay=len(with_decay),
        without_decay=int(without["generalised"].sum()),
        late=int(grown["late"].sum()),
        best_without_decay=float(without["best"].max()),
        memorised_without_decay=int(without["memorised_at"].notna().sum()),
        delay=_delays(curves, grown),
        delay_of_most=_ratio(delays.iloc[-1]),
        delay_of_least=_ratio(delays.iloc[0]),
        sooner=_sooner(curves),
        share_with=_shares(curves[curves["weight_decay"] > 0]),
        share_without=_shares(curves[curves["weight_decay"] == 0]),
        fastest=float(grown["half_at"].min()),
        slowest=float(grown["half_at"].max()),
    )


def first_steps(curves: pd.DataFrame, column: str, level: float) -> pd.Series:
    """By network: the steps of the first checkpoint with `column` at `level` or above; nan where none is."""
    wide = curves.pivot(index=NETWORK, columns="steps", values=column)
    reached = wide.to_numpy() >= level
    steps = wide.columns.to_numpy(float)[reached.argmax(axis=1)]
    return pd.Series(np.where(reached.any(axis=1), steps, np.nan), wide.index)


def _runs(curves: pd.DataFrame) -> pd.DataFrame:
    memorised, half = (
        first_steps(curves, column, level)
        for column, level in (("learned", MEMORISED), ("other", HALF))
    )
    others = curves.groupby(NETWORK)["other"]
    runs = pd.DataFrame(
        {
            "memorised_at": memorised,
            "half_at": half,
            "delay": half / memorised,
            "best": others.max(),
            "last": others.last(),
            "generalised": others.last() >= GENERALISED,
            "late": half >= LATE * memorised,
        }
    )
    return runs.reset_index()


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


def _ratio(values: Sequence[float]) -> Estimate:
    """Mean on the log scale with Student's interval."""
    logs = np.log(np.asarray(values, float))
    ends = mean_interval(logs)
    return Estimate(*(float(np.exp(v)) for v in (logs.mean(), ends.low, ends.high)), n=len(logs))


def _delays(curves: pd.DataFrame, grown: pd.DataFrame) -> Choices:
    """Steps to understand over steps to memorise, seed by seed over the decays, and under other levels."""
    kept = pd.MultiIndex.from_frame(grown[NETWORK])

    def under(memorised: float, half: float, decay: float | None = None) -> Estimate:
        delays = first_steps(curves, "other", half) / first_steps(curves, "learned", memorised)
        logs = delays[kept].map(np.log)
        if decay is not None:
            logs = logs.xs(decay, level="weight_decay", drop_level=False)
        return _ratio(logs.groupby("seed").mean().map(np.exp))

    decays = sorted(grown["weight_decay"].unique())
    others = {f"weight decay {decay:g} alone": under(MEMORISED, HALF, decay) for decay in decays}
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


def _sooner(curves: pd.DataFrame) -> Choices:
    """Slope of the log of the steps to half-way in the log of the decay, within seeds."""
    with_decay = curves[curves["weight_decay"] > 0]

    def under(level: float, decays: slice = slice(None)) -> Estimate:
        steps = first_steps(with_decay, "other", level).unstack("weight_decay")
        wide = steps.iloc[:, decays].dropna()
        x = np.log(wide.columns.to_numpy(float))
        away = x - x.mean()
        slopes = np.log(wide.to_numpy(float)) @ away / (away @ away)
        ends = mean_interval(slopes)
        return Estimate(float(slopes.mean()), float(ends.low), float(ends.high), len(slopes))

    return Choices(
        under(HALF),
        {
            "a tenth of the others": under(0.1),
            "95% of the others": under(GENERALISED),
            "the two weaker decays": under(HALF, slice(0, 2)),
            "the two stronger decays": under(HALF, slice(1, 3)),
        },
        "half of the others, all three decays",
    )


def _shares(curves: pd.DataFrame) -> Choices:
    """The share of networks that generalise, with Wilson's interval."""

    def under(level: float = GENERALISED, by: float = 1.0, once: bool = False) -> Estimate:
        until = curves[curves["steps"] <= by * curves["steps"].max()]
        last = until.groupby(["weight_decay", "seed"])["other"].last()
        if once:
            last = last.groupby("seed").min()
        return Estimate.from_share(int((last >= level).sum()), len(last))

    return Choices(
        under(),
        {
            "half of the others right": under(0.5),
            "99% of the others right": under(0.99),
            "after half of the steps": under(by=0.5),
            "seeds and not networks, with every decay": under(once=True),
        },
        "95% of the others right at the last checkpoint",
    )
