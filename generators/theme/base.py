"""Sizes, type and the configuration that every chart is drawn with.

Colours here are those of the light page. In the site each becomes a CSS variable of the same name
(docs/assets/report.css), so that one picture serves light and dark.
"""

from __future__ import annotations

from typing import Any

from ..palette import ROLES

SERIES = [ROLES[name] for name in ("blue", "orange", "green", "purple", "brown", "grey")]
WIDE, NARROW = 660, 288  # px, whole picture
FONT = "sans-serif"  # vl-convert measures it as Liberation Sans on every machine
BAND_OPACITY = 0.18
PADDING: dict[str, float] = {"left": 2, "right": 8, "top": 4, "bottom": 2}  # px
LETTER, SYMBOL = 6.6, 36  # px a letter of a legend takes, and its symbol with the space around it
END_LETTER = 5.8  # px a letter takes beside a line


def config(narrow: bool) -> dict[str, Any]:
    """The Vega-Lite configuration shared by all charts."""
    size = 11 if narrow else 12
    return {
        "font": FONT,
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
        "legend": {
            "orient": "top",
            "direction": "vertical" if narrow else "horizontal",
            "symbolOpacity": 1,
            "labelColor": ROLES["ink"],
            "labelFontSize": size,
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
