"""What the JSON files of the site say of each figure, number and table; plain data, no files."""

from __future__ import annotations

import hashlib
from typing import Any

from ..disk.files import digest
from ..model import FigureEntry, Site, TableEntry
from ..prose.plain_text import plain_text
from ..sources.sidecars import Sidecar
from .api_parts import addresses, kind_of_ends, level, walked

MEDIA_TYPES = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".csv": "text/csv",
    ".vl.json": "application/vnd.vegalite.v6+json",
}


def figure(site: Site, entry: FigureEntry, pictures: dict[str, bytes]) -> dict[str, Any]:
    """A figure with its files, each with size and SHA-256; `pictures`: suffix -> content."""
    return {
        "id": entry.id,
        "title": entry.title,
        "caption": plain_text(entry.caption, site.numbers, site.labels()),
        "alt": entry.alt,
        **walked(entry.provenance),
        "claims": [claim.result.id for claim in site.claims_of(entry.id)],
        "chapters": site.chapters_of(entry.id),
        "files": [
            {
                "path": f"figures/{entry.id}{suffix}",
                "media_type": MEDIA_TYPES[suffix],
                "bytes": len(content),
                "sha256": hashlib.sha256(content).hexdigest(),
            }
            for suffix, content in pictures.items()
        ],
        **addresses(site, "figures", entry.id),
    }


def number(site: Site, name: str) -> dict[str, Any]:
    """A number with its interval, unit and what it rests on."""
    number = site.numbers[name]
    analysis = site.analyses[number.analysis].provenance
    estimate = number.estimate
    return {
        "value": number.value,
        "low": estimate and estimate.low,
        "high": estimate and estimate.high,
        "level": level(estimate),
        "n": estimate and estimate.n,
        "unit": number.unit,
        "text": f"{number.value:.6g}",
        "tables": list(analysis.tables),
        "code": analysis.code,
        **kind_of_ends(estimate),
    }


def _schema(sidecar: Sidecar) -> dict[str, Any]:
    fields = []
    for field in sidecar.fields:
        described = {
            "name": field.name,
            # Table Schema knows no citations.
            "type": "string" if field.type == "citation" else field.type,
            "description": field.description,
            "unit": field.unit,
            "symbol": field.symbol,
        }
        constraints = {
            "required": field.required or None,
            "unique": field.unique or None,
            "minimum": field.minimum,
            "maximum": field.maximum,
            "enum": list(field.enum) or None,
            "pattern": field.pattern or None,
        }
        kept = {name: value for name, value in constraints.items() if value is not None}
        fields.append(
            {k: v for k, v in described.items() if v} | ({"constraints": kept} if kept else {})
        )
    return {"fields": fields, "primaryKey": list(sidecar.primary_key)}


def table(site: Site, entry: TableEntry, content: bytes) -> dict[str, Any]:
    """A table as a Frictionless resource, with its origin and what rests on it; `content` is its CSV."""
    sidecar, origin = entry.table.sidecar, entry.table.sidecar.origin
    return {
        "name": entry.table.id,
        "id": entry.table.id,
        "type": "table",
        "title": sidecar.title,
        "description": sidecar.description,
        "path": f"tables/{entry.table.id}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "licenses": [{"name": sidecar.license}],
        "sources": [{"title": origin.producer} | ({"path": origin.url} if origin.url else {})],
        "schema": _schema(sidecar),
        "digest": entry.digest,
        "rows": len(entry.table.rows),
        "origin": {
            "producer": origin.producer,
            "citations": list(origin.citations),
            "url": origin.url or None,
            "commit": origin.commit or None,
            "retrieved": origin.retrieved or None,
            "license": origin.license,
            "processing": origin.processing,
            "steps": origin.steps,
            "caveats": list(origin.caveats),
        },
        "corrections": [
            {**one.model_dump(), "key": dict(one.key)}
            for one in site.corrections_of(entry.table.id)
        ],
        "used_by": site.used_by(entry.table.id),
        **addresses(site, "tables", entry.table.id),
    }


def package(site: Site, contents: dict[str, bytes]) -> dict[str, Any]:
    """All tables as a Frictionless data package; `contents`: id -> CSV."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "emergence-report",
        "title": site.name,
        "version": site.version,
        "resources": [table(site, entry, contents[id]) for id, entry in site.tables.items()],
    }


def report(site: Site) -> dict[str, Any]:
    """The report as a whole: version, commit, digest of the data, what it was built from, counts."""
    return {
        "title": site.name,
        "version": site.version,
        "commit": site.commit or None,
        "date": site.date or None,
        "data_digest": digest(*(entry.digest for entry in site.tables.values())),
        "build_inputs": {
            "tables": {id: entry.digest for id, entry in site.tables.items()},
            "code": {walked.code: walked.digest for walked in site.provenances()},
        },
        "counts": {
            "figures": len(site.figures),
            "claims": len(site.claims),
            "tables": len(site.tables),
            "references": len(site.works),
            "numbers": len(site.numbers),
        },
    }
