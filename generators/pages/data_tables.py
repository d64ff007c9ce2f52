"""Rows as HTML tables: those behind a figure, and those of a table, which can be linked one by one."""

from __future__ import annotations

import html
from collections.abc import Iterable
from urllib.parse import quote

from ..look.zeros import with_zeros
from ..model import FigureEntry, Site, row_id
from ..prose import formats


def of_figure(figure: FigureEntry) -> str:
    """The data of a figure."""
    rows = [("", [formats.cell(value) for value in row]) for row in with_zeros(figure.picture.rows)]
    return scrolling(f"Data of: {figure.title}", figure.picture.columns, rows)


def of_table(site: Site, id: str, root: str) -> str:
    """Every row of a table: its key is a link to itself, its source one to the work, a corrected cell one to why."""
    table = site.tables[id].table
    columns = table.columns
    citing = {field.name for field in table.sidecar.fields if field.type == "citation"}
    key = [columns.index(name) for name in table.sidecar.primary_key]
    # A cell that cites leads to the work already, so another cell of the key has the link.
    linked = next((i for i in key if columns[i] not in citing), key[0])
    corrected = {
        (row_id(value for _, value in one.key), one.field): place
        for place, one in enumerate(site.corrections_of(id), start=1)
    }
    rows = []
    for row in table.rows:
        name = row_id(row.cells[i] for i in key)
        cells = []
        for i, cell in enumerate(row.cells):
            text = html.escape(cell)
            if columns[i] in citing and cell:
                text = f'<a href="{root}references/#{text}">{text}</a>'
            if i == linked:
                text = f'<a class="row-link" href="#{quote(name)}">{text or "row"}</a>'
            if (name, columns[i]) in corrected:
                text += _mark(corrected[name, columns[i]])
            cells.append(text)
        rows.append((f' id="{html.escape(name)}"', cells))
    return scrolling(table.sidecar.title, columns, rows)


def _mark(place: int) -> str:
    return f' <a class="corrected" href="#correction-{place}">corrected</a>'


def scrolling(caption: str, columns: Iterable[str], rows: Iterable[tuple[str, list[str]]]) -> str:
    """A table in a scroll area that the keyboard can reach; cells are escaped already."""
    caption = html.escape(caption)
    head = "".join(f'<th scope="col">{html.escape(column)}</th>' for column in columns)
    body = "".join(
        f"<tr{attributes}>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
        for attributes, cells in rows
    )
    return (
        f'<div class="scroll" role="region" tabindex="0" aria-label="{caption}"><table class="rows">'
        f"<caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody>"
        "</table></div>"
    )
