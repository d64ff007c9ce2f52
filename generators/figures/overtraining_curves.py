"""A law fitted near twenty tokens a parameter nearly holds at hundreds

Each line is one model size, named beside it, and each dot a run: its loss by tokens per parameter.
The law is fitted to the filled dots only.
Open dots to the right were forecast; those on the left are left out, because the start of training fills much of those runs.

Loss is on held-out C4, of models trained on RedPajama [@gadre2024]; sizes are in parameters.
The lines are one parametric loss, fitted to dots with 10 to 40 tokens a parameter; at the left the warm-up of the learning rate fills much of the training.
The ratios reach to 640 tokens a parameter.
The intervals of the losses over evaluation tokens are smaller than the dots; the spread between training seeds is not known.
The other two training datasets have the same shape and are less regular; their errors are in another figure.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

ALT = """Loss against tokens per parameter for models from ten million to several billion parameters: every size falls along its fitted line out to the
largest ratios; at five tokens per parameter most dots lie above their lines."""
DATA = "RedPajama"
FITTED = (0.5, 2.0)


def chart(overtraining_fits, narrow: bool) -> alt.LayerChart:
    dots = overtraining_fits.rows.query("training_data == @DATA")
    dots = dots.assign(
        tokens_per_parameter=dots["training_tokens"] / dots["parameters"],
        kind=["fitted" if one else "forecast" for one in dots["multiplier"].between(*FITTED)],
    )
    lines = overtraining_fits.curves.query("training_data == @DATA").assign(kind="line")
    columns = ["run", "parameters", "tokens_per_parameter", "loss", "kind"]
    data = pd.concat([dots, lines], ignore_index=True)[columns]
    data["size"] = data["parameters"].map(
        lambda N: f"{N / 1e9:.2g} B" if N > 1e9 else f"{N / 1e6:.0f} M"
    )
    sizes = data.sort_values("parameters", kind="stable")["size"].drop_duplicates().tolist()
    x = alt.X("tokens_per_parameter:Q", title="Training tokens per parameter")
    x = x.scale(type="log", domain=[4.5, 700]).axis(values=[5, 10, 20, 40, 80, 160, 320, 640])
    y = alt.Y("loss:Q", title="Loss on C4 (nats per token)").scale(type="log", domain=[2.2, 6.3])
    y = y.axis(values=[2.5, 3, 3.5, 4, 5, 6])
    base = alt.Chart().encode(x, y, theme.named_colour("size", sizes))
    lines = base.transform_filter("datum.kind === 'line'")
    return alt.layer(
        lines.mark_line(strokeWidth=1.5),
        base.transform_filter("datum.kind === 'fitted'").mark_point(size=50, filled=True),
        base.transform_filter("datum.kind === 'forecast'").mark_point(size=50, filled=False),
        theme.end_names(lines, "tokens_per_parameter", y, "size"),
        data=data,
        padding=theme.room_for(sizes),
        height=400,
    )
