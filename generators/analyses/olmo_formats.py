"""OLMo 2 on four tasks in two formats, checkpoint by checkpoint

The four groups of MMLU are pooled by their numbers of questions; other tasks stand as published.
Each accuracy has Wilson's interval from its number of questions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..maths.bootstrap import wilson_interval
from ..records import Estimate

SOURCES = ["bhagia2024"]
CHANCE = {"MMLU": 0.25, "HellaSwag": 0.25, "ARC-Challenge": 0.25, "CommonsenseQA": 0.2}
SCORES = ["letter_accuracy", "cloze_accuracy", "bits_per_byte", "right_option_probability"]
CHECKPOINT = ["model", "stage", "parameters", "training_tokens", "training_compute_flop"]


@dataclass(frozen=True)
class OlmoFormats:
    """Scores by checkpoint and task, and where the two large runs end on MMLU."""

    rows: pd.DataFrame
    mmlu_items: Annotated[int, "1"]
    letter_end_7b: Annotated[Estimate, "1"]
    letter_end_13b: Annotated[Estimate, "1"]
    cloze_end_7b: Annotated[Estimate, "1"]
    cloze_end_13b: Annotated[Estimate, "1"]
    letter_annealed_7b: Annotated[Estimate, "1"]
    probability_end_7b: Annotated[float, "1"]


def analyse(olmo_checkpoints) -> OlmoFormats:
    table = olmo_checkpoints.assign(
        task=olmo_checkpoints["task"].str.replace(r"^MMLU .*", "MMLU", regex=True)
    )
    weighted = table.assign(**{name: table[name] * table["items"] for name in SCORES})
    groups = weighted.groupby([*CHECKPOINT, "task"], as_index=False)
    sums = groups[[*SCORES, "items"]].sum(min_count=1)
    rows = sums.assign(**{name: sums[name] / sums["items"] for name in SCORES})
    rows = rows.assign(chance=rows["task"].map(CHANCE))
    for format in ("letter", "cloze"):
        ends = [
            _wilson(share, n)
            for share, n in zip(rows[f"{format}_accuracy"], rows["items"], strict=True)
        ]
        rows[f"{format}_low"] = [low for low, _ in ends]
        rows[f"{format}_high"] = [high for _, high in ends]
    mmlu = rows[rows["task"].eq("MMLU")].sort_values("training_tokens", kind="stable")
    during = mmlu[mmlu["stage"].eq("inside a run")].groupby("model").tail(1).set_index("model")
    annealed = mmlu[mmlu["stage"].eq("annealed end")].iloc[0]
    return OlmoFormats(
        rows=rows.sort_values(["task", "parameters", "training_tokens"], kind="stable").reset_index(
            drop=True
        ),
        mmlu_items=int(annealed["items"]),
        letter_end_7b=_accuracy(during.loc["OLMo 2 7B"], "letter"),
        letter_end_13b=_accuracy(during.loc["OLMo 2 13B"], "letter"),
        cloze_end_7b=_accuracy(during.loc["OLMo 2 7B"], "cloze"),
        cloze_end_13b=_accuracy(during.loc["OLMo 2 13B"], "cloze"),
        letter_annealed_7b=_accuracy(annealed, "letter"),
        probability_end_7b=float(during.loc["OLMo 2 7B", "right_option_probability"]),
    )


def _wilson(share: float, items: int) -> tuple[float, float]:
    if pd.isna(share):
        return float("nan"), float("nan")
    ends = wilson_interval(round(share * items), items)
    return float(ends.low), float(ends.high)


def _accuracy(row: pd.Series, format: str) -> Estimate:
    columns = (f"{format}_accuracy", f"{format}_low", f"{format}_high")
    return Estimate(*(float(row[name]) for name in columns), int(row["items"]))
