"""No model known to have been trained to the end comes near a hundred trillion parameters

Steps are records of size, by kind of model; a step lasts until a larger model of that kind is known. Crosses are rumours and guesses, squares are demonstrations that were not trained to the end. The dashed line is a hundred trillion. Grey lines are trends from three first years; they disagree by years, so none is a forecast.

Kinds are what upstream's notes say of the model: dense, sparse, or nothing.
Rumours, that of GPT-4 among them, and demonstrations are shown where they pass all that is known by then.
The dashed line is {{ number: largest_parameters.factor_to_target | .0f | value }} times the largest model that counts here, Grok 3, for whose size upstream gives no note.
Grey lines are least squares of log parameters through the ten largest when they came out, with 95% bands from resampling models; those from 2018 and 2022 would reach it in {{ number: largest_parameters.reached_2018 | .0f }} and in {{ number: largest_parameters.reached_2022 | .0f }}.
The years lie so far apart because growth slowed, or seems to because makers tell less: of the listed models since 2025 that are open only by API or hosted, the size is missing for {{ number: models_counted.sizeless_share | .0% }}, and models of which nothing is known are not listed.
Without models that have a base, and without rows before 2018.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

ALT = """Records of parameters against date on a log axis: steep steps from a hundred million in 2018 to more than a trillion in early 2021, then almost
flat to three trillion in 2025; trend lines fan out and cross a hundred trillion between 2028 and after 2035."""
HOLDS = ["largest_parameters.any_kind < 1e13"]
KINDS = {
    "kind not said": "records, kind not said",
    "sparse": "records, sparse",
    "dense": "records, dense",
    "rumour or guess": "rumour or guess",
    "sparse demonstration": "demonstration",
}
SHAPES = ["circle", "circle", "circle", "cross", "square"]
STEPS = ["kind not said", "sparse", "dense"]
NAMED = {  # upstream name: as it stands beside its point
    "GPT-3 175B (davinci)": "GPT-3",
    "Switch": "Switch",
    "PaLM (540B)": "PaLM",
    "BaGuaLu": "BaGuaLu",
    "M6-10T": "M6-10T",
    "Grok 3": "Grok 3",
}
LEFT = ["GPT-3", "Switch", "Grok 3"]
LABELLED = {2018: 8.0, 2020: 11.5, 2022: 14.0}  # start of a line: its name, in years since 2020
START = 2020


def chart(largest_parameters, narrow: bool) -> alt.LayerChart:
    records = largest_parameters.records.assign(series="record")
    records["label"] = records["upstream_name"].map(NAMED)
    lines = largest_parameters.lines.assign(series="trend")
    lines["label"] = _labels(lines)
    target = {"series": ["target"], "years": [-2.0], "N": [theme.HUNDRED_TRILLION]}
    data = pd.concat([records, lines, pd.DataFrame(target)], ignore_index=True)
    data = data.assign(date=START + data.pop("years"), step=data["said"].isin(STEPS))
    data["said"] = data["said"].map(KINDS)
    kinds = list(KINDS.values())

    x = alt.X("date:Q", title="Date of publication").scale(domain=[2018, 2040], nice=False)
    x = x.axis(format="d", values=list(range(2018, 2041, 4)))
    y = theme.log_axis("N", "Total parameters", "count", (1e8, 1e15), alt.Y, narrow)
    base = alt.Chart().encode(x, y)
    trend = alt.Chart().transform_filter("datum.series === 'trend'").encode(x, detail="start:N")
    line = trend.encode(alt.Y("line:Q", scale=y["scale"]))
    record = base.transform_filter("datum.series === 'record' && isValid(datum.upstream_name)")
    goal = base.transform_filter("datum.series === 'target'")
    colour = theme.colour("said", kinds, narrow, columns=3)
    shape = alt.Shape("said:N", legend=None).scale(domain=kinds, range=SHAPES)
    steps = base.transform_filter("datum.step").mark_line(interpolate="step-after", strokeWidth=2)
    left = f"indexof({LEFT}, datum.label) >= 0"
    grey, below = theme.ROLES["grey"], {"align": "left", "baseline": "top", "dx": 4, "dy": 4}
    return alt.layer(
        theme.band(trend, y, ("line_low", "line_high"), opacity=0.1, color=grey, clip=True),
        line.mark_line(strokeWidth=1.5, color=grey, clip=True),
        steps.encode(colour),
        theme.reference(y, dash=theme.LOOSE).transform_filter("datum.series === 'target'"),
        goal.mark_text(**below).encode(text=alt.value("100 trillion")),
        record.mark_point(size=34).encode(colour, shape),
        theme.point_names(record.transform_filter(left), "label", -7, -4),
        theme.point_names(record.transform_filter(f"!({left})"), "label", 8, -7),
        line.transform_filter("isValid(datum.label)").mark_text(**below).encode(text="label:N"),
        data=data,
        height=440,
    )


def _labels(lines: pd.DataFrame) -> pd.Series:
    """The name of each line beside one of its points."""
    off = (lines["years"] - lines["start"].map(LABELLED)).abs()
    nearest = off == off.groupby(lines["start"]).transform("min")
    return ("from " + lines["start"].astype(str)).where(nearest)
