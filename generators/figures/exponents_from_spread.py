"""The spread of the problems foretells the exponent of coverage

How steeply coverage rises for seven Pythia models: the exponent seen, and the one foretold from how far the problems' rates are spread, counted on a tenth of the answers.
Lines are 95% intervals; where the two agree, the spread explains the law [@brown2024monkeys].

The exponent seen is that from 100 to 10,000 answers on 128 MATH problems [@brown2024monkeys].
The one foretold comes from a Beta distribution of rates fitted to {{ number: coverage_from_rates.answers | ,d | value }} answers a problem.
Intervals come from drawing problems, and for the second answers, anew.
Problems all alike would have no exponent.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = ["coverage_from_rates.ratio.low > 0.667", "coverage_from_rates.ratio.high < 1.5"]
ALT = """Exponents of seven models, seen and foretold, with intervals: they rise from about a fifth to more than a third with size, and the two agree within their
intervals."""
SERIES = ["seen", "foretold"]
NAMES = {7e7: "70 M", 1.6e8: "160 M", 4.1e8: "410 M", 1e9: "1 B", 2.8e9: "2.8 B", 6.9e9: "6.9 B"}
NAMES |= {1.2e10: "12 B"}


def chart(coverage_from_rates, narrow: bool) -> alt.LayerChart:
    rows = coverage_from_rates.rows
    parts = []
    for name in SERIES:
        columns = {name: "exponent", f"{name}_low": "low", f"{name}_high": "high"}
        parts.append(rows[["parameters", *columns]].rename(columns=columns).assign(series=name))
    data = pd.concat(parts, ignore_index=True)
    data = data.assign(model=data["parameters"].map(NAMES) + " parameters")
    order = [f"{name} parameters" for name in NAMES.values()]
    x = alt.X("exponent:Q", title="Exponent of coverage").scale(domain=[0, 0.6], nice=False)
    return theme.interval_rows(
        data,
        theme.names("model", narrow, order, rows=2),
        x.axis(values=[0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6], format=".1f"),
        *theme.grouped("series", SERIES, narrow, padding=0.5),
        ends=("low", "high"),
        height=(46 if narrow else 32) * len(order),
    )
