"""How many bits a character takes by n-gram models and by compressors, as the text grows

One text of the known language, from its first characters to all of it, and shorter texts of their own to see how much the rates vary from text to text.
N-gram models learn while they code, so nothing but the code is sent; the headers of file formats are left out where the library can do so.
brotli brings a dictionary of common words of natural languages, which a made-up language has no use for.
Rates of the libraries may differ a little from version to version.
"""

from __future__ import annotations

import bz2
import lzma
import zlib
from dataclasses import dataclass
from typing import Annotated

import brotli
import numpy as np
import pandas as pd
import zstandard

from ..maths.bootstrap import resample_counts
from ..maths.ngram import adaptive_bits
from ..maths.small_language import small_language
from ..maths.word_grammar import sample
from ..records import Estimate

ORDERS = 10
LENGTHS = 2 ** np.arange(9, 18)
TEXTS, TEXT_LENGTH, SEED, RESAMPLES = 8, 2**14, 100, 2000
LZMA = [{"id": lzma.FILTER_LZMA2, "preset": 6}]
COMPRESSORS = {
    "gzip": lambda raw: zlib.compress(raw, 9),
    "bzip2": lambda raw: bz2.compress(raw, 9),
    "xz": lambda raw: lzma.compress(raw, format=lzma.FORMAT_RAW, filters=LZMA),
    "zstd": lambda raw: zstandard.ZstdCompressor(level=19).compress(raw),
    "brotli": lambda raw: brotli.compress(raw, quality=11),
}


@dataclass(frozen=True)
class CodeLengths:
    """Rows: bits a character by coder and length. Ratios are to the ideal code of the same text."""

    rows: pd.DataFrame
    gzip: Annotated[float, "bits/character"]
    bzip2: Annotated[float, "bits/character"]
    xz: Annotated[float, "bits/character"]
    zstd: Annotated[float, "bits/character"]
    brotli: Annotated[float, "bits/character"]
    best: Annotated[float, "bits/character"]
    best_order: Annotated[int, "1"]
    best_order_at_start: Annotated[int, "1"]
    order_ten: Annotated[float, "bits/character"]
    learning_bits: Annotated[float, "bits"]
    gzip_ratio: Annotated[Estimate, "1"]
    bzip2_ratio: Annotated[Estimate, "1"]
    xz_ratio: Annotated[Estimate, "1"]
    zstd_ratio: Annotated[Estimate, "1"]
    brotli_ratio: Annotated[Estimate, "1"]
    best_ratio: Annotated[Estimate, "1"]
    order_growth: Annotated[Estimate, "1"]


def analyse(known_language) -> CodeLengths:
    text = known_language
    rows = _rates(text.symbols, text.alphabet, text.sample.text.encode(), LENGTHS)
    last = rows[rows["length"].eq(LENGTHS[-1])].set_index("coder")["bits"]
    ngrams = rows[rows["order"].notna()]
    best = ngrams.loc[ngrams.groupby("length")["bits"].idxmin()].set_index("length")
    ratios = _ratios_of_texts(text.letters)
    rate = float(best["bits"].iloc[-1])
    return CodeLengths(
        rows=rows,
        **{name: float(last[name]) for name in COMPRESSORS},
        best=rate,
        best_order=int(best["order"].iloc[-1]),
        best_order_at_start=int(best["order"].iloc[0]),
        order_ten=float(last[f"order {ORDERS}"]),
        learning_bits=float((rate - text.ideal) * LENGTHS[-1]),
        **{f"{name}_ratio": _mean(ratios[name]) for name in COMPRESSORS},
        best_ratio=_mean(ratios["best n-gram"]),
        order_growth=_mean(ratios["order growth"]),
    )


def _rates(symbols: np.ndarray, alphabet: int, raw: bytes, lengths: np.ndarray) -> pd.DataFrame:
    """Bits a character of every coder on the first characters of a text."""
    spent = np.cumsum(adaptive_bits(symbols, alphabet, ORDERS), axis=1)
    models = [
        {"coder": f"order {k}", "order": k, "length": int(n), "bits": spent[k, n - 1] / n}
        for n in lengths
        for k in range(ORDERS + 1)
    ]
    programs = [
        {"coder": name, "length": int(n), "bits": 8 * len(compress(raw[:n])) / n}
        for n in lengths
        for name, compress in COMPRESSORS.items()
    ]
    return pd.DataFrame(models + programs)


def _ratios_of_texts(letters: str) -> pd.DataFrame:
    """One row a text: the rates over the ideal one, and the best order of the whole text less that of its start."""
    rows, rules = [], small_language()
    for number in range(TEXTS):
        found = sample(rules, "sentence", TEXT_LENGTH, SEED + number)
        symbols = np.array([letters.index(letter) for letter in found.text])
        ideal, n = float(found.bits[-1]), len(symbols)
        lengths = np.array([LENGTHS[0], n])
        rates = _rates(symbols, len(letters), found.text.encode(), lengths)
        whole = rates[rates["length"].eq(n)].set_index("coder")["bits"] * n / ideal
        models = rates.dropna().pivot(index="length", columns="order", values="bits")
        orders = models.idxmin(axis=1)
        row = {name: whole[name] for name in COMPRESSORS}
        row["best n-gram"] = models.loc[n].min() * n / ideal
        rows.append(row | {"order growth": orders[n] - orders[LENGTHS[0]]})
    return pd.DataFrame(rows)


def _mean(values: pd.Series) -> Estimate:
    """The mean over texts, with resampled texts."""
    draws = resample_counts(TEXTS, RESAMPLES, SEED) @ values.to_numpy(float) / TEXTS
    return Estimate.from_draws(values.mean(), draws, n=TEXTS)
