"""From a file of Epoch AI's model data to rows of the table of language models, cell by cell as text.

Epoch renames columns from time to time; every spelling seen since 2025 is accepted. What the upstream notes
say in words is read only to tell what the size of a training set counts; no note is copied.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..errors import Problem, ReportError, nearest
from ..sources.cells import NUMBER

SOURCE = "epoch2026models"
FETCH = "download the CSV file anew from epoch.ai/data/ai-models"
# column of the table -> its spellings upstream, in any of its files and years; the first is the newest
SPELLINGS = {
    "upstream_name": ("Model", "System"),
    "organisation": ("Organization", "Organization (from Organization)"),
    "country": ("Country (of organization)", "Country (from Organization)", "Country"),
    "date": ("Publication date",),
    "domain": ("Domain",),
    "base_model": ("Base model",),
    "parameters": ("Parameters",),
    "training_tokens": (
        "Training dataset size (total)",
        "Training dataset size (gradients)",
        "Training dataset size (datapoints)",
        "(DEPRECATED) Training dataset size (datapoints)",
        "Training dataset size",
    ),
    "epochs": ("Epochs",),
    "training_compute_flop": ("Training compute (FLOP)",),
    "training_compute_flop_lower": (
        "Training compute lower bound",
        "Training compute (lower bound)",
    ),
    "training_compute_flop_upper": (
        "Training compute upper bound",
        "Training compute (upper bound)",
    ),
    "training_cost_2023usd": ("Training compute cost (2023 USD)", "Training cost (2023 USD)"),
    "confidence": ("Confidence",),
    "access": ("Model accessibility",),
    "link": ("Link",),
    "size_notes": ("Dataset size notes", "Training dataset size notes"),
    "compute_notes": ("Training compute notes",),
}
NEEDED = ("upstream_name", "organisation", "date", "domain", "parameters", "training_compute_flop")
NUMBERS = (
    "parameters",
    "training_tokens",
    "epochs",
    "training_compute_flop",
    "training_compute_flop_lower",
    "training_compute_flop_upper",
    "training_cost_2023usd",
)
SIZES = ("parameters", "training_tokens", "training_compute_flop")
NOTES = ("size_notes", "compute_notes")
AGREES = 1.25  # 6ND and the stated compute within this factor count the same tokens
ROUGHLY = 2.0  # within this factor where compute was measured on hardware, which also recomputes and idles
RULE_OF_THUMB = re.compile(
    r"1 token ~ 0\.75 words?"
)  # stands under most notes and says nothing of the row


@dataclass(frozen=True)
class ModelRow:
    """One model, upstream or in the table: its line in the file and its cells by column of the table."""

    line: int
    cells: Mapping[str, str]


@dataclass(frozen=True)
class Upstream:
    """The language models of a file, its columns that the table knows, and what a person must look at."""

    file: str
    columns: frozenset[str]
    rows: tuple[ModelRow, ...]
    problems: tuple[Problem, ...]


def read(text: str, file: str) -> Upstream:
    """The models of the domain language with a size, tokens or compute.

    Raises ReportError where the file is not the CSV that Epoch publishes.
    """
    lines = csv.reader(io.StringIO(text.removeprefix("\ufeff")), strict=True)
    rows: list[ModelRow] = []
    problems: list[Problem] = []
    line = 1
    try:
        header = next(lines, [])
        where = _places(header, file)
        line = lines.line_num
        for record in lines:
            at, line = line + 1, lines.line_num
            if len(record) != len(header):
                what = f"has {len(record)} cells, the header has {len(header)}"
                raise ReportError(f"{file}:{at}", what, FETCH)
            found, wrong = _row({c: record[i] for c, i in where.items()}, f"{file}:{at}")
            if found:
                rows.append(ModelRow(at, found))
                problems += wrong
    except csv.Error as error:
        raise ReportError(f"{file}:{line}", f"is not CSV: {error}", FETCH) from error
    columns = frozenset(where) - set(NOTES)
    return Upstream(file, columns, tuple(rows), tuple(problems))


def tokens_note(cells: Mapping[str, str], size_notes: str, compute_notes: str = "") -> str:
    """What the size of the training set counts, as far as numbers and words of upstream tell; else empty.

    6ND (with active parameters where known, times epochs where given) that agrees with the stated compute
    shows whether D is what the model saw or what was there to see. Compute that was measured and not
    computed as 6ND agrees only roughly, and a row is not left out for that.
    """
    if not cells.get("training_tokens"):
        return ""
    size = cells.get("active_parameters") or cells.get("parameters")
    compute, tokens = cells.get("training_compute_flop"), float(cells["training_tokens"])
    epochs = float(cells.get("epochs") or 1.0)
    passes = 0.0
    if size and compute:
        passes = float(compute) / (6 * float(size) * tokens)
    repeated = epochs > AGREES**2  # fewer passes cannot be told from one
    if repeated and _agree(passes, epochs):
        return "unique"
    if _agree(passes, 1.0):
        return "seen" if repeated else "counted once"
    if passes and _agree(passes, max(epochs, 1.0), ROUGHLY):
        return "roughly"
    if re.search(r"\bwords?\b", RULE_OF_THUMB.sub("", size_notes), re.I):
        return "perhaps words"
    return "" if re.search("token", size_notes + compute_notes, re.I) else "unit unsure"


def _agree(passes: float, expected: float, factor: float = AGREES) -> bool:
    return expected / factor <= passes <= expected * factor


def _places(header: list[str], file: str) -> dict[str, int]:
    """Column of the table -> index in the file, for the columns that are there."""
    known = {_plain(name): i for i, name in reversed(list(enumerate(header)))}
    where = {}
    for column, spellings in SPELLINGS.items():
        # a snapshot with columns renamed to ours reads as well
        found = [
            known[_plain(s)] for s in (*spellings, *OURS.get(column, ())) if _plain(s) in known
        ]
        if found:
            where[column] = found[0]
    missing = [column for column in NEEDED if column not in where]
    if missing:
        raise ReportError.of(
            Problem(
                f"{file}:1",
                f"column '{SPELLINGS[column][0]}' is missing",
                nearest(SPELLINGS[column][0], header) or FETCH,
            )
            for column in missing
        )
    return where


OURS = {
    "upstream_name": ("model",),
    "organisation": ("organization",),
    "date": ("publication_date",),
    "training_compute_flop_lower": ("training_compute_flop_lower",),
    "training_compute_flop_upper": ("training_compute_flop_upper",),
    "training_cost_2023usd": ("training_cost_2023usd",),
}


def _plain(name: str) -> str:
    return re.sub("[^a-z0-9]+", "_", name.lower()).strip("_")


def _row(raw: dict[str, str], where: str) -> tuple[dict[str, str], list[Problem]]:
    """The cells of a language model, empty for any other row; and its numbers that do not parse."""
    cells = {column: " ".join(cell.split()) for column, cell in raw.items()}
    domains = [part.strip() for part in cells["domain"].split(",")]
    if "Language" not in domains or not any(cells.get(column) for column in SIZES):
        return {}, []
    numbers, problems = _numbers(raw, cells, where)
    cells |= numbers
    if not cells["upstream_name"]:
        problems.append(Problem(where, "has no name", "ask upstream, or delete it in your copy"))
    if cells["date"] and not re.fullmatch(r"\d{4}-\d\d-\d\d", cells["date"]):
        shown = f"Publication date = '{cells['date']}' of '{cells['upstream_name']}'"
        problems.append(Problem(where, f"{shown} is not a date", "write it as 2026-11-22"))
    cells["domain"] = "language" if set(domains) == {"Language"} else "language and other"
    for column in ("country", "organisation"):
        if column in cells:
            cells[column] = _listed(cells[column])
    cells["link"] = re.split(r"[\s,;]", cells.get("link", ""), maxsplit=1)[0]
    return cells, problems


def _numbers(
    raw: dict[str, str], cells: dict[str, str], where: str
) -> tuple[dict[str, str], list[Problem]]:
    """The numbers of a row by column, empty where a problem says why."""
    found, problems = dict[str, str](), list[Problem]()
    for column in (name for name in NUMBERS if name in cells):
        number = _number(cells[column])
        shown = f"{SPELLINGS[column][0]} = '{raw[column]}' of '{cells['upstream_name']}'"
        hint = "ask upstream, or put a number into your copy of the file"
        if number is None:
            problems.append(Problem(where, f"{shown} is not a number", hint))
        elif number and column in SIZES and float(number) <= 0:
            problems.append(Problem(where, f"{shown} is not above zero", hint))
            number = None
        found[column] = number or ""
    return found, problems


def _listed(cell: str) -> str:
    """A list with every name once; of more than four the first three are named."""
    parts = list(dict.fromkeys(part.strip() for part in cell.split(",") if part.strip()))
    if len(parts) > 4:
        parts = [*parts[:3], f"{len(parts) - 3} others"]
    return "; ".join(parts)


def _number(cell: str) -> str | None:
    """The number in one spelling, of several the largest, empty where there is none; None where it does not parse."""
    bare = cell.lstrip("$")
    several = [part for part in bare.split(",") if NUMBER.fullmatch(part)]
    if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", bare):
        bare = bare.replace(",", "")
    elif len(several) > 1 and len(several) == bare.count(",") + 1:
        bare = max(several, key=float)
    if not bare:
        return ""
    return f"{float(bare):.12g}" if NUMBER.fullmatch(bare) else None
