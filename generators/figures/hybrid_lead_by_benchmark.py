"""One hybrid leads on nearly every short-text benchmark, another on about half

Each row is a benchmark: the score of a hybrid of recurrence and attention less that of a transformer of the same size, data and recipe.
Circles are Kimi Linear, squares the hybrid with Gated DeltaNet (GDN-H); the lower rows are on long texts.
Each model was trained once, so small differences may be chance.

Scores are those of one work [@kimi2025linear, Tables 3 and 5]; the rows above are benchmarks of short texts, after pre-training.
All three have 48 billion parameters, 3 billion active, and were trained on 1.4 trillion tokens [@kimi2025linear, section 5.4]; no spread over runs is printed, so none is drawn.
The means are {{ number: hybrid_lead.kimi | .1% }} for Kimi Linear and {{ number: hybrid_lead.other | .1% }} for the hybrid with Gated DeltaNet; on long texts {{ number: hybrid_lead.kimi_long | .1% }} and {{ number: hybrid_lead.other_long | .1% }}.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "hybrid_lead.ahead > 12.5",
    "hybrid_lead.benchmarks < 14.5",
    "hybrid_lead.kimi > hybrid_lead.other",
]
ALT = """Differences in points, benchmark by benchmark: Kimi Linear lies right of zero nearly everywhere, on long texts with two clear
exceptions; the other hybrid lies on both sides."""
MODELS = ["Kimi Linear", "GDN-H"]
STAGES = {"base": "", "long texts": "long: "}


def chart(hybrid_lead, narrow: bool) -> alt.LayerChart:
    rows = hybrid_lead.rows[hybrid_lead.rows["stage"].isin(STAGES)]
    order = rows[rows["model"].eq("Kimi Linear")].sort_values(
        ["stage", "lead"], ascending=[True, False], kind="stable"
    )
    data = rows.assign(name=rows["stage"].map(STAGES) + rows["benchmark"])
    names = (order["stage"].map(STAGES) + order["benchmark"]).tolist()
    x = alt.X("lead:Q", title="Lead over the transformer (points)").scale(domain=[-0.04, 0.08])
    x = x.axis(format="+.0%", values=[-0.04, -0.02, 0, 0.02, 0.04, 0.06, 0.08])
    base = alt.Chart().encode(x, theme.names("name", narrow, sort=names))
    return alt.layer(
        theme.reference(alt.XDatum(0), "grid" if narrow else "muted"),
        base.mark_point(size=60, filled=True, opacity=1).encode(
            theme.colour("model", MODELS, narrow),
            alt.Shape("model:N", legend=None).scale(domain=MODELS, range=["circle", "square"]),
        ),
        data=data,
        height=(36 if narrow else 22) * len(names),
    )
