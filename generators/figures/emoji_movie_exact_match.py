"""With three examples and twenty questions, exact match shows no jump at naming films

Each mark is one BIG-G model: the share of films that it names exactly, with a 95% interval. The dashed line is what copying one of the five titles in the prompt gives. One question is worth a twentieth of the score. Marks of the largest model, with three examples or fewer, stand a little apart sideways.

The task is emoji_movie of BIG-bench, the intervals are Wilson's, and the marks of single answers come from @lass2023, {{ number: emoji_movie.items_exact | ,d }} items a score; a score of zero means less than one item.
All sizes were tested with three examples in the prompt; the largest also with none, one and two.
Sizes up to 27 billion parameters share their items, so their scores rise and fall together; the largest had other items [@lass2023].
The picture does not test the published curve [@srivastava2023, Figure 9], which uses all {{ number: emoji_movie.items_choice | ,d }} items and shows no choices in the prompt.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

SAID = {"drawn_at": "parameters"}
HOLDS = ["emoji_movie.exact_rise.low < 0"]
ALT = """Exact match against model size: from nothing at the smallest size to about chance from a quarter of a billion parameters on, then
flat; every interval is tens of points wide, and the one for the largest model reaches from below chance to nearly half."""
SHOTS = {3: "3 examples", 2: "2 examples", 1: "1 example", 0: "no example"}
APART = {3: 1.0, 2: 1.45, 1: 2.1, 0: 3.05}  # factor on the size, so that intervals do not overlap


def chart(emoji_movie, narrow: bool) -> alt.LayerChart:
    rows = emoji_movie.rows.query("metric == 'exact_str_match'")
    rows = rows.assign(
        shots=rows["shots"].map(SHOTS), drawn_at=rows["parameters"] * rows["shots"].map(APART)
    )
    chance = pd.DataFrame({"score": [emoji_movie.chance], "shots": ["chance"]})
    x = theme.log_axis("drawn_at", "Parameters", "count", (1e6, 1e12), alt.X, narrow)
    y = theme.share_axis("score", "Exact match", alt.Y, domain=(0, 0.7))
    base = alt.Chart().transform_filter("datum.shots !== 'chance'")
    models = base.encode(x, theme.colour("shots", list(SHOTS.values()), narrow))
    line = theme.reference(alt.Y("score:Q", scale=y["scale"]))
    return alt.layer(
        line.transform_filter("datum.shots === 'chance'"),
        theme.interval(models, y, ("low", "high")),
        models.mark_point(size=55).encode(y),
        data=pd.concat([rows, chance], ignore_index=True),
        height=320,
    )
