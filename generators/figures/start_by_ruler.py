"""A hundredfold finer test sees GSM8K start twelve times earlier, MATH three times

Training tokens after which a test of so many tries can expect its first success, over nine Pythia sizes; bands are 95% intervals.
Arrows lead from a thousand tries to a hundred thousand; where a line falls, the start moves.
The line of GSM8K ends where luck is seen; beyond a million tries nothing is known of MATH [@schaeffer2026generative].

The success rate there passes one in so many tries, on straight lines in logarithms between checkpoints.
Intervals come from drawing problems anew [@schaeffer2026generative].
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "thresholds_by_ruler.factor_gsm8k > 11.5",
    "thresholds_by_ruler.factor_gsm8k < 12.5",
    "thresholds_by_ruler.factor_math > 2.5",
    "thresholds_by_ruler.factor_math < 3.5",
]
ALT = """Training tokens at which an ability is seen against the number of tries, log axes: both lines fall as tests get finer, that of GSM8K
steeply, that of MATH hardly after ten thousand tries."""
COARSE, FINE = 1e3, 1e5  # tries, as in the analysis
DIGITS = {"blue": 0, "orange": 1}
TESTS = ["GSM8K", "MATH"]


def chart(thresholds_by_ruler, narrow: bool) -> alt.LayerChart:
    title = "Tries in the test" if narrow else "Tries in the test (questions times answers to each)"
    x = theme.log_axis("tries", title, "count", (2e2, 2e6), alt.X, narrow)
    finer = f"{FINE / COARSE:.0f}× the tries"
    title = "Training tokens at the start"
    y = theme.log_axis("tokens", title, "count", (5e7, 5e10), alt.Y)
    base = alt.Chart().encode(x, theme.named_colour("benchmark", TESTS))
    found = thresholds_by_ruler
    steps = (
        ("blue", found.factor_gsm8k, found.coarse_gsm8k, found.fine_gsm8k),
        ("orange", found.factor_math, found.coarse_math, found.fine_math),
    )
    across = theme.at_value(x, FINE)
    return alt.layer(
        theme.band(base, y),
        base.mark_line(strokeWidth=2).encode(y),
        theme.end_names(base, "tries", y, "benchmark"),
        *(
            mark
            for role, factor, coarse, fine in steps
            for mark in (
                *theme.gap_between(x, COARSE, FINE, theme.at_value(y, coarse.value), "" if narrow and role == "blue" else finer, role=role),
                *theme.gap_between(
                    y, coarse.value, fine.value, across,
                    f"{factor.value:.{DIGITS[role]}f}× earlier", role=role,
                ),
            )
        ),
        data=thresholds_by_ruler.rows,
        height=320,
    )  # fmt: skip
