"""Counted with the model, a small transformer has the shortest code

Compressed size of a billion bytes of Wikipedia over raw size, against the parameters of the model; the dashed line is gzip.
Blue is the code alone, orange the code with the model at two bytes a parameter.
The three smallest models were trained on the first tenth of this text, which flatters them.

Rates are printed with three digits and no published error; that of gzip is on the whole file [@deletang2024, Table 1].
With its size counted the best model of the table has {{ number: model_pays_for_itself.best_transformer | words | value }} parameters, and the best that is larger than that comes out at more than the text itself.
The authors trained the three smallest [@deletang2024, README.md of the repository]; the others are known language models, so size is not all that differs.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["model_pays_for_itself.best_transformer < 1e8"]
ALT = """The rate of the code alone falls from a third to less than a tenth as models grow. With the model counted it falls for small models and is
above one for models of a billion parameters, and above a hundred for the largest."""
KINDS = ["code alone", "code and model"]
NAMED = ["Transformer 3.2M", "Chinchilla 1B", "Chinchilla 70B"]


def chart(compression_rates, narrow: bool) -> alt.LayerChart:
    text = compression_rates.query("data == 'text'")
    names = {"rate": KINDS[0], "rate_with_model": KINDS[1]}
    data = (
        text[text["parameters"].notna()]
        .melt(["compressor", "parameters"], list(names), var_name="kind", value_name="share")
        .replace({"kind": names})
        .assign(gzip=text.query("compressor == 'gzip'")["rate"].min())
    )
    x = theme.log_axis("parameters", "Parameters", "count", (1e5, 4e11), alt.X, narrow)
    y = alt.Y("share:Q", title="Compressed over raw size").scale(type="log", domain=[0.05, 300])
    y = y.axis(values=[0.1, 1, 10, 100], format="~g")
    base = alt.Chart().encode(x)
    models = base.encode(y, theme.colour("kind", KINDS, narrow, columns=2))
    shown = f"datum.kind === '{KINDS[1]}' && indexof({NAMED}, datum.compressor) >= 0"
    named = base.transform_filter(shown)
    small = named.transform_filter("datum.parameters < 1e8").encode(y)
    large = named.transform_filter("datum.parameters > 1e8").encode(y)
    one = named.transform_filter("datum.parameters > 5e10").encode(alt.Y("gzip:Q"))
    return alt.layer(
        theme.reference(alt.Y("min(gzip):Q")),
        models.mark_point(size=60),
        small.mark_text(dy=16).encode(text="compressor:N"),
        large.mark_text(align="right", dx=-8, dy=-6).encode(text="compressor:N"),
        one.mark_text(align="right", dy=-8).encode(text=alt.value("gzip")),
        data=data,
        height=340,
    )
