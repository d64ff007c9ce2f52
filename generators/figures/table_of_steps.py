"""Ten steps at nine in ten fail two times in three

The chance that all steps are right, in percent: find the number of steps $k$ on the left and the chance $p$ of one step on top.
Where a cell says less than one percent, a task of a few hundred items cannot tell the score from zero.
Real errors are not always independent.

The numbers are $p^k$, exact for steps that are alike and independent.
Where errors can be noticed and mended, or come together in the same problems, more chains come out right.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """A table of the chance of all steps, with the chance of one step across and the number of steps down: high in the upper
right, below one percent in the lower left."""
SAID = {"percent": None}


def chart(steps_in_a_row, narrow: bool) -> alt.LayerChart:
    table = steps_in_a_row.table
    data = table[table["p"].isin([0.5, 0.8, 0.9, 0.95, 0.99, 0.999])] if narrow else table
    labels = [_percent(c, p) for c, p in zip(data["chance"], data["p"], strict=True)]
    data = data.assign(percent=labels)
    base = alt.Chart().encode(
        alt.X("p:O", title="Chance of one step, p").axis(
            orient="top", labelAngle=0, format=".1~%", domain=False, ticks=False
        ),
        alt.Y("k:O", title="Steps, k").axis(domain=False, ticks=False),
    )
    ink = theme.ROLES["ink"]
    return alt.layer(
        base.mark_rect().encode(
            alt.Opacity("chance:Q", legend=None).scale(domain=[0, 1], range=[0.02, 0.4]),
            color=alt.value(theme.ROLES["blue"]),
        ),
        base.mark_text(color=ink).encode(alt.Text("percent:N")),
        data=data,
        height=360,
    )


def _percent(chance: float, p: float) -> str:
    """With one decimal only in the column of 0.999, where all entries would look alike."""
    if chance < 0.01:
        return "< 1"
    return f"{100 * chance:.1f}" if p > 0.99 else f"{100 * chance:.0f}"
