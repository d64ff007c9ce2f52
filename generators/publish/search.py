"""The index of the search: pages in pieces that the browser loads as it needs them, made by Pagefind."""

from __future__ import annotations

import html
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from ..model import row_id
from ..sources.tables import Table

FOLDER = "pagefind"  # below the root of the site
EXCLUDED = "[data-search-exclude], .headerlink, math, .visually-hidden"
UNREAD = (
    re.compile(  # pictures, and whole sections and details that say so: most of the bytes of a page
        r"<(svg|script)\b.*?</\1>"
        r"|<details\b[^>]*data-search-exclude.*?</details>"
        r"|<h2\b[^>]*data-search-exclude.*?(?=<h2\b|\Z)",
        re.S,
    )
)
BEHIND = 0.2  # the pages of analyses stand behind those of what rests on them
FULL_NAME = "upstream_name"  # the column of a name that is a key only in short
LISTS = {
    "claims/",
    "figures/",
    "forecasts/",
    "numbers/",
    "tables/",
}  # what they list is found itself
UNUSED = ("*-ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind")  # its own interfaces


def row_names(table: Table) -> dict[str, str]:
    """The rows of a table that a reader may look for: anchor -> name, as its makers write it or by its key.

    Rows with the same name (one model at many checkpoints) are found by the first of them.
    """
    text = {field.name for field in table.sidecar.fields if field.type == "string"}
    columns = [name for name in table.sidecar.primary_key if name in text]
    if FULL_NAME in table.columns:
        columns = [FULL_NAME]
    named = [table.columns.index(name) for name in columns]
    key = [table.columns.index(name) for name in table.sidecar.primary_key]
    names: dict[str, str] = {}
    for row in table.rows:
        name = ", ".join(row.cells[i] for i in named)
        if name:
            names.setdefault(name, row_id(row.cells[i] for i in key))
    return {anchor: name for name, anchor in names.items()}


def document(url: str, content: str, rows: Mapping[str, str]) -> str:
    """The HTML that is indexed for a page: its content but what is not read, and a heading for every row."""
    weight = BEHIND if url.startswith("numbers/") else 1
    headings = "".join(
        f'<h2 id="{html.escape(anchor)}">{html.escape(name)}</h2>' for anchor, name in rows.items()
    )
    body = f'<body data-pagefind-weight="{weight}">{UNREAD.sub("", content)}{headings}</body>'
    return f'<html lang="en">{body}</html>'


def write_index(pages: Mapping[str, str], site: Path) -> None:
    """Index the documents (address below the root -> HTML) and write the index below the root of `site`.

    Raises CalledProcessError with what Pagefind says where it fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        for url in pages.keys() - LISTS:
            path = Path(folder) / url / "index.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(pages[url], encoding="utf-8")
        command = [sys.executable, "-m", "pagefind", "--silent", "--force-language", "en"]
        command += ["--exclude-selectors", EXCLUDED, "--site", folder]
        subprocess.run([*command, "--output-path", str(site / FOLDER)], check=True)
    for pattern in UNUSED:
        for path in (site / FOLDER).glob(pattern):
            path.unlink()
