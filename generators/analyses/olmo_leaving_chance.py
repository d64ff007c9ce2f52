"""When the OLMo 2 runs leave chance, in tokens and in compute, by task and format

A run has left chance at the first checkpoint from which on the 95% binomial interval of every checkpoint lies above chance; the untrained model counts as at chance.
The crossing is known to lie between the checkpoint before and that one; these are the ends of its interval.
Its value is their middle on the log scale, or the upper end halved where the run has left chance at its first trained checkpoint.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..records import Estimate

SOURCES = ["bhagia2024"]
FORMATS = {"letter": "letter choice", "cloze": "cloze"}


@dataclass(frozen=True)
class OlmoLeavingChance:
    """Crossings by run, task and format, and those of MMLU as numbers."""

    rows: pd.DataFrame
    letter_tokens_7b: Annotated[Estimate, "tokens"]
    letter_tokens_13b: Annotated[Estimate, "tokens"]
    letter_compute_7b: Annotated[Estimate, "FLOP"]
    letter_compute_13b: Annotated[Estimate, "FLOP"]
    cloze_tokens_7b: Annotated[float, "tokens"]
    cloze_tokens_13b: Annotated[float, "tokens"]
    cloze_share_done_7b: Annotated[Estimate, "1"]
    cloze_share_done_13b: Annotated[Estimate, "1"]


def analyse(olmo_formats) -> OlmoLeavingChance:
    runs = olmo_formats.rows[olmo_formats.rows["stage"].eq("inside a run")]
    rows = pd.DataFrame(
        [
            {"model": model, "task": task, "format": label, **_crossing(group, format)}
            for (model, task), group in runs.groupby(["model", "task"])
            for format, label in FORMATS.items()
        ]
    )
    mmlu = rows[rows["task"].eq("MMLU")].set_index(["model", "format"])
    letter = {name: mmlu.loc[(f"OLMo 2 {name}", "letter choice")] for name in ("7B", "13B")}
    cloze = {name: mmlu.loc[(f"OLMo 2 {name}", "cloze")] for name in ("7B", "13B")}
    return OlmoLeavingChance(
        rows=rows,
        **{f"letter_tokens_{k.lower()}": _estimate(v, "tokens") for k, v in letter.items()},
        **{f"letter_compute_{k.lower()}": _estimate(v, "compute") for k, v in letter.items()},
        **{f"cloze_tokens_{k.lower()}": float(v["tokens_high"]) for k, v in cloze.items()},
        **{
            f"cloze_share_done_{k.lower()}": _done(runs, f"OLMo 2 {k}", v)
            for k, v in letter.items()
        },
    )


def _crossing(group: pd.DataFrame, format: str) -> dict[str, float]:
    group = group.sort_values("training_tokens")
    above = (group[f"{format}_low"] > group["chance"]).to_numpy()
    above = (
        above & (group["training_tokens"] > 0).to_numpy()
    )  # untrained is chance, whatever its luck
    first = len(above) - int(np.argmin(above[::-1]))
    if first == len(above):
        raise ValueError("the run does not leave chance")
    low, high = group.iloc[first - 1], group.iloc[first]
    ends: dict[str, float] = {}
    for name, column in (("tokens", "training_tokens"), ("compute", "training_compute_flop")):
        below, over = float(low[column]), float(high[column])
        middle = float(np.sqrt(below * over)) if below > 0 else over / 2
        ends |= {name: middle, f"{name}_low": below, f"{name}_high": over}
    return ends | {"checkpoints": len(above)}


def _estimate(row: pd.Series, name: str) -> Estimate:
    ends = (row[name], row[f"{name}_low"], row[f"{name}_high"])
    return Estimate(*map(float, ends), int(row["checkpoints"]))


def _done(runs: pd.DataFrame, model: str, crossing: pd.Series) -> Estimate:
    """The share of the gain of cloze accuracy already made at the crossing; its ends are those of the crossing."""
    group = runs[runs["model"].eq(model) & runs["task"].eq("MMLU")]
    scores = group.sort_values("training_tokens").set_index("training_tokens")["cloze_accuracy"]
    gain = scores.iloc[-1] - scores.iloc[0]
    ends = sorted(
        float((scores.loc[crossing[end]] - scores.iloc[0]) / gain)
        for end in ("tokens_low", "tokens_high")
    )
    return Estimate(sum(ends) / 2, ends[0], ends[1], int(group["items"].iloc[0]))
