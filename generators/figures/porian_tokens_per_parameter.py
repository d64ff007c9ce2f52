"""Put counting, warm-up and tuning right, and the best ratio stays level

Each line is one set-up: the tokens per parameter at the best size of each budget.
Bars are about one standard error either way.
The first set-up counts parameters without the last layer, so compare its slope and not its height.
These are small models; nothing here reaches beyond about 10¹⁹ FLOP.

The sizes are loss-optimal ones on RefinedWeb, in the set-ups of @porian2024.
Bars are one standard error either way of the logarithm of the optimal size, doubled because the ratio goes with its square.
In the last set-up the learning rate is constant as well.
"""

from __future__ import annotations

import altair as alt
import numpy as np

from .. import theme

ALT = """Optimal tokens per parameter against compute in five set-ups: in the first they fall steeply with compute, in the last,
after all corrections, they stay level near twenty."""


def chart(porian_optimal_pairs, porian_exponents, narrow: bool) -> alt.LayerChart:
    names = porian_exponents.drop_duplicates("step").set_index("step")["change"]
    labels = [f"{step}. {name.partition(',')[0]}" for step, name in names.items()]
    pairs = porian_optimal_pairs[porian_optimal_pairs["dataset"].eq("RefinedWeb")]
    ratio = pairs["training_tokens"] / pairs["parameters"]
    spread = np.exp(2 * pairs["parameters_log_std"])
    data = pairs[["step", "training_compute_flop", "parameters", "training_tokens"]].assign(
        setup=pairs["step"].map(dict(zip(names.index, labels, strict=True))),
        tokens_per_parameter=ratio,
        low=ratio / spread,
        high=ratio * spread,
    )
    title = "Training compute (FLOP)"
    x = theme.log_axis("training_compute_flop", title, "power", (1e16, 4e19), alt.X, narrow)
    y = theme.log_axis("tokens_per_parameter", "Tokens per parameter", "count", (3, 4000), alt.Y)
    base = alt.Chart().encode(x, theme.colour("setup", labels, narrow))
    return alt.layer(
        theme.interval(base, y, ("low", "high"), width=None, opacity=0.6),
        base.mark_line(strokeWidth=1.5).encode(y),
        base.mark_point(size=36).encode(y),
        data=data,
        height=380,
    )
