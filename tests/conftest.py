"""What all tests share: the repository, its built site, and a copy of it to change."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from pathlib import Path

import hypothesis
import pytest

hypothesis.settings.register_profile("report", deadline=None)  # a slow machine is no fault
hypothesis.settings.load_profile("report")

ROOT = Path(__file__).resolve().parent.parent
for name in ("SITE_URL", "REPO_URL", "REPORT_VERSION", "REPORT_STRICT"):
    os.environ.pop(name, None)  # what mkdocs.yml says is tested, not what overrides it here
# Begun first, so that no process is left with one of them at the end. The site is built for the first;
# the next three need none, and the others come when it stands.
SLOW = (
    *(
        "test_build.py",
        "test_experiment_runs.py",
        "test_tiny_addition.py",
        "test_machines_and_languages.py",
        "test_robust_fit.py",
    ),
    *("test_visits.py", "test_release.py", "test_interruption.py", "test_untrusted_text.py"),
    *("test_contributing.py", "test_calculator.py", "test_charts.py", "test_draw.py"),
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files of `SLOW` before the others."""
    order = {name: place for place, name in enumerate(SLOW)}
    items.sort(key=lambda item: order.get(item.path.name, len(order)))


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder of the built site, brought up to date by one process of the tests while the others wait."""
    this_run = os.environ.get("PYTEST_XDIST_TESTRUNUID", "alone")
    (ROOT / ".cache").mkdir(exist_ok=True)
    with (ROOT / ".cache" / "tests.lock").open("a+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        lock.seek(0)
        if this_run == "alone" or lock.read() != this_run:
            _build()
            lock.truncate(0)
            lock.write(this_run)
    return ROOT / "site"


def _build() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "generators", "site"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def repository(site: Path, tmp_path: Path) -> Path:
    """A git repository of its own with the files that stand here, committed, and their cached results."""
    from copies import copy_repository

    copy = copy_repository(tmp_path / "repository")
    git(copy, "config", "user.name", "A Test")
    git(copy, "config", "user.email", "test@localhost")
    return copy


def git(root: Path, *arguments: str) -> str:
    """What git prints for `root`. Fails the test where git fails."""
    done = subprocess.run(
        ["git", "-C", str(root), *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
