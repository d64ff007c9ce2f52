"""Ranked by how much one step brings, series scored all or nothing lead; few others follow

Each row is one series of a score by model size that rises. Zero is an even rise, one a gain that comes whole in one step; beyond the dashed line it counts as concentrated. A smooth rise could reach the grey tick of its row. Bars are 95% intervals; open marks have no known spread.

A series is one task, metric, model family and prompt: {{ number: every_series_sharpness.rising | ,d }} rise of the {{ number: every_series_sharpness.series | ,d }} in all tables but that of BIG-G.
Across stands the excess of the steepest step over what a straight line in the logarithm of size would give it, more than one if other steps lose some; beyond the edge, marks are drawn at it.
Intervals come from the scores that the items, or a published error, leave possible; nearly all of the continuous series have open marks.
Perplexity counts by its logarithm; other scores as they are; scores that fall with skill are turned over.
Grey ticks say how far a smooth rise over two powers of ten could come at the sizes of that family, so a series beyond the dashed line and short of its tick may well be smooth.
Series of one family share their models, the step was picked because it is the steepest, and tasks were not dealt to metrics at random.
"""

from __future__ import annotations

import altair as alt
import numpy as np

from .. import theme

SAID = {
    "drawn": "excess",
    "low": "excess_low",
    "high": "excess_high",
    "study": None,
    "leader": None,
    "leader_end": None,
    "label": None,
}
HOLDS = [
    "every_series_sharpness.above_continuous.low > 0",
    "every_series_sharpness.above_choice.low > 0",
]
ALT = """Three blocks of ranked marks: all-or-nothing series reach from near zero to beyond one, almost half of them right of the dashed line;
nearly all multiple-choice and continuous series lie left of it."""
LOW, EDGE, GAP = 0.0, 1.25, 14  # of excess; rows between blocks
NAMED = {  # rows with a name beside them: family, task, metric and setting
    ("Pythia", "subtraction 3 digits", "accuracy", "two examples"): "Pythia, 3-digit differences",
    ("GPT-3", "5-digit addition", "accuracy", "few-shot"): "GPT-3, 5-digit sums",
    ("GPT", "GSM8K", "accuracy", "chain of thought"): "GPT, GSM8K with steps",
    ("GPT-3", "3-digit addition", "accuracy", "few-shot"): "GPT-3, 3-digit sums",
    ("LaMDA", "SVAMP", "accuracy", "chain of thought"): "LaMDA, SVAMP with steps",
    ("GPT-3", "LAMBADA", "accuracy", "few-shot"): "GPT-3, last words",
    ("StarCoder", "multiplication 2 digits", "accuracy", "two examples"): "StarCoder, products",
    ("LaMDA", "AQuA", "accuracy", "chain of thought"): "LaMDA, AQuA with steps",
    ("Qwen2", "HellaSwag", "accuracy", ""): "Qwen2, HellaSwag",
    (theme.SUITES[2], "HellaSwag", "accuracy", "cloze"): "OLMo, HellaSwag",
    ("GPT-3", "LAMBADA", "log perplexity", "one-shot"): "GPT-3, perplexity",
    (theme.SUITES[2], "CommonsenseQA", "bits per byte", "cloze"): "OLMo, bits per byte",
}
ROLES = ["blue", "orange", "green"]  # of the classes of metrics
COLUMNS = [
    "study", "family", "task", "metric", "setting", "metric_class", "sizes", "gain", "step_to",
    "share", "straight_share", "excess", "excess_low", "excess_high", "linearity", "linearity_low",
    "linearity_high", "breakthroughness", "breakthroughness_low", "breakthroughness_high",
    "smooth_reach", "concentrated",
]  # fmt: skip


def chart(every_series_sharpness, narrow: bool) -> alt.LayerChart:
    rows = every_series_sharpness.rows.query("rises")[COLUMNS]
    block = rows["metric_class"].map(theme.METRIC_CLASSES.index)
    ordered = rows.assign(block=block).sort_values(
        ["block", "excess"], ascending=[True, False], kind="stable"
    )
    data = ordered.drop(columns="block").assign(
        row=np.arange(len(ordered)) + GAP * ordered["block"],
        drawn=ordered["excess"].clip(LOW, EDGE),
        low=ordered["excess_low"].clip(LOW, EDGE),
        high=ordered["excess_high"].clip(LOW, EDGE),
    )
    keys = zip(*(data[name] for name in ("family", "task", "metric", "setting")), strict=True)
    data = data.assign(
        label=[NAMED.get(key) for key in keys],
        leader=LOW,
        leader_end=data["low"].fillna(data["drawn"]),
    )
    across = alt.Scale(domain=[LOW, EDGE], nice=False)
    down = alt.Scale(domain=[data["row"].max() + 3, -GAP], nice=False)
    title = "Excess of the steepest step" + ("" if narrow else " over a straight line")
    x = alt.X("drawn:Q", title=title, scale=across)
    x = x.axis(values=[0, 0.25, 0.5, 0.75, 1], format=".2f")
    y = alt.Y("row:Q", axis=None, scale=down)
    ticks = alt.Chart().mark_point(shape="stroke", angle=90, size=14, filled=False, opacity=0.5)
    base = alt.Chart().encode(y, theme.named_colour("metric_class", theme.METRIC_CLASSES))
    named = alt.Chart().transform_filter("isValid(datum.label)").encode(y)
    heads = []
    for i, (name, block) in enumerate(data.groupby("metric_class", sort=False)):
        counts = f"{block['concentrated'].sum()} of {len(block)}"
        head = (
            [f"{name}:", f"{counts} concentrated"] if narrow else f"{name}: {counts} concentrated"
        )
        start = theme.at(y, float(block["row"].min()))
        heads.append(theme.note(head, alt.value(0), start, ROLES[i], dy=-20 if narrow else -14))
    smooth = ["grey: how far a smooth rise", "of two decades could come"]
    if narrow:
        smooth = ["grey:", "reach of", "a smooth", "rise"]
    last = theme.at(y, float(data["row"].iloc[-22]))
    known = base.transform_filter("isValid(datum.excess_low)").encode(x)
    unknown = base.transform_filter("!isValid(datum.excess_low)").encode(x)
    return alt.layer(
        theme.interval(named, x, ("leader", "leader_end"), width=1, color=theme.ROLES["grid"]),
        theme.named_reference(x, 0.5, "half" if narrow else "half: concentrated from here"),
        ticks.encode(
            alt.X("smooth_reach:Q", scale=across), y, color=alt.value(theme.ROLES["grey"])
        ),
        theme.interval(base, x, ("low", "high"), width=1, opacity=0.6),
        known.mark_point(size=10),
        unknown.mark_point(size=12, filled=False, strokeWidth=1),
        *heads,
        theme.note(smooth, theme.at(x, 0.9 if narrow else 0.86), last, "muted"),
        named.mark_text(align="right", dx=-6, fontSize=11 if narrow else 12).encode(
            x=alt.value(0), text="label:N"
        ),
        data=data,
        height=820,
    )
