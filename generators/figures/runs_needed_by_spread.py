"""Forty runs over a thousandfold in size beat a thousand over tenfold

How uncertain the best ratio at a huge budget stays after so many made-up runs; each line spreads the runs otherwise, in decades (factors of ten) of size by decades of tokens per parameter.
Below the dashed line, a factor of three, a constant ratio and a tripled one no longer both fit.
Real studies have further errors.

Widths are those of the 95% interval of compute-optimal tokens per parameter at 10²⁶ FLOP, as a factor from end to end, for runs on a square grid of sizes up to ten billion parameters and of tokens per parameter about twenty.
The noise of a run is {{ number: design_study.noise | .2% }} of the loss, from the residuals of this report's fit, and the truth is that fit.
Lines follow from the information matrix, which supposes Gaussian noise and the right form of the law; where refits to made-up runs were compared, widths differ by {{ number: design_study.worst_check | .0% }} at most.
The lines of two by two and of three by one decades coincide; two lines leave the picture on the left, where widths mean no more than that nothing is known.
Real studies have errors of their own that more runs do not average out, such as settings tuned for one size only.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Width of the interval against the number of runs on log axes for six spreads: with one decade of sizes it stays above a factor of
five for a thousand runs; with two decades by two it falls below three near a hundred; with three, near forty."""
HOLDS = [
    "design_study.runs_three_decades < 45",
    "design_study.runs_one_decade > 1000",
]
TOP = 1e4


def chart(design_study, narrow: bool) -> alt.LayerChart:
    data = design_study.rows.assign(
        spread=lambda rows: [
            f"{size:.0f} by {ratio:.0f} decades"
            for size, ratio in zip(rows["decades_of_size"], rows["decades_of_ratio"], strict=True)
        ]
    )[["spread", "runs", "exponent_width", "ratio_factor"]]
    spreads = data["spread"].drop_duplicates().tolist()
    scale = alt.Scale(type="log", domain=[1.2, TOP])
    x = alt.X("runs:Q", title="Training runs").scale(type="log", domain=[9, 1024])
    y = alt.Y("ratio_factor:Q", title="Factor from end to end of the interval", scale=scale)
    ticks = [16, 64, 256, 1024] if narrow else [9, 16, 36, 64, 144, 256, 576, 1024]
    base = alt.Chart().encode(
        x.axis(values=ticks, format="d"),
        y.axis(values=[1.5, 3, 10, 100, 1000, 10000], format="~s"),
        theme.colour("spread", spreads, narrow, columns=3),
    )
    return alt.layer(
        theme.reference(alt.YDatum(3, scale=scale), "ink"),
        base.mark_line(strokeWidth=2, clip=True, point=alt.OverlayMarkDef(size=30)),
        data=data,
        height=380,
    )
