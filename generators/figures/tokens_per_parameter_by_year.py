"""Since 2024 most models that tell read far more than 20 tokens per parameter

Each point is a model: the tokens it read in training for each parameter, in one panel for all its parameters, in the other for those it uses for one token. Dots on the lines are medians of a year; bars are their 95% intervals. The dashed line is 20. Recent medians describe mostly open models.

Points are {{ number: tokens_per_parameter_by_date.models | ,d }} models.
Parameters used are the active ones where known, else those that compute implies, C/6D, where they are fewer than all; the two definitions part where models are sparse, since 2024.
Counted are models with parameters and at least 10²¹ FLOP, whose tokens were read in a work or fit the compute within a factor of two; without base model, Speculative rows and rumours.
Intervals come from resampling models.
Three things to mind: models below 10²³ FLOP are listed only if they are notable, so a small model mostly stands here because it saw many tokens; most compute was itself computed from the tokens; and makers of closed models tell less than they did.
"""

from __future__ import annotations

import altair as alt
import numpy as np
import pandas as pd

from .. import theme

HOLDS = [
    "tokens_per_parameter_by_date.above_20_late > 0.5",
    "tokens_per_parameter_by_date.median_early < 20",
]
SAID = {"series": None, "place_ratio": "ratio", "place_low": "low", "place_high": "high"}
ALT = """Two panels of tokens per parameter against date on a log axis: medians lie below the line of twenty until 2022 and at several
hundred in 2024 and 2025, higher when counted per parameter used."""
PANELS = {
    "per total parameter": ("per_parameter", "median"),
    "per parameter used": ("per_used", "implied"),
}
FOOT, DECADES, PANEL = -1, 6, 7.0  # log10 at the foot of a panel, its height, the next one's foot
LABELS = ["0.1", "1", "10", "100", "1,000", "10,000", "100,000"]


def chart(tokens_per_parameter_by_date, language_models, narrow: bool) -> alt.LayerChart:
    data = _data(tokens_per_parameter_by_date, language_models)
    ticks = [PANEL * panel + k for panel in range(2) for k in range(DECADES + 1)]
    scale = alt.Scale(domain=[0, PANEL + DECADES + 0.5], nice=False)
    y = alt.Y("place_ratio:Q", scale=scale, title="Training tokens seen per parameter")
    y = y.axis(values=ticks, labelExpr=f"{LABELS}[round(datum.value % {PANEL})]")
    x = alt.X("date:Q", title="Date of publication").scale(domain=[2018.9, 2026.7], nice=False)
    x = x.axis(format="d", values=list(range(2019, 2027, 2 if narrow else 1)))
    base = alt.Chart().encode(x, y)
    model = base.transform_filter("datum.series === 'model'")
    median = base.transform_filter("datum.series === 'median'")
    twenty = base.transform_filter("datum.series === '20'")
    blue, orange = theme.ROLES["blue"], theme.ROLES["orange"]
    number = twenty.mark_text(align="left", baseline="bottom", dx=4, dy=-2)
    title = twenty.mark_text(align="left", baseline="top", dx=4, fontWeight="bold")
    return alt.layer(
        model.mark_point(size=18, opacity=0.45, color=blue),
        theme.reference(y, dash=theme.LOOSE).transform_filter("datum.series === '20'"),
        number.encode(text=alt.value("20")),
        title.encode(alt.Y("title_place:Q", scale=scale), text="counted:N"),
        theme.interval(median, y, ("place_low", "place_high"), color=orange),
        median.mark_line(strokeWidth=2, color=orange).encode(detail="counted:N"),
        median.mark_point(size=50, opacity=1, color=orange),
        data=data,
        height=520,
    )


def _data(found, language_models: pd.DataFrame) -> pd.DataFrame:
    """Points, medians of years and the line at 20 of both panels, with their places in the picture."""
    points, medians = found.rows, found.medians
    names = points["model"].map(language_models.set_index("model")["upstream_name"])
    frames = []
    for panel, (column, middle) in PANELS.items():
        each = pd.DataFrame({"model": names, "date": 2020 + points["years"]})
        frames.append(each.assign(series="model", counted=panel, ratio=points[column]))
        yearly = pd.DataFrame({"date": medians["year"] + 0.5, "ratio": medians[middle]})
        ends = {end: medians[f"{middle}_{end}"] for end in ("low", "high")}
        frames.append(yearly.assign(series="median", counted=panel, **ends))
    twenty = pd.DataFrame({"counted": list(PANELS), "series": "20", "date": 2018.9, "ratio": 20.0})
    data = pd.concat([*frames, twenty], ignore_index=True)
    foot = data["counted"].map({name: PANEL * (1 - i) for i, name in enumerate(PANELS)})
    for column in ("ratio", "low", "high"):
        data[f"place_{column}"] = np.log10(data[column]) - FOOT + foot
    data["title_place"] = foot.where(data["series"] == "20") + DECADES + 0.2
    return data
