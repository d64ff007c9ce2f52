"""Three skills that look alike at both ends and differ in between

Made-up scores by size, not measured ones.
One skill grows at an even pace, one comes all at once, and one grows evenly but stays below what a small exam can see, the shaded floor, until it surfaces.

The even pace and the jump are logistic curves in the logarithm of size, the third is a power of the first.
The floor is one right answer in twenty.
"""

from __future__ import annotations

import altair as alt
import numpy as np
import pandas as pd

from .. import theme

ALT = """Three curves of made-up scores by model size: one rises evenly, one stays at nothing and jumps late, one rises below a shaded floor
and leaves it late; all begin near nothing and end near everything."""
SERIES = ["even pace", "all at once", "below the floor"]
MIDDLE, EVEN, SUDDEN = 9.0, 1.3, 9.0  # log10 of parameters; steepness a decade
LATE, STEPS = 10.6, 9.0  # log10 of parameters; answers that must all be right
FLOOR = 1 / 20


def chart(narrow: bool) -> alt.LayerChart:
    size = np.linspace(6, 12, 121)
    even = 1 / (1 + np.exp(-EVEN * (size - MIDDLE)))
    lines = {
        "even pace": even,
        "all at once": 1 / (1 + np.exp(-SUDDEN * (size - LATE))),
        "below the floor": even**STEPS,
    }
    data = pd.concat(
        [
            pd.DataFrame({"parameters": 10.0**size, "score": y, "skill": name})
            for name, y in lines.items()
        ],
        ignore_index=True,
    )
    data = theme.on_first_row(data, nothing=0.0, seen=FLOOR)
    x = theme.log_axis("parameters", "Parameters", "count", (1e6, 1e12), alt.X, narrow)
    y = theme.share_axis("score", "Share of answers right", alt.Y)
    base = alt.Chart().encode(x, theme.colour("skill", SERIES, narrow, columns=3))
    return alt.layer(
        theme.span(alt.Y("nothing:Q", scale=y["scale"]), "seen"),
        base.mark_line(strokeWidth=2).encode(y),
        data=data,
        height=260,
    )
