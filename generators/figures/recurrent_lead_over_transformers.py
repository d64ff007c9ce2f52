"""In its authors' test Mamba draws with transformers twice its size

Mean zero-shot accuracy of a recurrent model less that of a transformer, in points; right of zero the recurrent model is ahead.
Bars are what rounding to a tenth of a point leaves open.
They say nothing of chance: how much the average would move with other tasks or another run is not printed.

The averages are those of one comparison [@gu2023mamba, Table 3].
Mamba leads transformers of its size by about four points; RWKV did not lead by one.
For comparison, doubling the size brings Pythia {{ number: recurrent_lead.pythia_doubling | .1% }}.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "recurrent_lead.mamba_small > 0.035",
    "recurrent_lead.mamba_large > 0.035",
    "recurrent_lead.mamba_large_twice < 0.01",
    "recurrent_lead.rwkv_large < 0.01",
]
ALT = """Six differences: Mamba over Pythia of the same size four to five points, Mamba over transformers of twice its size just above
zero, RWKV against Pythia of the same size just below and just above zero."""
COMPARISONS = ["of the same size", "of twice the size"]


def chart(recurrent_lead, narrow: bool) -> alt.LayerChart:
    rows = recurrent_lead.rows
    data = rows.assign(name=rows["recurrent"] + " against " + rows["transformer"])
    data = data.drop(columns=["recurrent", "transformer"])
    x = alt.X("lead:Q", title="Lead in mean accuracy (points)").scale(domain=[-0.02, 0.06])
    return theme.interval_rows(
        data,
        theme.names("name", narrow, sort=data["name"].tolist()),
        x.axis(format="+.0%", values=[-0.02, 0, 0.02, 0.04, 0.06]),
        theme.colour("comparison", COMPARISONS, narrow),
        ends=("low", "high"),
        behind=[theme.reference(alt.XDatum(0), "grid" if narrow else "muted")],
        size=55,
        height=260 if narrow else 190,
    )
