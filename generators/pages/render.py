"""Every file of a build, from what was computed: pages, data, cards, and the pages as mkdocs will read them."""

from __future__ import annotations

import json
from typing import Any

from .. import model
from ..charts import vega
from ..disk.paths import BAKED
from ..graph.catalog import Catalog
from ..prose import equations, glossary, reading_time, tokens
from ..publish import cards, published_files, search
from . import all_pages, head, notebook_pages, snippets

VEGA = "docs/figures/vega.js"


def render(
    computed: model.Site, written_pages: dict[str, str], catalog: Catalog
) -> dict[str, bytes]:
    """Every file of the build: path from the root of the repository -> content."""
    generated = all_pages.generated(computed)
    sources = {**written_pages, **generated}
    notebooks = {one.uri: notebook_pages.prose(one) for one in computed.notebooks.values()}
    wanted = _equations(sources | notebooks, computed)
    set_equations = catalog.remember(
        "equations", catalog.key_of(equations.typeset, *wanted), lambda: equations.typeset(wanted)
    )
    bundle = catalog.remember("vega", catalog.key_of(vega.bundle), vega.bundle)
    files = {f"docs/{path}": content for path, content in published_files.files(computed).items()}
    words = written_pages.get(glossary.SOURCE, "")
    defined = glossary.definitions(words, computed.labels())
    files |= {f"docs/{path}": content for path, content in cards.files(computed, defined).items()}
    files |= {f"docs/{path}": text for path, text in notebook_pages.files(computed).items()}
    files[VEGA] = bundle
    files |= {f"docs/{uri}": text.encode() for uri, text in generated.items()}
    of_tables = {f"tables/{id}.md": entry.table for id, entry in computed.tables.items()}
    for uri, text in sources.items():
        page = snippets.Page(uri, computed, set_equations)
        chapter = uri.startswith("chapters/")
        baked: dict[str, Any] = {
            "head": head.head(computed, uri),
            "markdown": page.expand(reading_time.with_time(text) if chapter else text),
            "snippets": page.snippets,
            "terms": glossary.names(words, text) if chapter else {},
            "glossary": f"{page.root}glossary/",
            "rows": search.row_names(of_tables[uri]) if uri in of_tables else {},
        }
        files[f"{BAKED}/{uri}.json"] = json.dumps(baked, ensure_ascii=False).encode()
    for notebook in computed.notebooks.values():
        parts = notebook_pages.baked(notebook, computed, set_equations)
        files |= {f"{BAKED}/{notebook.uri}{suffix}": part for suffix, part in parts.items()}
    return files


def _equations(sources: dict[str, str], computed: model.Site) -> dict[str, str]:
    """Every equation with the place where it stands first."""
    texts = {f"docs/{uri}": text for uri, text in sources.items()}
    texts |= {e.provenance.code: e.caption for e in computed.figures.values()}
    found: dict[str, str] = {}
    for where, text in texts.items():
        for mark in tokens.marks(text):
            if mark.kind in ("equation", "display"):
                found.setdefault(mark.text, f"{where}:{mark.line}")
    return dict(sorted(found.items()))
