"""Twenty tokens a parameter lies inside some intervals and outside others

How many training tokens per parameter are best at each budget, by five readings of the same paper's runs; the dashed line is twenty, the square is Chinchilla.
Bands are 95% intervals for this report's fit, 80% for approaches 1 and 2.
The runs end at {{ number: fitted_runs.highest_compute | power | value }} FLOP, so everything further right is extrapolation.

Bands are bootstrap intervals for this report's fit, and for approaches 1 and 2 what their printed 10th to 90th percentiles of the exponent allow; they open to the right because an exponent that is a little off matters more the further one goes.
Approach 3 and its constants as printed rise steadily, because their exponents differ; the unrounded constants give {{ number: optimal_allocation.unrounded | .0f }} where the rounded ones give {{ number: optimal_allocation.printed | .0f }}, at the compute of Chinchilla.
All lines hold for one pass over one data mix, without the cost of using the model.
"""

from __future__ import annotations

import textwrap

import altair as alt
import pandas as pd

from .. import theme

ALT = """Optimal tokens per parameter against training compute: the first two approaches and the refit stay near twenty with wide
intervals, while the third approach and its printed constants rise to a hundred and more."""
HOLDS = [
    "chinchilla_20_tokens is undecided",
    "optimal_allocation.refit.low < 20",
    "optimal_allocation.refit.high > 20",
]
LAWS = [theme.OUR_FIT, theme.APPROACH_1, theme.APPROACH_2, theme.APPROACH_3, theme.PRINTED]
WITH_BANDS = LAWS[:3]


def chart(
    optimal_allocation,
    hoffmann_approaches,
    models_before_chinchilla,
    fitted_runs,
    narrow: bool,
) -> alt.LayerChart:
    columns = ["law", "model", "training_compute_flop", "tokens_per_parameter"]
    columns += ["tokens_per_parameter_low", "tokens_per_parameter_high", "level"]
    curves = pd.concat([optimal_allocation.curves, hoffmann_approaches.curves])
    models = models_before_chinchilla.rows.query("model == 'Chinchilla'")
    twenty = pd.DataFrame(
        [{"law": theme.TWENTY, "training_compute_flop": 1e27, "tokens_per_parameter": 20.0}]
    )
    parts = [curves[curves["law"].isin(LAWS)], models, twenty]
    data = pd.concat(parts, ignore_index=True)[columns]
    data = theme.ends_apart(
        data, "law", "training_compute_flop", "tokens_per_parameter",
        lambda row: _name(row, narrow), least=0.21 if narrow else 0.11,
    )  # fmt: skip
    title = "Training compute (FLOP)"
    x = theme.log_axis("training_compute_flop", title, "power", (1e18, 1e27), alt.X, narrow)
    scale = alt.Scale(type="log", domain=[2.0, 400.0])
    y = alt.Y("tokens_per_parameter:Q", title="Tokens per parameter", scale=scale)
    y = y.axis(values=[2, 5, 10, 20, 50, 100, 200])
    base = alt.Chart().encode(x, theme.law_colour("law"))
    lines = base.transform_filter("isValid(datum.law)")
    banded = base.transform_filter(alt.FieldOneOfPredicate("law", WITH_BANDS))
    model = alt.Chart().encode(x, y).transform_filter("isValid(datum.model)")
    end = (
        ["the runs of", "the fits", "end here"]
        if narrow
        else ["the runs of the fits end here:", "beyond is extrapolation"]
    )
    return alt.layer(
        theme.band(banded, y, clip=True),
        *theme.line_named(x, fitted_runs.highest_compute, end, role="muted", dash=theme.DOTTED,
                          side="before" if narrow else "after"),
        theme.reference(theme.at_value(y, 20), "ink"),
        lines.mark_line(strokeWidth=2, clip=True).encode(y),
        model.mark_square(color=theme.ROLES["ink"], size=70, opacity=1),
        theme.point_names(model, "model", -8, 14),
        theme.ends_named(base, y),
        data=data,
        height=400,
    )  # fmt: skip


def _name(row: pd.Series, narrow: bool) -> str:
    """The law and where its line ends."""
    value = theme.spelled(row["tokens_per_parameter"])
    name = f"{theme.LAW_NAMES[row['law']]}: {value}"
    if row["law"] == theme.TWENTY:
        name = "20 tokens a parameter"
    return textwrap.fill(name, 14) if narrow else name
