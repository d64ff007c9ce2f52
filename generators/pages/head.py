"""What the head of a page says to machines that cite, preview or collect it; all of it escaped."""

from __future__ import annotations

import html
import json

from ..model import Site, TableEntry


def head(site: Site, uri: str) -> str:
    """The tags for docs/`uri` beyond title and description: how to cite it, its picture, its data.

    Chapters, figures and claims carry Highwire tags with the address in this version, a figure its
    picture, a table a schema.org Dataset; other pages nothing.
    """
    kind, _, name = uri.removesuffix(".md").partition("/")
    if kind == "chapters" and uri in site.chapters:
        return _citation(site, f"{kind}/{name}/", site.chapters[uri])
    if kind == "claims" and name in site.claims:
        return _citation(site, f"{kind}/{name}/", site.claims[name].result.claim.statement)
    if kind == "figures" and name in site.figures:
        picture = _meta("property", "og:image", f"{_root(site)}{kind}/{name}.png")
        card = _meta("name", "twitter:card", "summary_large_image")
        return _citation(site, f"{kind}/{name}/", site.figures[name].title) + picture + card
    if kind == "tables" and name in site.tables:
        return _dataset(site, name, site.tables[name])
    return ""


def _root(site: Site) -> str:
    return f"{site.url}{site.version}/"


def _citation(site: Site, address: str, title: str) -> str:
    """Tags of Highwire Press, which indexes of scholarly works and reference managers read."""
    tags = {
        "citation_title": title,
        "citation_author": f"{site.name}: contributors",
        "citation_publication_date": site.date.replace("-", "/"),
        "citation_public_url": f"{_root(site)}{address}",
    }
    return "".join(_meta("name", name, value) for name, value in tags.items() if value)


def _meta(attribute: str, name: str, value: str) -> str:
    return f'<meta {attribute}="{name}" content="{html.escape(value)}">\n'


def _dataset(site: Site, id: str, entry: TableEntry) -> str:
    sidecar = entry.table.sidecar
    described = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": sidecar.title,
        "description": sidecar.description,
        "url": f"{_root(site)}tables/{id}/",
        "version": site.version,
        "license": sidecar.license,
        "publisher": {"@type": "Organization", "name": f"{site.name}: contributors"},
        "isBasedOn": sidecar.origin.url or None,
        "distribution": {
            "@type": "DataDownload",
            "encodingFormat": "text/csv",
            "contentUrl": f"{_root(site)}tables/{id}.csv",
        },
    }
    given = {name: value for name, value in described.items() if value}
    text = json.dumps(given, ensure_ascii=False).replace("<", "\\u003c")  # cannot end the element
    return f'<script type="application/ld+json">{text}</script>\n'
