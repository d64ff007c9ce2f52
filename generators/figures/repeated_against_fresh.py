"""Four passes cost little loss; forty cost a lot, unless the model is small

Each dot compares a run on repeated text with a run of the same size and as many tokens on fresh text: how much higher its loss is, by passes.
The dashed line is one percent.
Colour says how much too large the model is for its text.
Dots are single runs, so chance scatters them.

There are {{ number: matched_repeats.pairs | ,d }} pairs on C4 [@muennighoff2023], with a billion tokens or more, and at most 200 passes in the picture.
The axis is linear near zero and logarithmic beyond.
Colour says how many times larger the model is than its unique text would call for at twenty tokens a parameter.
Around four passes the mean penalty is {{ number: matched_repeats.four_penalty | .2% }} of the loss, around forty {{ number: matched_repeats.forty_penalty | .0% }}.
One run a dot, so seeds are in the scatter; the two lowest dots stand against fresh runs that did oddly badly.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Extra loss of repeated data against the number of passes: below one percent up to four passes, then spreading from under one
percent for small models to half the loss and more for models far too large for their text."""
HOLDS = [
    "matched_repeats.four_penalty.high < 0.01",
    "matched_repeats.forty_worst > 0.1",
]
SIZES = ["under 5 times too large", "5 to 20 times", "over 20 times"]
TICKS = [-0.02, 0, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2]


def chart(matched_repeats, narrow: bool) -> alt.LayerChart:
    data = matched_repeats.rows[["run", "passes", "penalty", "times_too_large"]]
    data = data[data["passes"] <= 200].assign(
        size=lambda rows: rows["times_too_large"].map(
            lambda times: SIZES[int(times >= 5) + int(times > 20)]
        )
    )
    scale = alt.Scale(type="symlog", constant=0.005, domain=[-0.04, 2.5], nice=False)
    y = alt.Y("penalty:Q", title="Loss above that on fresh text", scale=scale)
    x = alt.X("passes:Q", title="Passes over the unique text").scale(type="log", domain=[1.5, 210])
    runs = alt.Chart().encode(
        x.axis(values=[2, 4, 10, 20, 40, 100, 200], format="d"),
        y.axis(values=TICKS, format=".1~%"),
        theme.colour("size", SIZES, narrow),
    )
    return alt.layer(
        theme.reference(alt.YDatum(0.01, scale=scale), "ink"),
        runs.mark_point(size=50),
        data=data,
        height=380,
    )
