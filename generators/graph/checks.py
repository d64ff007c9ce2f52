"""Find everything wrong in data, references, leaf files and prose, in one run, before anything is drawn."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from ..disk.files import digest, write_whole
from ..disk.paths import hidden, is_generated
from ..errors import Problem, nearest
from ..prose import limits, tokens
from ..prose.token_rules import Names, bare_number_problems, prose_problems
from ..prose.written_page import WrittenPage, written_page
from ..records import Claim
from ..records.numbers import number_types
from ..settings import read_settings
from ..sources import predictions
from ..sources.corrections import Correction, read_corrections
from ..sources.references import Entry, read_references, uncited
from ..sources.tables import Table, read_table
from . import guarded_words, one_value
from .claim_rules import numbers_named, read_claims
from .code import Code
from .experiment_runs import problems as experiment_problems
from .leaf_files import SCRIPT_DATA, SCRIPTS, Leaf, discover
from .notebook_files import Notebook, notebook_problems, read_notebooks
from .text_rules import text_problems

CHECKED_FOR_BARE_NUMBERS = ("chapters/", "index.md")
Places = dict[str, list[tuple[str, str]]]


@dataclass(frozen=True)
class Checked:
    """What stands in the repository once nothing is wrong with it."""

    tables: dict[str, Table]
    """Every table, by id."""
    entries: dict[str, Entry]
    """Every work as it stands in references.bib, by citation key."""
    leaves: dict[str, Leaf]
    """Every leaf file, by id."""
    claims: dict[str, Claim]
    """What each claim's file states, by id."""
    pages: dict[str, WrittenPage]
    """Every written page, by its path in docs/."""
    cited_in: Places
    """Work -> (kind, name) of everything that cites it."""
    corrections: tuple[Correction, ...]
    """Every correction, in the order they were made."""
    notebooks: dict[str, Notebook]
    """Every notebook, by id."""
    guards: tuple[guarded_words.Guard, ...] = ()
    """The words that lean on results, each with the condition that must hold."""

    def prose_problems(self) -> list[Problem]:
        """Every page and caption that reads worse than the limits of generators/prose/limits.py."""
        pages = {uri: page.markdown for uri, page in self.pages.items()}
        figures = [leaf for leaf in self.leaves.values() if leaf.kind == "figures"]
        captions = {leaf.where: leaf.caption.split("\n\n", 1)[0] for leaf in figures}
        types = _number_types(self.leaves)
        with_interval = [name for name, type in types.items() if type not in ("float", "int")]
        return list(limits.prose_problems(pages, captions, with_interval))


def check(root: Path) -> tuple[Checked, list[Problem]]:
    """Read everything under `root`; what was read, and every problem found."""
    entries, problems = read_references(root / "data" / "references.bib")
    files = (root / "data").iterdir()
    ids = sorted(
        {p.stem for p in files if p.suffix in (".csv", ".yml") and p.stem != "corrections"}
    )
    tables, wrong = _read_tables(root, ids, entries)
    problems += wrong
    unsound = frozenset(ids) - set(tables)
    corrections, wrong = read_corrections(root / "data" / "corrections.yml", tables, unsound)
    problems += wrong
    leaves, wrong = discover(root, ids)
    numbers = _number_types(leaves)
    claims, in_claims = read_claims(leaves, numbers)
    # Only now is it known which numbers a claim names, and so which analyses it rests on.
    leaves |= {
        id: replace(leaves[id], measured_by=numbers_named(claim)) for id, claim in claims.items()
    }
    problems += wrong + in_claims
    pages = read_pages(root)
    texts = {uri: page.markdown for uri, page in pages.items()}
    names = _names(leaves, numbers, ids, entries)
    for uri, text in texts.items():
        problems += prose_problems(text, f"docs/{uri}", names)
        if uri.startswith(CHECKED_FOR_BARE_NUMBERS):
            problems += bare_number_problems(text, f"docs/{uri}")
    for leaf in leaves.values():
        problems += _leaf_problems(leaf, claims.get(leaf.id), names)
    notebooks, wrong = read_notebooks(root)
    problems += wrong
    inputs = [*ids, *(leaf.id for leaf in leaves.values() if leaf.kind == "analyses")]
    for notebook in notebooks.values():
        problems += notebook_problems(notebook, names, inputs)
    problems += experiment_problems(root, tables)
    problems += one_value.problems(tables)
    problems += predictions.problems(tables, numbers)
    problems += _script_problems(root, leaves, names)
    problems += text_problems(root, ids, leaves, claims, texts, notebooks)
    placed = {f"docs/{uri}": text for uri, text in texts.items()}
    placed |= {f"docs/{one.uri}": one.prose for one in notebooks.values()}
    guards, wrong = guarded_words.read_guards(leaves, claims, placed, numbers)
    problems += wrong
    cited_in = _cited_in(tables, leaves, claims, pages, notebooks)
    unread = _unread(root, set(ids) - set(tables), leaves, claims)
    problems += uncited(entries, [key for key in entries if key in cited_in or key in unread])
    return Checked(
        tables, entries, leaves, claims, pages, cited_in, corrections, notebooks, tuple(guards)
    ), problems


