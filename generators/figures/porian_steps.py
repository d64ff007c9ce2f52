"""Counting, warm-up and tuning bring Kaplan's exponent near Hoffmann's

Read from top to bottom: the first row is a set-up like Kaplan's, each further row adds one change, and the mark is the exponent of the best model size.
At one half, the dashed line, model and text grow alike.
Bars are 95% intervals; they leave out what another choice of runs would do.

The changes and exponents are those of @porian2024, on two datasets; their intervals come from adding noise of a calibrated size to the losses.
The decay of the learning rate, which [@hoffmann2022, section 2] took for a reason of the disagreement, is one of the smaller steps.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """The exponent of optimal model size falls from {{ number: kaplan_to_hoffmann.reproduced_refinedweb | .2f | value }} on RefinedWeb to about one half over four changes, on both datasets; the largest
steps are counting the last layer, shortening the warm-up and tuning the optimiser."""
HOLDS = [
    "kaplan_gap.closed_refinedweb.low > 0.5",
    "kaplan_gap.closed_openwebtext2.low > 0.5",
    "kaplan_and_hoffmann_disagree is supported within limits",
]
DATASETS = ["RefinedWeb", "OpenWebText2"]


def chart(porian_exponents, narrow: bool) -> alt.LayerChart:
    columns = ["dataset", "step", "change", "exponent_N", "exponent_N_low", "exponent_N_high"]
    data = porian_exponents[columns].assign(
        label=porian_exponents["step"].astype("str") + ". " + porian_exponents["change"]
    )
    return theme.interval_rows(
        data,
        theme.names("label", narrow, rows=2),
        alt.X("exponent_N:Q", title="Exponent a of optimal size").scale(domain=[0.4, 0.95]),
        *theme.grouped("dataset", DATASETS, narrow),
        reference=0.5,
        size=55,
        height=330 if narrow else 270,
    )
