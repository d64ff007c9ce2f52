"""How much of the tokens that its compute called for a large model had, under each law

At a fixed compute the tokens of a model over the best ones are the square root of its tokens per parameter over the best such ratio.
Laws count whose runs end within two decades of these models: those of Hoffmann et al. and of Llama 3.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..records import Bracket, Choices, Estimate
from ..records.estimates import Measurement
from .other_fits import ALL_RUNS

SOURCES = ["hoffmann2022", "grattafiori2024"]
MODELS = {"gpt3": "GPT-3", "gopher": "Gopher", "mtnlg": "MT-NLG 530B"}
PREFERRED = "this report's fit"
LEFT_OUT = {
    "the runs of Porian et al., Marin and the Gemstones": "they end more than two decades below these models",
}
RULE = 20.0


@dataclass(frozen=True)
class UndertrainedChoices:
    """Shares of the optimal tokens; `gpt3_with_all_runs` is that of GPT-3 with the five runs put back."""

    gpt3: Annotated[Choices, "1"]
    gopher: Annotated[Choices, "1"]
    mtnlg: Annotated[Choices, "1"]
    gpt3_with_all_runs: Annotated[Estimate, "1"]


def analyse(
    models_before_chinchilla, other_fits, hoffmann_approaches, isoflop_optima
) -> UndertrainedChoices:
    rows = models_before_chinchilla.rows.set_index("model")
    found: dict[str, Choices] = {}
    for id, model in MODELS.items():
        ratio, C = (
            float(rows.loc[model, name])
            for name in ("tokens_per_parameter", "training_compute_flop")
        )
        others: dict[str, Measurement] = {}
        for label, fit in other_fits.fits.items():
            best = fit.law.tokens_per_parameter(C)
            drawn = np.ravel(fit.draws.tokens_per_parameter(np.array([C])))
            shares = np.sqrt(ratio / drawn)
            others[label] = Estimate.from_draws(np.sqrt(ratio / best), shares, n=fit.runs)
        for k in (1, 2):
            others[f"approach {k} as printed"] = _by_curve(hoffmann_approaches.curves, k, C, ratio)
        others["twenty tokens per parameter"] = Bracket.exact(
            float(np.sqrt(ratio / RULE)), "a rule without a spread"
        )
        llama = isoflop_optima.ratio_llama  # at the compute of Chinchilla, within a factor of four
        others["runs of Llama 3"] = llama.default.mapped(lambda best, r=ratio: np.sqrt(r / best))
        default = getattr(models_before_chinchilla, f"{id}_share")
        found[id] = Choices(default, others, PREFERRED, LEFT_OUT)
    back = found["gpt3"].others[ALL_RUNS]
    assert isinstance(back, Estimate)
    return UndertrainedChoices(**found, gpt3_with_all_runs=back)


def _by_curve(curves: pd.DataFrame, approach: int, C: float, ratio: float) -> Estimate:
    rows = curves[curves["law"].eq(f"Hoffmann et al., approach {approach}")]
    x = np.log(rows["training_compute_flop"].to_numpy(float))

    def share(end: str) -> float:
        y = np.log(rows[f"tokens_per_parameter{end}"].to_numpy(float))
        return float(np.sqrt(ratio / np.exp(np.interp(np.log(C), x, y))))

    return Estimate(share(""), share("_high"), share("_low"), n=len(rows), level=0.8)
