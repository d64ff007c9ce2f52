"""How much text must be compressed before a language model pays for its own size

With a model of N parameters at two bytes each, T bytes of text take rate T + 2N bytes. The text at which two compressors are equal follows from
their rates; intervals hold all rates that print alike, and nothing else.
The rates are taken to stay as they are on the billion bytes where they were measured.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..records import Estimate

BYTES_A_PARAMETER = 2  # deletang2024, Table 1: the difference of its two rates
MEASURED_ON = 1e9  # bytes
HALF = 0.0005  # of the last printed digit of a rate
SHOWN = ["gzip", "LZMA2", "Transformer 3.2M", "Chinchilla 1B", "Chinchilla 70B"]
GRID = np.logspace(6, 14, 49)


@dataclass(frozen=True)
class ModelPaysForItself:
    """`rows`: rates with the model by length of text. Lengths are in bytes."""

    rows: pd.DataFrame
    crossings: pd.DataFrame
    large_over_gzip: Annotated[Estimate, "bytes"]
    large_over_lzma: Annotated[Estimate, "bytes"]
    large_over_small: Annotated[Estimate, "bytes"]
    middle_over_gzip: Annotated[Estimate, "bytes"]
    small_over_gzip: Annotated[Estimate, "bytes"]
    large_times_measured: Annotated[Estimate, "1"]
    large_to_gzip: Annotated[Estimate, "1"]
    large_to_gzip_with_model: Annotated[Estimate, "1"]
    small_to_gzip_with_model: Annotated[Estimate, "1"]
    large_to_small_with_model: Annotated[Estimate, "1"]
    best_transformer: Annotated[Estimate, "parameters"]
    images: Annotated[Estimate, "1"]
    speech: Annotated[Estimate, "1"]
    images_in_abstract: Annotated[Estimate, "1"]
    speech_in_abstract: Annotated[Estimate, "1"]
    images_with_model: Annotated[Estimate, "1"]
    speech_with_model: Annotated[Estimate, "1"]
    images_by_small: Annotated[Estimate, "1"]


def analyse(compression_rates) -> ModelPaysForItself:
    whole = compression_rates[
        compression_rates["parameters"].notna() | compression_rates["context"].eq("whole file")
    ].set_index(["data", "compressor"])
    text = whole.loc["text"].assign(parameters=lambda t: t["parameters"].fillna(0))
    large, small = "Chinchilla 70B", "Transformer 3.2M"
    flac = compression_rates[compression_rates["context"].eq("2048 bytes")].set_index(
        ["data", "compressor"]
    )["rate"]["speech", "FLAC"]  # the one that the abstract sets beside its rate
    png = whole.loc[("images", "PNG"), "rate"]
    models = text[text["parameters"] > 0]
    crossings = pd.DataFrame(
        {"compressor": name, "against": other, "bytes": _crossing(text, name, other).value}
        for name in SHOWN[2:]
        for other in SHOWN[:2]
    )
    images, speech = whole.loc[("images", large)], whole.loc[("speech", large)]
    best = float(models.loc[models["rate_with_model"].idxmin(), "parameters"])
    over_gzip = _crossing(text, large, "gzip")
    return ModelPaysForItself(
        rows=pd.DataFrame(
            {
                "compressor": name,
                "text_bytes": GRID,
                "rate": row["rate"] + BYTES_A_PARAMETER * row["parameters"] / GRID,
            }
            for name, row in text.loc[SHOWN].iterrows()
        )
        .explode(["text_bytes", "rate"])
        .astype({"text_bytes": float, "rate": float}),
        crossings=crossings,
        large_over_gzip=over_gzip,
        large_over_lzma=_crossing(text, large, "LZMA2"),
        large_over_small=_crossing(text, large, small),
        middle_over_gzip=_crossing(text, "Chinchilla 1B", "gzip"),
        small_over_gzip=_crossing(text, small, "gzip"),
        large_times_measured=Estimate(
            over_gzip.value / MEASURED_ON,
            over_gzip.low / MEASURED_ON,
            over_gzip.high / MEASURED_ON,
            1,
            over_gzip.level,
        ),
        large_to_gzip=_ratio(text.loc[large, "rate"], text.loc["gzip", "rate"]),
        large_to_gzip_with_model=_ratio(
            text.loc[large, "rate_with_model"], text.loc["gzip", "rate"]
        ),
        small_to_gzip_with_model=_ratio(
            text.loc[small, "rate_with_model"], text.loc["gzip", "rate"]
        ),
        large_to_small_with_model=_ratio(
            text.loc[large, "rate_with_model"], text.loc[small, "rate_with_model"]
        ),
        best_transformer=Estimate(best, best, best, len(models), 0.99),
        images=_ratio(images["rate"], png),
        speech=_ratio(speech["rate"], flac),
        images_in_abstract=_ratio(images["rate_in_abstract"], png),
        speech_in_abstract=_ratio(speech["rate_in_abstract"], flac),
        images_with_model=_ratio(images["rate_with_model"], png),
        speech_with_model=_ratio(speech["rate_with_model"], flac),
        images_by_small=_ratio(whole.loc[("images", small), "rate"], png),
    )


def _crossing(text: pd.DataFrame, name: str, other: str) -> Estimate:
    """Bytes of text from which `name` is shorter than `other`, both with their parameters counted."""
    more = BYTES_A_PARAMETER * (text["parameters"][name] - text["parameters"][other])
    saved = text["rate"][other] - text["rate"][name]
    lengths = more / saved, more / (saved + 2 * HALF), more / (saved - 2 * HALF)
    return Estimate(*map(float, lengths), 1, 0.99)


def _ratio(rate: float, other: float) -> Estimate:
    low, high = (rate - HALF) / (other + HALF), (rate + HALF) / (other - HALF)
    return Estimate(*map(float, (rate / other, low, high)), 1, 0.99)
