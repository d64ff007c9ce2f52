"""The more questions a test has, the earlier an ability appears in the same models

Success rates of Pythia models, mean over nine sizes along training on the left and finished models by size on the right [@schaeffer2026generative].
The line is the smallest rate that the test sees: one right answer is expected among its questions, {{ number: floor_rates.questions | ,d }} as drawn.
What lies below reads 0; lines downwards show where each curve is first seen.

Triangles had no right answer at all.
"""

from __future__ import annotations

import altair as alt
import numpy as np
import pandas as pd

from .. import theme

HOLDS = [
    "readings_by_ruler.zeros_usual > 90",
    "readings_by_ruler.gsm8k_100_000 < readings_by_ruler.gsm8k_usual",
    "readings_by_ruler.math_100_000 < readings_by_ruler.math_usual",
]
ALT = """Success rates on log axes, over training tokens and over model size, with a floor line: curves rise through it, and marks below it
are zeros, those above it dots; two lines downwards in each panel show where the curves come up."""
SAID = {
    "across": None,
    "printed": None,
    "floor_at": None,
    "label": None,
    "panel": None,
    "mark": None,
}
TESTS = ["GSM8K", "MATH"]
# Of each panel: the column's range in powers of ten, and where it stands across the picture.
PANELS = {"over training": ((6, 11.7), (0.0, 1.0)), "over size": ((7, 10.5), (1.14, 1.94))}
TICKS = {
    "over training": {6: "1 M", 8: "100 M", 10: "10 B"},
    "over size": {7: "10 M", 8: "100 M", 9: "1 B", 10: "10 B"},
}
TICKS_NARROW = {
    "over training": {6: "1 M", 9: "1 B"},
    "over size": {7: "10 M", 9: "1 B"},
}
DOMAIN = (3e-8, 0.5)  # success rate
USUAL_RULE = "expected"


def chart(readings_by_ruler, floor_rates, narrow: bool) -> alt.LayerChart:
    data = _table(readings_by_ruler, floor_rates.questions, narrow)
    ticks = TICKS_NARROW if narrow else TICKS
    named = {
        across(panel, 10.0**power): label
        for panel, those in ticks.items()
        for power, label in those.items()
    }
    written = {f"{at:.3f}": label for at, label in named.items()}
    domain = [0, PANELS["over size"][1][1]]
    x = alt.X("across:Q", scale=alt.Scale(domain=domain, nice=False)).axis(
        title="Training tokens; parameters",
        values=list(named),
        labelExpr=f"({written})[format(datum.value, '.3f')]",
        grid=False,
    )
    y = alt.Y("rate:Q", scale=alt.Scale(type="log", domain=list(DOMAIN)))
    one_in = theme.COUNT_LABEL.replace("datum.value", "round(1 / datum.value)")
    y = y.axis(
        title="Success rate",
        values=[10.0**k for k in range(-7, 0)],
        labelExpr=f"'1 in ' + ({one_in})",
    )
    base = alt.Chart().encode(x, theme.colour("benchmark", TESTS, narrow))
    of = {kind: base.transform_filter(f"datum.kind === '{kind}'") for kind in data["kind"].unique()}
    ink, small = theme.ROLES["ink"], 11 if narrow else 13
    floor = alt.Chart().transform_filter("datum.kind === 'floor'").encode(x, detail="name:N")
    start = of["start"].encode(y, detail="mark:N", description="mark:N")
    points = of["point"].encode(y, description="mark:N")
    seen, zero = (
        alt.condition(f"datum.rate {sign} {1 / floor_rates.questions}", alt.value(1), alt.value(0))
        for sign in (">=", "<")
    )
    heading = alt.Chart().transform_filter("datum.kind === 'heading'")
    return alt.layer(
        floor.mark_area(color=theme.ROLES["muted"], opacity=theme.BAND_OPACITY / 2).encode(
            y, alt.Y2("floor_at:Q"), description="mark:N"
        ),
        floor.mark_line(color=ink, strokeWidth=1.5).encode(y, description="mark:N"),
        start.mark_line(strokeWidth=1.5, strokeDash=theme.DASHED),
        *(
            start.transform_filter(f"isValid(datum.label) && datum.benchmark === '{test}'")
            .mark_text(align=align, baseline="bottom", dx=dx, dy=-3, fontSize=small)
            .encode(text="label:N", color=alt.value(theme.ROLES["ink"]))
            for test, align, dx in (("GSM8K", "right", -4), ("MATH", "left", 4))
        ),
        of["point"]
        .mark_line(strokeWidth=1.5, opacity=0.5)
        .encode(alt.Y("known:Q", scale=y["scale"]), detail="panel:N"),
        points.transform_filter("!datum.silent").mark_point(size=55).encode(opacity=seen),
        points.transform_filter("!datum.silent")
        .mark_text(fontWeight="bold", fontSize=16)
        .encode(text="printed:N", opacity=zero, color=alt.value(theme.ROLES["ink"])),
        points.transform_filter("datum.silent").mark_point(
            size=45, filled=False, shape="triangle-down", strokeWidth=1.5
        ),
        heading.mark_text(align="left", fontWeight="bold", fontSize=small).encode(
            x, y, text="name:N"
        ),
        heading.transform_filter("datum.across === 0")
        .mark_text(align="left", baseline="bottom", dx=4, dy=-3, fontSize=small)
        .encode(x, alt.Y("floor_at:Q", scale=y["scale"]), text="label:N", description="mark:N"),
        data=data,
        height=380,
    )


