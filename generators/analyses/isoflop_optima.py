"""The best split on four kinds of text that are not that of Hoffmann et al., from runs at equal compute

The preferred way is that of their second approach: at each budget a parabola through loss by log tokens, and a power law through its
minima. Of Llama 3 all budgets count, as in its paper; of Marin those that the collectors keep, with seven runs or more. Intervals redraw the residuals of each parabola, 1,000 times; for the parametric fit they
resample the runs, 100 times.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..maths.isoflop import Optima, parabola_minimum
from ..maths.robust_fit import fit_parametric_loss, fit_resamples
from ..maths.scaling_laws import ParametricLaw
from ..records import Bracket, Choices, Estimate

SOURCES = ["grattafiori2024", "openathena2026"]
DRAWS, RESAMPLES, SEED = 1000, 100, 402
FRONTIER = 3.8e25  # FLOP, of Llama 3 405B in grattafiori2024, section 3.2.1
SMALL = 9e18  # FLOP
TEXTS = {
    "llama": "Llama 3",
    "comma": "Common Pile (Comma)",
    "dclm": "DCLM",
    "nemotron": "Nemotron-CC",
}
FEWEST = 5  # points of a parabola, of which three are its own constants
NEAR = 4.0  # times the tokens of the best run
STARTS = ParametricLaw(
    *np.meshgrid([0.6, 2.5], [300.0], [300.0], [0.3, 0.6], [0.35], indexing="ij")
)
EVERY = "parabolas, every budget"
KEPT = "parabolas, seven runs or more"
CLOSE = "parabolas, runs near the best"
PARAMETRIC = "parametric loss"
LEFT_OUT = {EVERY: "five runs at the smallest budgets, for a parabola with three constants"}
PRINTED = (402e9, 16.55e12)  # parameters and tokens at FRONTIER, grattafiori2024, section 3.2.1


@dataclass(frozen=True)
class IsoflopOptima:
    """`rows`: the minimum at each budget. Exponents of model size, and tokens per parameter at the compute of
    Chinchilla; for Llama 3 also at its own frontier of 3.8e25 FLOP, for Marin at its smallest budget with
    seven runs or more, and the most there by any way; `kept` is without the two largest budgets of Llama 3."""

    rows: pd.DataFrame
    exponent_llama: Annotated[Choices, "1"]
    exponent_marin: Annotated[Choices, "1"]
    ratio_llama: Annotated[Choices, "tokens/parameter"]
    ratio_marin: Annotated[Choices, "tokens/parameter"]
    frontier_llama: Annotated[Choices, "tokens/parameter"]
    small_marin: Annotated[Choices, "tokens/parameter"]
    exponent_llama_kept: Annotated[Estimate, "1"]
    frontier_llama_kept: Annotated[Estimate, "tokens/parameter"]
    most_small_marin: Annotated[float, "tokens/parameter"]
    lowest_exponent: Annotated[float, "1"]
    highest_exponent: Annotated[float, "1"]


def analyse(isoflop_runs, hoffmann_approaches) -> IsoflopOptima:
    C = hoffmann_approaches.chinchilla_compute
    found = {name: _ways(isoflop_runs, data) for name, data in TEXTS.items()}
    rows = []
    for name, data in TEXTS.items():
        optima = found[name][_preferred(name)]
        assert isinstance(optima, Optima)
        budgets, tokens = np.exp(optima.log_C), np.exp(optima.log_D[0])
        columns = {"training_compute_flop": budgets, "training_tokens": tokens}
        rows.append(pd.DataFrame(columns).assign(training_data=data))
    minima = pd.concat(rows, ignore_index=True)
    minima["tokens_per_parameter"] = (
        6 * minima["training_tokens"] ** 2 / minima["training_compute_flop"]
    )
    exponents = {name: _estimates(ways, None) for name, ways in found.items()}
    ratios = {name: _estimates(ways, C) for name, ways in found.items()}
    small = _of_marin({name: _estimates(found[name], SMALL) for name in TEXTS})
    N, D = PRINTED
    printed = Bracket.exact(D / N, "two numbers of one extrapolation", 1)
    values = [one.value for each in exponents.values() for one in each.values()]
    return IsoflopOptima(
        rows=minima,
        exponent_llama=_of_one(exponents["llama"]),
        exponent_marin=_of_marin(exponents),
        ratio_llama=_of_one(ratios["llama"]),
        ratio_marin=_of_marin(ratios),
        frontier_llama=_of_one(
            _estimates(found["llama"], FRONTIER) | {"as printed in the paper": printed}
        ),
        small_marin=small,
        exponent_llama_kept=exponents["llama"][KEPT],
        frontier_llama_kept=_estimates(found["llama"], FRONTIER)[KEPT],
        most_small_marin=max(one.value for one in [small.default, *small.others.values()]),
        lowest_exponent=min(values),
        highest_exponent=max(values),
    )


def _ways(table: pd.DataFrame, data: str) -> dict[str, Optima | ParametricLaw]:
    """Each way to the optimum, on the runs of one text."""
    runs = table[table["training_data"] == data]
    kept = runs[~runs["left_out_by_collectors"]]
    generator = np.random.default_rng(SEED)
    columns = tuple(kept[c].to_numpy(float) for c in ("parameters", "training_tokens", "loss"))
    law = fit_parametric_loss(*columns, starts=STARTS).law
    fits = fit_resamples(*columns, resample_counts(len(kept), RESAMPLES, SEED), law)
    names = ("E", "A", "B", "alpha", "beta")
    drawn = {name: np.asarray(getattr(fits, name))[fits.converged] for name in names}
    return {
        **({EVERY: _optima(runs, np.inf, generator)} if data == TEXTS["llama"] else {}),
        KEPT: _optima(kept, np.inf, generator),
        CLOSE: _optima(kept, NEAR, generator),
        PARAMETRIC: ParametricLaw(
            *(np.concatenate([[getattr(law, name)], drawn[name]])[:, None] for name in names)
        ),
    }


def _optima(runs: pd.DataFrame, near: float, generator: np.random.Generator) -> Optima:
    budgets, minima = [], []
    for C, group in runs.groupby("training_compute_flop"):
        x, y = np.log(group["training_tokens"].to_numpy(float)), group["loss"].to_numpy(float)
        close = np.abs(x - x[y.argmin()]) <= np.log(near)
        if close.sum() < FEWEST or y.argmin() in (x.argmin(), x.argmax()):
            continue  # no minimum inside
        budgets.append(np.log(C))
        minima.append(parabola_minimum(x[close], y[close], DRAWS, generator))
    return Optima(np.array(budgets), np.array(minima).T)


def _estimates(ways: dict, C: float | None) -> dict[str, Estimate | Bracket]:
    """Of the exponent, or of tokens per parameter at C."""
    found: dict[str, Estimate | Bracket] = {}
    for label, way in ways.items():
        if C is None:
            values = np.ravel(way.exponent_N)
        else:
            given = np.array([C]) if isinstance(way, ParametricLaw) else C
            values = np.ravel(way.tokens_per_parameter(given))
        n = len(way.log_C) if isinstance(way, Optima) else len(values)
        found[label] = Estimate.from_resamples(values, n=n)
    return found


def _preferred(name: str) -> str:
    return EVERY if name == "llama" else KEPT


def _of_one(found: dict) -> Choices:
    return Choices(
        found[EVERY], {label: one for label, one in found.items() if label != EVERY}, EVERY
    )


def _of_marin(found: dict[str, dict]) -> Choices:
    """The three mixtures under each way; the preferred is the one between the others, DCLM."""
    texts = ("dclm", "comma", "nemotron")
    labelled = {f"{TEXTS[t]}: {way}": one for t in texts for way, one in found[t].items()}
    first = f"{TEXTS['dclm']}: {KEPT}"
    return Choices(labelled.pop(first), labelled, first, LEFT_OUT)
