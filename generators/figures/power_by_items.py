"""Twenty questions miss a doubling from one in five four times out of five

Two models answer the same number of questions; the smaller one is right on one in five. Each curve gives the chance that a test tells the larger one apart, by how often that one is really right. The dashed line is the usual aim, four in five. The curves are computed exactly and have no interval.

The test is Fisher's exact test at the 5% level, and the chance is summed over all outcomes.
{{ number: emoji_movie.items_exact | ,d }} items reach the aim at a true score of {{ number: power_of_items.few_seen | .0% }}, {{ number: emoji_movie.items_choice | ,d }} items at {{ number: power_of_items.many_seen | .0% }}.
The test takes the items of the two models for independent; the same items for both would show smaller gains, if the answers of the two models are alike.
It compares two sizes chosen beforehand. Testing every step in a row of {{ number: emoji_movie.sizes_exact | ,d }} equal models gives a false jump with a chance of {{ number: power_of_items.few_false_step | .0% }}, and more often with more items: {{ number: power_of_items.many_false_step | .0% }}.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = ["power_of_items.few_to_40 < 0.22", "power_of_items.few_to_40 > 0.18"]
ALT = """Two rising curves of the chance to see a gain against the larger model's true score: that for more items climbs steeply soon after
one in five, that for fewer items passes four in five only at about two thirds."""
WANTED = 0.8


def chart(power_of_items, emoji_movie, narrow: bool) -> alt.LayerChart:
    names = [f"{emoji_movie.items_choice} items", f"{emoji_movie.items_exact} items"]
    rows = power_of_items.rows
    rows = rows.assign(series=rows["items"].astype(str) + " items")
    aim = pd.DataFrame({"series": ["aim"], "power": [WANTED]})
    x = alt.X("true_score:Q", title="True score of the larger model")
    x = x.scale(domain=[0.2, 1], nice=False).axis(format=".0%")
    y = theme.share_axis("power", "Chance to see the gain", alt.Y)
    curves = alt.Chart().transform_filter("datum.series !== 'aim'")
    line = theme.reference(alt.Y("power:Q", scale=y["scale"]))
    return alt.layer(
        line.transform_filter("datum.series === 'aim'"),
        curves.mark_line(strokeWidth=2).encode(x, y, theme.colour("series", names, narrow)),
        data=pd.concat([rows, aim], ignore_index=True),
        height=300,
    )
