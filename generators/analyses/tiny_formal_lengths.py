"""Do tiny networks answer on strings longer than those they learned from?

Accuracy on trained lengths, 1 to 40, and longer ones, 41 to 200: the mean of seeds with Student's interval, cut to 0 and 1.
The rules stand in the experiment, which was committed before the whole run.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.means import mean_interval
from ..records import Estimate

TRAINED = 40
CHANCE = {"parity": 0.5, "modular arithmetic": 0.2}
SHORT = {
    "RNN": "rnn",
    "LSTM": "lstm",
    "Transformer, sines": "sines",
    "Transformer, no positions": "bare",
}


@dataclass(frozen=True)
class TinyFormalLengths:
    """Accuracy by range of lengths with its spread, and means on trained and on longer strings."""

    rows: pd.DataFrame
    rnn_parity: Annotated[Estimate, "1"]
    lstm_parity: Annotated[Estimate, "1"]
    sines_parity: Annotated[Estimate, "1"]
    bare_parity: Annotated[Estimate, "1"]
    rnn_sums: Annotated[Estimate, "1"]
    lstm_sums: Annotated[Estimate, "1"]
    sines_sums: Annotated[Estimate, "1"]
    bare_sums: Annotated[Estimate, "1"]
    rnn_parity_trained: Annotated[Estimate, "1"]
    lstm_parity_trained: Annotated[Estimate, "1"]
    sines_parity_trained: Annotated[Estimate, "1"]
    bare_parity_trained: Annotated[Estimate, "1"]
    rnn_sums_trained: Annotated[Estimate, "1"]
    lstm_sums_trained: Annotated[Estimate, "1"]
    sines_sums_trained: Annotated[Estimate, "1"]
    bare_sums_trained: Annotated[Estimate, "1"]
    sines_parity_just_beyond: Annotated[Estimate, "1"]
    networks: Annotated[int, "1"]
    learned: Annotated[int, "1"]
    carrying: Annotated[int, "1"]


def analyse(tiny_formal_languages) -> TinyFormalLengths:
    keys = ["task", "architecture", "seed"]
    trained = tiny_formal_languages["length_to"] <= TRAINED
    within, beyond = (_accuracy(tiny_formal_languages[part], keys) for part in (trained, ~trained))
    ranges = _accuracy(tiny_formal_languages, [*keys, "length_from", "length_to"])
    just = ranges[ranges["length_from"] == TRAINED + 1]
    return TinyFormalLengths(
        rows=_by_range(ranges),
        **_means(beyond, ""),
        **_means(within, "_trained"),
        sines_parity_just_beyond=_means(just, "")["sines_parity"],
        networks=len(within),
        learned=int((within["accuracy"] >= 0.9).sum()),
        carrying=int((beyond["accuracy"] >= 0.9).sum()),
    )


def _accuracy(rows: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    sums = rows.groupby(keys, sort=False)[["right_items", "items"]].sum().reset_index()
    return sums.assign(accuracy=sums["right_items"] / sums["items"])


def _means(accuracy: pd.DataFrame, ending: str) -> dict[str, Estimate]:
    names = {"parity": "parity", "modular arithmetic": "sums"}
    return {
        f"{SHORT[network]}_{names[task]}{ending}": _mean(group["accuracy"].to_numpy())
        for (task, network), group in accuracy.groupby(["task", "architecture"])
    }


def _mean(values: np.ndarray) -> Estimate:
    ends = mean_interval(values)
    low, high = np.clip([ends.low, ends.high], 0, 1)
    return Estimate(float(values.mean()), float(low), float(high), len(values))


def _by_range(ranges: pd.DataFrame) -> pd.DataFrame:
    keys = ["task", "architecture", "length_from", "length_to"]
    spread = ranges.groupby(keys, sort=False)["accuracy"].agg(["mean", "min", "max"]).reset_index()
    return spread.assign(
        length=(spread["length_from"] + spread["length_to"]) / 2,
        chance=spread["task"].map(CHANCE),
    )
