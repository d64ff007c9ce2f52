"""What stands at the top of the repository agrees with the rest of it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml
from conftest import ROOT

from generators.disk.paths import FINISHED
from generators.publish.release import VERSION

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^(\w+):", MAKEFILE, re.M))
LOCKS = sorted((ROOT / "locks").glob("*.txt"))
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def read(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def test_the_citation_file_cites_this_version() -> None:
    citation = yaml.safe_load(read("CITATION.cff"))
    project = tomllib.loads(read("pyproject.toml"))["project"]
    assert {"cff-version", "message", "title", "authors"} <= set(citation)
    assert citation["cff-version"] == "1.2.0"
    assert citation["version"] == project["version"]
    assert VERSION.fullmatch(citation["version"])
    assert f'site_name: "{citation["title"]}"' in read("mkdocs.yml")


def test_docs_holds_files_written_by_hand_alone() -> None:
    assert re.findall(r"^docs/.+$", read(".gitignore"), re.M) == []
    assert f"{FINISHED.partition('/')[0]}/" in read(".gitignore").splitlines()


def test_the_commands_of_the_readme_are_targets_of_make() -> None:
    readme = read("README.md")
    commands = re.findall(
        r"^make (\w+)", "\n".join(re.findall(r"```sh\n(.*?)```", readme, re.S)), re.M
    )
    assert commands == ["site", "test"]
    assert set(commands) | set(re.findall(r"`make (\w+)", readme)) <= TARGETS


def test_the_links_of_the_readme_lead_to_files() -> None:
    links = re.findall(r"\]\(([^)#]+)(?:#([\w-]+))?\)", read("README.md"))
    for path, anchor in links:
        assert (ROOT / path).is_file(), path
        if anchor:
            headings = re.findall(r"^#+ (.+)$", read(path), re.M)
            assert anchor in {heading.lower().replace(" ", "-") for heading in headings}


def test_every_target_is_listed_by_help_and_is_no_file() -> None:
    phony = re.search(r"^\.PHONY: (.+)$", MAKEFILE, re.M)
    assert phony
    assert set(phony[1].split()) == TARGETS == set(re.findall(r"^(\w+):.*## ", MAKEFILE, re.M))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_locks_pin_every_package_by_hash_and_name_no_host(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "//" not in text
    for requirement in re.split(r"\n(?=\S)", text.strip()):
        assert re.match(r"[\w.-]+==[\w.]+", requirement), requirement
        assert "--hash=sha256:" in requirement, requirement


def test_the_site_and_the_tests_use_the_same_releases() -> None:
    site, test = (
        set(re.findall(r"^([\w.-]+==\S+.*?) \\$", read(f"locks/{name}.txt"), re.M))
        for name in ("site", "test")
    )
    assert site <= test


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda workflow: workflow.name)
def test_workflows_run_targets_of_make_and_pin_their_actions(workflow: Path) -> None:
    content = yaml.safe_load(workflow.read_text(encoding="utf-8"))
    assert "permissions" in content
    for job in content["jobs"].values():
        for step in job["steps"]:
            if "run" in step and not step["run"].startswith("git push "):
                assert step["run"].split()[0] == "make"
                assert step["run"].split()[1] in TARGETS
            if "uses" in step:
                assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", step["uses"])


# which need 3.11.5: on 3.11.2 their last releases before it write the same pages
OLDER_ON_AN_OLD_PYTHON = {"pymdown-extensions", "soupsieve"}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_python_gets_the_same_release_of_every_package(lock: Path) -> None:
    """Another release writes another site: one of them named another host on every page."""
    pinned = re.findall(r"^([\w.\[\]-]+)==(\S+)", lock.read_text(encoding="utf-8"), re.M)
    releases: dict[str, set[str]] = {}
    for name, version in pinned:
        releases.setdefault(name, set()).add(version)
    several = {name for name, versions in releases.items() if len(versions) > 1}
    assert several <= OLDER_ON_AN_OLD_PYTHON


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_run_the_python_that_the_locks_are_made_for(workflow: Path) -> None:
    made_for = re.search(r"--python-version (\S+)", MAKEFILE)
    found = re.findall(r'python-version: "(.+)"', workflow.read_text(encoding="utf-8"))
    assert made_for
    assert set(found) == {made_for[1]}
