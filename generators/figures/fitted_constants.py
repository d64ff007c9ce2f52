"""Refits agree on the exponents; the printed fit stands apart in β

Each group of marks is one fit: α says how fast the loss falls with model size, β how fast with text, and a, which follows from both, how fast the best size should grow with compute.
Bars are 95% intervals; marks without one had none in print.

The exponents are those of the parametric loss, and $a = \\beta / (\\alpha + \\beta)$; intervals are bootstrap percentiles for this report and 1.96 standard errors as printed for @besiroglu2024.
For $a$ of published fits the print allows no interval, and the published constants of Hoffmann et al. come without any.
@muennighoff2023 fitted other runs on other data and tied $\\alpha$ to $\\beta$.
With the five excluded runs kept, β moves by more than its standard error: the exclusion matters.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

ALT = """Values of alpha, beta and a in eight fits with intervals: alpha is much the same everywhere, beta is lowest in the
printed fit of Hoffmann et al. and higher in every refit, and a is near one half in most."""
CONSTANTS = {"alpha": "α", "beta": "β", "exponent_N": "a"}
Z95 = 1.959964


def chart(
    parametric_fits, chinchilla_fit, absolute_deviation_fit, all_runs_fit, narrow: bool
) -> alt.LayerChart:
    rows = []
    for name, fit in (
        ("this report, Huber", chinchilla_fit),
        ("this report, absolute deviations", absolute_deviation_fit),
        ("this report, all 245 runs", all_runs_fit),
    ):
        for constant, symbol in CONSTANTS.items():
            e = getattr(fit, constant)
            rows.append((name, symbol, e.value, e.low, e.high))
    for fit in parametric_fits.itertuples():
        for constant in ("alpha", "beta"):
            value, error = getattr(fit, constant), getattr(fit, f"{constant}_se")
            rows.append(
                (fit.study, CONSTANTS[constant], value, value - Z95 * error, value + Z95 * error)
            )
        a = fit.beta / (fit.alpha + fit.beta)
        rows.append((fit.study, "a", a, None, None))
    data = pd.DataFrame(rows, columns=["fit", "constant", "value", "low", "high"])
    order = list(dict.fromkeys(data["fit"]))
    return theme.interval_rows(
        data,
        theme.names("fit", narrow, order, rows=3),
        alt.X("value:Q", title="Value of the exponent").scale(zero=False),
        *theme.grouped("constant", list(CONSTANTS.values()), narrow),
        ends=("low", "high"),
        size=45,
        height=(72 if narrow else 44) * len(order),
    )
