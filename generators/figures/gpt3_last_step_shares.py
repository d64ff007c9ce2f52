"""From three digits on, most of the gain in arithmetic came with the last model

Each mark is the share of GPT-3's whole gain that came with its largest model, by the number of solved examples in the prompt; bars are 95% intervals. An even rise would lie on the dashed line. A share says where the gain falls, not how large it is; above one, the score fell in between.

The gain runs from the smallest GPT-3 model to the largest, and the last step is that from 13 to 175 billion parameters [@brown2020, Table H.1].
Intervals come from draws of the scores that 2000 questions leave possible [@brown2020].
The dashed line is the share of the last step in the whole range of the logarithm of size.
LAMBADA is the last word of a passage guessed by the same models without examples.
Five digits without examples gain less than one percent [@brown2020, Table H.1].
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = [
    "gpt3_steps.addition_3.low > 0.5",
    "gpt3_steps.subtraction_3.low > 0.5",
    "gpt3_steps.addition_5.low > 0.5",
]
ALT = """Shares of the gain that the last step of size brings: addition and subtraction of three, four and five digits lie between
three quarters and all of it, two digits spread from a quarter to four fifths, guessing the last word near a tenth."""
SETTINGS = ["zero-shot", "one-shot", "few-shot"]
LAMBADA = "LAMBADA, last word"
ORDER = [f"{d}-digit {sum}" for sum in ("addition", "subtraction") for d in (2, 3, 4, 5)]


def chart(gpt3_steps, narrow: bool) -> alt.LayerChart:
    shares = gpt3_steps.last_steps[["task", "setting", "share", "share_low", "share_high"]]
    word = gpt3_steps.lambada_last
    row = pd.DataFrame(
        [[LAMBADA, "zero-shot", word.value, word.low, word.high]], columns=shares.columns
    )
    data = pd.concat([shares[shares["task"].isin(ORDER)], row], ignore_index=True)
    x = theme.share_axis("share", "Share of the gain in the last step", domain=(0, 1.25))
    base = alt.Chart().encode(
        theme.names("task", narrow, [*ORDER, LAMBADA], rows=2),
        *theme.grouped("setting", SETTINGS, narrow, columns=3),
    )
    return alt.layer(
        theme.reference(alt.XDatum(gpt3_steps.last_step_of_log_size, scale=x["scale"])),
        theme.interval(base, x, clip=True),
        base.mark_point(size=40).encode(x),
        data=data,
        height=(54 if narrow else 40) * (len(ORDER) + 1),
    )
