"""Before the break a curve says next to nothing of it

Each row is a Pythia model, with one forecast from well before the break of its curve and one from past it.
The mark is the forecast's error over the error of saying that nothing will change: at one, the dashed line, the forecast is worth nothing.
All eight models read the same text.

The forecasts are of LAMBADA's log perplexity, from checkpoints up to a third of the tokens of the break, and up to three times of them, both scored on what comes later; past the break the same law catches most of the rest.
The break is where a broken power law puts it, near {{ number: breaks_in_curves.break_tokens | words }} tokens.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = ["breaks_in_curves.foreseen.low > 0.8", "breaks_in_curves.past_break.high < 0.5"]
ALT = """For each of eight Pythia models two dots: forecasts from before the break have between eight tenths and all of the error of no change, those from past it
between a seventh and a half."""
KINDS = ["from well before the break", "from past the break"]
SIZES = ["70M", "160M", "410M", "1B", "1.4B", "2.8B", "6.9B", "12B"]


def chart(breaks_in_curves, narrow: bool) -> alt.LayerChart:
    rows = breaks_in_curves.forecasts
    parts = [
        pd.DataFrame(
            {
                "model": "Pythia " + rows["model"].str.split("-").str[1].str.upper(),
                "kind": kind,
                "ratio": rows[column] / rows["nothing"],
            }
        )
        for kind, column in zip(KINDS, ("before", "past"), strict=True)
    ]
    order = [f"Pythia {size}" for size in SIZES]
    x = alt.X("ratio:Q", title="Error over that of no change").scale(domain=[0, 1.1], nice=False)
    base = alt.Chart().encode(theme.names("model", narrow, order), x)
    return alt.layer(
        theme.reference(alt.XDatum(1)),
        base.mark_point(size=60).encode(theme.colour("kind", KINDS, narrow)),
        data=pd.concat(parts, ignore_index=True),
        height=(40 if narrow else 30) * len(order),
    )
