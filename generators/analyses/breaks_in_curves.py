"""Does a power law with a break forecast training curves better than one without, and can the break be seen coming?

The curves are losses or log perplexities over training: the Gemstones up to a hundred billion tokens, LAMBADA in Pythia, and bits per byte of the right answer in OLMo 2. Each law is fitted to the checkpoints of the first
quarter of the tokens and scored on the rest; the number is the typical error of the broken law over that of a power law with a floor, and its interval resamples the curves, 8,000 times. A plain law that may
leave out the beginning of training is the choice of whoever takes it for warming up: it is fitted to the later half of the same checkpoints, or to those of the last three quarters of the tokens seen.
Whether the break can be foreseen is asked of LAMBADA, which every size leaves late: the law is fitted to the checkpoints of less than a third of the tokens of the break, and its error beyond three times of them is divided by that of
"nothing changes".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..maths.broken_power import Curve, fit_broken, fit_power
from ..records import Choices, Estimate

SOURCES = ["caballero2023broken", "mcleish2025", "biderman2023", "bhagia2024"]
RESAMPLES, SEED = 8000, 2210
GEMSTONES, LAMBADA, OLMO = "Gemstones", "LAMBADA, Pythia", "answers, OLMo 2"
UP_TO = 1.001e11  # tokens, beyond which the Gemstones have a coarser grid
QUARTER, FEWEST = 4.0, 8  # points of a fit with six constants
LATER = {
    "later_half": "one of the later half of the checkpoints",
    "later_tokens": "one of the last 3/4 of the tokens",
}
FEWEST_LATER = 6  # points of a power law with a floor
EARLY, LATE = 3.0, 3.0  # times the tokens of the break
PREFERRED = "first quarter, all curves"
NEAR = "up to a third of the break"
FIT = Callable[[np.ndarray, np.ndarray], Curve]
LEFT_OUT = {
    "curves over model size": "too few sizes a family for a law with six constants",
    "two and more breaks": "more constants than most of these curves have points",
}


@dataclass(frozen=True)
class BreaksInCurves:
    """Errors over errors, so below one the broken law is better, or foresees something; `errors` by curve.

    `gain_late` is that against a power law that leaves out the beginning."""

    errors: pd.DataFrame
    forecasts: pd.DataFrame
    gain: Annotated[Choices, "1"]
    gain_late: Annotated[Estimate, "1"]
    foreseen: Annotated[Choices, "1"]
    past_break: Annotated[Estimate, "1"]
    curves: Annotated[int, "curves"]
    wins: Annotated[float, "1"]
    break_tokens: Annotated[float, "tokens"]


@dataclass(frozen=True)
class _Series:
    kind: str
    name: str
    x: np.ndarray
    y: np.ndarray


def analyse(gemstones_checkpoints, pythia_lambada, olmo_checkpoints) -> BreaksInCurves:
    series = _series(gemstones_checkpoints, pythia_lambada, olmo_checkpoints)
    errors = pd.DataFrame([row for one in series for row in _held_back(one)])
    first = errors[errors["cut"] == QUARTER]
    lambada = [one for one in series if one.kind == LAMBADA]
    forecasts = pd.DataFrame([_around(one, EARLY) for one in lambada])
    others = {f"first quarter, {kind}": _ratio(first[first["kind"] == kind]) for kind in KINDS}
    others["first half, all curves"] = _ratio(errors[errors["cut"] == 2])
    others["first tenth, all curves"] = _ratio(errors[errors["cut"] == 10])
    others["against a power law without a floor"] = _ratio(first, "no_floor")
    others |= {f"against {label}": _ratio(first, later) for later, label in LATER.items()}
    others["median of the curves"] = _ratio(first, median=True)
    return BreaksInCurves(
        errors=errors,
        forecasts=forecasts,
        gain=Choices(_ratio(first), others, PREFERRED, LEFT_OUT),
        gain_late=_ratio(first, "later_tokens"),
        foreseen=_foreseen(lambada, forecasts),
        past_break=_mean(forecasts["past"] / forecasts["nothing"]),
        curves=len(first),
        wins=float((first["broken"] < first["power"]).mean()),
        break_tokens=float(forecasts["break_tokens"].median()),
    )


KINDS = (GEMSTONES, LAMBADA, OLMO)


def _series(gemstones, lambada, olmo) -> list[_Series]:
    short = gemstones[(gemstones["series"] == "main") & (gemstones["training_tokens"] <= UP_TO)]
    begun = lambada[lambada["step"] > 0].assign(
        loss=lambda t: np.log(t["perplexity"].astype(float))
    )
    inside = olmo[(olmo["stage"] == "inside a run") & (olmo["training_tokens"] > 0)]
    inside = inside.assign(name=inside["model"] + ", " + inside["task"])
    parts = ((GEMSTONES, short, "model", "loss"), (LAMBADA, begun, "model", "loss"))
    found = []
    for kind, table, name, value in (*parts, (OLMO, inside, "name", "bits_per_byte")):
        for label, rows in table.groupby(name):
            x, y = (rows[column].to_numpy(float) for column in ("training_tokens", value))
            found.append(_Series(kind, str(label), x, y))
    return found


def _held_back(one: _Series) -> list[dict]:
    rows = []
    for cut in (2.0, QUARTER, 10.0):
        seen = one.x <= one.x.max() / cut
        if seen.sum() < FEWEST:
            continue
        fits = {
            "broken": fit_broken,
            "power": fit_power,
            "no_floor": lambda x, y: fit_power(x, y, [0.0]),
        }
        missed = {label: _missed(fit, one, seen, ~seen) for label, fit in fits.items()}
        later = {
            "later_half": seen & (one.x >= np.median(one.x[seen])),
            "later_tokens": seen & (one.x >= one.x[seen].max() / QUARTER),
        }
        missed |= {
            label: _missed(fit_power, one, part, ~seen) if part.sum() >= FEWEST_LATER else np.nan
            for label, part in later.items()
        }
        rows.append({"kind": one.kind, "name": one.name, "cut": cut, **missed})
    return rows


def _missed(fit: FIT, one: _Series, seen: np.ndarray, scored: np.ndarray) -> float:
    """Root mean square of log errors on the points that are scored."""
    curve = fit(one.x[seen], one.y[seen])
    return float(np.sqrt(np.mean(np.log(curve.predict(one.x[scored]) / one.y[scored]) ** 2)))


def _around(one: _Series, early: float, fit: FIT = fit_broken) -> dict:
    """Errors beyond LATE times the break: of fits from well before it and from past it, and of no change at all."""
    whole = fit_broken(one.x, one.y)
    assert whole.at is not None
    at = float(np.exp(whole.at))
    before, past = one.x <= at / early, one.x <= at * LATE
    scored = ~past
    last = one.y[before][-1]
    return {
        "model": one.name,
        "break_tokens": at,
        "before": _missed(fit, one, before, scored),
        "past": _missed(fit, one, past, scored),
        "nothing": float(np.sqrt(np.mean(np.log(last / one.y[scored]) ** 2))),
    }


def _foreseen(lambada: list[_Series], forecasts: pd.DataFrame) -> Choices:
    half = pd.DataFrame([_around(one, 2.0) for one in lambada])
    plain = pd.DataFrame([_around(one, EARLY, fit_power) for one in lambada])
    ratio = {"half": half, "plain": plain, "third": forecasts}
    shares = {label: table["before"] / table["nothing"] for label, table in ratio.items()}
    large = forecasts["model"].isin(["pythia-2.8b", "pythia-6.9b", "pythia-12b"])
    return Choices(
        _mean(shares["third"]),
        {
            "up to half of the break": _mean(shares["half"]),
            "power law without a break": _mean(shares["plain"]),
            "three largest models": _mean(shares["third"][large]),
            "median of the models": _mean(shares["third"], median=True),
        },
        NEAR,
        {"up to a tenth of the break": "half of the models have too few checkpoints by then"},
    )


def _ratio(rows: pd.DataFrame, against: str = "power", median: bool = False) -> Estimate:
    return _mean((rows["broken"] / rows[against]).dropna(), median)


def _mean(ratios: pd.Series, median: bool = False) -> Estimate:
    """The geometric mean, or the median, of ratios by curve, curves resampled."""
    logs = np.log(ratios.to_numpy(float))
    if median:
        drawn = np.random.default_rng(SEED).choice(logs, (RESAMPLES, len(logs)))
        values = np.append(np.median(logs), np.median(drawn, axis=1))
    else:
        counts = resample_counts(len(logs), RESAMPLES, SEED)
        values = np.append(logs.mean(), counts @ logs / len(logs))
    return Estimate.from_resamples(np.exp(values), n=len(logs))
