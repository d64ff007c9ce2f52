"""Accuracy at lengths beyond those of the examples, against what one chance per step would give

The number of test items is not published, so nothing here has an interval.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..maths.emergence import implied_step_accuracy


@dataclass(frozen=True)
class BeyondTheExamples:
    """Scores by length with the chance implied for a step, and the largest model's in numbers."""

    rows: pd.DataFrame
    letters_2: Annotated[float, "1"]
    letters_3: Annotated[float, "1"]
    letters_4: Annotated[float, "1"]
    implied_2: Annotated[float, "1"]
    implied_4: Annotated[float, "1"]
    four_from_two: Annotated[float, "1"]
    standard_4: Annotated[float, "1"]
    coin_2: Annotated[float, "1"]
    coin_4: Annotated[float, "1"]
    coin_standard_2: Annotated[float, "1"]
    coin_standard_4: Annotated[float, "1"]


def analyse(symbolic_length) -> BeyondTheExamples:
    prompts = {"standard_accuracy": "standard", "chain_of_thought_accuracy": "chain of thought"}
    rows = symbolic_length.melt(
        id_vars=["task", "family", "parameters", "length"],
        value_vars=list(prompts),
        var_name="prompting",
        value_name="accuracy",
    )
    rows["prompting"] = rows["prompting"].map(prompts)
    rows["implied"] = implied_step_accuracy(rows["accuracy"], rows["length"])
    palm = rows[rows["parameters"] == 5.4e11]
    palm = palm.set_index(["task", "prompting", "length"]).sort_index(kind="stable")
    letters = palm.loc[("last letters", "chain of thought")]
    coin = palm.loc[("coin flip", "chain of thought")]
    plain_coin = palm.loc[("coin flip", "standard")]
    return BeyondTheExamples(
        rows=rows,
        **{f"letters_{n}": float(letters.loc[n, "accuracy"]) for n in (2, 3, 4)},
        implied_2=float(letters.loc[2, "implied"]),
        implied_4=float(letters.loc[4, "implied"]),
        four_from_two=float(letters.loc[2, "accuracy"]) ** 2,
        standard_4=float(palm.loc[("last letters", "standard", 4), "accuracy"]),
        coin_2=float(coin.loc[2, "accuracy"]),
        coin_4=float(coin.loc[4, "accuracy"]),
        coin_standard_2=float(plain_coin.loc[2, "accuracy"]),
        coin_standard_4=float(plain_coin.loc[4, "accuracy"]),
    )
