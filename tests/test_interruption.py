"""A build that is killed leaves the old site whole, and the next build puts everything right."""

from __future__ import annotations

import re
import shutil

import pytest
from copies import built_copy, hashes, verb
from stopping import Moment, kill_at

NEW = ".cache/site.new"
PAGE = rf"/{re.escape(NEW)}/.*\.html$"
RESULT = r"/\.cache/results/\.\S+\.picture-\S+\.new$"


@pytest.fixture(scope="module")
def built(site, tmp_path_factory):
    return built_copy(tmp_path_factory.getbasetemp())


def test_a_kill_at_any_moment_leaves_the_old_site_or_the_new(built, tmp_path):
    root = shutil.copytree(built, tmp_path / "copy", symlinks=True)
    old = hashes(root / "site")
    pages = len(list((root / "site").rglob("*.html")))
    with (root / "docs/about.md").open("a") as page:
        page.write("\nOne more sentence.\n")
    baked = r"/\.about\.md\.\d+\.new$"
    moments = {
        "while data are checked": Moment(r"/data/references\.bib$", 2),  # first for the digest
        "before a file is written": Moment(baked),
        "before a file is put in its place": Moment(baked, event="os.rename"),
        "when the first page is laid out": Moment(PAGE),
        "when most pages are laid out": Moment(PAGE, int(0.8 * pages)),
    }
    found = {}
    for name, moment in moments.items():
        assert kill_at(root, moment, "site"), f"was not killed {name}"
        found[name] = hashes(root / "site")
    done = verb(root, "site")
    assert done.returncode == 0, done.stdout + done.stderr
    new = hashes(root / "site")
    assert new != old
    assert {name for name, site in found.items() if site not in (old, new)} == set()
    assert not (root / NEW).exists()
    assert {path for path in hashes(root / "docs") if path.endswith(".new")} == set()


@pytest.mark.parametrize("event", ["open", "os.rename"])
def test_a_kill_while_results_are_cached_leaves_no_half_result(built, tmp_path, event):
    root = shutil.copytree(built, tmp_path / "copy", symlinks=True)
    (root / ".cache/manifest").unlink()
    results = root / ".cache/results"
    for path in sorted(results.glob("*picture*"))[:3]:
        path.unlink()
    assert kill_at(root, Moment(RESULT, 2, event), "render")
    done = verb(root, "render")
    assert done.returncode == 0, done.stdout + done.stderr
    assert hashes(root / "docs") == hashes(built / "docs")
    assert [path.name for path in results.iterdir() if path.name.endswith(".new")] == []
