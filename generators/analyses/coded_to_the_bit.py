"""The length of a code beside the loss of the model that made it

The start of the known text, coded by an arithmetic coder with n-gram models of growing order, and decoded again.
The log loss is that of the probabilities which the coder works with, multiples of two to the power of minus thirty-two.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.arithmetic_coding import TOTAL, decode, encode, frequencies
from ..maths.ngram import NGramModel, adaptive_bits
from ..records import Bracket

CHARACTERS = 1500
ORDERS = range(8)
EXTREMES = "the least and the most of all orders"


@dataclass(frozen=True)
class CodedToTheBit:
    """One row an order; the ends of `excess` are the least and the most that a code is longer than the loss."""

    rows: pd.DataFrame
    excess: Annotated[Bracket, "bits"]
    largest_excess: Annotated[float, "bits"]
    characters: Annotated[int, "1"]
    orders: Annotated[int, "1"]
    rounding: Annotated[float, "bits"]
    shortest: Annotated[float, "bits"]
    returned: Annotated[int, "1"]


def analyse(known_language) -> CodedToTheBit:
    symbols, alphabet = known_language.symbols[:CHARACTERS].tolist(), known_language.alphabet
    exact = adaptive_bits(symbols, alphabet, max(ORDERS)).sum(axis=1)
    rows = []
    for order in ORDERS:
        code = encode(symbols, NGramModel(alphabet, order))
        again = decode(code, CHARACTERS, NGramModel(alphabet, order))
        rows.append(
            {
                "order": order,
                "code_bits": len(code),
                "loss_bits": _loss(symbols, NGramModel(alphabet, order)),
                "exact_loss_bits": exact[order],
                "returned": again == symbols,
            }
        )
    table = pd.DataFrame(rows)
    table["excess_bits"] = table["code_bits"] - table["loss_bits"]
    excess = table["excess_bits"]
    return CodedToTheBit(
        rows=table,
        excess=Bracket(
            float(excess.median()), float(excess.min()), float(excess.max()), EXTREMES, len(table)
        ),
        largest_excess=float(excess.max()),
        characters=CHARACTERS,
        orders=len(table),
        rounding=float((table["loss_bits"] - table["exact_loss_bits"]).abs().max()),
        shortest=float(table["code_bits"].min()),
        returned=int(table["returned"].sum()),
    )


def _loss(symbols: list[int], model: NGramModel) -> float:
    """-log2 of what the coder gave each symbol, added up."""
    total = 0.0
    for symbol in symbols:
        total -= np.log2(frequencies(model.probabilities())[symbol] / TOTAL)
        model.update(symbol)
    return float(total)
