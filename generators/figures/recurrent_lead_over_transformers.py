"""Mamba leads transformers of its size by four points and draws with those of twice its size; RWKV had not led

Mean zero-shot accuracy of a recurrent model less that of a transformer [@gu2023mamba, Table 3].
Bars are what rounding to a tenth of a point leaves open, and say nothing of chance: how much the average would move with other tasks or another run is not printed.
For comparison, doubling the size brings Pythia {{ number: recurrent_lead.pythia_doubling | .1% }}.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Six differences: Mamba over Pythia of the same size four to five points, Mamba over transformers of twice its size just above
zero, RWKV against Pythia of the same size just below and just above zero."""
COMPARISONS = ["of the same size", "of twice the size"]


def chart(recurrent_lead, narrow: bool) -> alt.LayerChart:
    rows = recurrent_lead.rows
    data = rows.assign(name=rows["recurrent"] + " against " + rows["transformer"])
    base = alt.Chart().encode(
        theme.names("name", narrow, sort=data["name"].tolist()),
        theme.colour("comparison", COMPARISONS, narrow),
    )
    scale = alt.Scale(domain=[-0.02, 0.06])
    x = alt.X("lead:Q", title="Lead in mean accuracy (points)", scale=scale)
    zero = alt.Chart().mark_rule(
        strokeDash=[4, 3], color=theme.ROLES["grid" if narrow else "muted"]
    )
    return alt.layer(
        zero.encode(x=alt.datum(0)),
        base.mark_rule(strokeWidth=2).encode(alt.X("low:Q", scale=scale), x2="high:Q"),
        base.mark_point(size=55).encode(x.axis(format="+.0%", values=[-0.02, 0, 0.02, 0.04, 0.06])),
        data=data.drop(columns=["recurrent", "transformer"]),
        height=260 if narrow else 190,
    )
