"""The small picture of a figure on a page: alone, as a link, or in a list."""

from __future__ import annotations

import html
from collections.abc import Iterable

from ..charts import small_svg
from ..model import FigureEntry
from .markdown import plain


def image(figure: FigureEntry, folder: str, alt: str) -> str:
    """The small picture of a figure, fetched when it comes into view; `folder` leads to that of all figures."""
    _, width, height = small_svg.part(figure.picture.svg_narrow)
    return (
        f'<img loading="lazy" src="{folder}{figure.id}.thumb.svg"'
        f' width="{width:.0f}" height="{height:.0f}" alt="{html.escape(alt)}">'
    )


def linked(figure: FigureEntry, root: str) -> str:
    """The small picture of a figure as a link to its page."""
    picture = image(figure, f"{root}figures/", f"Figure: {figure.title}")
    return f'<div class="thumb-link"><a href="{root}figures/{figure.id}/">{picture}</a></div>'


def listed(figures: Iterable[FigureEntry], root: str) -> str:
    """A list of figures with their small pictures and titles, each a link to its page."""
    items = "".join(
        f'<li><a href="{root}figures/{figure.id}/">{image(figure, f"{root}figures/", "")}{plain(figure.title)}</a></li>'
        for figure in figures
    )
    return f'<ul class="gallery">{items}</ul>'
