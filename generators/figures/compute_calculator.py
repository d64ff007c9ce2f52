"""Four laws call for much the same model; the printed constants for a smaller one

The upper lines are the best number of training tokens for a budget of compute, the lower lines the best number of parameters; colour says by which law.
Bands are 80% intervals, the strip is the filtered web of 2024, and dots are the worked examples.
Right of the dotted line, where the runs end, everything is extrapolation.

Lines hold under $C = 6ND$; bands are what the printed 10th and 90th percentiles of the exponent allow for approaches 1 and 2 [@hoffmann2022, Table 2], and the bootstrap for this report's fit.
Twenty tokens a parameter and the printed constants come without an interval; the line of the former nearly hides below that of approach 1.
Dots are the first rows in the table of the data; the strip is the middle 80% of the stock of filtered web text, drawn from the ranges of [@villalobos2024data].
The runs behind the fit begin at {{ number: fitted_runs.lowest_compute | power }} FLOP and end at the dotted line, {{ number: fitted_runs.highest_compute | power }}; what lies to the left of the first is extrapolation as well.
Dollars are those of language models since {{ number: price_of_compute.since | .0f }} and kilowatt-hours those of the {{ number: price_of_compute.energy_models | ,d }} runs on the newest chips of the table, so both are orders of magnitude.
With JavaScript the figure is a calculator that takes compute, parameters or dollars, and draws a dashed line there.
Ends of intervals from draws are interpolated on a grid, which moves them by at most {{ number: calculator_laws.worst_interpolation | .1% }}, and those over a stock of text rest on an eighth of its draws; everything else is computed from the formulas.
"""

from __future__ import annotations

import altair as alt
import numpy as np

from .. import theme

SAID = {"mark": None}
ALT = """Optimal tokens and parameters against training compute on log axes: two bundles of rising lines, tokens above parameters; in each,
twenty tokens a parameter, two approaches of Hoffmann and this report's fit stay close and the printed constants part from them."""
COMPUTE, DOMAIN = (1e18, 1e29), (2e7, 2e16)  # FLOP; parameters or tokens
COLOURS = {law: theme.LAW_COLOURS[law] for law in theme.LAWS}
EXAMPLES = (1e21, 1e24, 1e27)  # FLOP
DIGITS = 4  # of logarithms in curves: 0.01%
WORDS = {"training tokens": 3.2e10, "parameters": 1.2e9}  # above the lines that they name
WORDS_NARROW = {"tokens": 2e11, "parameters": 3e7}


def chart(calculator_examples, fitted_runs, narrow: bool) -> alt.LayerChart:
    data = calculator_examples.curves.reset_index(drop=True)
    C = data["training_compute_flop"].to_numpy()
    data["example"] = np.isclose(C[:, None], EXAMPLES, rtol=1e-6).any(axis=1)
    at = data["training_compute_flop"].map("{:.0e}".format)
    data["mark"] = data["quantity"] + " under " + data["law"] + " at " + at
    data = data.sort_values("example", ascending=False, kind="stable")
    title = "Training compute (FLOP)"
    x = theme.log_axis("training_compute_flop", title, "power", COMPUTE, alt.X, narrow)
    y = theme.log_axis("value", "Parameters; training tokens", "count", DOMAIN, alt.Y)
    lines = alt.Chart().encode(
        x, theme.colours("law", COLOURS, narrow, columns=2), detail="quantity:N"
    )
    examples = lines.transform_filter("datum.example").encode(y, description="mark:N")
    stock = calculator_examples.filtered
    largest = alt.XDatum(fitted_runs.highest_compute, scale=x["scale"])
    shade = alt.Chart().mark_rect(color=theme.ROLES["muted"], opacity=theme.BAND_OPACITY)
    text = alt.Chart().mark_text(align="left", baseline="middle", color=theme.ROLES["muted"])
    words = {theme.STOCKS[theme.FILTERED]: stock.value, **(WORDS_NARROW if narrow else WORDS)}
    return alt.layer(
        shade.encode(alt.YDatum(stock.low, scale=y["scale"]), alt.Y2Datum(stock.high)),
        theme.reference(largest, "ink", theme.DOTTED),
        theme.note_at(
            ["the runs of", "the fit end"],
            largest,
            alt.YValue("height"),
            5,
            -4,
            role="muted",
            baseline="bottom",
        ),
        theme.band(lines, y, ("low", "high"), clip=True),
        lines.mark_line(strokeWidth=1.5, clip=True).encode(y),
        examples.mark_point(size=22),
        *(
            text.encode(
                alt.XDatum(1.3e18, scale=x["scale"]),
                alt.YDatum(value, scale=y["scale"]),
                text=alt.value(word),
            )
            for word, value in words.items()
        ),
        data=data,
        height=420,
    )


def script_data(calculator_laws, price_of_compute, fitted_runs) -> dict:
    """Lines as [coefficient, exponent] of log10 D; curves as log10 of both ends over the centre, evenly spaced over a range."""
    refit = next(law for law in calculator_laws.laws if law.id == "refit")
    ends = EXAMPLES[0], EXAMPLES[-1]
    prices = {name: getattr(price_of_compute, name) for name in ("owned", "rented", "energy")}
    return {
        "laws": [_law(law) for law in calculator_laws.laws],
        "ranges": calculator_laws.grids,
        "losses": {name: _loss(law) for name, law in calculator_laws.losses.items()},
        "stocks": [
            {"id": id, "name": id[0].lower() + id[1:], "tokens": calculator_laws.stocks[id]}
            for id in theme.STOCKS
        ],
        "prices": {name: [rate.value, rate.low, rate.high] for name, rate in prices.items()},
        "fitted": [fitted_runs.lowest_compute, fitted_runs.highest_compute],
        "domains": [list(COMPUTE), list(DOMAIN)],
        "marks": [f"parameters under {refit.name} at {C:.0e}" for C in ends],
        "places": [[C, float(refit.line.parameters(refit.line.tokens_at(C)))] for C in ends],
    }


def _loss(law) -> list[float]:
    return [float(getattr(law, constant)) for constant in ("E", "A", "B", "alpha", "beta")]


def _law(law) -> dict:
    return {
        "id": law.id,
        "name": law.name,
        "line": _line(law.line),
        "turned": [_line(line) for line in law.turned],
        "split": {start: _ends(ends) for start, ends in law.split.items()},
        "loss": {start: _ends(ends) for start, ends in law.loss.items()},
        "share": {
            start: {stock: _ends(ends) for stock, ends in shares.items()}
            for start, shares in law.share.items()
        },
    }


def _line(line) -> list[float]:
    return [float(line.log_coefficient / np.log(10)), float(line.exponent)]


def _ends(ends) -> list[list[float]]:
    return [[round(value, DIGITS) for value in side] for side in (ends.low, ends.high)]
