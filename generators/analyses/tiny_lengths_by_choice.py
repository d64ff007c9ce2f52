"""Do tiny networks carry regular tasks to longer strings, whatever lengths and seeds are looked at

Means of three seeds with Student's interval on all longer strings, and the same on fewer lengths; the worst and the best of the seeds stand without an interval.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.means import mean_interval
from ..records import Bracket, Choices, Estimate

TRAINED, JUST, FAR = 40, 50, 160  # symbols
ONE = "one network of three"


@dataclass(frozen=True)
class TinyLengthsByChoice:
    """Accuracy on longer strings by network and task; of the transformer also on those it was trained on."""

    rnn_parity: Annotated[Choices, "1"]
    lstm_parity: Annotated[Choices, "1"]
    rnn_sums: Annotated[Choices, "1"]
    lstm_sums: Annotated[Choices, "1"]
    sines_parity: Annotated[Choices, "1"]


def analyse(tiny_formal_languages) -> TinyLengthsByChoice:
    longer = tiny_formal_languages[tiny_formal_languages["length_from"] > TRAINED]
    names = {
        "rnn_parity": ("parity", "RNN", False),
        "lstm_parity": ("parity", "LSTM", False),
        "rnn_sums": ("modular arithmetic", "RNN", False),
        "lstm_sums": ("modular arithmetic", "LSTM", False),
        "sines_parity": ("parity", "Transformer, sines", True),
    }
    return TinyLengthsByChoice(
        **{
            name: _choices(
                longer[longer["task"].eq(task) & longer["architecture"].eq(network)], best
            )
            for name, (task, network, best) in names.items()
        }
    )


def _choices(longer: pd.DataFrame, best: bool) -> Choices:
    seeds = _seeds(longer)
    extreme = float(seeds.max() if best else seeds.min())
    return Choices(
        _mean(seeds),
        {
            f"only {TRAINED + 1} to {JUST} symbols": _over(longer[longer["length_to"] <= JUST]),
            f"only more than {FAR} symbols": _over(longer[longer["length_from"] > FAR]),
            f"the {'best' if best else 'worst'} seed": Bracket.exact(extreme, ONE),
        },
        "41 to 200 symbols, mean of three seeds",
        {"other recipes and encodings of position": "none was trained; see the caveat"},
    )


def _over(rows: pd.DataFrame) -> Estimate:
    return _mean(_seeds(rows))


def _seeds(rows: pd.DataFrame) -> np.ndarray:
    """Accuracy of each seed, over all items of its lengths."""
    sums = rows.groupby("seed", sort=False)[["right_items", "items"]].sum()
    return (sums["right_items"] / sums["items"]).to_numpy(float)


def _mean(values: np.ndarray) -> Estimate:
    ends = mean_interval(values)
    low, high = np.clip([ends.low, ends.high], 0, 1)
    return Estimate(float(values.mean()), float(low), float(high), len(values))
