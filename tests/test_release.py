"""A release puts one version on the pages branch, once, and leaves the others alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import git

from generators.errors import ReportError
from generators.publish.release import deploy


def refusal(root: Path, version: str) -> str:
    with pytest.raises(ReportError) as caught:
        deploy(root, version)
    return str(caught.value)


def page(root: Path, path: str) -> str:
    return git(root, "show", f"gh-pages:{path}")


def test_deploys_versions_side_by_side(repository: Path) -> None:
    deploy(repository, "2026.11")
    assert [v["version"] for v in json.loads(page(repository, "versions.json"))] == ["2026.11"]
    modes = {line.split()[0] for line in git(repository, "ls-tree", "-r", "gh-pages").splitlines()}
    assert modes == {"100644"}, "an alias is a folder of redirects, never a symlink"
    assert "../2026.11/" in page(repository, "latest/index.html")
    assert "latest/" in page(repository, "index.html")
    _permalinks_name(repository, "2026.11")
    first = git(repository, "rev-parse", "gh-pages:2026.11")

    refused = refusal(repository, "2026.11")
    assert "2026.11 is on the branch gh-pages already" in refused
    assert "never rewritten" in refused

    about = repository / "docs" / "about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\nA new sentence.\n", encoding="utf-8")
    assert "commit or remove first: docs/about.md" in refusal(repository, "2026.11.1")
    git(repository, "commit", "--quiet", "--all", "--message=A new sentence")
    deploy(repository, "2026.11.1")
    assert git(repository, "rev-parse", "gh-pages:2026.11") == first, "the old version is as it was"
    assert "A new sentence." in page(repository, "2026.11.1/about/index.html")
    assert "../2026.11.1/" in page(repository, "latest/index.html")
    _permalinks_name(repository, "2026.11.1")
    assert git(repository, "status", "--porcelain") == ""


def test_refuses_what_is_no_date(tmp_path: Path) -> None:
    for version in ("", "1.0", "2026", "2026.13", "2026.1", "v2026.11", "2026.11.0", "2026.11-rc1"):
        assert f"'{version}' is not a version" in refusal(tmp_path, version)


def test_refuses_a_tag_of_another_commit(repository: Path) -> None:
    git(repository, "tag", "v2026.11")
    git(repository, "commit", "--quiet", "--allow-empty", "--message=Later")
    assert "the tag v2026.11 stands at another commit" in refusal(repository, "2026.11")


def test_refuses_a_version_that_only_origin_has(repository: Path, tmp_path: Path) -> None:
    git(repository, "checkout", "--quiet", "--orphan", "gh-pages")
    git(repository, "rm", "-rfq", ".")
    (repository / "versions.json").write_text(
        '[{"version": "2026.10", "title": "", "aliases": []}]'
    )
    git(repository, "add", "versions.json")
    git(repository, "commit", "--quiet", "--message=Pages")
    git(repository, "checkout", "--quiet", "main")
    clone = tmp_path / "clone"
    git(repository, "clone", "--quiet", str(repository), str(clone))
    assert "2026.10 is on the branch gh-pages already" in refusal(clone, "2026.10")


def test_the_tag_of_this_commit_is_no_obstacle(repository: Path) -> None:
    git(repository, "tag", "v2026.11")
    (repository / "stray.txt").write_text("x")
    assert "commit or remove first: stray.txt" in refusal(repository, "2026.11")


def _permalinks_name(root: Path, version: str) -> None:
    for kind in ("figures", "claims", "tables"):
        for entry in json.loads(page(root, f"{version}/api/{kind}.json")):
            assert f"/{version}/{kind}/{entry['id']}/" in entry["permalink"]
