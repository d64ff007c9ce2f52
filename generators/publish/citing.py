"""How to cite the report, or one figure or claim of it, at the address of this version."""

from __future__ import annotations

import json

from ..model import Site
from ..sources.references import Entry, ris
from .api_parts import addresses

KEY = "emergencereport"


def files(site: Site, kind: str, id: str, title: str) -> dict[str, bytes]:
    """Path in docs/ -> content of the files by which one figure or claim is cited."""
    address = addresses(site, kind, id)["permalink"]
    year = site.date[:4]
    key = f"{KEY}_{id}"
    csl = {
        "id": key,
        "type": "webpage",
        "title": title,
        "container-title": site.name,
        "author": [{"literal": _authors(site)}],
        **({"issued": {"date-parts": [[int(year)]]}} if year else {}),
        "version": site.version,
        "URL": address,
    }
    entry = Entry(key, 0, "misc", {"year": year, "url": address}, "")
    return {
        f"{kind}/{id}.bib": bibtex(site, kind, id, title).encode(),
        f"{kind}/{id}.ris": ris(entry, csl).encode(),
        f"{kind}/{id}.csl.json": f"{json.dumps([csl], indent=1, ensure_ascii=False)}\n".encode(),
    }


def bibtex(site: Site, kind: str, id: str, title: str) -> str:
    """One figure or claim as BibTeX."""
    published = f"howpublished = {{{site.name}, version {site.version}}}"
    address = addresses(site, kind, id)["permalink"]
    return _entry(f"{KEY}_{id}", title, site, published, address)


def report_bibtex(site: Site) -> str:
    """The report as a whole as BibTeX."""
    return _entry(KEY, site.name, site, f"note = {{Version {site.version}}}", _address(site))


def report_text(site: Site) -> str:
    """The report as a whole, for a list of references."""
    year = f" ({site.date[:4]})" if site.date else ""
    return f"{_authors(site)}{year}. {site.name}, version {site.version}. {_address(site)}"


def number_text(site: Site, analysis: str, name: str, value: str) -> str:
    """One number, to be quoted with where it stands; `value` is written out with its interval."""
    return f"{value}. {name}, {site.name}, version {site.version}. {_address(site)}numbers/{analysis}/#{name}"


def _entry(key: str, title: str, site: Site, published: str, address: str) -> str:
    # A brace would end the field; the two pairs below keep capitals as they are.
    braced = title.replace("{", "").replace("}", "")
    return (
        f"@misc{{{key},\n  title = {{{{{braced}}}}},\n  author = {{{{{_authors(site)}}}}},\n"
        f"  {published},\n  year = {{{site.date[:4]}}},\n  url = {{{address}}}\n}}\n"
    )


def _authors(site: Site) -> str:
    return f"{site.name}: contributors"


def _address(site: Site) -> str:
    return f"{site.url}{site.version}/"
