"""Whether success speeds up with size, by what a critic would try

Finished models alone, one other length of training, parameters outside the embeddings, and no model beyond the size where the rise ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..records import Choices, Estimate
from .rise_by_size import LAST, bend

BEFORE_THE_TOP = 2.8e9  # parameters; beyond, success no longer grows with size


@dataclass(frozen=True)
class RiseBySizeChoices:
    """The bend of F in the decades of size, on both tests."""

    gsm8k: Annotated[Choices, "1"]
    math: Annotated[Choices, "1"]


def analyse(rise_by_size) -> RiseBySizeChoices:
    return RiseBySizeChoices(
        gsm8k=_choices(rise_by_size.bend_gsm8k, rise_by_size.rows, "GSM8K"),
        math=_choices(rise_by_size.bend_math, rise_by_size.rows, "MATH"),
    )


def _choices(preferred: Estimate, rows: pd.DataFrame, benchmark: str) -> Choices:
    return Choices(
        preferred,
        {
            "finished models alone": bend(rows, benchmark, [LAST]),
            "checkpoints of 20 and 60 billion tokens": bend(rows, benchmark, [2e10, 6e10]),
            "parameters outside the embeddings": bend(rows, benchmark, size="outside_embeddings"),
            "no model above 2.8 billion parameters": bend(rows, benchmark, largest=BEFORE_THE_TOP),
        },
        preferred="sizes from 14 million to 12 billion, four lengths of training from 20 billion tokens on",
        left_out={
            "tokens in the place of size": "luck hides how low the rate starts, and the runs warm up until three billion tokens",
            "a rate with what zeros leave possible": "one could choose it so that the curve bends either way",
        },
    )
