"""Under one recipe the larger model has the higher ceiling; most else moves it little

Each dot is the pass rate, the share of problems solved, to which the fitted curve of a run tends [@khatri2025scalerl, Table 1]. Bars are the authors' margin; two that overlap may be one. ScaleRL, dashed, is the base; the others change one thing: model (Scout), length (32k), batch (bs), answers a problem (gen), problems (math+code).

All runs share one recipe: length and batch move the ceiling by less than the margins.
Scout is the larger model, 32k the length of an answer, bs the batch, gen the answers drawn for a problem, math+code the training problems.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "rl_curves.by_size.low > 0",
    "rl_curves.ceiling_long > rl_curves.ceiling_8b",
    "rl_curves.ceiling_long < 0.65",
    "rl_curves.ceiling_8b > 0.609",
]
ALT = """Nine ceilings with bars: most lie close together; longer answers and the largest batch come out higher, and the larger
model Scout far apart from all others."""


def chart(rl_curves, narrow: bool) -> alt.LayerChart:
    rows = rl_curves.ceilings[["run", "ceiling", "ceiling_low", "ceiling_high"]]
    own = float(rows.loc[rows["run"] == "ScaleRL", "ceiling"].iloc[0])
    data = rows.sort_values("ceiling", kind="stable")
    scale = alt.Scale(domain=[0.55, 0.75], nice=False)
    x = alt.X("ceiling:Q", title="Ceiling of the pass rate", scale=scale).axis(
        format=".0%", values=[0.56, 0.6, 0.64, 0.68, 0.72]
    )
    return theme.interval_rows(
        data,
        theme.names("run", narrow, data["run"].tolist()),
        x,
        reference=None if narrow else own,  # it would cross the names
        height=(48 if narrow else 30) * len(data),
    )
