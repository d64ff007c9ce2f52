"""One visual language for all charts: palette, type, axes, and how intervals are drawn.

Colours here are those of the light page. In the site each becomes a CSS variable of the same name
(docs/assets/report.css), so that one picture serves light and dark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import altair as alt

from . import lettering
from .palette import ROLES

if TYPE_CHECKING:
    import pandas as pd

SERIES = [ROLES[name] for name in ("blue", "orange", "green", "purple", "brown", "grey")]
WIDE, NARROW = 660, 288  # px, whole picture
TYPE = {False: 13, True: 12}  # px, by `narrow`
BAND_OPACITY = 0.18
PADDING: dict[str, float] = {"left": 2, "right": 8, "top": 4, "bottom": 2}  # px
SYMBOL = 36  # px an entry of a legend takes beside its text: its symbol and the space around it
SUPERSCRIPTS = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
LOWEST = -9  # power of ten that still has a label
POWERS = [f"10{str(exponent).translate(SUPERSCRIPTS)}" for exponent in range(LOWEST, 41)]
POWER_LABEL = f"{POWERS}[round(log(datum.value) / LN10) - {LOWEST}]".replace("'", '"')
COUNT_LABEL = (
    "datum.value >= 1e15 ? format(datum.value / 1e15, '~g') + ' quadrillion'"
    " : datum.value >= 1e12 ? format(datum.value / 1e12, '~g') + ' T'"
    " : datum.value >= 1e9 ? format(datum.value / 1e9, '~g') + ' B'"
    " : datum.value >= 1e6 ? format(datum.value / 1e6, '~g') + ' M'"
    " : format(datum.value, ',~g')"
)


def config(narrow: bool) -> dict[str, Any]:
    """The Vega-Lite configuration shared by all charts."""
    size = TYPE[narrow]
    return {
        "font": lettering.FONT,
        "background": None,
        "view": {"stroke": None},
        "padding": PADDING,
        "axis": {
            "labelColor": ROLES["muted"],
            "labelFontSize": size,
            "titleColor": ROLES["ink"],
            "titleFontSize": size,
            "titleFontWeight": "normal",
            "titlePadding": 8,
            "gridColor": ROLES["grid"],
            "domainColor": ROLES["grid"],
            "tickColor": ROLES["grid"],
            "labelOverlap": True,
        },
        "axisX": {"labelSeparation": 4},
        "legend": {
            "orient": "top",
            "direction": "vertical" if narrow else "horizontal",
            "symbolOpacity": 1,
            "labelColor": ROLES["ink"],
            "labelFontSize": 11 if narrow else size,  # begins where the plot does
            "labelLimit": 300,
            "titleColor": ROLES["muted"],
            "titleFontSize": size,
            "titleFontWeight": "normal",
            "symbolStrokeWidth": 2,
        },
        "header": {
            "labelColor": ROLES["ink"],
            "titleColor": ROLES["ink"],
            "labelFontSize": size,
        },
        "text": {"color": ROLES["ink"], "fontSize": size},
        "rule": {"color": ROLES["muted"]},
        "line": {"color": ROLES["blue"]},
        "point": {"color": ROLES["blue"], "filled": True, "size": 50},
        "range": {"category": SERIES, "ordinal": SERIES},
    }


def log_axis(
    field: str,
    title: str,
    labels: Literal["power", "count"],
    domain: tuple[float, float],
    channel: type[alt.X] | type[alt.Y],
    narrow: bool = False,
) -> Any:
    """A log axis: powers of ten (`10²³`) or counts for people (`10 B`), one tick a decade or two."""
    decades = [10.0**k for k in range(-6, 41) if domain[0] <= 10.0**k <= domain[1]]
    step = 2 if len(decades) > (4 if narrow else 9) else 1
    return (
        channel(field, type="quantitative")
        .scale(type="log", domain=list(domain))
        .axis(
            title=title,
            values=decades[::step],
            labelExpr=POWER_LABEL if labels == "power" else COUNT_LABEL,
        )
    )


def names(field: str, narrow: bool, sort: Any = None, rows: int = 1) -> alt.Y:
    """A list of names down the side; on a phone each stands above its marks, so that none is cut.

    `rows` says how many marks each name has one below the other.
    """
    side = alt.Axis(title=None, labelLimit=340, labelColor=ROLES["ink"], domain=False, ticks=False)
    above = alt.Axis(
        title=None,
        labelLimit=NARROW,
        labelColor=ROLES["ink"],
        labelAlign="left",
        labelBaseline="bottom",
        labelPadding=-2,
        labelOffset=2 - 9 * rows,
        domain=False,
        ticks=False,
    )
    return alt.Y(field, type="nominal", sort=sort, axis=above if narrow else side)


def colour(field: str, domain: list[str], narrow: bool, columns: int = 0) -> alt.Color:
    """A series colour: one palette in the order of `domain`, the legend in as many columns as fit."""
    longest = max(lettering.width(name, TYPE[False]) for name in domain) + SYMBOL
    fitting = columns or max(1, min(len(domain), int(WIDE // longest)))
    return named_colour(field, domain).legend(title=None, columns=1 if narrow else fitting)


def named_colour(field: str, domain: list[str]) -> alt.Color:
    """A series colour without a legend, for lines that carry their names (`end_names`)."""
    scale = alt.Scale(domain=domain, range=SERIES[: len(domain)])
    return alt.Color(field, type="nominal", scale=scale, legend=None)


def end_names(base: alt.Chart, x: str, y: Any, series: str) -> alt.Chart:
    """The name of each series where its line ends, at its largest `x`; give the chart `room_for` them."""
    named: alt.Chart = (
        base.transform_joinaggregate(end=f"max({x})", groupby=[series])
        .transform_filter(f"datum.{x} == datum.end")
        .mark_text(align="left", dx=7)
        .encode(y, text=alt.Text(series, type="nominal"))
    )
    return named


def room_for(names: list[str]) -> dict[str, float]:
    """The space around a picture with `end_names` at the right edge of its plot."""
    return PADDING | {
        "right": PADDING["right"] + max(lettering.width(n, TYPE[False]) for n in names)
    }


def sizes(field: str, domain: tuple[float, float]) -> alt.Color:
    """Model size as a colour: from orange, small, to blue, large, on a log scale."""
    decades = [10.0**k for k in range(-6, 41) if domain[0] <= 10.0**k <= domain[1]]
    return (
        alt.Color(field, type="quantitative")
        .scale(type="log", domain=list(domain), range=[ROLES["orange"], ROLES["blue"]])
        .legend(
            title="Parameters",
            type="gradient",
            direction="horizontal",
            values=decades,
            labelExpr=COUNT_LABEL,
            gradientLength=180,
        )
    )


def grouped_intervals(
    data: pd.DataFrame,
    down: tuple[str, list[str]],
    groups: tuple[str, list[str]],
    x: tuple[str, str, Literal["power", "count"], tuple[float, float]],
    reference: float,
    narrow: bool,
) -> alt.LayerChart | alt.FacetChart:
    """Points with intervals on a log axis, a row for each name of `down` and in it one for each group.

    `x` is the field, title, labels and domain of the axis, as in `log_axis`; the interval stands in the
    columns `<field>_low` and `<field>_high`, and a dashed line at `reference`.
    """
    (row, rows), (group, group_names), (field, title, labels, domain) = down, groups, x
    base = alt.Chart().encode(
        names(row, narrow, sort=rows, rows=len(group_names)),
        alt.YOffset(group, type="nominal", sort=group_names).scale(paddingOuter=0.8),
        colour(group, group_names, narrow, columns=len(group_names)),
    )

    def at(column: str) -> Any:
        return log_axis(column, title, labels, domain, alt.X, narrow)

    mark = alt.Chart().mark_rule(strokeDash=[4, 3], color=ROLES["ink"])
    scale = alt.Scale(type="log", domain=list(domain))
    return alt.layer(
        mark.encode(alt.XDatum(reference, scale=scale)),
        base.mark_rule(strokeWidth=2).encode(at(f"{field}_low"), x2=f"{field}_high:Q"),
        base.mark_point(size=50).encode(at(field)),
        data=data,
        height=(76 if narrow else 62) * len(rows),
    )
