"""Rows as an HTML table: those behind a figure, or of a frame in a notebook."""

from __future__ import annotations

import html
from collections.abc import Iterable

from ..look.zeros import with_zeros
from ..model import FigureEntry
from ..prose import formats


def of_figure(figure: FigureEntry) -> str:
    """The data of a figure."""
    rows = [[formats.cell(value) for value in row] for row in with_zeros(figure.picture.rows)]
    return scrolling(f"Data of: {figure.title}", figure.picture.columns, rows)


def scrolling(caption: str, columns: Iterable[str], rows: Iterable[list[str]]) -> str:
    """A table in a scroll area that the keyboard can reach; cells are escaped already."""
    caption = html.escape(caption)
    head = "".join(f'<th scope="col">{html.escape(column)}</th>' for column in columns)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return (
        f'<div class="scroll" role="region" tabindex="0" aria-label="{caption}"><table class="rows">'
        f"<caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody>"
        "</table></div>"
    )
