"""By this report's fit large models before Chinchilla had a third of the tokens or less

For each model, the tokens that it was trained on and the tokens that this report's fit calls best for the same compute, with 95% intervals.
The fit comes from one family of models on one mix of text and is extrapolated here, by more than a factor of ten in compute.

Sizes and tokens are those of [@hoffmann2022, Table 1], compute is 6ND of them, and intervals are bootstrap ones.
For LaMDA another count of its tokens is an order of magnitude higher, see the caveats of the table.
Compute-optimal means the lowest training loss for the compute, not the best use of money: a smaller model trained for longer costs less to run.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

ALT = """Training tokens of six models beside the tokens optimal for their compute: five models of 2020 to 2022 lie far to the left
of their optimum, Chinchilla lies inside its interval."""
HOLDS = [
    "models_before_chinchilla.gpt3_share < 0.334",
    "models_before_chinchilla.gopher_share < 0.334",
    "models_before_chinchilla.mtnlg_share < 0.334",
]
SERIES = ["optimal for the same compute", "trained on"]


def chart(models_before_chinchilla, narrow: bool) -> alt.LayerChart:
    rows = models_before_chinchilla.rows
    optimal = rows.rename(columns={"optimal_tokens_low": "low", "optimal_tokens_high": "high"})
    data = pd.concat(
        [
            optimal.assign(series=SERIES[0], tokens=rows["optimal_tokens"]),
            rows.assign(series=SERIES[1], tokens=rows["training_tokens"]),
        ]
    )[["model", "series", "parameters", "training_compute_flop", "tokens", "low", "high"]]
    return theme.interval_rows(
        data,
        theme.names("model", narrow, alt.EncodingSortField("training_compute_flop")),
        theme.log_axis("tokens", "Training tokens", "count", (1e11, 5e12), alt.X, narrow),
        theme.colour("series", SERIES, narrow),
        ends=("low", "high"),
        size=60,
        height=250,
    )
