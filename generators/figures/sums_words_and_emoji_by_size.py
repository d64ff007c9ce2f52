"""Sums jump at GPT-3's last size, last words rise throughout, films from emoji cannot tell

Share of answers right by model size, with 95% intervals; the shaded range is ten to a hundred billion parameters.
Sums and last words are those of GPT-3, films from emoji those of BIG-G, with {{ number: emoji_movie.items_exact | ,d }} items a size: too few to tell a doubling from nothing.
A blind guess has next to no sum and no word right.

Sums have three digits, with solved examples in the prompt [@brown2020, Table H.1]; last words are those of LAMBADA passages, without examples [@brown2020, Table H.1].
Films are scored by exact match with three examples in the prompt [@lass2023]; copying one of the five titles in the prompt would have a fifth right.
Intervals are Wilson's for the number of questions.
GPT-3 has no model between its two largest, of 13 and 175 billion parameters [@brown2020, Table H.1].
The larger lies beyond the shaded range, so nobody knows how much of the rise of its sums lies inside.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = [
    "gpt3_steps.addition_3.low > 0.85",
    "gpt3_steps.lambada_last.high < 0.2",
    "emoji_movie.exact_rise.low < 0",
    "emoji_movie.exact_rise.high > 0",
]
ALT = """Three scores by model size: GPT-3's sums of three digits stay below one in ten up to the second largest model and reach most answers
with the largest; its last words of passages rise from each size to the next; the films from emoji of BIG-G stay low with wide
intervals. The range from ten to a hundred billion parameters is shaded."""
SERIES = ["last words", "sums", "emoji films"]
RANGE = (1e10, 1e11)  # parameters; that of the sentence
SMALLEST = 1e8  # parameters; below lie only models of BIG-G without a right answer or two


def chart(gpt3_steps, emoji_movie, gpt3_lambada, narrow: bool) -> alt.LayerChart:
    sums = gpt3_steps.scores.query("task == '3-digit addition' and setting == 'few-shot'")
    words = gpt3_lambada[gpt3_lambada["setting"] == "zero-shot"]
    films = emoji_movie.rows.query(
        f"metric == 'exact_str_match' and shots == 3 and parameters >= {SMALLEST}"
    )
    named = {"accuracy": "score", "accuracy_low": "low", "accuracy_high": "high"}
    columns = ["parameters", "score", "low", "high", "series"]
    parts = [
        words.rename(columns=named).assign(series="last words"),
        sums.rename(columns=named).assign(series="sums"),
        films.assign(series="emoji films"),
    ]
    data = pd.concat([part.reindex(columns=columns) for part in parts], ignore_index=True)
    x = theme.log_axis("parameters", "Parameters", "count", (SMALLEST, 2e11), alt.X, narrow)
    y = theme.share_axis("score", "Share of answers right", alt.Y)
    base = alt.Chart().encode(x, theme.named_colour("series", SERIES))
    name = ["10 to", "100 B"] if narrow else "10 to 100 billion"
    scores = base.transform_filter("isValid(datum.low)")
    return alt.layer(
        theme.named_span(x, RANGE, name),
        theme.interval(scores, y, ("low", "high")),
        base.mark_line(strokeWidth=1.5).encode(y),
        base.mark_point(size=40).encode(y),
        theme.end_names(base, "parameters", y, "series", lower={"sums": -4, "last words": 5}),
        data=data,
        height=300,
    )
