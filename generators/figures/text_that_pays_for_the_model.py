"""A model of seventy billion parameters needs much text to beat gzip

Compressed size over raw size, with the model at two bytes a parameter, against the length of the text.
Dots mark where a model's line falls below gzip's.
Rates were measured at the dashed line, a billion bytes; that they stay the same on other lengths is assumed.

Lines are computed from the rates on a billion bytes of Wikipedia [@deletang2024, Table 1]; they cross where the larger model has paid for itself.
Chinchilla 70B crosses gzip at {{ number: model_pays_for_itself.large_over_gzip | words | value }} bytes, LZMA2 at {{ number: model_pays_for_itself.large_over_lzma | words | value }} and the small transformer at {{ number: model_pays_for_itself.large_over_small | words | value }} [@deletang2024, Table 1].
The small transformer was trained on the first tenth of the text that it was measured on.
Two bytes a parameter is no lower limit, for parameters can be stored in fewer; the programs' own size is not counted.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = ["model_pays_for_itself.large_over_gzip.low > 5e11"]
ALT = """Five lines of rate against length of text. gzip and LZMA2 are flat; a line for each model falls like one over the length and levels
out below them, the larger the model the later and the lower."""
SHOWN = ["gzip", "LZMA2", "Transformer 3.2M", "Chinchilla 1B", "Chinchilla 70B"]


def chart(model_pays_for_itself, narrow: bool) -> alt.LayerChart:
    rows = model_pays_for_itself.rows
    gzip = rows.query("compressor == 'gzip'")["rate"].min()
    crossings = model_pays_for_itself.crossings.rename(columns={"bytes": "text_bytes"})
    crossings = crossings[crossings["against"].eq("gzip")]
    rates = rows[rows["rate"].le(10)].assign(kind="rate")
    paid = crossings.assign(kind="pays against gzip", rate=gzip)
    title = "Length of the text, bytes"
    x = theme.log_axis("text_bytes", title, "power", (1e6, 1e14), alt.X, narrow)
    scale = alt.Scale(type="log", domain=[0.06, 10])
    y = alt.Y("rate:Q", title="Compressed over raw size, model counted", scale=scale)
    y = y.axis(values=[0.1, 0.2, 0.5, 1, 2, 5, 10], format="~g")
    base = alt.Chart().encode(x, y, theme.colour("compressor", SHOWN, narrow, columns=5))
    return alt.layer(
        theme.reference(alt.XDatum(1e9), "grey"),
        base.transform_filter("datum.kind === 'rate'").mark_line(strokeWidth=2.2),
        base.transform_filter("datum.kind !== 'rate'").mark_point(size=90),
        data=pd.concat([rates, paid], ignore_index=True),
        height=330,
    )
