"""A report made up of a few values, and its pages drawn from their templates."""

from __future__ import annotations

from typing import Any

from conftest import ROOT

from generators.charts.draw import Picture
from generators.model import ClaimEntry, FigureEntry, Provenance, Site
from generators.pages.snippets import Page
from generators.pages.templating import View, drawn
from generators.records import (
    Claim,
    ClaimResult,
    Finding,
    Literature,
    PartResult,
    SaidIn,
    literature_verdict,
)
from generators.settings import read_settings
from generators.sources.references import Entry, Work

EVIL = "It holds <b class='evil'> & more"
SHOWN = "It holds &lt;b class=&#39;evil&#39;&gt; &amp; more"
SPEC = b"""{"mark": "point", "encoding": {
"x": {"field": "size", "type": "quantitative"}, "y": {"field": "loss", "type": "quantitative"}}}"""
SVG = '<svg width="288" height="200" viewBox="0 0 288 200"><g></g></svg>'
NOTHING = Provenance("generators/claims/made_up.py", "", "0" * 64, (), (), ())
KINDS = ("figures", "claims", "tables", "analyses", "numbers", "notebooks", "chapters")


def made_up_site(**values: Any) -> Site:
    """A site with what is given, of which no page says anything else."""
    site = object.__new__(Site)  # without the fields that the page in question does not ask for
    ids = [*values.get("figures", {}), *values.get("claims", {})]
    site.__dict__.update(
        name="A report",
        version="dev",
        url="https://example.org/",
        repository="",
        commit="",
        date="",
    )
    site.__dict__.update(
        {kind: {} for kind in KINDS},
        shown_in={id: [] for id in ids},
        mentioned_in={},
        corrections=(),
    )
    site.__dict__["works"] = {
        "hoffmann2022": Work(Entry("hoffmann2022", 0, "misc", {}, ""), "H 2022", "", {})
    }
    site.__dict__.update(values)
    return site


def figure(id: str = "losses", title: str = "Losses fall", **values: Any) -> FigureEntry:
    """A figure of one point."""
    picture = Picture(SPEC, SVG, SVG, ("size", "loss"), ((1.0, 2.0),), {})
    given = {"caption": "All of them.", "alt": "A point.", "framed": SVG, "png": b"", **values}
    given.setdefault("script_data", None)
    return FigureEntry(id, title, picture=picture, provenance=NOTHING, **given)


def claim(id: str = "it_falls", statement: str = "It falls.", **values: Any) -> ClaimEntry:
    """A claim of one part that rests on one finding."""
    findings = (Finding("hoffmann2022", "Table 1", "for", "It does."),)
    given = {
        "kind": "empirical",
        "said_in": (SaidIn("A book"),),
        "parts": (Literature("part", "It does fall", findings),),
        "caveat": "Nothing else.",
        **values,
    }
    made = Claim(statement=statement, **given)
    parts = tuple(
        PartResult(part, None, "", literature_verdict(part.findings)) for part in made.parts
    )
    return ClaimEntry(ClaimResult(id, made, parts, parts[0].verdict), (), NOTHING)


def html_of(view: View, uri: str, site: Site) -> str:
    """The page at docs/`uri`."""
    page = Page(uri, site, {}, {NOTHING.code: "<pre>code</pre>"})
    return drawn(view, page, read_settings(ROOT).extensions).html
