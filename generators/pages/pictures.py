"""A figure as it stands on a page: its pictures for wide and narrow screens, its own script, its caption."""

from __future__ import annotations

import html
import json

from markupsafe import Markup

from ..charts import draw
from ..look.palette import ROLES
from ..model import FigureEntry
from .environment import piece

GROWS = {"wide": 1, "narrow": 1.3}  # drawn for the smallest phone, as wide as any


def shown(
    figure: FigureEntry, root: str, head: str | Markup = "", caption: str | Markup = ""
) -> Markup:
    """A figure in full; `root` is the way from its page to the root of the site."""
    return piece("figure", figure.id, head, pictures(figure), own_script(figure, root), caption)


def pictures(figure: FigureEntry) -> Markup:
    """Both pictures of a figure, wide and narrow; the style sheet shows one.

    The labels of the marks stand once where both pictures have the same marks in the same order.
    """
    title, alt = html.escape(figure.title), html.escape(figure.alt)
    marks = (figure.script_data or {}).get("marks", [])
    drawn = {
        size: draw.inline(svg, f"{figure.id}-{size}", title, alt, ROLES, marks)
        for size, svg in (("wide", figure.picture.svg), ("narrow", figure.picture.svg_narrow))
    }
    if draw.LABEL.findall(drawn["wide"]) == draw.LABEL.findall(drawn["narrow"]):
        drawn["narrow"] = draw.LABEL.sub(' data-label=""', drawn["narrow"])
    rooms = [(size, draw.room(svg, GROWS[size]), Markup(svg)) for size, svg in drawn.items()]
    return piece("pictures", rooms)


def own_script(figure: FigureEntry, root: str) -> Markup:
    """The data of a figure's own script and the script, which finds both pictures beside it."""
    if figure.script_data is None:
        return Markup()
    read = {name: value for name, value in figure.script_data.items() if name != "marks"}
    data = json.dumps(read, ensure_ascii=False, separators=(",", ":"))
    data = data.replace("<", "\\u003c")  # no text can end the element
    return piece("own_script", Markup(data), f"{root}assets/figures/{figure.id}.js")
