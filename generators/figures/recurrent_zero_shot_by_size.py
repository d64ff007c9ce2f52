"""In one comparison Mamba leads transformers of its size; RWKV draws level

Mean accuracy over zero-shot tasks, for which a model is shown no examples, against model size.
Circles are recurrent models without attention, squares are transformers.
It is one comparison, by the authors of Mamba; no spread over tasks or runs is printed, so none is drawn.

The averages are as printed [@gu2023mamba, Table 3]: seven, transcribed from a summary.
Mamba, Pythia and RWKV had the same data, tokenizer and number of tokens, RWKV a shorter context; GPT-J differs in more.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "recurrent_lead.mamba_small > 0.02",
    "recurrent_lead.mamba_large > 0.02",
    "recurrent_lead.rwkv_small > -0.02",
    "recurrent_lead.rwkv_large < 0.02",
]
ALT = """Accuracy against size: Mamba at both of its sizes lies about four points above Pythia and RWKV of its size, and
level with transformers of twice its size."""
FAMILIES = ["Mamba", "RWKV", "Pythia", "GPT-J"]
KINDS = {"selective state space": "recurrent", "linear recurrence": "recurrent"}


INK = theme.ROLES["ink"]
LEGEND = alt.Legend(title=None, symbolFillColor=INK, symbolStrokeColor=INK)


def chart(recurrent_zero_shot, narrow: bool) -> alt.LayerChart:
    data = recurrent_zero_shot[["model", "family", "parameters", "accuracy"]].assign(
        kind=recurrent_zero_shot["kind"].map(KINDS).fillna("transformer")
    )
    x = (
        alt.X("parameters:Q", title="Parameters")
        .scale(type="log", domain=[1e9, 1e10])
        .axis(values=[1e9, 2e9, 3e9, 5e9, 1e10], labelExpr=theme.COUNT_LABEL)
    )
    y = alt.Y("accuracy:Q", title="Mean zero-shot accuracy").scale(domain=[0.53, 0.65])
    base = alt.Chart().encode(x, y.axis(format="%"), theme.colour("family", FAMILIES, narrow))
    shape = alt.Shape("kind:N", legend=LEGEND).scale(
        domain=["recurrent", "transformer"], range=["circle", "square"]
    )
    return alt.layer(
        base.mark_line(strokeWidth=2),
        base.mark_point(size=70, filled=True, opacity=1).encode(shape),
        data=data,
        height=320,
    )
