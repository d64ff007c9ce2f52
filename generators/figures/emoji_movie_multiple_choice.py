"""By multiple choice, only PaLM with one example passes one half

Each row is one model with a number of examples in its prompt: the share of {{ number: emoji_movie.items_choice | ,d }} films for which it gives the right one of five titles the highest probability. Bars are 95% intervals; the dashed line is chance. No family has this score at several sizes, so the rows are no curve in size.

The intervals are Wilson's.
GLM, GPT-3 and PaLM are derived from normalised scores in print [@zeng2023, Table 14], read in a copy of it whose PaLM column does not add up to its printed mean; T5 and Pythia come from @yauney2023, BIG-G from @lass2023.
A score below chance is possible, if a model prefers certain wrong titles.
This is another metric than exact match.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = [
    "emoji_movie.choice_gpt3 < 0.5",
    "emoji_movie.choice_128b < 0.5",
    "emoji_movie.choice_palm_one_shot > 0.5",
]
ALT = """Multiple-choice scores with intervals: models of three to seven billion parameters, GLM and GPT-3 lie around chance, BIG-G and
PaLM without examples somewhat above, PaLM with one example near the top."""
WORDS = {0: "no example", 1: "1 example", 2: "2 examples", 3: "3 examples"}


def chart(emoji_movie, narrow: bool) -> alt.LayerChart:
    rows = emoji_movie.rows.query("metric == 'multiple_choice_grade'")
    rows = rows.sort_values(["parameters", "model", "shots"], kind="stable")
    rows = rows.assign(label=rows["model"] + ", " + rows["shots"].map(WORDS))
    order = list(rows["label"])
    chance = pd.DataFrame({"score": [emoji_movie.chance], "metric": ["chance"]})
    data = pd.concat([rows, chance], ignore_index=True)
    x = theme.share_axis("score", "Multiple-choice grade")
    base = alt.Chart().transform_filter("datum.metric !== 'chance'")
    models = base.encode(theme.names("label", narrow, order))
    line = theme.reference(alt.X("score:Q", scale=x["scale"]))
    return alt.layer(
        line.transform_filter("datum.metric === 'chance'"),
        theme.interval(models, x, ("low", "high")),
        models.mark_point(size=55).encode(x),
        data=data,
        height=(34 if narrow else 24) * len(order),
    )
