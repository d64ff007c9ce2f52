"""TruthfulQA in families of open base models: does more compute make the answers truer or less true?

The score is what evaluation harnesses call mc2: of the probability that a model gives to all answers offered, the share on true ones,
and no share of questions; the published value of BLOOM-7B1 agrees with it to five digits. The table calls it accuracy, as upstream does.
Slopes are of that score on a decade of training compute with a level for each family, so that only models of one family are
compared; below and above a limit of compute apart. Whole families are resampled. Written with the scores in view.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..maths.clusters import cluster_counts
from ..records import Choices, Estimate

SOURCES = ["ruan2024", "lin2021truthfulqa"]
RESAMPLES, SEED = 2000, 133
TURN = 3e22  # FLOP, half a decade between the largest OPT and Pythia models that fall and the first that rise
OTHER_TURNS = {"limit at a third of it": 1e22, "limit at three times it": 1e23}
CODE = ("StarCoder", "CodeGen", "CodeLlama", "Code Llama", "DeepSeek-Coder")
LARGEST = {True: ("Pythia", "OPT"), False: ("Qwen1.5", "Yi")}  # by models and by slope
Array = NDArray[np.float64]


@dataclass(frozen=True)
class TruthByCompute:
    """`rows`: the models with compute and accuracy, and the side of the limit on which they lie."""

    rows: pd.DataFrame
    models: Annotated[int, "1"]
    families: Annotated[int, "1"]
    below: Annotated[Choices, "1"]
    above: Annotated[Choices, "1"]
    pythia_smallest: Annotated[float, "1"]
    pythia_largest: Annotated[float, "1"]
    qwen_smallest: Annotated[float, "1"]
    qwen_largest: Annotated[float, "1"]


def analyse(open_models_emergent_tasks, open_models_benchmarks) -> TruthByCompute:
    sizes = open_models_emergent_tasks[["model", "family", "parameters", "training_compute_flop"]]
    rows = sizes.merge(open_models_benchmarks, on="model", validate="one_to_one")
    rows = rows.dropna(subset=["training_compute_flop"])
    rows = rows.sort_values("training_compute_flop", kind="stable", ignore_index=True)
    rows = rows.assign(side=np.where(rows["training_compute_flop"] <= TURN, "below", "above"))
    ends = rows.groupby("family")["truthfulqa_accuracy"].agg(["first", "last"])
    return TruthByCompute(
        rows=rows[
            [
                "model",
                "family",
                "parameters",
                "training_compute_flop",
                "side",
                "truthfulqa_accuracy",
            ]
        ],
        models=len(rows),
        families=rows["family"].nunique(),
        below=_choices(rows, True),
        above=_choices(rows, False),
        pythia_smallest=float(ends.loc["Pythia", "first"]),
        pythia_largest=float(ends.loc["Pythia", "last"]),
        qwen_smallest=float(ends.loc["Qwen1.5", "first"]),
        qwen_largest=float(ends.loc["Qwen1.5", "last"]),
    )


def _choices(rows: pd.DataFrame, below: bool) -> Choices:
    text = rows[~rows["family"].isin(CODE)]
    tried = {label: _slope(_side(rows, limit, below)) for label, limit in OTHER_TURNS.items()}
    tried["a decade of parameters, not of compute"] = _slope(_side(rows, TURN, below), "parameters")
    tried["across families as well"] = _slope(_side(rows, TURN, below), apart=False)
    tried["without families trained on code"] = _slope(_side(text, TURN, below))
    for family in LARGEST[below]:
        tried[f"without {family}"] = _slope(_side(rows[rows["family"] != family], TURN, below))
    return Choices(
        _slope(_side(rows, TURN, below)),
        tried,
        preferred="within families, limit at 3e22 FLOP",
        left_out={
            "models tuned on conversations": "the table has base models only",
            "the share of questions answered truly": "it was not published for these models",
        },
    )


def _side(rows: pd.DataFrame, limit: float, below: bool) -> pd.DataFrame:
    inside = rows["training_compute_flop"] <= limit
    return rows[inside if below else ~inside].reset_index(drop=True)


def _slope(
    rows: pd.DataFrame, scale: str = "training_compute_flop", apart: bool = True
) -> Estimate:
    """Accuracy on a decade of `scale`; with a level for each family, or one for all."""
    weights = np.vstack([np.ones(len(rows)), cluster_counts(rows["family"], RESAMPLES, SEED)])
    x, y = np.log10(rows[scale].to_numpy(float)), rows["truthfulqa_accuracy"].to_numpy(float)
    if apart:  # rows of a family are drawn together, so its level is that of its own rows
        x, y = (
            v - pd.Series(v).groupby(rows["family"]).transform("mean").to_numpy() for v in (x, y)
        )
        with np.errstate(invalid="ignore"):  # a resample may have families of one model alone
            draws = (weights @ (x * y)) / (weights @ (x * x))
    else:
        total = weights.sum(axis=1)
        mx, my = weights @ x / total, weights @ y / total
        draws = (weights @ (x * y) / total - mx * my) / (weights @ (x * x) / total - mx**2)
    known = draws[1:][np.isfinite(draws[1:])]
    return Estimate.from_draws(float(draws[0]), known, n=len(rows))
