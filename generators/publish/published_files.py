"""The files that machines read: the JSON of /api/, and what can be downloaded beside every page."""

from __future__ import annotations

import json
from typing import Any

from ..charts import small_svg
from ..model import Site
from . import api, api_claims, citing, downloads

SCHEMA_VERSION = "1"


def files(site: Site) -> dict[str, bytes]:
    """Path in docs/ -> content, for every published file that is not a page."""
    found: dict[str, bytes] = {}
    for id, figure in site.figures.items():
        pictures = downloads.of_figure(figure)
        found |= {f"figures/{id}{suffix}": content for suffix, content in pictures.items()}
        found[f"figures/{id}.thumb.svg"] = small_svg.standalone(figure.picture.svg_narrow).encode()
        found[f"figures/{id}.json"] = _json(api.figure(site, figure, pictures))
        found |= citing.files(site, "figures", id, figure.title)
    for id, claim in site.claims.items():
        found[f"claims/{id}.json"] = _json(api_claims.claim(site, claim))
        found |= citing.files(site, "claims", id, claim.result.claim.statement)
    tables = {id: downloads.of_table(entry) for id, entry in site.tables.items()}
    for id, content in tables.items():
        found[f"tables/{id}.csv"] = content
        found[f"tables/{id}.json"] = _json(api.table(site, site.tables[id], content))
    works = site.works.values()
    found["references/references.bib"] = "\n\n".join(w.entry.raw for w in works).encode() + b"\n"
    found["references/references.csl.json"] = _json_list([work.csl for work in works])
    found["api/report.json"] = _json(api.report(site))
    found["api/claims.json"] = _json_list(
        [api_claims.claim(site, claim) for claim in site.claims.values()]
    )
    found["api/figures.json"] = _json_list(
        [api.figure(site, figure, downloads.of_figure(figure)) for figure in site.figures.values()]
    )
    found["api/numbers.json"] = _json({name: api.number(site, name) for name in site.numbers})
    found["api/tables.json"] = _json_list(
        [api.table(site, site.tables[id], content) for id, content in tables.items()]
    )
    found["api/references.json"] = found["references/references.csl.json"]
    found["datapackage.json"] = _json(api.package(site, tables))
    return found


def _json(content: dict[str, Any]) -> bytes:
    return _dump({"schema_version": SCHEMA_VERSION, **content})


def _json_list(content: list[Any]) -> bytes:
    return _dump(content)


def _dump(content: Any) -> bytes:
    # NaN is no JSON, and a reader in another language would stop at it.
    return (json.dumps(content, indent=1, ensure_ascii=False, allow_nan=False) + "\n").encode()
