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
this report's fit nearly coincide and pass through Chinchilla; the third approach lies below them at large budgets. GPT-3 and its peers lie near Kaplan's line."""
LAWS = [theme.OUR_FIT, theme.APPROACH_1, theme.APPROACH_2, theme.APPROACH_3, theme.KAPLAN]
TOP = 2e13  # parameters
NAMED = {  # px to the right and down
    "Chinchilla": (8, 9), "GPT-3": (8, 7), "Gopher": (8, 0), "MT-NLG 530B": (8, 2),
}  # fmt: skip
NAMED_NARROW = {"Chinchilla": (8, 9), "GPT-3": (-8, -4)}
WITH_BANDS = [theme.OUR_FIT, theme.APPROACH_2]


def chart(
    optimal_allocation,
    hoffmann_approaches,
    kaplan_constants,
    models_before_chinchilla,
    fitted_runs,
    narrow: bool,
) -> alt.LayerChart:
    curves = pd.concat([optimal_allocation.curves, hoffmann_approaches.curves])
    C = hoffmann_approaches.curves["training_compute_flop"].drop_duplicates()
    models = models_before_chinchilla.rows
    budget = models_before_chinchilla.chinchilla_compute
    kaplan = _kaplan(C, kaplan_constants)
    at_budget = _kaplan(pd.Series([budget]), kaplan_constants)["parameters"].iloc[0]
    chinchilla = models.set_index("model")["parameters"]["Chinchilla"]
    columns = ["law", "model", "training_compute_flop"]
    columns += ["parameters", "parameters_low", "parameters_high"]
    drawn = kaplan[kaplan["parameters"] < TOP]
    data = pd.concat([curves[curves["law"].isin(LAWS)], drawn, models], ignore_index=True)[columns]
    data = theme.ends_apart(data, "law", "training_compute_flop", "parameters", _name, 0.25)
    title = "Training compute (FLOP)"
    x = theme.log_axis("training_compute_flop", title, "power", (1e18, 1e27), alt.X, narrow)
    y = theme.log_axis("parameters", "Parameters", "count", (5e7, TOP), alt.Y)
    base = alt.Chart().encode(x)
    lines = base.transform_filter("isValid(datum.law)").encode(theme.law_colour("law"))
    banded = lines.transform_filter(alt.FieldOneOfPredicate("law", WITH_BANDS))
    points = base.transform_filter("isValid(datum.model)").encode(y)
    more = theme.times(at_budget / chinchilla)
    said = ["for Chinchilla's compute", "Kaplan et al. ask for", f"{more} its parameters"]
    if narrow:
        said = [f"Kaplan: {more}", "the size for", "Chinchilla's", "compute"]
    end = ["the runs of the", "fits end here"]
    return alt.layer(
        *theme.line_named(x, fitted_runs.highest_compute, end, "far", role="muted", dash=theme.DOTTED),
        theme.band(banded, y, clip=True),
        lines.mark_line(strokeWidth=2, clip=True).encode(y),
        points.mark_square(color=theme.ROLES["ink"], size=34, opacity=1),
        *(theme.point_names(points.transform_filter(f"datum.model === '{model}'"), "model", *place)
          for model, place in (NAMED_NARROW if narrow else NAMED).items()),
        theme.note_at(
            said, alt.XValue("width" if narrow else 8), alt.YValue(235 if narrow else 40),
            -4 if narrow else 0, baseline="top",
        ),
        theme.ends_named(lines.encode(alt.X("training_compute_flop:Q", scale=x["scale"])), y),
        data=data,
        height=400,
    )  # fmt: skip


def _name(row: pd.Series) -> str:
    return theme.LAW_NAMES[row["law"]]


def _kaplan(C: pd.Series, table: pd.DataFrame) -> pd.DataFrame:
    constants = table.set_index("quantity")["value"]
    N = parameters_by_kaplan(
        C,
        constants["optimal_parameters_at_one_pf_day"],
        constants["optimal_parameters_exponent"],
        constants["pf_day"],
    )
    return pd.DataFrame({"law": theme.KAPLAN, "training_compute_flop": C, "parameters": N})
