"""Written steps carry over to longer problems, but not undiminished

Joining the last letters of the words of a name, with the steps written out [@wei2022cot, Table 5].
The examples had two words; no example had three or four.
Hollow marks are what four words would score if each word kept the chance that two words imply.
The number of test names is not published, so there are no intervals.

Transcribed from [@wei2022cot, Table 5]; one prompt, LaMDA over five orders of the examples.
With answers only, no model solves as much as one in a hundred of the names of three or four words.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Accuracy against model size for names of two, three and four words: at two words it rises first and nearly to all, at three
and four later and less, and at four words below what one chance per word would give."""
LENGTHS = {2: "two words, as in the examples", 3: "three words", 4: "four words"}
FAMILIES = ["LaMDA", "PaLM"]
INK = theme.ROLES["ink"]
LEGEND = alt.Legend(title=None, symbolFillColor=INK, symbolStrokeColor=INK, symbolStrokeWidth=1.5)


def chart(beyond_the_examples, narrow: bool) -> alt.LayerChart:
    rows = beyond_the_examples.rows
    wanted = (rows["task"] == "last letters") & (rows["prompting"] == "chain of thought")
    data = rows[wanted][["family", "parameters", "length", "accuracy"]]
    two = data[data["length"] == 2].set_index(["family", "parameters"])["accuracy"]
    data = data.join(two.rename("two"), on=["family", "parameters"])
    expected = (data["two"] ** 2).where(data["length"] == 4)
    data = data.assign(words=data["length"].map(LENGTHS), four_from_two=expected)
    base = alt.Chart().encode(
        theme.log_axis("parameters", "Parameters", "count", (2e8, 1e12), alt.X, narrow),
        theme.colour("words", list(LENGTHS.values()), narrow),
    )
    shapes = ["circle", "triangle-up"]
    shape = alt.Shape("family:N", legend=LEGEND).scale(domain=FAMILIES, range=shapes)
    y = theme.share_axis("accuracy", "Names solved", alt.Y)
    ring = {"size": 60, "filled": False, "strokeWidth": 1.5}
    forecast = base.transform_filter("isValid(datum.four_from_two)").mark_point(**ring)
    return alt.layer(
        base.mark_line(strokeWidth=1.5).encode(y, detail="family:N"),
        base.mark_point(size=60, filled=True, opacity=1).encode(y, shape),
        forecast.encode(alt.Y("four_from_two:Q", scale=y["scale"]), shape),
        data=data.drop(columns="two"),
        height=320,
    )
