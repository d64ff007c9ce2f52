"""With three examples and twenty items, exact match at naming films shows no jump up to the largest size

Share of items of the BIG-bench task emoji_movie for which the output of a BIG-G model equals the title, with 95% Wilson intervals; the marks come from [@lass2023], {{ number: emoji_movie.items_exact | ,d }} items a score.
The dashed line is what copying one of the five titles in the prompt would give; one item is worth a twentieth, and zero means below that.
All sizes were tested with three examples in the prompt; the largest also with none, one and two, drawn a little apart.
Sizes up to 27 billion share their items, so their scores rise and fall together; the largest had other items.
The picture does not test the published curve [@srivastava2023, Figure 9], which uses all {{ number: emoji_movie.items_choice | ,d }} items and shows no choices in the prompt.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

ALT = """Exact match against model size: from nothing at the smallest size to about chance from a quarter of a billion parameters on, then
flat; every interval is tens of points wide, and the one for the largest model reaches from below chance to nearly half."""
SAID = {"drawn_at": "parameters"}
SHOTS = ["3 examples", "2 examples", "1 example", "no example"]
APART = {3: 1.0, 2: 1.45, 1: 2.1, 0: 3.05}  # factor on the size, so that intervals do not overlap


def chart(emoji_movie, narrow: bool) -> alt.LayerChart:
    rows = emoji_movie.rows.query("metric == 'exact_str_match'")
    data = pd.concat(
        [
            rows.assign(
                shots=rows["shots"].map(dict(zip((3, 2, 1, 0), SHOTS, strict=True))),
                drawn_at=rows["parameters"] * rows["shots"].map(APART),
            ),
            pd.DataFrame({"score": [emoji_movie.chance], "shots": ["chance"]}),
        ],
        ignore_index=True,
    )
    domain = (1e6, 1e12)
    x = theme.log_axis("drawn_at", "Parameters", "count", domain, alt.X, narrow)
    scale = alt.Scale(domain=[0, 0.7])
    models = (
        alt.Chart()
        .transform_filter("datum.shots !== 'chance'")
        .encode(x, theme.colour("shots", SHOTS, narrow))
    )
    chance = alt.Chart().transform_filter("datum.shots === 'chance'")
    return alt.layer(
        chance.mark_rule(strokeDash=[4, 3], color=theme.ROLES["muted"]).encode(
            alt.Y("score:Q", scale=scale)
        ),
        models.mark_rule(strokeWidth=2).encode(alt.Y("low:Q", scale=scale), y2="high:Q"),
        models.mark_point(size=55).encode(
            alt.Y("score:Q", title="Exact match", scale=scale).axis(format=".0%")
        ),
        data=data,
        height=320,
    )
