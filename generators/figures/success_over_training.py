"""The rise that a test cannot see takes over tenfold training on GSM8K, less on MATH

Success rate over training, mean over nine sizes of Pythia; bands are 95% intervals.
Open triangles had no right answer and stand at the largest rate that this leaves plausible.
Below the dashed line an ordinary test of {{ number: floor_rates.questions | ,d | value }} questions mostly prints zero.
Learning rates still warm up until three billion tokens [@schaeffer2026generative].

Rates are means over 128 problems, and intervals come from drawing problems anew [@schaeffer2026generative].
Open triangles had no right answer in more than ten million and stand at the largest rate that gives that one chance in twenty.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "floor_rates.early.low > floor_rates.luck.high",  # has begun at 0.5 billion tokens
    "floor_rates.math_silent_largest < 0.00001",  # not begun at 2 billion
    "floor_rates.math_20b.low > 0.00076",  # seen at 20 billion
    "thresholds_by_ruler.factor_gsm8k > 10",
]
ALT = """Success rate against training tokens on log axes: GSM8K stays near one in a million at first, climbs to one in a hundred
and flattens; MATH has no right answer up to two billion tokens, then leaps and flattens."""
SAID = {"bound": None}
TESTS = ["GSM8K", "MATH"]


def chart(floor_rates, narrow: bool) -> alt.LayerChart:
    x = theme.log_axis("training_tokens", "Training tokens", "count", (1e6, 1e12), alt.X, narrow)
    y = alt.Y("rate:Q", scale=alt.Scale(type="log", domain=[1e-7, 0.1]))
    ticks = [10.0**k for k in range(-7, 0, 2 if narrow else 1)]
    y = y.axis(title="Success rate", values=ticks, labelExpr=theme.POWER_LABEL)
    base = alt.Chart().encode(x, theme.named_colour("benchmark", TESTS))
    some, none = (base.transform_filter(f"isValid(datum.{name})") for name in ("rate", "bound"))
    floor = alt.YDatum(1 / floor_rates.questions, scale=y["scale"])
    one = alt.Chart().transform_filter("datum.training_tokens < 3e6 && datum.benchmark === 'MATH'")
    label = one.mark_text(align="left", baseline="bottom", dx=2, dy=-3)
    words = "one in 1,319" if narrow else "what a test of 1,319 questions can see"
    return alt.layer(
        theme.reference(floor, "ink").transform_filter("datum.training_tokens < 3e6"),
        theme.band(some, y),
        some.mark_line(strokeWidth=2).encode(y),
        some.mark_point(size=40).encode(y),
        none.mark_point(size=50, filled=False, shape="triangle-down", strokeWidth=1.5).encode(
            alt.Y("bound:Q", scale=y["scale"])
        ),
        label.encode(alt.XDatum(1e6, scale=x["scale"]), floor, text=alt.value(words)),
        theme.end_names(some, "training_tokens", y, "benchmark"),
        data=floor_rates.rows,
        padding=theme.room_for(TESTS),
        height=360,
    )
