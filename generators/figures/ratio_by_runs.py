"""The best ratio depends on whose runs one takes and how one reads them

Each row is one way to read one set of runs, and colour says which set; the mark is the best number of tokens per parameter at Chinchilla's compute, with its 95% interval.
The dashed line is the rule of twenty.
All sets but Chinchilla's are extrapolated, from budgets ten to ten thousand times smaller.

The budget is {{ number: hoffmann_approaches.chinchilla_compute | power }} FLOP, and four sets of runs are read in every way that this report tried.
Intervals are of resamples or residuals; all but the first set are extrapolated by one to four decades of compute.
The sets differ in text as well as in models.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

ALT = """Tokens per parameter on a log axis with intervals: by the way of reading, Chinchilla's runs
give from under ten to over a hundred, those of Llama fifteen to thirty, of Marin from under twenty to three hundred, the Gemstones from under one to ninety."""
HOLDS = ["chinchilla_20_tokens is undecided"]
SHORT = {
    ", seven runs or more": "",
    ", runs near the best": ", near the best",
    " (Comma)": "",
    " up to 100 billion tokens": " to 100 B tokens",
    "without the smallest quarter of the models": "larger models",
    "budgets above 10²⁰ FLOP": "larger budgets",
    "parametric loss, cooled-down runs": "parametric, cooled-down runs",
    "parametric loss, main series": "parametric, main series",
}
SETS = ["Chinchilla", "Llama 3", "Marin", "Gemstones"]


def chart(
    allocation_choices, isoflop_optima, gemstone_optima, hoffmann_approaches, narrow: bool
) -> alt.LayerChart:
    sources = {
        "Chinchilla": allocation_choices.ratio,
        "Llama 3": isoflop_optima.ratio_llama,
        "Marin": isoflop_optima.ratio_marin,
        "Gemstones": gemstone_optima.ratio,
    }
    rows = []
    for runs, choices in sources.items():
        found = {choices.preferred: choices.default, **choices.others}
        for label, e in found.items():
            rows.append((f"{runs}: {_short(label)}", runs, e.value, e.low, e.high))
    data = pd.DataFrame(rows, columns=["way", "runs", "ratio", "ratio_low", "ratio_high"])
    data = data[data["ratio_low"] > 0]
    order = data["way"].tolist()
    value = theme.log_axis("ratio", "Tokens per parameter", "count", (0.1, 1000), alt.X, narrow)
    return theme.interval_rows(
        data,
        theme.names("way", narrow, order),
        value,
        theme.colour("runs", SETS, narrow, columns=4),
        reference=20,
        height=(34 if narrow else 22) * len(order),
    )


def _short(label: str) -> str:
    for long, short in SHORT.items():
        label = label.replace(long, short)
    return label
