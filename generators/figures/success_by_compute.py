"""Most of the rise on two mathematics tests lies where an ordinary test prints zero

Each point is a Pythia checkpoint: its share of right answers against its training compute.
Open triangles had no right answer and stand at the largest rate that this leaves plausible.
Below the dashed line, one in {{ number: floor_rates.questions | ,d | value }}, GSM8K's own test would mostly print zero.
The lowest rates may be luck [@schaeffer2026generative].

An answer is right if its final number is; rates are means over 128 problems, and compute is 6ND [@schaeffer2026generative].
Thin lines are 95% intervals over problems.
An open triangle stands at the largest rate that gives no right answer one chance in twenty.
The dashed line is one over the length of GSM8K's own test.
"""

from __future__ import annotations

import altair as alt
import numpy as np
import pandas as pd

from .. import theme
from ..maths.repeated_sampling import largest_rate

HOLDS = [
    "floor_rates.gsm8k_hidden > 40.5",
    "floor_rates.math_hidden > 36",
    "floor_rates.early.high < 0.0001",
]
ALT = """Success rate against training compute on log axes for two tests: GSM8K rises from one in a million to one in a hundred, MATH from no
right answer at all to just below; more than half of the checkpoints lie under the dashed line of an ordinary test."""
SAID = {"bound": None}
TESTS = ["GSM8K", "MATH"]
SURE = 1.96  # standard errors


def chart(repeated_sampling_checkpoints, floor_rates, narrow: bool) -> alt.LayerChart:
    rows = repeated_sampling_checkpoints
    known = rows["correct"] > 0
    rate = rows["success_rate"].where(known)
    width = np.sqrt(np.log1p((rows["success_rate_error"] / rate) ** 2))
    data = rows[["benchmark", "parameters", "training_tokens", "training_compute_flop"]].assign(
        rate=rate,
        rate_low=rate * np.exp(-SURE * width),
        rate_high=rate * np.exp(SURE * width),
        bound=pd.Series([largest_rate(0, int(n)) for n in rows["samples"]]).where(~known),
    )
    title = "Training compute (FLOP)"
    x = theme.log_axis("training_compute_flop", title, "power", (1e14, 1e23), alt.X, narrow)
    y = alt.Y("rate:Q", scale=alt.Scale(type="log", domain=[1e-8, 0.1], clamp=True))
    y = y.axis(title="Success rate", values=[1e-8, 1e-6, 1e-4, 1e-2], labelExpr=theme.POWER_LABEL)
    base = alt.Chart().encode(x, theme.colour("benchmark", TESTS, narrow))
    some, none = (base.transform_filter(f"isValid(datum.{name})") for name in ("rate", "bound"))
    floor = alt.YDatum(1 / floor_rates.questions, scale=y["scale"])
    one = alt.Chart().transform_filter(
        "datum.training_compute_flop < 2e14 && datum.benchmark === 'MATH'"
    )
    label = one.mark_text(align="left", baseline="bottom", dx=2, dy=-3)
    return alt.layer(
        theme.reference(floor, "ink").transform_filter("datum.training_compute_flop < 2e14"),
        theme.interval(some, y, width=1, opacity=0.5),
        some.mark_point(size=30, opacity=0.9).encode(y),
        none.mark_point(size=35, filled=False, shape="triangle-down", strokeWidth=1.3).encode(
            alt.Y("bound:Q", scale=y["scale"])
        ),
        label.encode(alt.XDatum(1e14, scale=x["scale"]), floor, text=alt.value("one in 1,319")),
        data=data,
        height=400,
    )
