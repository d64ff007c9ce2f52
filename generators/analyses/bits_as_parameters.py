"""What a printed law says of fewer bits: how many parameters they are worth, and when more text harms a model that is quantised afterwards

Nothing is fitted: the constants of [@kumar2025precision, Table 2] are evaluated at one of the authors' sizes. They have no intervals, so these numbers have none but one:
where the constant b of the damage stands could not be read, so it is left out, and the turn at three bits is bracketed by its place in the exponent with either sign.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.precision_law import PrecisionLaw
from ..records import Bracket

SOURCES = ["kumar2025precision"]
SIZE = 2.2e8  # parameters, the largest that the law is fitted to
SMALL = 3.0e7  # parameters, the smallest
BITS = np.arange(2, 17)
AFTER = (3, 4, 5)  # bits after training
TOKENS = np.geomspace(1e9, 1e13, 60)
LARGEST = 2.6e10  # tokens of the longest run, kumar2025precision, abstract


@dataclass(frozen=True)
class BitsAsParameters:
    """Shares of the parameters that training with so many bits leaves, `bare` without the biases of the law; tokens per parameter beyond which more harm; `curves` of loss by tokens."""

    shares: pd.DataFrame
    curves: pd.DataFrame
    share_3: Annotated[float, "1"]
    share_4: Annotated[float, "1"]
    share_8: Annotated[float, "1"]
    bare_4: Annotated[float, "1"]
    bare_8: Annotated[float, "1"]
    turns_3: Annotated[Bracket, "tokens/parameter"]
    turns_3_tokens: Annotated[float, "tokens"]
    turns_3_small: Annotated[float, "tokens"]
    turns_4: Annotated[float, "tokens/parameter"]
    turns_5: Annotated[float, "tokens/parameter"]
    longest: Annotated[float, "tokens/parameter"]
    longest_tokens: Annotated[float, "tokens"]


def analyse(precision_law) -> BitsAsParameters:
    values = precision_law.set_index("symbol")["value"].astype(float)
    law = PrecisionLaw(**{name: float(values[name]) for name in PrecisionLaw.__annotations__})
    shares = pd.DataFrame(
        {
            "bits": BITS,
            "with the biases": law.effective_share(BITS),
            "without them": law.effective_share(BITS, biases=False),
        }
    ).melt("bits", var_name="form", value_name="share")
    share = {P: float(law.effective_share(P)) for P in (3, 4, 8)}
    turns = {P: float(law.turning_tokens(SIZE, P)) / SIZE for P in AFTER}
    return BitsAsParameters(
        shares=shares,
        curves=_curves(law),
        share_3=share[3],
        share_4=share[4],
        share_8=share[8],
        bare_4=float(law.effective_share(4, biases=False)),
        bare_8=float(law.effective_share(8, biases=False)),
        turns_3=_bracket(law),
        turns_3_tokens=turns[3] * SIZE,
        turns_3_small=float(law.turning_tokens(SMALL, 3)),
        turns_4=turns[4],
        turns_5=turns[5],
        longest=LARGEST / SIZE,
        longest_tokens=LARGEST,
    )


def _bracket(law: PrecisionLaw) -> Bracket:
    value, low, high = (float(law.turning_tokens(SIZE, 3, s)) / SIZE for s in (0.0, 1.0, -1.0))
    return Bracket(value, low, high, "the constant b left out, or in the exponent with either sign")


def _curves(law: PrecisionLaw) -> pd.DataFrame:
    whole = law.loss(SIZE, TOKENS)
    parts = [pd.DataFrame({"bits": "as trained", "tokens": TOKENS, "loss": whole})]
    for P in AFTER:
        loss = whole + law.damage(SIZE, TOKENS, P)
        parts.append(pd.DataFrame({"bits": f"{P} bits", "tokens": TOKENS, "loss": loss}))
    curves = pd.concat(parts, ignore_index=True)
    return curves.assign(seen=np.where(curves["tokens"] <= LARGEST, "runs", "beyond the runs"))
