"""The verbs under `python -m generators import`: read upstream files, show what they change, write it whole."""

from __future__ import annotations

import csv
import datetime
import io
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import click

from ..disk.files import write_whole
from ..errors import ReportError
from ..sources import predictions
from ..sources.corrections import NAME, UPSTREAM, Correction, as_line, read_corrections
from ..sources.references import read_references
from ..sources.tables import Table, read_table
from . import bigbench, epoch_models, refresh
from . import predictions as resolving
from .matching import Choices

ROOT = Path(__file__).resolve().parents[2]
DAY = click.DateTime(["%Y-%m-%d"])


@click.group(name="import", context_settings={"help_option_names": ["-h", "--help"]})
def imports() -> None:
    """Turn upstream files, fetched by hand, into rows of a table."""


@imports.command("epoch-models")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--collection", type=click.Choice(list(refresh.FILES)), default="notable", show_default=True
)
@click.option("--date", type=DAY, help="Day on which the file was fetched; today where not given.")
@click.option(
    "--by", default="import epoch-models", show_default=True, help="Who stands for the corrections."
)
@click.option(
    "--write", is_flag=True, help="Write the table and the corrections; without it only show."
)
@click.option("--same", multiple=True, metavar="NAME=MODEL", help="NAME upstream is the row MODEL.")
@click.option(
    "--new", multiple=True, metavar="NAME", help="NAME upstream is no row of the table yet."
)
@click.option("--skip", multiple=True, metavar="NAME", help="Leave NAME upstream out.")
@click.option("--accept", multiple=True, metavar="MODEL.FIELD", help="Take this large change.")
def epoch_models_command(
    file: Path,
    collection: str,
    date: datetime.datetime | None,
    by: str,
    write: bool,
    same: tuple[str, ...],
    new: tuple[str, ...],
    skip: tuple[str, ...],
    accept: tuple[str, ...],
) -> None:
    """Refresh the table of language models from a CSV FILE of Epoch AI's model data.

    Shows the difference row by row. What a person must decide is listed all at once, and then
    nothing is written.
    """
    day = (date.date() if date else datetime.date.today()).isoformat()  # the clock, only here
    table = _table(ROOT)
    done, _ = read_corrections(ROOT / NAME, {table.id: table})
    ours = frozenset(corrected_cells(done))
    choices = Choices(_pairs(same), frozenset(new), frozenset(skip), frozenset(accept), ours)
    current = refresh.as_rows(table.columns, [(row.line, row.cells) for row in table.rows])
    upstream = epoch_models.read(bigbench.text_of(str(file), epoch_models.FETCH), str(file))
    plan = refresh.plan(current, upstream, day, collection, choices)
    click.echo(refresh.diff(plan), nl=False)
    if plan.problems:
        raise ReportError.of(plan.problems)
    if not (plan.changed or plan.new):
        return
    content = _content(table, refresh.rows_after(current, plan))
    _check(ROOT, content)
    if not write:
        click.echo("Nothing was written; add --write.")
        return
    lines = [as_line(one) for one in refresh.corrections(plan, by)]
    write_changes(ROOT, content, lines)
    click.echo(f"data/{refresh.TABLE}.csv is written; {len(lines)} corrections are recorded.")


@imports.command("bigbench")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--metric", multiple=True, help="Only this one; repeatable.")
@click.option(
    "--size",
    type=click.Choice(bigbench.SIZES),
    default=bigbench.SIZES[0],
    show_default=True,
    help="What counts as parameters.",
)
@click.option("--items", type=int, help="Items scored, where the file has no queries.")
@click.option("--append", metavar="TABLE", help="Add the rows to this CSV file.")
def bigbench_command(
    files: tuple[str, ...],
    metric: tuple[str, ...],
    size: str,
    items: int | None,
    append: str | None,
) -> None:
    """Print or append the rows of result files of BIG-bench, scores_*.json or full-log_*.json."""
    rows = bigbench.rows_from_files(files, size, metric, items)
    if append:
        bigbench.append_rows(append, rows)
    else:
        click.echo(bigbench.as_csv(rows), nl=False)


@imports.command("predictions")
@click.option("--write", is_flag=True, help="Write the outcomes; without it only show.")
def predictions_command(write: bool) -> None:
    """Fill in the outcomes of registered predictions that are due, from the newest files in the tables."""
    from ..graph.catalog import Catalog  # brings what computes
    from ..graph.checks import check

    checked, problems = check(ROOT)
    if problems:
        raise ReportError.of(problems)
    catalog = Catalog(ROOT, checked.tables, checked.leaves)
    table = checked.tables[predictions.TABLE]
    rows = [dict(zip(table.columns, row.cells, strict=True)) for row in table.rows]
    files = resolving.files_of(catalog.result, {row["quantity"] for row in rows})
    done = resolving.resolve(rows, files, datetime.date.today())  # the clock, only here
    for line in done.lines or ("No prediction is due.",):
        click.echo(line)
    if done.filled and write:
        write_whole(ROOT / "data" / f"{predictions.TABLE}.csv", _content(table, list(done.rows)))
        click.echo(f"data/{predictions.TABLE}.csv is written; {done.filled} have an outcome.")
    elif done.filled:
        click.echo("Nothing was written; add --write.")


def write_changes(root: Path, content: bytes, lines: list[str]) -> None:
    """The corrections first, then the table, each whole: after a kill the same import does what is left."""
    path = root / "data" / "corrections.yml"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    known = set(text.splitlines(keepends=True))
    missing = "".join(line for line in lines if line not in known)
    if missing:
        ending = "" if not text or text.endswith("\n") else "\n"
        write_whole(path, (text + ending + missing).encode())
    write_whole(root / "data" / f"{refresh.TABLE}.csv", content)


def corrected_cells(done: Iterable[Correction]) -> set[tuple[str, str]]:
    """Cells of the table, by model and field, whose last correction was a person's and not upstream's."""
    last = {(one.key[0][1], one.field): one.reason for one in done if one.table == refresh.TABLE}
    return {cell for cell, reason in last.items() if not reason.startswith(UPSTREAM)}


def _pairs(same: tuple[str, ...]) -> dict[str, str]:
    pairs = {}
    for text in same:
        name, equals, model = text.rpartition("=")
        if not equals:
            raise click.BadParameter(f"'{text}' is not NAME=MODEL", param_hint="--same")
        pairs[name] = model
    return pairs


def _table(root: Path) -> Table:
    """The table as it stands; it must be sound before it is refreshed."""
    works, _ = read_references(root / "data" / "references.bib")
    table, problems = read_table(root / "data", refresh.TABLE, works)
    if table is None:
        raise ReportError.of(problems)
    return table


def _content(table: Table, rows: list[dict[str, str]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([row.get(name, "") for name in table.columns] for row in rows)
    return text.getvalue().encode()


def _check(root: Path, content: bytes) -> None:
    """Would the new table pass? Raises with the lines it would have."""
    works, _ = read_references(root / "data" / "references.bib")
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        data.mkdir()
        shutil.copy(root / "data" / f"{refresh.TABLE}.yml", data)
        (data / f"{refresh.TABLE}.csv").write_bytes(content)
        _, problems = read_table(data, refresh.TABLE, works)
    if problems:
        raise ReportError.of(
            replace(problem, problem=f"{problem.problem} once the file is taken in")
            for problem in problems
        )
