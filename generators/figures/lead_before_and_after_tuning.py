"""Tuned alike, newer models lose their lead, as far as so few families can tell

How far newer models lie above older ones that took as much compute: one mark as released, one after the same tuning for all, under each way to compute it.
Zero, the dashed line, is no lead.
Bars are 95% intervals; those that resample whole families of models are the fair ones.

Newer models are those trained from November 2023 on; intervals resample families, or models where it says so.
Data: [@dominguez2025testtask].
The authors print 7 points for MMLU and 17 for GSM8K.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = ["lead_after_tuning.gsm8k_before.low > 0", "lead_after_tuning.gsm8k_after.high > 0.05"]
ALT = """Leads by benchmark and choice: as released about six points on MMLU and sixteen on GSM8K; after tuning about zero on both, with intervals of three points
on MMLU and ten on GSM8K."""
WHEN = ["as released", "after the same tuning"]
SHOWN = ["as the authors fit it", "straight line", "models resampled one by one"]


def chart(lead_after_tuning, narrow: bool) -> alt.LayerChart:
    rows = []
    for name, title in (("mmlu", "MMLU"), ("gsm8k", "GSM8K")):
        for when, field in zip(WHEN, ("before", "after"), strict=True):
            choices = getattr(lead_after_tuning, f"{name}_{field}")
            found = {choices.preferred: choices.default, **choices.others}
            for label in SHOWN:
                e = found[label]
                rows.append((f"{title}, {label}", when, e.value, e.low, e.high))
    data = pd.DataFrame(rows, columns=["choice", "when", "lead", "lead_low", "lead_high"])
    order = data["choice"].drop_duplicates().tolist()
    scale = alt.Scale(domain=[-0.15, 0.3], nice=False)
    x = alt.X("lead:Q", title="Lead at equal compute", scale=scale).axis(format=".0%")
    return theme.interval_rows(
        data,
        theme.names("choice", narrow, order, rows=2),
        x,
        *theme.grouped("when", WHEN, narrow, padding=0.5),
        reference=0,
        height=(64 if narrow else 44) * len(order),
    )
