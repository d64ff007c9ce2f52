"""One model, two rates in one paper; both beat PNG and FLAC

Compressed size over raw size of images and of speech: what Chinchilla 70B makes of them by the abstract and by the table of one paper [@deletang2024, Abstract; @deletang2024, Table 1].
Squares are the programs made for such data; the triangle is a small transformer trained on Wikipedia.
No rate counts the model.

The abstract has 43.4 and 16.4 percent, the table 48.0 and 21.0 [@deletang2024, Abstract and Table 1].
The table's rates with the model counted are its own plus a constant, so the table agrees with itself, which does not show that it is right.
PNG is the rate on whole files and FLAC that on pieces of 2048 bytes, as the abstract has it [@deletang2024, Abstract].
The small transformer, of the authors, has 3.2 million parameters [@deletang2024, Table 1] [@deletang2024, README.md of the repository]; it makes images and speech larger.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = [
    "model_pays_for_itself.images.high < 1",
    "model_pays_for_itself.images_in_abstract.high < 1",
    "model_pays_for_itself.speech.high < 1",
    "model_pays_for_itself.speech_in_abstract.high < 1",
]
ALT = """On images and on speech the abstract's rate is lowest, then the table's, then that of the program made for such data; a small transformer lies above
two on both."""
KINDS = ["program for such data", "table", "abstract", "small transformer, table"]


def chart(compression_rates, narrow: bool) -> alt.Chart:
    by = compression_rates.set_index(["compressor", "context", "data"])
    model, small = ("Chinchilla 70B", "2048 bytes"), ("Transformer 3.2M", "2048 bytes")
    programs = {"images": ("PNG", "whole file"), "speech": ("FLAC", "2048 bytes")}
    data = pd.DataFrame(
        {"data": kind, "rate_from": source, "rate": rate}
        for kind, program in programs.items()
        for source, rate in zip(
            KINDS,
            [
                by.loc[(*program, kind), "rate"],
                by.loc[(*model, kind), "rate"],
                by.loc[(*model, kind), "rate_in_abstract"],
                by.loc[(*small, kind), "rate"],
            ],
            strict=True,
        )
    )
    shape = alt.Shape("rate_from:N", sort=KINDS, legend=None).scale(
        domain=KINDS, range=["square", "circle", "diamond", "triangle-up"]
    )
    return (
        alt.Chart(data)
        .mark_point(size=110)
        .encode(
            alt.X("rate:Q", title="Compressed over raw size")
            .scale(type="log", domain=[0.12, 3])
            .axis(values=[0.2, 0.5, 1, 2], format="~g"),
            theme.names("data:N", narrow, sort=["images", "speech"]),
            theme.colour("rate_from", KINDS, narrow, columns=4),
            shape,
        )
        .properties(height=190 if narrow else 120)
    )
