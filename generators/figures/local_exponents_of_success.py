"""Success over training follows no straight power law: it starts slowly, speeds up and stops

How fast success grows in each stretch of training: at an exponent of one it doubles when the text doubles, at zero it stands still.
Under a power law all rows would agree.
Lines are 95% intervals.
From two to six billion tokens MATH starts from nothing, so its exponent there, five or more, is not drawn [@schaeffer2026generative].

The local exponent is the growth of log success by that of log training tokens between neighbouring lengths of training.
It is a mean over nine Pythia sizes and 128 problems; intervals come from drawing problems anew [@schaeffer2026generative].
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["floor_rates.gsm8k_steepest.low > 2", "floor_rates.math_6b.low > 0.00005"]
ALT = """Local exponents by stretch of training with intervals: about zero at first, up to between two and three in the middle, near zero at the
end, on both tests."""
TESTS = ["GSM8K", "MATH"]
WORDS = {2e6: "2 M", 6.4e7: "64 M", 5.12e8: "512 M", 2e9: "2 B", 6e9: "6 B", 2e10: "20 B"}
WORDS |= {6e10: "60 B", 2e11: "200 B", 3e11: "300 B"}


def chart(floor_rates, narrow: bool) -> alt.LayerChart:
    rows = floor_rates.slopes.sort_values("from_tokens", kind="stable")
    stretch = rows["from_tokens"].map(WORDS) + " to " + rows["to_tokens"].map(WORDS) + " tokens"
    data = rows.assign(stretch=stretch)
    order = stretch.drop_duplicates().tolist()
    x = alt.X("exponent:Q", title="Local exponent of success in tokens")
    x = x.scale(domain=[-1, 3.2], nice=False).axis(values=[-1, 0, 1, 2, 3], format="d")
    return theme.interval_rows(
        data,
        theme.names("stretch", narrow, order, rows=2),
        x,
        *theme.grouped("benchmark", TESTS, narrow, padding=0.5),
        reference=0,
        height=(46 if narrow else 32) * len(order),
    )
