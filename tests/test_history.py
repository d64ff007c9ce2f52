"""What changed is read from the history of the repository, and where there is none the page says so."""

from __future__ import annotations

import json

from conftest import git
from small_reports import write

from generators.pages.history_text import headline
from generators.sources.history import VERDICTS, NewVerdict, read_history


def commit(root, day, message, **files):
    for path, content in files.items():
        write(root / path, content)
    git(root, "add", "--all")
    identity = ("-c", "user.name=A Test", "-c", "user.email=test@localhost")
    when = f"{day}T12:00:00+00:00"
    git(
        root,
        *identity,
        "commit",
        "--quiet",
        "--allow-empty",
        f"--date={when}",
        f"--message={message}",
    )


def verdicts(**words):
    return json.dumps({claim: [word, "part: 1"] for claim, word in words.items()}, indent=1)


def repository(root):
    root.mkdir()
    git(root, "init", "--quiet", "--initial-branch=main")
    commit(
        root,
        "2026-01-01",
        "First claims",
        **{
            "generators/claims/a.py": "",
            "generators/claims/__init__.py": "",
            "data/runs.csv": "",
            VERDICTS: verdicts(a="supported", b="refuted"),
        },
    )
    commit(root, "2026-01-02", "Wording", **{"generators/claims/a.py": "# a"})
    git(root, "checkout", "--quiet", "-b", "side")
    commit(
        root, "2026-01-03", "A figure", **{"generators/figures/f.py": "", "docs/chapters/c.md": ""}
    )
    git(root, "checkout", "--quiet", "main")
    commit(
        root,
        "2026-01-04",
        "Another",
        **{VERDICTS: verdicts(a="refuted", b="refuted", c="supported")},
    )
    identity = ("-c", "user.name=A Test", "-c", "user.email=test@localhost")
    git(root, *identity, "merge", "--quiet", "--no-ff", "--message=Merge: a chapter", "side")
    return root


def test_steps_name_what_they_added_and_which_verdicts_changed(tmp_path):
    merged, changed, first = read_history(repository(tmp_path / "report"))
    assert (merged.subject, merged.added) == (
        "Merge: a chapter",
        {"figures": ("f",), "chapters": ("c",)},
    )
    assert (changed.added, changed.verdicts) == ({}, (NewVerdict("a", "supported", "refuted"),))
    assert (first.added, first.verdicts) == ({"claims": ("a",), "tables": ("runs",)}, ())
    assert headline(merged) == "A chapter (1 figure and 1 chapter)"
    assert headline(changed) == "Another (1 verdict changed)"


def test_a_shallow_clone_or_a_folder_without_git_has_no_history(tmp_path):
    root = repository(tmp_path / "report")
    git(tmp_path, "clone", "--quiet", "--depth=1", root.as_uri(), "shallow")
    assert read_history(tmp_path / "shallow") is None
    assert read_history(tmp_path) is None
    assert len(read_history(root)) == 3


def test_the_page_of_changes_and_the_home_page_agree(site):
    page = (site / "changes/index.html").read_text("utf-8")
    home = (site / "index.html").read_text("utf-8")
    told = [part.partition('"')[0] for part in home.split('href="./changes/#')[1:]]
    assert "The history" in home or told
    assert all(f'id="{commit}"' in page for commit in told)
