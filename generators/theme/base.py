"""Sizes, type and the configuration that every chart is drawn with.

Colours here are those of the light page. In the site each becomes a CSS variable of the same name
(docs/assets/report.css), so that one picture serves light and dark.
"""

from __future__ import annotations

from typing import Any

from ..look import lettering
from ..look.palette import ROLES

SERIES = [ROLES[name] for name in ("blue", "orange", "green", "purple", "brown", "grey")]
WIDE, NARROW = 660, 288  # px, whole picture
TYPE = {False: 13, True: 12}  # px, by `narrow`
BAND_OPACITY = 0.18
PADDING: dict[str, float] = {"left": 2, "right": 8, "top": 4, "bottom": 2}  # px
SYMBOL = 36  # px an entry of a legend takes beside its text: its symbol and the space around it


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
            "labelFlush": False,  # every label under its tick
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