def read_pages(root: Path) -> dict[str, WrittenPage]:
    """The hand-written pages of docs/, by path: in the order of the menu, then by name."""
    docs, menu = root / "docs", read_settings(root).pages
    files = sorted(path for path in docs.rglob("*.md") if not hidden(path, docs))
    paths = [path.relative_to(docs).as_posix() for path in files]
    names = [path for path in paths if not is_generated(path)]
    ordered = dict.fromkeys([*(name for name in menu if name in names), *names])
    return {uri: written_page(uri, (docs / uri).read_text(encoding="utf-8")) for uri in ordered}


def _read_tables(
    root: Path, ids: list[str], entries: Collection[str]
) -> tuple[dict[str, Table], list[Problem]]:
    """The sound tables. A note in the cache spares a table that has kept its rules the slow pass."""
    tables = {}
    problems: list[Problem] = []
    code = Code(root).of(read_table)
    for id in ids:
        files = [root / "data" / f"{id}{suffix}" for suffix in (".csv", ".yml")]
        key = digest(*(path.read_bytes() if path.exists() else b"" for path in files), code)
        note = root / ".cache" / "checked" / id
        kept_rules = note.exists() and note.read_bytes() == key.encode()
        table, wrong = read_table(root / "data", id, entries, rules=not kept_rules)
        problems += wrong
        if table:
            tables[id] = table
            if not kept_rules:
                write_whole(note, key.encode())
    return tables, problems


def _unread(root: Path, tables: set[str], leaves: dict[str, Leaf], claims: Collection[str]) -> str:
    """The text of files too broken to read, which may well cite a work."""
    paths = [path for id in tables for path in (root / "data").glob(f"{id}.*")]
    paths += [x.path for x in leaves.values() if x.kind == "claims" and x.id not in claims]
    return "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in paths)


def _number_types(leaves: dict[str, Leaf]) -> dict[str, str]:
    return {
        name: type
        for leaf in leaves.values()
        if leaf.kind == "analyses" and "analyse" in leaf.functions
        for name, type in number_types(leaf.id, leaf.path.read_text(encoding="utf-8")).items()
    }


def _names(
    leaves: dict[str, Leaf], numbers: Collection[str], tables: list[str], entries: Collection[str]
) -> Names:
    figures, claims = (
        [leaf.id for leaf in leaves.values() if leaf.kind == kind] for kind in ("figures", "claims")
    )
    return Names(numbers, figures, claims, tables, entries)


def _leaf_problems(leaf: Leaf, claim: Claim | None, names: Names) -> Iterator[Problem]:
    """What is wrong with the names and works that a leaf file speaks of."""
    yield from prose_problems(leaf.docstring, leaf.where, names)
    yield from prose_problems(leaf.declared.alt, leaf.where, names)
    yield from bare_number_problems(leaf.declared.alt, leaf.where)
    keys = [("SOURCES: ", key) for key in leaf.declared.sources]
    if claim:
        yield from prose_problems(" ".join(claim.texts), leaf.where, names)
        keys += [("", key) for key in claim.citations]
    for constant, key in keys:
        if key not in names.works:
            problem = f"{constant}'{key}' is not a key in references.bib"
            yield Problem(f"{leaf.where}:1", problem, nearest(key, names.works))
    for id in leaf.declared.figures:
        if id not in names.figure:
            problem = f"FIGURES: '{id}' is not a figure of the report"
            yield Problem(f"{leaf.where}:1", problem, nearest(id, names.figure))


def _script_problems(root: Path, leaves: dict[str, Leaf], names: Names) -> Iterator[Problem]:
    """A script that no figure loads, or a figure that prepares data for a script that is not there."""
    for path in sorted((root / SCRIPTS).glob("*")):
        if path.suffix != ".js" or path.stem not in names.figure:
            known = "its name is the id of a figure, and .js"
            hint = (path.suffix == ".js" and nearest(path.stem, names.figure)) or known
            yield Problem(f"{SCRIPTS}/{path.name}", "is the script of no figure", hint)
    for leaf in leaves.values():
        script = f"{SCRIPTS}/{leaf.id}.js"
        if SCRIPT_DATA in leaf.functions and not (root / script).exists():
            hint = f"write it, or delete the function {SCRIPT_DATA}"
            yield Problem(
                f"{leaf.where}:1", f"prepares data for {script}, which is not there", hint
            )


def _cited_in(
    tables: dict[str, Table],
    leaves: dict[str, Leaf],
    claims: dict[str, Claim],
    pages: dict[str, WrittenPage],
    notebooks: dict[str, Notebook],
) -> Places:
    found: dict[str, dict[tuple[str, str], None]] = {}

    def cite(keys: Iterable[str], kind: str, name: str) -> None:
        for key in keys:
            found.setdefault(key, {})[(kind, name)] = None

    for id, table in tables.items():
        cite([*table.sidecar.origin.citations, *table.works], "tables", id)
    for leaf in leaves.values():
        cite(leaf.declared.sources, leaf.kind, leaf.id)
        cite(tokens.works(leaf.docstring), leaf.kind, leaf.id)
    for id, claim in claims.items():
        cite([*claim.citations, *tokens.works(" ".join(claim.texts))], "claims", id)
    for page in pages.values():
        cite(page.works, "pages", page.uri)
    for notebook in notebooks.values():
        cite(tokens.works(notebook.prose), "pages", notebook.uri)
    return {key: list(places) for key, places in found.items()}
