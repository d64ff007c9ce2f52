"""A small site to draw pages of: one table with two works, and whatever a test adds to it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from small_reports import write_report

from generators.model import Site, TableEntry
from generators.pages.snippets import Page
from generators.pages.templating import View, drawn
from generators.sources.references import Entry, Work
from generators.sources.tables import read_table

HOSTILE = '<b onclick="x()">&amp; *bold* [@nobody2000] {{ number: x.y }} $N$ | `code`'
SHOWN = (
    "&lt;b onclick=&#34;x()&#34;&gt;&amp;amp; *bold* [@nobody2000] {{ number: x.y }} $N$ | `code`"
)
KEYS = ("hoffmann2022", "kaplan2020")
EMPTY = Site(
    name="A small report", version="dev", url="/", repository="", commit="", date="",
    figures={}, claims={}, tables={}, analyses={}, works={}, numbers={}, pages={}, cited_in={},
)  # fmt: skip


def small_site(folder: Path, **given: Any) -> Site:
    """The table `runs` and its works, which nothing rests on, with the parts of a Site that are given."""
    table, problems = read_table(write_report(folder) / "data", "runs", KEYS)
    assert table and not problems
    works = {key: work(key) for key in KEYS}
    tables = {"runs": TableEntry(table, "0123456789abcdef")}
    return replace(EMPTY, **({"tables": tables, "works": works} | given))


def work(key: str, **fields: str) -> Work:
    """A work that is called by its key."""
    return Work(Entry(key, 1, "misc", fields, ""), f"The Label {key[-4:]}", f"<em>{key}</em>", {})


def with_text(site: Site, text: str) -> Site:
    """The site with `text` in the place of every text of its table."""
    table = site.tables["runs"].table
    origin = table.sidecar.origin.model_copy(
        update={"producer": text, "license": text, "steps": text, "caveats": (text,)}
    )
    fields = tuple(
        field.model_copy(update={"symbol": text, "description": text})
        for field in table.sidecar.fields
    )
    given = {"title": text, "description": text, "license": text, "origin": origin}
    sidecar = table.sidecar.model_copy(update={**given, "fields": fields})
    rows = tuple(replace(row, cells=(text,) * len(row.cells)) for row in table.rows)
    changed = replace(table, sidecar=sidecar, rows=rows)
    return replace(site, tables={"runs": TableEntry(changed, "0123456789abcdef")})


def page(view: View, uri: str, site: Site) -> str:
    """The HTML of a view at its place."""
    return drawn(view, Page(uri, site, {}), ()).html
