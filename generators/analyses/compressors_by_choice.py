"""How far programs that compress stay above the shortest code, by length of text and on Wikipedia

Ratios on shorter texts are those of `code_lengths`; on the long text the rate of its first characters is set against the entropy of the language.
Of natural text nobody knows the entropy, but it is no larger than the shortest code that anybody found: the record on a billion bytes of Wikipedia, program counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..records import ROUNDING, Bracket, Choices, Estimate

TEXTS = "eight texts of sixteen thousand characters"
LONG = (2**13, 2**15, 2**17)
HALF = 0.0005  # of a rate printed with three digits
BITS = 8  # a byte


@dataclass(frozen=True)
class CompressorsByChoice:
    """Ratios of codes to the shortest one, and by how many orders the best context grows with the text."""

    gzip: Annotated[Choices, "1"]
    bzip2: Annotated[Choices, "1"]
    xz: Annotated[Choices, "1"]
    zstd: Annotated[Choices, "1"]
    brotli: Annotated[Choices, "1"]
    wikipedia: Annotated[Choices, "1"]
    order_growth: Annotated[Choices, "1"]


def analyse(
    code_lengths, known_language, compression_rates, wikipedia_records
) -> CompressorsByChoice:
    rows, entropy = code_lengths.rows, known_language.entropy
    text = compression_rates[
        compression_rates["data"].eq("text") & compression_rates["context"].eq("whole file")
    ].set_index("compressor")["rate"]
    record = wikipedia_records.last_bits
    return CompressorsByChoice(
        **{
            name: _ratio(rows, name, getattr(code_lengths, f"{name}_ratio"), entropy)
            for name in ("gzip", "bzip2", "xz", "zstd", "brotli")
        },
        wikipedia=Choices(
            _above(text["gzip"], record),
            {
                "LZMA2, the best general program at hand": _above(text["LZMA2"], record),
                "gzip against the pending entry": _above(
                    text["gzip"], wikipedia_records.pending_bits
                ),
                "LZMA2 against the baseline of 2019": _above(
                    text["LZMA2"], wikipedia_records.first_bits
                ),
            },
            "gzip against the accepted record",
        ),
        order_growth=Choices(
            code_lengths.order_growth,
            {
                f"one text, from {start:,d} characters to 131,072": _growth(rows, start)
                for start in (2**9, 2**11, 2**13)
            },
            "eight texts, from 512 characters to sixteen thousand, mean",
        ),
    )


def _ratio(rows: pd.DataFrame, name: str, default: Estimate, entropy: float) -> Choices:
    rates = rows[rows["coder"].eq(name)].set_index("length")["bits"]
    others = {
        f"the first {length:,d} characters of one text": Bracket.exact(
            float(rates[length] / entropy), "of one text"
        )
        for length in LONG
    }
    return Choices(default, others, TEXTS)


def _above(rate: float, bits: float) -> Bracket:
    ends = [(rate + shift) * BITS / bits for shift in (0, -HALF, HALF)]
    return Bracket(*map(float, ends), ROUNDING)


def _growth(rows: pd.DataFrame, start: int) -> Bracket:
    ngrams = rows[rows["order"].notna()]
    best = ngrams.loc[ngrams.groupby("length")["bits"].idxmin()].set_index("length")["order"]
    return Bracket.exact(float(best.iloc[-1] - best[start]), "a count of orders")
