"""The published constant of repeated data lies in a long flat valley

For each value of the constant, how much worse the law fits than at its best, under three choices of runs and base law; the dot is the published value.
Where a curve is flat, the runs do not tell one constant from another.
The three curves have different best values, so only their shapes compare.

The error is the summed Huber loss over its least, less one, when R*_D is held at a value and R*_N is free, with the law, base constants and loss of the authors' notebook [@muennighoff2023, utils/parametric_fit.ipynb].
The dot is the published pair, R*_D = {{ number: repetition_refit.R_D_published | .2f }}; its loss is {{ number: repetition_refit.excess_of_published | .2% }} above the least on the authors' own {{ number: repetition_refit.kept | ,d }} runs, which lies at R*_D = {{ number: repetition_refit.R_D | .0f | value }} with a smaller R*_N.
With all {{ number: repetition_refit.all_runs | ,d }} runs the best value is the end of the grid, where repeated tokens are as good as new and surplus parameters take all the blame.
With a base law fitted to these runs, and not to another paper's, the valley is narrower and lies higher than published; this curve holds that base law fixed, which resampling does not.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

ALT = """Excess of the fitted loss against R*_D over four decades: for the authors' runs the curve falls until about ten and stays below one
percent from there on; the published value sits on that floor; with its own base law there is a clear minimum near fifty."""
FITS = ["runs kept by the authors", "all runs", "kept runs, base law fitted to them"]


def chart(repetition_refit, narrow: bool) -> alt.LayerChart:
    published = {"R_D": repetition_refit.R_D_published}
    published |= {"excess": repetition_refit.excess_of_published, "fit": FITS[0], "kind": "dot"}
    data = pd.concat([repetition_refit.valley.assign(kind="line"), pd.DataFrame([published])])
    base = alt.Chart().encode(
        theme.log_axis("R_D", "R*_D, in passes after the first", "power", (1, 1e4), alt.X, narrow),
        theme.colour("fit", FITS, narrow, columns=2),
    )
    title = "Error of the fit above its least"
    y = alt.Y("excess:Q", title=title).scale(domain=[0, 0.2], nice=False).axis(format=".0%")
    return alt.layer(
        base.transform_filter("datum.kind === 'line'")
        .mark_line(strokeWidth=2, clip=True)
        .encode(y),
        base.transform_filter("datum.kind === 'dot'").mark_point(size=110).encode(y),
        data=data.reset_index(drop=True),
        height=340,
    )
