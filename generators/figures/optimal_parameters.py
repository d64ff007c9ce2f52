"""How large the best model is at each budget, by each law

Each line is the model size with the lowest loss for a budget of training compute, by one law; squares are models that were trained.
Bands are 95% intervals for this report's fit and 80% for approach 2.
The runs behind the refit end at {{ number: fitted_runs.highest_compute | power | value }} FLOP; the rest is extrapolation.

Sizes are those under $C = 6ND$; bands are bootstrap intervals for this report's fit and what the printed 10th to 90th percentiles of the exponent allow for approach 2.
The line of [@kaplan2020, Table 6] is stated for the least compute, which is half of what training at the critical batch size takes [@kaplan2020, section 6.3]; it is drawn for the latter, and counts neither embeddings nor the compute in them.
Squares are the models of [@hoffmann2022, Table 1] at the compute that 6ND gives.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme
from ..maths.scaling_laws import parameters_by_kaplan

ALT = """Optimal parameters against training compute on log axes: Kaplan's line is the steepest; Hoffmann's first two approaches and
this report's fit nearly coincide and pass through Chinchilla; the third approach lies below them at large budgets."""
LAWS = [theme.OUR_FIT, theme.APPROACH_1, theme.APPROACH_2, theme.APPROACH_3, theme.KAPLAN]
WITH_BANDS = [theme.OUR_FIT, theme.APPROACH_2]


def chart(
    optimal_allocation,
    hoffmann_approaches,
    kaplan_constants,
    models_before_chinchilla,
    narrow: bool,
) -> alt.LayerChart:
    curves = pd.concat([optimal_allocation.curves, hoffmann_approaches.curves])
    C = hoffmann_approaches.curves["training_compute_flop"].drop_duplicates()
    models = models_before_chinchilla.rows.assign(law="trained model")
    columns = ["law", "model", "training_compute_flop"]
    columns += ["parameters", "parameters_low", "parameters_high"]
    parts = [curves[curves["law"].isin(LAWS)], _kaplan(C, kaplan_constants), models]
    title = "Training compute (FLOP)"
    x = theme.log_axis("training_compute_flop", title, "power", (1e18, 1e27), alt.X, narrow)
    y = theme.log_axis("parameters", "Parameters", "count", (5e7, 2e13), alt.Y)
    base = alt.Chart().encode(x)
    lines = base.transform_filter("datum.law !== 'trained model'")
    lines = lines.encode(theme.colour("law", LAWS, narrow))
    banded = lines.transform_filter(alt.FieldOneOfPredicate("law", WITH_BANDS))
    points = base.transform_filter("datum.law === 'trained model'").encode(y)
    gpt_3 = points.transform_filter("datum.model === 'GPT-3'")
    chinchilla = points.transform_filter("datum.model === 'Chinchilla'")
    return alt.layer(
        theme.band(banded, y, clip=True),
        lines.mark_line(strokeWidth=2, clip=True).encode(y),
        points.mark_square(color=theme.ROLES["ink"], size=34),
        theme.point_names(gpt_3, "model", -8, -4),
        theme.point_names(chinchilla, "model", 8, 8),
        data=pd.concat(parts)[columns],
        height=400,
    )


def _kaplan(C: pd.Series, table: pd.DataFrame) -> pd.DataFrame:
    constants = table.set_index("quantity")["value"]
    N = parameters_by_kaplan(
        C,
        constants["optimal_parameters_at_one_pf_day"],
        constants["optimal_parameters_exponent"],
        constants["pf_day"],
    )
    return pd.DataFrame({"law": theme.KAPLAN, "training_compute_flop": C, "parameters": N})
