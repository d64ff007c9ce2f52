"""More context helps only until there is too little text to learn it

Bits per character of one made-up text: points are n-gram models, which forecast from the last few characters and learn while they code; orange strokes are five common programs.
The dashed line is the ideal code of this very text.
The models are of the simplest kind, and better ones come closer.

The text has {{ number: known_language.characters | ,d }} characters.
Its ideal code, {{ number: known_language.ideal | .3f }} bits, is from the probability with which it was made; the entropy of the language is {{ number: known_language.entropy | .3f }}.
Sizes of the programs may differ a little between versions of their libraries.
A better way to blend contexts than that of these models comes closer to the ideal.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

SAID = {"place": "order", "label": None, "series": None}
ALT = """Bits per character fall steeply to order three, are lowest at order four and rise slowly to order ten. bzip2 lies near the best order, the other
programs far above it, and all well above the ideal code."""
CLOSE = 0.1  # bits: names of programs nearer than this share a line


def chart(code_lengths, known_language, narrow: bool) -> alt.LayerChart:
    rows = code_lengths.rows
    rows = rows[rows["length"].eq(rows["length"].max())]
    programs = rows["order"].isna()
    data = rows.assign(
        series=rows["coder"].where(programs, "n-gram model"),
        place=rows["order"].fillna(11.4 if narrow else 10.5),
        ideal=known_language.ideal,
        label=_labels(rows[programs]).reindex(rows.index, fill_value=""),
    ).drop(columns=["length"])
    x = alt.X("place:Q", title="Characters of context of the n-gram model")
    x = x.scale(domain=[0, 18.5 if narrow else 13.2], nice=False).axis(
        values=list(range(0, 11, 2 if narrow else 1))
    )
    y = alt.Y("bits:Q", title="Bits per character").scale(domain=[0, 4.2])
    model = alt.Chart().transform_filter("isValid(datum.order)")
    program = alt.Chart().transform_filter("!isValid(datum.order)").encode(x, y)
    name = model.transform_filter("datum.order === 0").mark_text(align="left", dx=8, dy=12)
    tick = {"color": theme.ROLES["orange"], "thickness": 3, "size": 20, "orient": "horizontal"}
    return alt.layer(
        theme.reference(alt.Y("min(ideal):Q"), dash=theme.LOOSE),
        name.encode(x, alt.Y("ideal:Q"), text=alt.value("ideal code")),
        model.mark_line().encode(x, y),
        model.mark_point(size=60).encode(x, y),
        program.mark_tick(**tick),
        program.mark_text(align="left", dx=14).encode(text="label:N"),
        data=data,
        height=320,
    )


def _labels(programs: pd.DataFrame) -> pd.Series:
    """The names of the programs, those with nearly one rate together at the first of them."""
    order = programs.sort_values("bits", kind="stable")
    group = order["bits"].diff().gt(CLOSE).cumsum()
    joined = order.groupby(group)["coder"].transform(", ".join)
    return joined.where(~group.duplicated(), "")
