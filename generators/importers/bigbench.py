"""From result files of BIG-bench to rows of a score table, for any task, metric, shots and model.

    python -m generators import bigbench benchmark_tasks/emoji_movie/results/*.json

prints the rows as CSV; `--append data/emoji_movie_scores.csv` adds them to a table. The files are
those that its evaluation writes, `scores_*.json` and `full-log_*.json`: the class ResultsFileData of
the package bigbench 1.0.0 as plain JSON. Scores are kept as they are stored: shares of items from 0
to 1, other metrics on their own scale.
"""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Collection, Iterator
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import Any

from ..disk.files import write_whole
from ..errors import Problem, ReportError, nearest

SOURCE = "srivastava2023"
SIZES = ("total_params", "non_embedding_params", "flop_matched_non_embedding_params")
CHOICE_METRICS = {"multiple_choice_grade", "calibration_multiple_choice_brier_score"}
GENERATED_METRICS = {"exact_str_match", "case_insensitive_str_match", "bleu", "rouge", "bleurt"}
LFS = "version https://git-lfs"
FETCH = "fetch the file anew; it comes from a folder results/ of google/BIG-bench"


@dataclass(frozen=True)
class ScoreRow:
    """One score of one model; `items` is None where the file does not tell."""

    task: str
    model_family: str
    model: str
    parameters: float
    shots: int
    metric: str
    score: float
    items: int | None
    source: str
    locator: str


def rows_from_results(
    json_text: str,
    file: str = "results.json",
    size: str = "total_params",
    metrics: Collection[str] = (),
    items: int | None = None,
) -> list[ScoreRow]:
    """The rows of one result file; `metrics` picks some, `items` is for files without queries.

    A subtask is named after its own description. Raises ReportError with every problem of the file,
    by the name `file`.
    """
    content = _parsed(json_text, file)
    problems: list[Problem] = []
    task = _value(content, ("task", "task_name"), str, file, problems)
    family = _value(content, ("model", "model_family"), str, file, problems)
    model = _value(content, ("model", "model_name"), str, file, problems)
    parameters = _value(content, ("model", size), (int, float), file, problems)
    scores = _value(content, ("scores",), list, file, problems)
    if problems:
        raise ReportError.of(problems)
    rows = []
    known: set[str] = set()
    for index, entry in enumerate(scores):
        place = ("scores", index)
        shots = _value(content, (*place, "number_of_shots"), int, file, problems)
        found = _value(content, (*place, "score_dict"), dict, file, problems)
        if shots is None or found is None:
            continue
        subtask = entry.get("subtask_description") or task
        known |= set(found)
        for metric in found:
            if metrics and metric not in metrics:
                continue
            score = _value(content, (*place, "score_dict", metric), (int, float), file, problems)
            if score is not None:
                n = _items(content.get("queries") or [], subtask, shots, metric) or items
                rows.append(
                    ScoreRow(
                        *(subtask, family, model, float(parameters), shots, metric),
                        *(float(score), n, SOURCE, file),
                    )
                )
    for metric in sorted(set(metrics) - known):
        problems.append(
            Problem(f"{file}:1", f"metric '{metric}' is not in the file", nearest(metric, known))
        )
    if problems:
        raise ReportError.of(problems)
    return rows


def as_csv(rows: Collection[ScoreRow], header: bool = True) -> str:
    """The rows as text of a table; an unknown number of items is an empty cell."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    if header:
        writer.writerow(_columns())
    for row in rows:
        writer.writerow(["" if value is None else _cell(value) for value in astuple(row)])
    return text.getvalue()


def rows_from_files(
    names: Collection[str], size: str, metrics: Collection[str], items: int | None
) -> list[ScoreRow]:
    """The rows of all files, one after the other."""
    return [
        row
        for name in names
        for row in rows_from_results(text_of(name), name, size, metrics, items)
    ]


def _columns() -> list[str]:
    return [field.name for field in fields(ScoreRow)]


def _cell(value: Any) -> str:
    return f"{value:.6g}" if isinstance(value, float) else str(value)


def text_of(name: str, fetch: str = FETCH) -> str:
    """The text of an upstream file."""
    try:
        return Path(name).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise ReportError(f"{name}:1", "is not there", "give the path of a file") from None
    except (UnicodeDecodeError, IsADirectoryError) as error:
        raise ReportError(f"{name}:1", f"cannot be read: {error}", fetch) from error


def append_rows(name: str, rows: list[ScoreRow]) -> None:
    """Add the rows to a table with the same columns."""
    text = text_of(name)
    first = text.split("\n", 1)[0].split(",")
    if first != _columns():
        hint = "the table needs the columns " + ",".join(_columns())
        raise ReportError(f"{name}:1", f"has the columns {','.join(first)}", hint)
    ending = "" if text.endswith("\n") else "\n"
    write_whole(Path(name), (text + ending + as_csv(rows, header=False)).encode())


def _parsed(json_text: str, file: str) -> dict[str, Any]:
    if json_text.startswith(LFS):
        raise ReportError(f"{file}:1", "is a pointer of Git LFS", "run git lfs pull in its folder")
    try:
        content = json.loads(json_text)
    except json.JSONDecodeError as error:
        cut_off = error.pos >= len(json_text.rstrip()) or error.msg.startswith("Unterminated")
        what = "ends too early" if cut_off else f"is not JSON: {error.msg}, column {error.colno}"
        raise ReportError(f"{file}:{error.lineno}", what, FETCH) from error
    if not isinstance(content, dict):
        hint = "a result file is an object with scores, task and model"
        raise ReportError(f"{file}:1", f"is a {type(content).__name__}, not an object", hint)
    return content


def _value(
    content: Any, path: tuple[str | int, ...], kind: Any, file: str, problems: list[Problem]
) -> Any:
    """The value at a path, or None with a problem noted where it is missing or of another kind."""
    at = "/".join(map(str, path))
    value = content
    for key in path:
        if isinstance(value, dict) and key not in value:
            problems.append(Problem(f"{file}:1", f"{at} is missing", nearest(str(key), value)))
            return None
        try:
            value = value[key]
        except (TypeError, IndexError, KeyError):
            problems.append(Problem(f"{file}:1", f"{at} cannot be found", FETCH))
            return None
    wrong = not isinstance(value, kind) or isinstance(value, bool)
    if wrong or (isinstance(value, float) and not math.isfinite(value)):
        hint = "leave the metric out with --metric" if "score_dict" in path[:-1] else FETCH
        wanted = "number" if kind in (int, (int, float)) else {str: "text"}.get(kind, kind.__name__)
        problems.append(Problem(f"{file}:1", f"{at} = {value!r} is not a {wanted}", hint))
        return None
    return value


def _items(queries: list[dict[str, Any]], subtask: str, shots: int, metric: str) -> int | None:
    """How many items the queries of a full log hold for one score; None where they do not tell."""
    if metric in CHOICE_METRICS:
        function = "cond_log_prob"
    elif metric in GENERATED_METRICS:
        function = "generate_text"
    else:
        return None
    counts = list(_sample_counts(queries, subtask, shots, function))
    return sum(counts) or None


def _sample_counts(
    queries: list[dict[str, Any]], subtask: str, shots: int, function: str
) -> Iterator[int]:
    for query in queries:
        same = (query.get("task"), query.get("shots", 0)) == (subtask, shots)
        if same and query.get("function") == function:
            yield len(query.get("samples") or [])
