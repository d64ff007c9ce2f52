"""Four passes are worth nearly four; the fitted law cannot say of sixteen

How many passes of fresh text so many passes over the same text are worth, by the published constant and by this report's refit, with its 95% band.
On the dashed line repeated text is as good as new.
Dots are single runs beside fresh ones; those below the band are models too large for their text.

The line of the published constant is the law of [@muennighoff2023] with R*_D = {{ number: repetition_refit.R_D_published | .2f }}; the band is what the same method gives on resamples of the same {{ number: repetition_refit.kept | ,d }} runs, the line in it on the runs themselves.
Dots do not use that law: each is a run on repeated text beside a run on fresh text, and says how many passes of fresh text would have given its loss, by a loss curve fitted to {{ number: matched_repeats.fresh_runs | ,d }} fresh runs; only runs with up to 100 passes are drawn, and none worth less than half a pass.
Models too large for their unique text are the job of a second constant in the law, R*_N, which is not drawn.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

ALT = """Worth of repeated passes in fresh passes on log axes: the published curve flattens towards sixteen; the band of refits spans from
six to as good as new at forty passes; dots of single runs lie near the diagonal up to five passes and spread below it after."""
SERIES = ["refit, same runs and method", "published constant", "runs beside fresh runs"]
TICKS = [1, 2, 4, 10, 20, 40, 100]


def chart(repetition_refit, matched_repeats, narrow: bool) -> alt.LayerChart:
    x = alt.X("passes:Q", title="Passes over the unique text")
    x = x.scale(type="log", domain=[1, 100]).axis(values=TICKS)
    scale = alt.Scale(type="log", domain=[0.5, 100], nice=False)
    y = alt.Y("worth:Q", title="Worth, in passes of fresh text", scale=scale).axis(values=TICKS)
    base = alt.Chart().encode(x)
    series = base.encode(theme.colour("series", SERIES, narrow))
    banded = series.transform_filter("isValid(datum.worth_low)")
    diagonal = base.transform_filter("datum.kind === 'diagonal'")
    dash = {"strokeDash": theme.DASHED, "color": theme.ROLES["ink"], "strokeWidth": 1}
    return alt.layer(
        theme.band(banded, y),
        diagonal.mark_line(**dash).encode(y),
        series.transform_filter("datum.kind === 'line'").mark_line(strokeWidth=2).encode(y),
        series.transform_filter("datum.kind === 'dot'").mark_point(size=45).encode(y),
        data=_data(repetition_refit.curves, matched_repeats.rows),
        height=400,
    )


def _data(curves: pd.DataFrame, runs: pd.DataFrame) -> pd.DataFrame:
    names = {"refit": SERIES[0], "published": SERIES[1]}
    lines = curves.assign(series=curves["law"].map(names), kind="line").drop(columns="law")
    runs = runs.query("passes <= 100 and effective_passes >= 0.5")
    dots = runs[["run", "passes", "effective_passes"]]
    dots = dots.rename(columns={"effective_passes": "worth"}).assign(series=SERIES[2], kind="dot")
    ends = pd.DataFrame({"passes": [1.0, 100.0], "worth": [1.0, 100.0], "kind": "diagonal"})
    return pd.concat([lines, dots, ends], ignore_index=True)
