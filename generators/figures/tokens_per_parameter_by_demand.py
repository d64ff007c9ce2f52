"""The more a model is used, the smaller it should be and the longer trained

Best tokens per parameter by the number of tokens that the model will serve, when training and use together should take the least compute.
Each line keeps the loss of one training budget; bands are 95% intervals; the dashed line is twenty.
Few runs behind the law have more than a hundred tokens per parameter.

Compute is 6ND for training and 2N for each token served, under this report's refit of the runs of [@hoffmann2022].
The loss is that of the compute-optimal model at three budgets of training: 10²² FLOP, that of Chinchilla, and 10²⁵ FLOP; bands are bootstrap intervals.
The idea is that of [@sardana2024, abstract]; the formulas are the report's own.
A served token is taken to cost as much as the forward pass of a training token, which batching, caches and other hardware change.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Best tokens per parameter against tokens served on log axes: flat near twenty for little use, then rising steeply, first for the
smallest loss budget and last for the largest, to thousands at ten quadrillion tokens served."""
HOLDS = [
    "inference_optimum.factor_13.low > 1",
    "inference_optimum.size_13.high < 1",
]
BUDGETS = ["10²² FLOP", "Chinchilla", "10²⁵ FLOP"]


def chart(inference_optimum, narrow: bool) -> alt.LayerChart:
    columns = ["loss_of", "served_tokens", "ratio", "ratio_low", "ratio_high"]
    base = alt.Chart().encode(
        theme.log_axis("served_tokens", "Tokens served", "count", (1e10, 1e16), alt.X, narrow),
        theme.colour("loss_of", BUDGETS, narrow),
    )
    scale = alt.Scale(type="log", domain=[5, 20000])
    y = alt.Y("ratio:Q", title="Tokens per parameter, least total compute", scale=scale)
    y = y.axis(values=[5, 20, 100, 1000, 10000], format="~s")
    return alt.layer(
        theme.band(base, y, clip=True),
        theme.reference(alt.YDatum(20, scale=scale), "ink"),
        base.mark_line(strokeWidth=2, clip=True).encode(y),
        data=inference_optimum.curves[columns],
        height=380,
    )
