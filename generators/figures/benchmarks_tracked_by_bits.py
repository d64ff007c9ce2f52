"""Bits per character order models by all but one of eight benchmarks

Rank correlation of bits per character with accuracy, one benchmark a row: at one, fewer bits put the models in the order of their scores.
Blue takes the average of three texts, orange the text nearest to the benchmark.
Bars are 95% intervals from drawing whole families again.

Bits are those of one group [@huang2024, README.md], accuracies those of another [@ruan2024]; the sign is turned.
The nearest text is code for HumanEval, mathematics for GSM8K, web text for the rest.
TruthfulQA is tracked least: {{ number: bits_against_benchmarks.truthfulqa | .2f }}.
HumanEval, ARC-Challenge and XWinograd are missing for one to three models each.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "bits_against_benchmarks.truthfulqa < 0.8",
    "bits_against_benchmarks.gsm8k > 0.8",
    "bits_against_benchmarks.mmlu > 0.8",
]
ALT = """Rank correlations by benchmark: near nine tenths for seven of eight, about six tenths with a wide interval for TruthfulQA."""
OWN = {"HumanEval": "Python code", "GSM8K": "mathematics papers"}
KINDS = ["average of three texts", "nearest text"]


def chart(bits_against_benchmarks, narrow: bool) -> alt.LayerChart:
    rows = bits_against_benchmarks.rows
    rows = rows[rows["correlation"].eq("of ranks") & rows["benchmark"].ne("mean of five")]
    nearest = rows["benchmark"].map(OWN).fillna("web text")
    average = rows[rows["text"].eq(KINDS[0])]
    data = rows[rows["text"].eq(KINDS[0]) | rows["text"].eq(nearest)]
    data = data.assign(kind=data["text"].where(data["text"].eq(KINDS[0]), KINDS[1]))
    order = list(average.sort_values("value", ascending=False, kind="stable")["benchmark"])
    scale = alt.Scale(domain=[-0.2, 1], nice=False)
    return theme.interval_rows(
        data,
        theme.names("benchmark", narrow, sort=order, rows=2),
        alt.X("value:Q", title="Rank correlation with fewer bits", scale=scale),
        *theme.grouped("kind", KINDS, narrow),
        ends=("low", "high"),
        size=55,
        height=430 if narrow else 320,
    )
