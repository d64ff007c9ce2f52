"""Fed only its own samples, a bell curve loses its spread

Each line is the spread that is left when a bell curve is fitted again and again to 100 samples; one is the true variance.
The old samples are thrown away each time, or kept, or thrown away with a tenth of real ones added.
It shows the mechanism, not its size in language models.

The variance of a normal distribution in this report's simulation: median of 1,000 runs, bands from the tenth to the ninetieth of a hundred.
The setting is that of [@kazdan2025collapse], whose published runs it reproduces.
One that keeps the old data does not lose its spread.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "collapse_by_setting.replaced < 0.000001",
    "collapse_by_setting.kept.low > 0.9",
    "collapse_by_setting.tenth_real.low > 0.8",
]
ALT = """Fitted variance against generation on log axes: where data are replaced it stays near one for about twenty generations and then falls below a
millionth before the thousandth; where old data are kept, or a tenth of the samples are real, it stays near one."""
NAMES = {
    "replaced": "old data replaced",
    "kept": "old data kept",
    "replaced, a tenth real": "replaced, a tenth real",
}


def chart(collapse_by_setting, narrow: bool) -> alt.LayerChart:
    rows = collapse_by_setting.rows
    data = rows[rows["samples"] == 100].assign(series=rows["setting"].map(NAMES))
    data = data.drop(columns=["setting", "samples"])
    x = theme.log_axis("generation", "Generation", "count", (1, 1000), alt.X)
    y = theme.log_axis("variance", "Fitted variance (true one 1)", "power", (1e-6, 3), alt.Y)
    base = alt.Chart().encode(x, theme.colour("series", list(NAMES.values()), narrow))
    return alt.layer(
        theme.band(base, y, clip=True),
        base.mark_line(strokeWidth=2.5, clip=True).encode(y),
        data=data,
        height=320,
    )
