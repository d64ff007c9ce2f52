"""What a looser reading of the same answers finds where the strict one finds nothing right

A zero hides an ability here if the lower end of Wilson's interval of the loose score is above chance, and above
five percent where answers are free. The share of such zeros on GSM8K resamples whole families.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..maths.bootstrap import wilson_interval
from ..maths.clusters import cluster_counts
from ..records import Detected, Estimate

FLOOR = 0.05  # well above the one or two percent that the weakest models get by any number
RESAMPLES, SEED = 4000, 71


@dataclass(frozen=True)
class StrictZeros:
    """`rows`: every strict zero with its loose score and interval, and whether it is surely above the floor."""

    rows: pd.DataFrame
    floor: Annotated[float, "1"]
    gsm8k_models: Annotated[int, "1"]
    gsm8k_zeros: Annotated[int, "1"]
    gsm8k_zero_families: Annotated[int, "1"]
    gsm8k_hidden: Annotated[int, "1"]
    gsm8k_hidden_families: Annotated[int, "1"]
    hidden_share: Annotated[Detected, "1"]
    eight_shot_models: Annotated[int, "1"]
    eight_shot_zeros: Annotated[int, "1"]
    hard_zeros: Annotated[int, "1"]
    hard_hidden: Annotated[int, "1"]
    hard_hidden_qwen_yi: Annotated[int, "1"]
    phi_2: Annotated[Estimate, "1"]
    qwen_4b: Annotated[Estimate, "1"]
    qwen_4b_eight_shot: Annotated[float, "1"]
    yi_6b_sports: Annotated[Estimate, "1"]
    xglm_highest: Annotated[float, "1"]


def analyse(extraction_rules) -> StrictZeros:
    table = extraction_rules
    rows = table[table["strict_accuracy"].eq(0)].reset_index(drop=True)
    ends = [
        wilson_interval(round(row.flexible_accuracy * row.items), row.items)
        for row in rows.itertuples()
    ]
    rows = rows[["model", "family", "task", "shots", "items", "chance", "flexible_accuracy"]]
    rows = rows.assign(low=[end.low for end in ends], high=[end.high for end in ends])
    free = rows["task"].eq("GSM8K")
    rows["hidden"] = rows["low"] > rows["chance"].astype(float).clip(lower=FLOOR)
    zeros = rows[free & rows["shots"].eq(0)]
    hard = rows[~free & rows["hidden"]]
    counts = cluster_counts(zeros["family"], RESAMPLES, SEED)
    drawn = (counts @ zeros["hidden"].to_numpy(float)) / counts.sum(axis=1)
    gsm8k = table[table["task"].eq("GSM8K")]
    eight = gsm8k[gsm8k["shots"].eq(8)].set_index("model")
    return StrictZeros(
        rows=rows,
        floor=FLOOR,
        gsm8k_models=int(gsm8k["shots"].eq(0).sum()),
        gsm8k_zeros=len(zeros),
        gsm8k_zero_families=zeros["family"].nunique(),
        gsm8k_hidden=int(zeros["hidden"].sum()),
        gsm8k_hidden_families=zeros[zeros["hidden"]]["family"].nunique(),
        hidden_share=Detected.from_draws(zeros["hidden"].mean(), drawn, n=len(zeros)),
        eight_shot_models=len(eight),
        eight_shot_zeros=int(eight["strict_accuracy"].eq(0).sum()),
        hard_zeros=int((~free).sum()),
        hard_hidden=len(hard),
        hard_hidden_qwen_yi=int(hard["family"].isin(["Qwen", "Qwen1.5", "Yi"]).sum()),
        phi_2=_loose(rows, "phi-2", "GSM8K"),
        qwen_4b=_loose(rows, "Qwen1.5-4B", "GSM8K"),
        qwen_4b_eight_shot=float(eight["strict_accuracy"]["Qwen1.5-4B"]),
        yi_6b_sports=_loose(rows, "Yi-6B", "BIG-Bench Hard: sports understanding"),
        xglm_highest=float(zeros[zeros["family"].eq("XGLM")]["flexible_accuracy"].max()),
    )


def _loose(rows: pd.DataFrame, model: str, task: str) -> Estimate:
    row = rows.set_index(["model", "task"]).loc[(model, task)]
    return Estimate(
        *(float(row[name]) for name in ("flexible_accuracy", "low", "high")), int(row["items"])
    )
