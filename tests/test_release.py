"""A release puts one version on the pages branch, once, and leaves the others alone."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from conftest import git
from copies import edit, hashes, verb
from stopping import Moment, kill_at

from generators.errors import ReportError
from generators.publish.release import deploy

FEW_PAGES = """
import pathlib

def on_files(files, config):
    for file in [file for file in files.documentation_pages() if file.src_uri not in ("index.md", "about.md")]:
        files.remove(file)
    return files

def on_post_build(config):
    with (pathlib.Path(__file__).parent.parent / "builds").open("a") as builds:
        builds.write(config.site_dir + "\\n")
"""


@pytest.fixture
def few_pages(repository: Path) -> Path:
    """A repository whose site has two pages and whose builds are counted in a file beside it."""
    (repository / "few_pages.py").write_text(FEW_PAGES)
    hooks = "hooks:\n  - generators/mkdocs_hook.py\n"
    edit(repository / "mkdocs.yml", hooks, f"{hooks}  - few_pages.py\n")
    _commit(repository, "Few pages")
    return repository


@pytest.fixture
def quiet(few_pages: Path) -> Path:
    """The same, where a link to a page that is left out is no warning."""
    settings = few_pages / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace(": warn", ": ignore"))
    _commit(few_pages, "No warnings")
    return few_pages


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


def test_a_release_builds_once_and_publishes_what_was_built(quiet: Path, tmp_path: Path) -> None:
    deploy(quiet, "2026.10")
    assert (tmp_path / "builds").read_text().splitlines() == [str(quiet / "site")]
    (tmp_path / "pages").mkdir()
    git(quiet, "archive", "--output", str(tmp_path / "pages.tar"), "gh-pages")
    shutil.unpack_archive(tmp_path / "pages.tar", tmp_path / "pages", filter="data")
    assert hashes(tmp_path / "pages/2026.10") == hashes(quiet / "site")
    about = page(quiet, "2026.10/about/index.html")
    address = "https://example.org/emergence-report/latest/about/"
    assert f'<link rel="canonical" href="{address}">' in about
    assert '"2026.10: Select version"' in about, "a version is text, and no number"


def test_a_release_that_is_killed_leaves_the_branch_as_it_was(quiet: Path) -> None:
    moments = {
        "when a page is laid out": Moment(r"/site/about/index\.html$"),
        "before the default is set": Moment(r"/mike$", 2, event="subprocess.Popen"),
    }
    for name, moment in moments.items():
        assert kill_at(quiet, moment, "release", "2026.11"), f"was not killed {name}"
        assert git(quiet, "branch", "--list", "gh-pages") == "", name
    deploy(quiet, "2026.11")
    assert "latest/" in page(quiet, "index.html")
    branches = git(quiet, "branch", "--format=%(refname:short)").split()
    assert branches == ["gh-pages", "main"]


def test_a_warning_stops_a_release(few_pages: Path) -> None:
    done = verb(few_pages, "release", "2026.11")
    assert done.returncode == 1
    assert "warnings in strict mode" in done.stdout + done.stderr
    assert git(few_pages, "branch", "--format=%(refname:short)").split() == ["main"]


def test_a_release_goes_on_from_the_branch_of_origin(quiet: Path, tmp_path: Path) -> None:
    before = _pages_branch(quiet)
    clone = tmp_path / "clone"
    git(quiet, "clone", "--quiet", str(quiet), str(clone))
    shutil.copytree(quiet / ".cache/results", clone / ".cache/results")
    for name, value in (("user.name", "A Test"), ("user.email", "test@localhost")):
        git(clone, "config", name, value)
    deploy(clone, "2026.11")
    listed = json.loads(page(clone, "versions.json"))
    assert {version["version"] for version in listed} == {"2026.10", "2026.11"}
    git(clone, "merge-base", "--is-ancestor", before, "gh-pages")

    git(
        clone, "update-ref", "refs/remotes/origin/gh-pages", git(clone, "rev-parse", "main").strip()
    )
    assert "gh-pages and origin/gh-pages have parted" in refusal(clone, "2026.12")


def test_refuses_what_is_no_date(tmp_path: Path) -> None:
    for version in ("", "1.0", "2026", "2026.13", "2026.1", "v2026.11", "2026.11.0", "2026.11-rc1"):
        assert f"'{version}' is not a version" in refusal(tmp_path, version)


def test_refuses_a_tag_of_another_commit(repository: Path) -> None:
    git(repository, "tag", "v2026.11")
    git(repository, "commit", "--quiet", "--allow-empty", "--message=Later")
    assert "the tag v2026.11 stands at another commit" in refusal(repository, "2026.11")


def test_refuses_a_version_that_only_origin_has(repository: Path, tmp_path: Path) -> None:
    _pages_branch(repository)
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


def _pages_branch(root: Path) -> str:
    """Make the branch gh-pages, with the version 2026.10; returns its commit."""
    git(root, "checkout", "--quiet", "--orphan", "gh-pages")
    git(root, "rm", "-rfq", ".")
    (root / "versions.json").write_text('[{"version": "2026.10", "title": "", "aliases": []}]')
    git(root, "add", "versions.json")
    git(root, "commit", "--quiet", "--message=Pages")
    git(root, "checkout", "--quiet", "main")
    return git(root, "rev-parse", "gh-pages").strip()


def _commit(root: Path, message: str) -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", f"--message={message}")
