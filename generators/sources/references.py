"""Read and check data/references.bib, and typeset it: CSL by pandoc, nothing by hand."""

from __future__ import annotations

import html
import json
import logging
import re
import tempfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import bibtexparser
from bibtexparser import model

from ..errors import Problem, ReportError, nearest
from ..untrusted.active import in_html
from . import pandoc
from .reference_rules import wrong

NAME = "data/references.bib"
KNOWN_FIELDS = {
    "archiveprefix",
    "author",
    "booktitle",
    "doi",
    "eprint",
    "howpublished",
    "institution",
    "journal",
    "month",
    "number",
    "pages",
    "publisher",
    "title",
    "unverified",
    "url",
    "volume",
    "year",
}


@dataclass(frozen=True)
class Entry:
    """One work as it stands in the file."""

    key: str
    """The key that rows and text cite it by."""
    line: int
    """Its line in the file, from 1."""
    kind: str
    """Its type in BibTeX, such as `misc`."""
    fields: dict[str, str]
    """Its fields, by name in lower case; `unverified` says to readers which of them nobody could look up."""
    raw: str
    """The entry as typed."""

    @property
    def address(self) -> str:
        """Where the work can be read: its DOI, arXiv page or URL."""
        if "doi" in self.fields:
            return f"https://doi.org/{self.fields['doi']}"
        if "eprint" in self.fields:
            return f"https://arxiv.org/abs/{self.fields['eprint']}"
        return self.fields["url"]


@dataclass(frozen=True)
class Work:
    """One work typeset."""

    entry: Entry
    """As it stands in the file."""
    label: str
    """What a citation shows: authors and year."""
    html: str
    """The entry of the bibliography."""
    csl: dict[str, Any]
    """The same as CSL-JSON."""


