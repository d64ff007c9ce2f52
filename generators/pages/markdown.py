"""Pieces of Markdown that the generated pages share; what comes from data or claims is shown as text."""

from __future__ import annotations

import html
from collections.abc import Iterable

from ..model import Provenance, Site

# As references, which mean the same in Markdown, in a cell of a table and in HTML.
ESCAPED = {ord(character): f"&#{ord(character)};" for character in "\\`*_[]{}#|$"}
ESCAPED |= {ord("<"): "&lt;", ord(">"): "&gt;"}


def page(title: str, description: str, body: Iterable[str]) -> str:
    """A page: front matter, heading, and the parts that are there."""
    parts = [f"# {plain(title)}", *(part for part in body if part)]
    return f"---\n{front(title, description)}---\n\n" + "\n\n".join(parts) + "\n"


def front(title: str, description: str) -> str:
    """The front matter of a page."""
    return f"title: {_yaml(title)}\ndescription: {_yaml(description)}\n"


def marked(text: str) -> str:
    """Text of a leaf file: its marks work, its HTML is shown as text."""
    return html.escape(text, quote=False)


def _yaml(text: str) -> str:
    """Front matter, which the theme puts into the head of the page as it is."""
    escaped = html.escape(text).replace("\\", "\\\\")
    return f'"{escaped}"'


def plain(text: str) -> str:
    """Text that Markdown shows as it is."""
    return text.translate(ESCAPED)


def bullets(items: Iterable[str]) -> str:
    """A list."""
    return "\n".join(f"- {item}" for item in items)


def listing(head: str, rows: Iterable[str]) -> str:
    """A long table of Markdown rows, the first column wide, whose columns stay where they are while it loads."""
    columns = head.strip("|").count("|") + 1
    table = "\n".join([head, "| --- " * columns + "|", *rows])
    return f'<div class="listing" markdown="1">\n\n{table}\n\n</div>'


def details(summary: str, body: str) -> str:
    """A part that the reader opens and the search passes over; its body is Markdown."""
    return f'<details markdown="1" data-search-exclude><summary>{summary}</summary>\n\n{body}\n\n</details>'


def links(up: str, kind: str, ids: Iterable[str], titles: dict[str, str]) -> str:
    """A list of links to pages of one kind."""
    return bullets(f"[{plain(titles[id])}]({up}{kind}/{id}.md)" for id in ids)


def notebook_links(site: Site, id: str) -> list[str]:
    """Links to the notebooks that rest on a table or an analysis."""
    return [f"Notebook [{plain(entry.title)}](../{entry.uri})" for entry in site.notebooks_on(id)]


def conjunction(words: Iterable[str]) -> str:
    """Words as a list in a sentence."""
    *rest, last = words
    return f"{', '.join(rest)} and {last}" if rest else last


def rests_on(site: Site, provenance: Provenance) -> str:
    """What something rests on, as a list: code, analyses, tables, works, digest."""
    lines = [f"Code: `{provenance.code}`" + _at_commit(site, provenance.code)]
    lines += [
        f"Analysis: [{plain(site.analyses[id].title)}](../numbers/{id}.md), `{site.analyses[id].provenance.code}`"
        for id in provenance.analyses
    ]
    for id in provenance.tables:
        entry = site.tables[id]
        origin = entry.table.sidecar.origin
        lines.append(
            f"Table: [{plain(entry.table.sidecar.title)}](../tables/{id}.md), {origin.processing} by or from "
            f"{plain(origin.producer)}; licence {plain(entry.table.sidecar.license)}; "
            f"digest `{entry.digest[:12]}`"
        )
    lines += [f"Work: [@{key}]" for key in provenance.works]
    lines.append(f"Digest of code, data and library versions: `{provenance.digest[:12]}`")
    return bullets(lines)


def _at_commit(site: Site, path: str) -> str:
    if not (site.repository and site.commit):
        return ", in full below"
    return f" ([at this commit]({site.repository}/blob/{site.commit}/{path})), in full below"


def code(provenance: Provenance) -> str:
    """The source of a leaf file, to be opened."""
    return details(f"The code: {provenance.code}", f"{{{{ code: {provenance.code} }}}}")
