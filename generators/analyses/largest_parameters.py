"""The largest language models by total parameters, and when their trend would reach 1e14

Trends take rows of models_counted from 2018 on with parameters: the ten largest when they came out among those rows.
Rows of 2007 are left out because they count the entries of tables of words as parameters.
Least squares of log parameters on the date; intervals resample models.
Speculative sizes, rumours and demonstrations are shown and named, but are in no trend; models with a base are in neither.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval, resample_counts
from ..maths.frontier import rank_at_release
from ..maths.growth import Growth, fit_growth, years_since
from ..records import Bracket, Choices, Estimate

DRAWS, SEED = 4000, 74
TARGET = 1e14  # parameters
START, FIRST = 2020, 2018  # t = 0, and the first year
TOP = 10
STARTS = (2018, 2020, 2022)
RUMOUR, DEMONSTRATION = "sparse, not confirmed", "sparse demonstration"
GUESS, SAID_NOT = "rumour or guess", "kind not said"


@dataclass(frozen=True)
class LargestParameters:
    """Records by what is said of the models, the trend lines, and how far off 1e14 is."""

    records: pd.DataFrame
    lines: pd.DataFrame
    dense: Annotated[float, "parameters"]
    sparse: Annotated[float, "parameters"]
    kind_not_said: Annotated[float, "parameters"]
    any_kind: Annotated[float, "parameters"]
    demonstration: Annotated[float, "parameters"]
    trained_listed: Annotated[Choices, "parameters"]
    demonstration_listed: Annotated[Bracket, "parameters"]
    dense_listed: Annotated[Bracket, "parameters"]
    factor_since_2021: Annotated[float, "1"]
    factor_to_target: Annotated[float, "1"]
    growth_2018: Annotated[Estimate, "1"]
    growth_2020: Annotated[Estimate, "1"]
    growth_2022: Annotated[Estimate, "1"]
    reached_2018: Annotated[Estimate, "year"]
    reached_2020: Annotated[Estimate, "year"]
    reached_2022: Annotated[Estimate, "year"]


def analyse(models_counted, language_models) -> LargestParameters:
    rows = models_counted.rows.dropna(subset=["parameters"])
    rows = rows[rows["years"] >= FIRST - START].reset_index(drop=True)
    N = rows["parameters"].astype(float)
    rows = rows.assign(N=N, rank=rank_at_release(rows["years"], N))
    growth, reached = {}, {}
    for start in STARTS:
        fit, draws = _fits(rows, start)
        n = len(_frontier(rows, start))
        growth[start] = Estimate.from_draws(fit.factor[0], draws.factor, n=n)
        date, dates = START + fit.time_of(TARGET)[0], START + draws.time_of(TARGET)
        reached[start] = Estimate.from_draws(date, dates, n=n)
    largest = rows.groupby(rows["kind"].fillna(SAID_NOT).astype(str))["N"].max()
    shown = language_models[language_models["kind"].eq(DEMONSTRATION)]
    return LargestParameters(
        records=_records(language_models, float(rows["years"].max())),
        lines=pd.concat([_line(rows, start) for start in STARTS], ignore_index=True),
        dense=float(largest["dense"]),
        sparse=float(largest["sparse"]),
        kind_not_said=float(largest[SAID_NOT]),
        any_kind=float(rows["N"].max()),
        demonstration=float(shown["parameters"].max()),
        trained_listed=_trained(rows, language_models),
        demonstration_listed=_listed(shown["parameters"]),
        dense_listed=_listed(rows.loc[rows["kind"].eq("dense"), "parameters"]),
        factor_since_2021=float(rows["N"].max() / N[rows["years"] < 2022 - START].max()),
        factor_to_target=float(TARGET / rows["N"].max()),
        **{f"growth_{start}": estimate for start, estimate in growth.items()},
        **{f"reached_{start}": estimate for start, estimate in reached.items()},
    )


def _trained(rows: pd.DataFrame, table: pd.DataFrame) -> Choices:
    """The largest of the models kept, and with what was left out of them or without the largest."""
    trained = table[table["kind"].ne(DEMONSTRATION)]
    own = trained[trained["confidence"].ne("Speculative")]
    return Choices(
        _listed(rows["parameters"]),
        {
            "with rumours": _listed(own["parameters"]),
            "with rumours and Speculative rows": _listed(trained["parameters"]),
            "without the largest, whose size has no note": _listed(
                rows["N"].sort_values(kind="stable").iloc[:-1]
            ),
            "graded Confident only": _listed(
                rows[rows["confidence"].eq("Confident")]["parameters"]
            ),
        },
        "models kept, of any kind",
        {"models of which no size is told": "nothing can be counted of them"},
    )


def _listed(parameters: pd.Series) -> Bracket:
    return Bracket.exact(float(parameters.max()), "one value of a list")


def _frontier(rows: pd.DataFrame, start: int) -> pd.DataFrame:
    return rows[(rows["rank"] <= TOP) & (rows["years"] >= start - START)]


def _fits(rows: pd.DataFrame, start: int) -> tuple[Growth, Growth]:
    """The line, and the lines of resamples."""
    part = _frontier(rows, start)
    t, N = part["years"].to_numpy(), part["N"].to_numpy()
    return fit_growth(t, N), fit_growth(t, N, resample_counts(len(t), DRAWS, SEED))


def _line(rows: pd.DataFrame, start: int) -> pd.DataFrame:
    fit, draws = _fits(rows, start)
    at = np.linspace(start - START, 20, 45)
    band = percentile_interval(draws.at(at))
    ends = {"line_low": band.low, "line_high": band.high}
    return pd.DataFrame({"start": start, "years": at, "line": fit.at(at)[0], **ends})


def _records(table: pd.DataFrame, last: float) -> pd.DataFrame:
    """Models that were larger than all before them of which the same is said; each record ends at `last`.

    Rumours, guesses and demonstrations stand here only where they pass all that is known by then.
    """
    known = table.dropna(subset=["date", "parameters"])
    said = known["kind"].astype(object).fillna(SAID_NOT).replace(RUMOUR, GUESS)
    known = known.assign(
        said=said.mask(known["confidence"].eq("Speculative"), GUESS),
        N=known["parameters"].astype(float),
        years=years_since(f"{START}-01-01", known["date"].astype(str).tolist()),
    )
    known = known[known["base_model"].isna() & (known["years"] >= FIRST - START)]
    known = known.sort_values(["years", "N"], ascending=[True, False], kind="stable")
    trained = ~known["said"].isin([GUESS, DEMONSTRATION])
    record = known["N"] > known.groupby("said")["N"].transform(
        lambda N: N.cummax().shift(fill_value=0)
    )
    above = known["N"] >= known["N"].where(trained, 0).cummax()
    kept = known[np.where(trained, record, above)]
    ends = kept[kept["said"].isin(known.loc[trained, "said"])].groupby("said").tail(1)
    ends = ends.assign(years=last, upstream_name=None)
    columns = ["upstream_name", "years", "said", "N"]
    return pd.concat([kept[columns], ends[columns]], ignore_index=True)