def read_references(path: Path) -> tuple[dict[str, Entry], list[Problem]]:
    """All well-formed entries by key, and every problem of the file."""
    if not path.exists():
        return {}, [Problem(f"{NAME}:1", "is missing", "every row and claim cites a work in it")]
    # What the parser warns of becomes a problem with a line, below.
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    try:
        library = bibtexparser.parse_string(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        return {}, [Problem(f"{NAME}:1", f"byte {error.start} is not UTF-8", "save it as UTF-8")]
    entries: dict[str, Entry] = {}
    problems: list[Problem] = []
    for block in library.blocks:
        if isinstance(block, model.Entry):
            entry = _entry(block)
            names = [field.key.lower() for field in block.fields]
            for name in sorted({name for name in names if names.count(name) > 1}):
                what = f"an entry gives the field {name} twice"
                problems.append(Problem(f"{NAME}:{entry.line}", what, "keep one of them"))
            entries[entry.key] = entry
            problems += _entry_problems(entry)
        else:
            problems += _block_problems(block)
    return entries, problems


def uncited(entries: dict[str, Entry], cited: Collection[str]) -> list[Problem]:
    """A problem for every entry that nothing in the report cites."""
    hint = "cite it in a row, a claim, a figure or a chapter, or remove it"
    return [
        Problem(f"{NAME}:{entry.line}", f"nobody cites '{entry.key}'", hint)
        for entry in entries.values()
        if entry.key not in cited
    ]


def typeset(entries: dict[str, Entry]) -> dict[str, Work]:
    """Every entry by key with label, bibliography HTML and CSL-JSON, in one run of pandoc."""
    if not entries:
        return {}
    bib = "\n".join(entry.raw for entry in entries.values())
    csl = json.loads(pandoc.convert(bib, "csljson", "biblatex"))
    for item in csl:
        item["type"] = item["type"] or "article"  # pandoc knows no type for @misc: a preprint
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as works:
        json.dump(csl, works)  # in a file the fields are data; in the text they would be Markdown
        works.flush()
        page = pandoc.convert(
            "\n\n".join(f"[@{key}]" for key in entries),
            "html",
            "markdown",
            "--citeproc",
            "--wrap=none",
            f"--bibliography={works.name}",
        )
    for item in csl:
        if unverified := entries[item["id"]].fields.get("unverified"):
            item["custom"] = {
                "unverified": unverified
            }  # where CSL-JSON keeps what it has no name for
    # Each work was cited in a paragraph of its own, so a label ends where a paragraph does.
    labels = dict(re.findall(r'data-cites="([^"]+)">(.*?)</span>\s*</p>', page, re.S))
    bodies = dict(re.findall(r'<div id="ref-([^"]+)"[^>]*>(.*?)</div>', page, re.S))
    if live := [
        Problem(f"{NAME}:{entries[key].line}", f"'{key}' would run or link to {tag}")
        for key, body in bodies.items()
        for tag in in_html(body)
    ]:
        raise ReportError.of(live)
    return {
        item["id"]: Work(
            entry=entries[item["id"]],
            # Pandoc writes "(Hoffmann et al. 2022)"; a citation sets brackets of its own.
            label=html.unescape(re.sub(r"<[^>]+>", "", labels[item["id"]])).strip("()"),
            html=bodies[item["id"]].strip(),
            csl=item,
        )
        for item in csl
    }


def ris(entry: Entry, csl: dict[str, Any]) -> str:
    """The entry in RIS, the format of reference managers."""
    kinds = {"article-journal": "JOUR", "paper-conference": "CPAPER"}
    lines = [f"TY  - {kinds.get(csl.get('type', ''), 'GEN')}", f"ID  - {entry.key}"]
    lines += [f"AU  - {_name(author)}" for author in csl.get("author", [])]
    lines += [f"TI  - {csl.get('title', '')}", f"PY  - {entry.fields['year']}"]
    if "container-title" in csl:
        lines.append(f"T2  - {csl['container-title']}")
    return "\n".join([*lines, f"UR  - {entry.address}", "ER  - "]) + "\n"


def _name(author: dict[str, str]) -> str:
    """`Family, Given` with the particles of the family name, or the name of an organisation."""
    if "literal" in author:
        return author["literal"]
    particles = (author.get("dropping-particle"), author.get("non-dropping-particle"))
    family = " ".join(filter(None, (*particles, author.get("family"))))
    return ", ".join(filter(None, (family, author.get("given"))))


def _entry(block: model.Entry) -> Entry:
    return Entry(
        key=block.key,
        line=block.start_line + 1,
        kind=block.entry_type,
        fields={field.key.lower(): " ".join(field.value.split()) for field in block.fields},
        raw=block.raw,
    )


def _entry_problems(entry: Entry) -> Iterator[Problem]:
    at = f"{NAME}:{entry.line}"
    for field in ("title", "year", "author"):
        if not entry.fields.get(field):
            yield Problem(at, f"'{entry.key}' has no {field}", f"add {field} = {{…}}")
    if not any(entry.fields.get(field) for field in ("doi", "eprint", "url")):
        hint = "add doi, eprint (with archivePrefix = {arXiv}) or url"
        yield Problem(at, f"'{entry.key}' has no DOI, arXiv number or URL", hint)
    year = entry.fields.get("year", "2000")
    if not re.fullmatch(r"(19|20)\d\d", year):
        yield Problem(at, f"'{entry.key}': year = '{year}' is not a year", "write four digits")
    if not re.fullmatch(r"[a-z][a-z0-9]*", entry.key):
        hint = "small letters and digits: family name, year, a word where needed"
        yield Problem(at, f"'{entry.key}' is not a citation key", hint)
    for field in entry.fields:
        if field not in KNOWN_FIELDS:
            hint = nearest(field, KNOWN_FIELDS)
            yield Problem(at, f"'{entry.key}': '{field}' is not a field the report uses", hint)
    if re.search(r"<[a-zA-Z/!?]", re.sub(r"[{}]", "", " ".join(entry.fields.values()))):
        hint = "write plain text"
        yield Problem(at, f"'{entry.key}' contains HTML, which is shown as text, never run", hint)
    for problem, hint in wrong(entry.fields):
        yield Problem(at, f"'{entry.key}': {problem}", hint)


def _block_problems(block: model.Block) -> Iterator[Problem]:
    at = f"{NAME}:{(block.start_line or 0) + 1}"
    if isinstance(block, model.DuplicateBlockKeyBlock):
        yield Problem(at, f"'{block.key}' stands there twice", "keep one entry a key")
    elif isinstance(block, model.DuplicateFieldKeyBlock):
        doubled = ", ".join(sorted(block.duplicate_keys))
        yield Problem(at, f"an entry gives the field {doubled} twice", "keep one of them")
    elif isinstance(block, model.ParsingFailedBlock):
        first = block.raw.strip().splitlines()[0]
        hint = "is a brace or a comma missing?"
        yield Problem(at, f"is not a well-formed entry: '{first}'", hint)
    elif isinstance(block, model.ImplicitComment):
        lines = [line for line in block.comment.splitlines() if line.strip()]
        stray = [line for line in lines if not line.lstrip().startswith("%")]
        if stray:
            yield Problem(at, f"text outside any entry: '{stray[0].strip()}'", "start it with %")
