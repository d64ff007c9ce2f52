"""Problems of one step rise early; without written steps, those of several rise late or never

Share of word problems solved with answers only in the prompt: problems of one operation against problems of several, in three families of models [@wei2022cot, Table 3].
Bars are 95% intervals.
Compare points of one family only: the GPT models are tuned on instructions, the others are not.

The sets are SingleOp and MultiArith, transcribed from [@wei2022cot, Table 3]; intervals come from the number of problems, 562 and 600 [@wei2022cot, Table 12].
Steps are not all that sets them apart: wording and numbers differ as well.
The authors presume the sizes of the GPT models.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Accuracy against model size in three families: on problems of one operation it climbs to at least seven in ten
everywhere, on problems of several operations it stays below one in ten until the largest model, and in one family there too."""
SETS = {"SingleOp": "one operation", "MultiArith": "several operations"}
LEGEND = alt.Legend(title=None, symbolFillColor=theme.ROLES["ink"], symbolStrokeWidth=0)
DASHES = [theme.SOLID, theme.LOOSE, theme.DOTTED]
SHAPES = ["circle", "square", "triangle-up"]


def chart(last_step_of_word_problems, narrow: bool) -> alt.LayerChart:
    rows = last_step_of_word_problems.rows
    rows = rows[(rows["prompting"] == "standard") & rows["subset"].isin(list(SETS))]
    columns = ["family", "parameters", "accuracy", "accuracy_low", "accuracy_high"]
    base = alt.Chart().encode(
        theme.log_axis("parameters", "Parameters", "count", (2e8, 1e12), alt.X, narrow),
        theme.colour("problems", list(SETS.values()), narrow),
        detail="family:N",
    )
    y = theme.share_axis("accuracy", "Problems solved", alt.Y)
    dash, shape = (
        channel("family:N", sort=theme.PROMPTED, legend=LEGEND)
        for channel in (alt.StrokeDash, alt.Shape)
    )
    dash = dash.scale(domain=theme.PROMPTED, range=DASHES)
    shape = shape.scale(domain=theme.PROMPTED, range=SHAPES)
    return alt.layer(
        base.mark_line(strokeWidth=1.5).encode(y, dash),
        theme.interval(base, y),
        base.mark_point(size=60, filled=True, opacity=1).encode(y, shape),
        data=rows[columns].assign(problems=rows["subset"].map(SETS)),
        height=330,
    )
