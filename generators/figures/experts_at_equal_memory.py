"""With equal memory, experts pay only while compute is short

Above zero, the dashed line, a mixture of experts does better than a dense model with the same memory, two billion parameters, and the same compute; below it the dense model does.
Each line is a number of experts.
All of it is one printed law, evaluated and not fitted.

The advantage is the loss above its floor of the dense model over that of the one with experts, less one, by the law of [@ludziejewski2025jointmoe].
Two thirds of a model are taken to be copied for each expert.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["expert_advantage.evens_at > 1e20", "expert_advantage.evens_at < 1e21"]
ALT = """Advantage of experts against training compute at equal memory: lines for two to thirty-two experts start above zero, at up to a tenth, cross zero
between ten to the twenty and ten to the twenty-one FLOP, the more experts the earlier, and fall below it."""
NAMES = {2: "2 experts", 4: "4 experts", 8: "8 experts", 32: "32 experts"}


def chart(expert_advantage, narrow: bool) -> alt.LayerChart:
    rows = expert_advantage.by_memory
    data = rows[["training_compute_flop", "advantage"]].assign(series=rows["experts"].map(NAMES))
    x = theme.log_axis(
        "training_compute_flop", "Training compute (FLOP)", "power", (1e19, 1e23), alt.X, narrow
    )
    y = theme.share_axis("advantage", "Advantage of experts", alt.Y, domain=(-0.2, 0.15))
    base = alt.Chart().encode(x, theme.colour("series", list(NAMES.values()), narrow, columns=4))
    return alt.layer(
        theme.reference(alt.YDatum(0, scale=y["scale"]), "ink"),
        base.mark_line(strokeWidth=2.5, clip=True).encode(y),
        data=data,
        height=320,
    )
