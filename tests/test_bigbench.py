"""Result files of BIG-bench become rows; broken ones say what is wrong and what to do.

The fixtures have the layout of the classes ResultsFileData, ScoreData and ModelData of bigbench 1.0.0.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from typing import Any

import pytest
from click.testing import CliRunner
from conftest import ROOT

from generators.errors import ReportError
from generators.importers.bigbench import as_csv, rows_from_results
from generators.importers.commands import imports

COLUMNS = "task,model_family,model,parameters,shots,metric,score,items,source,locator"


def results(queries: bool = False) -> dict[str, Any]:
    """Two numbers of shots, two metrics, as the evaluation writes them."""

    def score(shots: int, exact: float, choice: float) -> dict[str, Any]:
        return {
            "score_dict": {"exact_str_match": exact, "multiple_choice_grade": choice},
            "preferred_score": "multiple_choice_grade",
            "number_of_shots": shots,
            "low_score": 0.2,
            "high_score": 1.0,
            "subtask_description": "emoji_movie",
        }

    content: dict[str, Any] = {
        "scores": [score(0, 0.01, 0.2), score(3, 0.05, 0.31)],
        "task": {"task_name": "emoji_movie"},
        "model": {
            "model_family": "made-up family",
            "model_name": "8m",
            "total_params": 9000000,
            "non_embedding_params": 8000000,
            "flop_matched_non_embedding_params": 8000000,
            "training_batch_size": 1,
            "training_steps": 1,
            "description": "made up",
            "decoding_params": {"temperature": 0.0},
            "additional_details": "",
        },
    }
    if queries:
        sample = {
            "input": "?",
            "targets": ["a"],
            "scores": [0.0],
            "target_values": {},
            "correct": 1.0,
        }
        content["queries"] = [
            {
                "function": "cond_log_prob",
                "absolute_normalization": False,
                "samples": [sample] * 7,
                "shots": 3,
                "task": "emoji_movie",
            },
            {
                "function": "generate_text",
                "max_length": 9,
                "stop_string": "\n",
                "output_regex": None,
                "samples": [{"input": "?", "output": "a", "targets": {"a": None}}] * 4,
                "shots": 3,
                "task": "emoji_movie",
            },
        ]
    return content


def problem(text: str, **options: Any) -> str:
    with pytest.raises(ReportError) as caught:
        rows_from_results(text, "scores_a_b.json", **options)
    return str(caught.value)


def without(*path: Any) -> str:
    content = results()
    place: Any = content
    for key in path[:-1]:
        place = place[key]
    del place[path[-1]]
    return json.dumps(content)


def with_score(value: Any) -> str:
    content = results()
    content["scores"][0]["score_dict"]["exact_str_match"] = value
    return json.dumps(content)


def test_every_metric_and_number_of_shots_is_a_row():
    rows = rows_from_results(json.dumps(results()), "scores_a_b.json")
    assert [(row.shots, row.metric, row.score) for row in rows] == [
        (0, "exact_str_match", 0.01),
        (0, "multiple_choice_grade", 0.2),
        (3, "exact_str_match", 0.05),
        (3, "multiple_choice_grade", 0.31),
    ]
    assert {(row.task, row.model_family, row.model, row.parameters) for row in rows} == {
        ("emoji_movie", "made-up family", "8m", 9e6)
    }
    assert {row.items for row in rows} == {None}
    assert {row.locator for row in rows} == {"scores_a_b.json"}


def test_a_full_log_tells_the_items_of_each_metric():
    rows = rows_from_results(json.dumps(results(queries=True)))
    assert [row.items for row in rows] == [None, None, 4, 7]


def test_metric_size_and_items_can_be_chosen():
    rows = rows_from_results(
        json.dumps(results()), size="non_embedding_params", metrics=["exact_str_match"], items=100
    )
    assert [(row.parameters, row.items) for row in rows] == [(8e6, 100), (8e6, 100)]


def test_a_subtask_goes_by_its_own_name():
    content = results()
    content["scores"][0]["subtask_description"] = "emoji_movie:old films"
    content["scores"][1]["subtask_description"] = ""
    rows = rows_from_results(json.dumps(content))
    assert [row.task for row in rows[::2]] == ["emoji_movie:old films", "emoji_movie"]


def test_the_csv_has_the_columns_of_the_table():
    text = as_csv(rows_from_results(json.dumps(results())))
    assert text.splitlines()[0] == COLUMNS
    first = next(csv.DictReader(text.splitlines()))
    assert (first["parameters"], first["score"], first["items"]) == ("9e+06", "0.01", "")


@pytest.mark.parametrize("length", [40, 300, 700])
def test_a_file_cut_off_says_so(length):
    text = json.dumps(results(), indent=1)[:length]
    said = problem(text)
    assert said.startswith(f"scores_a_b.json:{text.count(chr(10)) + 1}: ")
    assert "google/BIG-bench" in said


def test_what_is_not_json_is_named_with_line_and_column():
    assert problem('{"scores":\n [nothing]}').startswith("scores_a_b.json:2: is not JSON: ")


def test_a_pointer_of_git_lfs_is_recognised():
    said = problem("version https://git-lfs.github.com/spec/v1\noid sha256:0\n")
    assert "git lfs pull" in said


@pytest.mark.parametrize(
    "text, says",
    [
        ("[]", "is a list, not an object"),
        (without("task"), "task/task_name is missing"),
        (without("model", "total_params"), "model/total_params is missing"),
        (without("scores", 1, "number_of_shots"), "scores/1/number_of_shots is missing"),
        (with_score("high"), "scores/0/score_dict/exact_str_match = 'high' is not a number"),
        (with_score(None), "exact_str_match = None is not a number"),
        (with_score(float("nan")), "exact_str_match = nan is not a number"),
        (with_score(True), "exact_str_match = True is not a number"),
    ],
)
def test_what_is_wrong_is_named_with_its_path(text, says):
    assert says in problem(text)


def test_all_problems_come_at_once():
    content = results()
    del content["model"]["model_name"], content["task"]
    assert problem(json.dumps(content)).count("is missing") == 2


def test_an_unknown_metric_gets_a_suggestion():
    assert "did you mean 'exact_str_match'?" in problem(
        json.dumps(results()), metrics=["exact_match"]
    )


def test_a_metric_without_a_number_can_be_left_out():
    rows = rows_from_results(with_score(float("nan")), metrics=["multiple_choice_grade"])
    assert [row.score for row in rows] == [0.2, 0.31]


def run(*arguments: object) -> Any:
    return CliRunner().invoke(imports, ["bigbench", *map(str, arguments)])


def test_files_are_printed_as_one_table(tmp_path):
    paths = [tmp_path / "scores_a.json", tmp_path / "scores_b.json"]
    for path in paths:
        path.write_text(json.dumps(results()), encoding="utf-8")
    done = run(*paths)
    assert done.exit_code == 0
    lines = done.output.splitlines()
    assert lines[0] == COLUMNS
    assert len(lines) == 9


def test_rows_are_appended_to_a_table(tmp_path):
    path, table = tmp_path / "scores_a.json", tmp_path / "table.csv"
    path.write_text(json.dumps(results()), encoding="utf-8")
    table.write_text(COLUMNS, encoding="utf-8")
    assert run(path, "--append", table, "--metric", "exact_str_match").exit_code == 0
    assert len(table.read_text(encoding="utf-8").splitlines()) == 3


def test_nothing_is_appended_when_one_file_is_wrong(tmp_path):
    good, bad, table = (tmp_path / name for name in ("good.json", "bad.json", "table.csv"))
    good.write_text(json.dumps(results()), encoding="utf-8")
    bad.write_text("{", encoding="utf-8")
    table.write_text(COLUMNS + "\n", encoding="utf-8")
    said = str(run(good, bad, "--append", table).exception)
    assert table.read_text(encoding="utf-8") == COLUMNS + "\n"
    assert said.startswith(f"{bad}:1: ends too early\n  fetch")


def test_a_table_with_other_columns_is_refused(tmp_path):
    path, table = tmp_path / "scores_a.json", tmp_path / "table.csv"
    path.write_text(json.dumps(results()), encoding="utf-8")
    table.write_text("task,score\n", encoding="utf-8")
    done = run(path, "--append", table)
    assert "the table needs the columns task,model_family" in str(done.exception)


def test_a_missing_file_is_named(tmp_path):
    assert "scores_c.json:1: is not there" in str(run(tmp_path / "scores_c.json").exception)


def test_a_problem_ends_as_lines_and_exit_code_1(tmp_path):
    arguments = ["import", "bigbench", str(tmp_path / "scores_c.json")]
    done = subprocess.run(
        [sys.executable, "-m", "generators", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("error: ")
    assert done.stderr.endswith("1 problem; nothing was written.\n")