def script_data(readings_by_ruler, floor_rates) -> dict:
    """Curves with the marks of their points in order; rates of zeros are those that they leave possible."""
    rows = readings_by_ruler.rows
    curves = [
        {
            "panel": list(PANELS).index(panel),
            "test": TESTS.index(test),
            "places": part["place"].tolist(),
            "rates": [float(f"{rate:.12g}") for rate in part["possible"]],
            "silent": part["bound"].notna().astype(int).tolist(),
        }
        for (panel, test), part in rows.groupby(["panel", "benchmark"], sort=False)
    ]
    checkpoints = readings_by_ruler.checkpoints
    return {
        "marks": _marks(rows),
        "tests": TESTS,
        "curves": curves,
        "axes": [[*powers, *across] for powers, across in PANELS.values()],
        "domain": list(DOMAIN),
        "ladder": sorted({int(q) for q in readings_by_ruler.starts["questions"]}),
        "usual": floor_rates.questions,
        "luck": floor_rates.luck.value,
        "sure": 0.95,
        "checkpoints": checkpoints["rate"].tolist(),
    }


def across(panel: str, place: float) -> float:
    """Where a length of training or a size stands across the picture."""
    (low, high), (left, right) = PANELS[panel]
    return float(left + (np.log10(place) - low) / (high - low) * (right - left))


def _marks(rows: pd.DataFrame) -> list[str]:
    starts = [f"start {panel} {test}" for panel in PANELS for test in TESTS]
    return ["floor", *starts, *(f"{i}" for i in range(len(rows)))]


def _table(readings, questions: int, narrow: bool) -> pd.DataFrame:
    rows = readings.rows.reset_index(drop=True)
    silent = rows["bound"].notna()
    points = rows.assign(
        kind="point",
        silent=silent,
        rate=rows["rate"].where(~silent, rows["bound"]),
        known=rows["rate"].where(~silent),
        across=[across(*pair) for pair in zip(rows["panel"], rows["place"], strict=True)],
        printed="0",
        mark=[f"{i}" for i in rows.index],
        model=[_model(*pair) for pair in zip(rows["panel"], rows["place"], strict=True)],
    )
    low, edge = DOMAIN[0], PANELS["over size"][1][1]
    floor = pd.DataFrame(
        {"kind": "floor", "across": [0.0, edge], "rate": 1 / questions, "floor_at": low}
    )
    starts = readings.starts.query("questions == @questions and rule == @USUAL_RULE")
    ends = [
        {"kind": "start", "across": across(one.panel, one.start), "rate": rate}
        | {"benchmark": one.benchmark, "mark": f"start {one.panel} {one.benchmark}"}
        | {"label": None if rate > low else _short(one.start)}
        for one in starts.itertuples()
        for rate in (one.floor, low)
    ]
    headings = pd.DataFrame(
        {
            "kind": "heading",
            "across": [PANELS[panel][1][0] for panel in PANELS],
            "rate": 0.25,
            "name": ["Over training", "Over size"],
            "label": f"{'' if narrow else 'sees '}1 in {questions:,d}",
            "floor_at": 1 / questions,
        }
    )
    parts = [points, floor.assign(mark="floor"), pd.DataFrame(ends), headings.assign(mark="floor")]
    return pd.concat(parts, ignore_index=True).drop(columns=["possible", "bound", "place"])


def _model(panel: str, place: float) -> str:
    if panel == "over training":
        return f"nine Pythia sizes after {place / 1e6:,.4g} million tokens"
    return f"Pythia of {place / 1e6:,.5g} million parameters, finished"


def _short(place: float) -> str:
    """A start of two digits, as on the axis."""
    power, letter = (1e9, "B") if place >= 1e9 else (1e6, "M")
    return f"{float(f'{place / power:.2g}'):g} {letter}"
