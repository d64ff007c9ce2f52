"""What a smaller model trained for longer saves, by tokens served over tokens trained on

The variable is demand over the tokens of the training optimum: at ten times as many served as trained on, and at as many. The other choices are other
budgets of training and other laws. A trillion tokens served are much for a small budget and little for a large one. Intervals are those of the law's resamples.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np

from ..maths.inference_cost import cheapest_model, total_flop
from ..maths.scaling_laws import ParametricLaw
from ..records import Bracket, Choices, Estimate
from ..records.estimates import Measurement

SOURCES = ["sardana2024", "hoffmann2022"]
DRAWS = 300
TRILLION = 1e12  # tokens
PREFERRED = "Chinchilla's budget, this report's fit"
LEFT_OUT = {
    "prices in the place of operations": "a price of a served token is not known for any of these models"
}


@dataclass(frozen=True)
class ServedChoices:
    """Factors on tokens per parameter and shares of compute saved, by demand over the tokens of the optimum."""

    factor_ten: Annotated[Choices, "1"]
    saved_ten: Annotated[Choices, "1"]
    factor_one: Annotated[Choices, "1"]
    saved_one: Annotated[Choices, "1"]
    saved_trillion: Annotated[Choices, "1"]
    trillion_small: Annotated[Estimate, "1"]
    trillion_large: Annotated[Estimate, "1"]


def analyse(
    chinchilla_fit, other_fits, hoffmann_approaches, parametric_fits, fitted_runs
) -> ServedChoices:
    budget, n = hoffmann_approaches.chinchilla_compute, int(fitted_runs.fitted)
    names = ("E", "A", "B", "alpha", "beta")
    row = parametric_fits.set_index("fit").loc["hoffmann2022_printed"]
    printed = ParametricLaw(*(float(row[name]) for name in names))
    own = chinchilla_fit.law, _first(chinchilla_fit.draws)
    fits = {label: (fit.law, _first(fit.draws)) for label, fit in other_fits.fits.items()}
    absolute, larger = (
        fits[label]
        for label in ("absolute deviations", "without the smallest quarter of the models")
    )
    ways = {
        PREFERRED: (budget, *own),
        "10²² FLOP": (1e22, *own),
        "10²⁵ FLOP": (1e25, *own),
        "absolute deviations": (budget, *absolute),
        "without the smallest quarter of the models": (budget, *larger),
        "the constants as printed": (budget, printed, None),
    }

    def choices(place: int, demand: float, of_tokens: bool, labels=tuple(ways)) -> Choices:
        found = {k: _estimate(*ways[k], demand, of_tokens, place, n) for k in labels}
        return Choices(found.pop(PREFERRED), found, PREFERRED, LEFT_OUT)

    trillion = choices(1, TRILLION, False)
    return ServedChoices(
        factor_ten=choices(0, 10.0, True),
        saved_ten=choices(1, 10.0, True),
        factor_one=choices(0, 1.0, True),
        saved_one=choices(1, 1.0, True),
        saved_trillion=trillion,
        trillion_small=trillion.others["10²² FLOP"],
        trillion_large=trillion.others["10²⁵ FLOP"],
    )


def _first(draws: ParametricLaw) -> ParametricLaw:
    names = ("E", "A", "B", "alpha", "beta")
    return ParametricLaw(*(np.asarray(getattr(draws, name))[:DRAWS] for name in names))


def _estimate(
    C: float,
    law: ParametricLaw,
    draws: ParametricLaw | None,
    demand: float,
    of_tokens: bool,
    place: int,
    n: int,
) -> Measurement:
    value = _found(law, C, demand, of_tokens)[place]
    if draws is None:
        return Bracket.exact(float(np.ravel(value)[0]), "a law without a spread")
    drawn = np.ravel(_found(draws, C, demand, of_tokens)[place])
    return Estimate.from_draws(float(np.ravel(value)[0]), drawn, n=n)


def _found(law: ParametricLaw, budget: float, demand: float, of_tokens: bool):
    """The factor on tokens per parameter, and the share of compute saved."""
    C = np.array([budget])
    N, D = law.optimal_parameters(C), law.optimal_tokens(C)
    served = demand * np.asarray(D) if of_tokens else np.array([demand])
    model = cheapest_model(law, C, served)
    factor = model.D / model.N / law.tokens_per_parameter(C)
    return factor, 1 - model.total_flop / total_flop(N, D, served)
