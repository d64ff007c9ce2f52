"""Does a small language model beat gzip with its own size counted, at other prices of a parameter and against other programs

Rates on a billion bytes of Wikipedia [@deletang2024, Table 1]; a parameter costs two bytes unless a choice says otherwise. Brackets hold all rates that print alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..records import ROUNDING, Bracket, Choices

SMALL, SMALLER, SMALLEST = "Transformer 3.2M", "Transformer 800K", "Transformer 200K"
BYTES_A_PARAMETER = 2  # deletang2024, Table 1: the difference of its two rates
MEASURED_ON = 1e9  # bytes
HALF = 0.0005  # of the last printed digit of a rate
PIECES, WHOLE = "2048 bytes", "whole file"
LARGE, MIDDLE, OTHER = "Chinchilla 70B", "Chinchilla 1B", "Llama 2 (7B)"


@dataclass(frozen=True)
class RatesByChoice:
    """Rates over that of a program without a model, both with all they need to be read again."""

    small: Annotated[Choices, "1"]
    large: Annotated[Choices, "1"]
    images: Annotated[Choices, "1"]
    speech: Annotated[Choices, "1"]


def analyse(compression_rates, model_pays_for_itself) -> RatesByChoice:
    found = model_pays_for_itself
    text = compression_rates[
        compression_rates["data"].eq("text")
        & (compression_rates["parameters"].notna() | compression_rates["context"].eq("whole file"))
    ].set_index("compressor")
    return RatesByChoice(
        small=Choices(
            found.small_to_gzip_with_model,
            {
                "four bytes a parameter": _ratio(text, SMALL, "gzip", 4),
                "eight bytes a parameter": _ratio(text, SMALL, "gzip", 8),
                "against LZMA2, not gzip": _ratio(text, SMALL, "LZMA2"),
                "with 800,000 parameters": _ratio(text, SMALLER, "gzip"),
                "with 200,000 parameters": _ratio(text, SMALLEST, "gzip"),
            },
            "3.2 million parameters, two bytes each, against gzip",
            {"another tenth of the text": "its rate on text it was not trained on is not printed"},
        ),
        large=Choices(
            found.large_to_gzip_with_model,
            {
                "one byte a parameter": _ratio(text, LARGE, "gzip", 1),
                "with a billion parameters": _ratio(text, MIDDLE, "gzip"),
                "Llama 2 with seven billion": _ratio(text, OTHER, "gzip"),
            },
            "70 billion parameters, two bytes each",
        ),
        images=_against(compression_rates, "images", "PNG", found.images, found.images_in_abstract),
        speech=_against(
            compression_rates, "speech", "FLAC", found.speech, found.speech_in_abstract
        ),
    )


def _ratio(text: pd.DataFrame, name: str, other: str, price: float = BYTES_A_PARAMETER) -> Bracket:
    with_model = float(text["rate"][name] + price * text["parameters"][name] / MEASURED_ON)
    rate = float(text["rate"][other])
    return _printed(with_model, rate)


def _against(
    rates: pd.DataFrame, data: str, program: str, default: Bracket, in_abstract: Bracket
) -> Choices:
    """The large model against a program for one kind of data, on the whole file and in pieces."""
    found = rates[rates["data"].eq(data)].set_index(["compressor", "context"])["rate"]
    rate = float(found[LARGE, PIECES])
    others = {
        f"against {program} {words}": _printed(rate, float(found[program, context]))
        for context, words in ((PIECES, "in the same pieces"), (WHOLE, "on the whole file"))
    }
    return Choices(default, {"the rate in the abstract": in_abstract, **others}, "Table 1")


def _printed(rate: float, other: float) -> Bracket:
    low, high = (rate - HALF) / (other + HALF), (rate + HALF) / (other - HALF)
    return Bracket(rate / other, low, high, ROUNDING)
