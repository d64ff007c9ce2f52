"""The small picture of a figure on a page, alone or as a link."""

from __future__ import annotations

from markupsafe import Markup

from ..charts import small_svg
from ..model import FigureEntry
from .environment import piece


def image(figure: FigureEntry, address: str, alt: str) -> Markup:
    """The small picture of a figure, fetched from `address` when it comes into view."""
    _, width, height = small_svg.part(figure.picture.svg_narrow)
    return piece("thumbnail", address, f"{width:.0f}", f"{height:.0f}", alt)


def linked(figure: FigureEntry, root: str) -> Markup:
    """The small picture of a figure as a link to its page; `root` is the way to the root of the site."""
    page = f"{root}figures/{figure.id}"
    return piece(
        "thumbnail_link", f"{page}/", image(figure, f"{page}.thumb.svg", f"Figure: {figure.title}")
    )
