"""By one law, more text harms a model that is cut to three bits; the runs behind it end where that begins

Loss of a model of 220 million parameters by tokens, and after its weights are cut to fewer bits, by the law of [@kumar2025precision, Table 2]; dashed beyond the longest run, where it is extrapolated.
A later study up to 15 trillion tokens blames the decay of the learning rate instead [@catalan2025quantization, abstract].
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["bits_as_parameters.turns_3 > bits_as_parameters.longest"]
ALT = """Loss against training tokens: as trained it falls and levels off; at three bits it turns up near thirty billion tokens, at four bits near two hundred
billion, at five bits hardly before a trillion. Runs end at twenty-six billion."""
ORDER = ["3 bits", "4 bits", "5 bits", "as trained"]


def chart(bits_as_parameters, narrow: bool) -> alt.LayerChart:
    data = bits_as_parameters.curves
    x = theme.log_axis("tokens", "Training tokens", "count", (1e9, 1e13), alt.X, narrow)
    y = alt.Y("loss:Q", title="Loss (nats per token)").scale(domain=[3, 3.8], zero=False)
    base = alt.Chart().encode(x, y, theme.colour("bits", ORDER, narrow, columns=4))
    seen = base.transform_filter("datum.seen === 'runs'")
    beyond = base.transform_filter("datum.seen !== 'runs'")
    return alt.layer(
        beyond.mark_line(strokeWidth=2, strokeDash=theme.LOOSE, clip=True),
        seen.mark_line(strokeWidth=2.5, clip=True),
        data=data,
        height=320,
    )
