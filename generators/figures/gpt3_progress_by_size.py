"""While addition jumps, the same models predict text better at every step

Each line shows how much of the way from the smallest to the largest GPT-3 model is covered at each size: two kinds of sums, and two scores for guessing the last word of a passage. Every line runs from zero to one by construction, so compare shapes, not abilities. Bars are 95% intervals.

Sums have examples in the prompt, last words (LAMBADA) have none [@brown2020, Table H.1].
Perplexity is taken as its logarithm, the loss on the right word, and has no published interval; bars on the others are binomial intervals of the scores, on the scale of their own gain.
With examples in the prompt the perplexity of the smaller models is erratic, which is why the version without is shown; the table has both.
"""

from __future__ import annotations

import altair as alt
import numpy as np
import pandas as pd

from .. import theme

HOLDS = ["gpt3_steps.lambada_steepest.high < 0.5", "gpt3_steps.perplexity_steepest < 0.5"]
ALT = """Progress from the smallest to the largest model by size: perplexity and accuracy on LAMBADA rise early and at every size, two-digit
addition rises in the last two steps, four-digit addition stays at zero until the last."""
ADDITION = ["2-digit addition", "4-digit addition"]
WORD, PERPLEXITY = "LAMBADA, accuracy", "LAMBADA, log perplexity"


def chart(gpt3_steps, gpt3_lambada, narrow: bool) -> alt.LayerChart:
    frames = []
    for name in ADDITION:
        few = gpt3_steps.scores.query("setting == 'few-shot' and task == @name")
        frames.append(_progress(name, few, few["accuracy_low"], few["accuracy_high"]))
    zero = gpt3_lambada.query("setting == 'zero-shot'").sort_values("parameters", kind="stable")
    half = 1.96 * np.sqrt(zero["accuracy"] * (1 - zero["accuracy"]) / zero["items"])
    frames.append(_progress(WORD, zero, zero["accuracy"] - half, zero["accuracy"] + half))
    loss = np.log(zero["perplexity"]).to_numpy()
    gain = (loss[0] - loss) / (loss[0] - loss[-1])
    columns = {"series": PERPLEXITY, "parameters": zero["parameters"], "progress": gain}
    frames.append(pd.DataFrame(columns))
    base = alt.Chart().encode(
        theme.log_axis("parameters", "Parameters", "count", (1e8, 3e11), alt.X, narrow),
        theme.colour("series", [PERPLEXITY, WORD, *ADDITION], narrow),
    )
    y = alt.Y("progress:Q", title="Share of the gain reached").axis(format=".0%")
    return alt.layer(
        theme.interval(base, y),
        base.mark_line(strokeWidth=1.5).encode(y),
        base.mark_point(size=40).encode(y),
        data=pd.concat(frames, ignore_index=True),
        height=320,
    )


def _progress(name: str, rows: pd.DataFrame, low: pd.Series, high: pd.Series) -> pd.DataFrame:
    first, last = rows["accuracy"].iloc[0], rows["accuracy"].iloc[-1]
    return pd.DataFrame(
        {
            "series": name,
            "parameters": rows["parameters"],
            "progress": (rows["accuracy"] - first) / (last - first),
            "progress_low": (low - first) / (last - first),
            "progress_high": (high - first) / (last - first),
        }
    )
