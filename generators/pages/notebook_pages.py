"""The page of a notebook: its executed copy with marks and HTML cut out, as the plugin of mkdocs lays it out."""

from __future__ import annotations

import html
import json
from typing import Any

from ..model import NotebookEntry, Site
from .markdown import bullets, conjunction, plain
from .snippets import Page

DOWNLOADS = "api/notebooks"  # in docs/
SHORT = 12  # letters of a digest


def files(site: Site) -> dict[str, bytes]:
    """Path in docs/ -> the executed notebooks to download."""
    return {f"{DOWNLOADS}/{id}.ipynb": entry.executed for id, entry in site.notebooks.items()}


def prose(entry: NotebookEntry) -> str:
    """All Markdown of an executed notebook: what was written and what its cells said."""
    content = json.loads(entry.executed)
    texts = [_text(cell["source"]) for cell in content["cells"] if cell["cell_type"] == "markdown"]
    said = [data["text/markdown"] for data in _displayed(content) if "text/markdown" in data]
    return "\n\n".join([*texts, *map(_text, said)])


def finished(entry: NotebookEntry, site: Site, equations: dict[str, str]) -> tuple[bytes, bytes]:
    """The notebook with every citation and equation in it, and what our hook needs to know of its page."""
    content = json.loads(entry.executed)
    page = Page(entry.uri, site, equations)

    def written_out(text: str | list[str]) -> str:
        return page.fill(page.expand(_text(text)))

    for cell in content["cells"]:
        if cell["cell_type"] == "markdown":
            cell["source"] = written_out(cell["source"])
    for data in _displayed(content):
        if "text/markdown" in data:
            data["text/markdown"] = written_out(data["text/markdown"])
    content["cells"].insert(1, _markdown("download", _download(entry)))
    content["cells"].append(_markdown("rests-on", written_out(_rests_on(site, entry, content))))
    note = {"description": html.escape(entry.description), "rows": {}}
    return _json(content), _json(note)


def _download(entry: NotebookEntry) -> str:
    return (
        f"**Download:** [{entry.id}.ipynb](../../{DOWNLOADS}/{entry.id}.ipynb), with its outputs."
    )


def _rests_on(site: Site, entry: NotebookEntry, content: dict[str, Any]) -> str:
    found = entry.provenance
    ran = content["metadata"]["report"]
    python = content["metadata"]["language_info"]["version"]
    libraries = conjunction(
        [f"Python {python}", *(one.replace("==", " ") for one in ran["libraries"])]
    )
    lines = [
        f"Executed with {libraries}; digest of code, data and library versions `{ran['digest'][:SHORT]}`",
        f"Notebook: `{found.code}`",
    ]
    lines += [
        f"Analysis: [{plain(site.analyses[id].title)}](../numbers/{id}.md)" for id in found.analyses
    ]
    for id in found.tables:
        table = site.tables[id]
        title = plain(table.table.sidecar.title)
        lines.append(f"Table: [{title}](../tables/{id}.md), digest `{table.digest[:SHORT]}`")
    lines += [f"Work: [@{key}]" for key in found.works]
    return f"## What it rests on\n\n{bullets(lines)}"


def _displayed(content: dict[str, Any]) -> list[dict[str, Any]]:
    """The displayed data of every cell: media type -> text."""
    outputs = [output for cell in content["cells"] for output in cell.get("outputs", [])]
    return [output["data"] for output in outputs if "data" in output]


def _markdown(id: str, source: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": id, "metadata": {}, "source": source}


def _text(source: str | list[str]) -> str:
    return "".join(source)


def _json(content: dict[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False).encode()
