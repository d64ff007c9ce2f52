"""What texts may hold, whoever reads them: characters that are seen, links that are safe, pages with a title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from ..disk.paths import is_generated
from ..errors import Problem
from ..prose import glossary
from ..prose.markdown_rules import link_and_html_problems, without_code
from ..records import Claim, Literature
from ..sources import characters
from .leaf_files import LAYOUT, Leaf
from .notebook_files import Notebook

TAKEN = (
    "index",
    "choices",
    LAYOUT,
)  # pages beside theirs, and the argument that the kernel fills in
TITLE = re.compile(r"^# +\S", re.M)
FRONT_MATTER = re.compile(r"\A---\n.*?^---\n", re.S | re.M)
# A token that lacks a brace in front or behind: a page would show it as text.
ALMOST_TOKEN = re.compile(
    r"(?<!\{)\{\s*(?:number|figure|claim|table|list)\s*:[^{}\n]*\}|"
    r"\{\{\s*(?:number|figure|claim|table|list)\s*:[^{}\n]*\}(?!\})"
)


def text_problems(
    root: Path,
    tables: list[str],
    leaves: Mapping[str, Leaf],
    claims: Mapping[str, Claim],
    pages: Mapping[str, str],
    notebooks: Mapping[str, Notebook],
) -> Iterator[Problem]:
    """Everything wrong with the texts of the repository as texts."""
    files = [root / "data" / f"{id}{suffix}" for id in tables for suffix in (".csv", ".yml")]
    files += [root / "data" / name for name in ("references.bib", "corrections.yml")]
    files += [root / "docs" / uri for uri in pages]
    files += [leaf.path for leaf in (*leaves.values(), *notebooks.values())]
    for path in files:
        if path.is_file():
            yield from characters.problems(path, path.relative_to(root).as_posix())
    for uri, text in pages.items():
        yield from _page_problems(text, f"docs/{uri}")
        if is_generated(name := uri.removesuffix(".md")):
            hint = f"choose another name; docs/{name}/ is written by the build"
            yield Problem(f"docs/{uri}:1", f"'{name}' is the name of a page of the report", hint)
    for notebook in notebooks.values():
        yield from _cell_problems(notebook)
    for leaf in leaves.values():
        yield from _leaf_problems(leaf, claims.get(leaf.id))
    yield from _taken(tables, leaves, notebooks)
    if glossary.SOURCE in pages:
        yield from glossary.problems(pages[glossary.SOURCE])


def _page_problems(text: str, where: str) -> Iterator[Problem]:
    yield from link_and_html_problems(text, where, may_hold_html=True)
    yield from _almost_tokens(text, where)
    body = FRONT_MATTER.sub("", text)
    title = TITLE.search(body)
    if not title:
        yield Problem(f"{where}:1", "has no title", "write one line of the form '# Title'")
    elif not body[title.end() :].partition("\n")[2].strip():
        yield Problem(f"{where}:1", "has a title and no text", "write it, or delete the file")


def _leaf_problems(leaf: Leaf, claim: Claim | None) -> Iterator[Problem]:
    for text in (leaf.docstring, *(claim.texts if claim else ())):
        yield from link_and_html_problems(text, leaf.where)
        yield from _almost_tokens(text, leaf.where)
    for locator in _locators(claim):
        if re.search(r"[\[\]<>]", locator):
            hint = "write it without brackets: it stands inside the brackets of a citation"
            yield Problem(f"{leaf.where}:1", f"locator = '{locator}' holds a bracket", hint)


def _cell_problems(notebook: Notebook) -> Iterator[Problem]:
    for number, cell in enumerate(notebook.cells, start=1):
        if cell.kind == "markdown":
            at = f"{notebook.where}: cell {number}"
            yield from link_and_html_problems(cell.source, at, may_hold_html=True)


def _almost_tokens(text: str, where: str) -> Iterator[Problem]:
    for match in ALMOST_TOKEN.finditer(without_code(text)):
        at = f"{where}:{text.count(chr(10), 0, match.start()) + 1}"
        yield Problem(at, f"{match[0]} is not a token", "two braces open it and two close it")


def _locators(claim: Claim | None) -> Iterator[str]:
    if claim:
        yield from (place.locator for place in claim.said_in)
        for part in claim.parts:
            if isinstance(part, Literature):
                yield from (finding.locator for finding in part.findings)


def _taken(
    tables: list[str], leaves: Mapping[str, Leaf], notebooks: Mapping[str, Notebook]
) -> Iterator[Problem]:
    """A table, leaf file or notebook whose page or file would replace one that is there already."""
    named = {f"data/{id}.csv": id for id in tables}
    named |= {entry.where: entry.id for entry in (*leaves.values(), *notebooks.values())}
    for where, id in named.items():
        if id in TAKEN:
            hint = f"choose another name; taken are {', '.join(TAKEN)}"
            yield Problem(f"{where}:1", f"'{id}' is the name of a page of the report", hint)
