"""Run what changed and assemble the site: every analysis, figure and claim with what it rests on."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Any

from .. import model
from ..charts import draw, framed
from ..errors import ReportError
from ..prose.plain_text import plain_text
from ..records import Claim, Measured, claim_result, numbers
from ..settings import Settings
from ..sources import references
from . import guarded_words, notebook_runs, rooms, script_data
from .ahead import ahead
from .catalog import Catalog
from .checks import Checked
from .claim_rules import estimate_problems
from .frames import around_pictures
from .leaf_files import LAYOUT, SCRIPT_DATA, SCRIPTS, Leaf
from .notebook_files import Notebook


def assemble(
    catalog: Catalog, checked: Checked, settings: Settings, commit: str, date: str
) -> model.Site:
    """Run every analysis, draw every figure, measure every claim; only what its inputs ask for.

    `commit` is the hash checked out, `date` its day; empty where the folder is no git checkout.
    """
    analyses = {
        leaf.id: model.Analysis(leaf.id, leaf.title, leaf.caption, _provenance(catalog, leaf))
        for leaf in catalog.of("analyses")
    }
    found, claims = judged(catalog, checked)
    works = _works(catalog, checked.entries)
    frames = around_pictures(catalog, settings, found, works)
    _draw_ahead(catalog, frames)
    return model.Site(
        name=settings.name,
        version=settings.version,
        url=settings.url.rstrip("/") + "/",
        repository=settings.repository.rstrip("/"),
        commit=commit,
        date=date,
        figures={
            leaf.id: _figure(catalog, leaf, frames[leaf.id], found)
            for leaf in catalog.of("figures")
        },
        claims=claims,
        tables={
            id: model.TableEntry(table, catalog.table_digest(id))
            for id, table in checked.tables.items()
        },
        analyses=analyses,
        works=works,
        numbers=found,
        pages=checked.pages,
        cited_in=checked.cited_in,
        corrections=checked.corrections,
        notebooks=_notebooks(catalog, checked.notebooks),
        rooms=rooms.rooms(catalog.root),
    )


def judged(
    catalog: Catalog, checked: Checked
) -> tuple[dict[str, numbers.Number], dict[str, model.ClaimEntry]]:
    """Every number by its name, and every claim with its verdict by id.

    Raises ReportError naming all words that outlived the numbers or verdicts they rest on.
    """
    _analyse_ahead(catalog)
    found: dict[str, numbers.Number] = {}
    for leaf in catalog.of("analyses"):
        found |= _numbers(catalog, leaf)
    claims = {
        leaf.id: _claim(catalog, leaf, checked.claims[leaf.id], found)
        for leaf in catalog.of("claims")
    }
    verdicts = {id: entry.result.verdict for id, entry in claims.items()}
    if problems := guarded_words.broken(checked.guards, found, verdicts):
        raise ReportError.of(problems)
    return found, claims


def _works(catalog: Catalog, entries: dict[str, references.Entry]) -> dict[str, references.Work]:
    raw = (entry.raw for entry in entries.values())
    key = catalog.key_of(references.typeset, *raw)
    works: dict[str, references.Work] = catalog.remember(
        "references", key, lambda: references.typeset(entries)
    )
    return works


def _notebooks(catalog: Catalog, notebooks: dict[str, Notebook]) -> dict[str, model.NotebookEntry]:
    ran = notebook_runs.executed(catalog, notebooks)
    return {
        id: model.NotebookEntry(
            id, one.uri, one.title, one.summary, ran[id], _provenance(catalog, one)
        )
        for id, one in notebooks.items()
    }


def _analyse_ahead(catalog: Catalog) -> None:
    """Compute every missing analysis, on all cores."""
    missing = [leaf for leaf in catalog.of("analyses") if not catalog.is_stored(leaf)]
    ahead(catalog, missing, "result", _analyse)


def _analyse(catalog: Catalog, leaf: Leaf) -> None:
    catalog.result(leaf.id)


def _draw_ahead(catalog: Catalog, frames: dict[str, framed.Frame]) -> None:
    """Draw every missing picture, alone and in its frame, on all cores."""
    missing = [
        leaf
        for leaf in catalog.of("figures")
        if not catalog.is_stored(leaf, "picture", draw.draw)
        or not catalog.is_kept(f"{leaf.id}.png", _png_key(catalog, leaf, frames[leaf.id]))
    ]
    if missing:  # once, before the processes part
        import altair  # noqa: F401

        for name in {name for leaf in missing for name in leaf.inputs}:
            catalog.result(name)
    ahead(catalog, missing, "picture", lambda catalog, leaf: _png(catalog, leaf, frames[leaf.id]))


def _picture(catalog: Catalog, leaf: Leaf) -> draw.Picture:
    takes_layout = LAYOUT in leaf.functions["chart"]

    def chart(narrow: bool) -> Any:
        return catalog.call(leaf, "chart", **({LAYOUT: narrow} if takes_layout else {}))

    picture: draw.Picture = catalog.cached(
        leaf,
        lambda: draw.draw(chart, leaf.where, dict(leaf.declared.said)),
        "picture",
        draw.draw,
    )
    return picture


def _png_key(catalog: Catalog, leaf: Leaf, frame: framed.Frame) -> str:
    return catalog.key_of(framed.png, catalog.key(leaf), *dataclasses.astuple(frame))


def _png(catalog: Catalog, leaf: Leaf, frame: framed.Frame) -> tuple[str, bytes]:
    """The wide picture in its frame, as SVG and as PNG."""
    svg = framed.framed(_picture(catalog, leaf).svg, frame, leaf.where)
    key = _png_key(catalog, leaf, frame)
    png: bytes = catalog.remember(f"{leaf.id}.png", key, lambda: framed.png(svg))
    return svg, png


def _script_data(catalog: Catalog, leaf: Leaf) -> dict[str, Any] | None:
    """What the script of a figure reads, as it will be once it has been through JSON."""
    if not (catalog.root / SCRIPTS / f"{leaf.id}.js").exists():
        return None
    if SCRIPT_DATA not in leaf.functions:
        return {}

    def compute() -> dict[str, Any]:
        return script_data.through_json(catalog.call(leaf, SCRIPT_DATA), leaf.where)

    data: dict[str, Any] = catalog.cached(leaf, compute, SCRIPT_DATA, script_data.through_json)
    return data


def _numbers(catalog: Catalog, leaf: Leaf) -> dict[str, numbers.Number]:
    """The numbers of an analysis, by `analysis.field`."""

    def compute() -> dict[str, numbers.Number]:
        return numbers.numbers_of(leaf.id, catalog.result(leaf.id))

    found: dict[str, numbers.Number] = catalog.cached(leaf, compute, "numbers", numbers.numbers_of)
    return found


def _figure(
    catalog: Catalog, leaf: Leaf, frame: framed.Frame, known: dict[str, numbers.Number]
) -> model.FigureEntry:
    picture = _picture(catalog, leaf)
    alt = plain_text(leaf.declared.alt, known, {})
    provenance = _provenance(catalog, leaf)
    script_data = _script_data(catalog, leaf)
    svg, png = _png(catalog, leaf, frame)
    return model.FigureEntry(
        leaf.id, leaf.title, leaf.caption, alt, picture, svg, png, script_data, provenance
    )


def _claim(
    catalog: Catalog, leaf: Leaf, claim: Claim, known: dict[str, numbers.Number]
) -> model.ClaimEntry:
    measured = [part for part in claim.parts if isinstance(part, Measured)]
    computed = [part.id for part in measured if not part.measured_by]
    named = {part.id: known[part.measured_by] for part in measured if part.measured_by}

    def measure() -> dict[str, Any]:
        return {id: catalog.call(leaf, f"measure_{id}") for id in computed}

    estimates = catalog.cached(leaf, measure, "estimates") if computed else {}
    estimates |= {id: number.measured for id, number in named.items()}
    units = {part.id: part.unit for part in measured}
    units |= {id: number.unit for id, number in named.items()}
    if problems := list(estimate_problems(leaf, claim, estimates)):
        raise ReportError.of(problems)
    result = claim_result(leaf.id, claim, estimates, units)
    figures = leaf.declared.figures
    return model.ClaimEntry(result, figures, _provenance(catalog, leaf, claim.citations))


def _provenance(catalog: Catalog, leaf: Leaf, cited: Iterable[str] = ()) -> model.Provenance:
    tables = catalog.tables_below(leaf)
    works = [key for id in tables for key in catalog.tables[id].works]
    works += leaf.declared.sources
    for id in catalog.analyses_below(leaf):
        works += catalog.leaves[id].declared.sources
    source = leaf.path.read_text(encoding="utf-8")
    return model.Provenance(
        code=leaf.where,
        source=source,
        digest=catalog.key(leaf),
        analyses=tuple(catalog.analyses_below(leaf)),
        tables=tuple(tables),
        works=tuple(sorted({*works, *cited})),
    )
