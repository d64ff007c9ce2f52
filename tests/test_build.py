"""A build computes what changed and nothing else, gives the same bytes anywhere, and breaks nothing."""

from __future__ import annotations

import re
import shutil

import pytest
from conftest import git
from copies import build, built_copy, edit, hashes, resting_on, times, verb

from generators.disk.paths import DOCS, FINISHED

HEAVY = re.compile(
    r"\| +(altair|bibtexparser|numpy|pandas|pandera|pydantic|scipy|vl_convert)$", re.M
)
TABLE = "cerebras_gpt"  # little rests on it: analyses, a figure and a claim
DATUM, OTHER = "2.6e18,2.566,0.268,", "2.6e18,2.567,0.268,"
BROKEN = "2.6e18,2.566B,0.268,"


@pytest.fixture(scope="module")
def built(site, tmp_path_factory):
    return built_copy(tmp_path_factory.getbasetemp())


@pytest.fixture
def copy(built, tmp_path):
    """A built copy to change."""
    return shutil.copytree(built, tmp_path / "copy", symlinks=True)


def test_nothing_is_wrong_with_the_report(built):
    done = verb(built, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(
        r"No problems in \d+ tables, \d+ references, \d+ leaf files and \d+ pages \(.* s\)\.\n",
        done.stdout,
    )


def test_a_second_render_computes_nothing_and_imports_nothing_heavy(built):
    before = times(built)
    done = verb(built, "render", python=("-X", "importtime"))
    assert done.stdout == "Nothing changed: nothing was recomputed.\n"
    assert "generators.build" in done.stderr
    assert HEAVY.findall(done.stderr) == []
    assert times(built) == before


def test_a_quiet_render_says_nothing_where_nothing_changed(built):
    assert verb(built, "render", "--quiet").stdout == ""


def test_a_changed_datum_recomputes_what_rests_on_it_and_nothing_else(copy):
    edit(copy / f"data/{TABLE}.csv", DATUM, OTHER)
    done = build(copy)
    resting = resting_on(copy, TABLE)
    assert resting
    # A claim whose parts all name a number computes nothing: it looks them up.
    claims = {path.stem for path in (copy / "generators/claims").glob("*.py")}
    computed = {label.partition(".")[0] for label in done.computed}
    assert set(resting) - claims <= computed <= set(resting)
    assert OTHER in (copy / DOCS / f"tables/{TABLE}.csv").read_text()


def test_changed_prose_recomputes_nothing(copy):
    with (copy / "docs/about.md").open("a") as page:
        page.write("\nOne more sentence.\n")
    done = build(copy)
    assert done.computed == []
    assert done.written == 1  # the page as mkdocs reads it
    assert not {"altair", "vl_convert"} & set(done.heavy)


def test_links_in_texts_of_leaf_files_that_lead_nowhere_are_named_with_their_lines(copy):
    texts = {
        "analyses/listed_abilities.py": "The list is complete",
        "figures/abilities_on_the_list.py": "Counts are transcribed;",
        "claims/wei_137_list.py": "A full count has no sampling error,",
    }
    for path, words in texts.items():
        edit(copy / "generators" / path, words, f"[Gone](../claims/gone.md). {words}")
    done = verb(copy, "render")
    assert done.returncode == 1
    found = re.findall(r"generators/(\S+):(\d+): links to '(\S+)', which is not there", done.stderr)
    assert {path: (int(line), link) for path, line, link in found} == {
        path: (_line(copy / "generators" / path, "[Gone]"), "../claims/gone.md") for path in texts
    }


def _line(path, words):
    return path.read_text(encoding="utf-8").partition(words)[0].count("\n") + 1


def test_a_broken_row_ends_as_a_line_and_writes_nothing(copy):
    edit(copy / f"data/{TABLE}.csv", DATUM, BROKEN)
    before, written = (hashes(copy / FINISHED), hashes(copy / "site")), times(copy)
    done = verb(copy, "site")
    assert done.returncode == 1
    assert done.stderr == (
        f"error: data/{TABLE}.csv:2: pile_loss = '2.566B' has a suffix\n"
        "  write '2.566e9'\n"
        "1 problem; nothing was written.\n"
    )
    assert (hashes(copy / FINISHED), hashes(copy / "site")) == before
    assert times(copy) == written


def test_a_site_lost_between_two_renames_is_put_back_before_anything_else(copy):
    before = hashes(copy / "site")
    (copy / "site").rename(copy / ".cache/site.old")
    edit(copy / f"data/{TABLE}.csv", DATUM, BROKEN)
    assert verb(copy, "site").returncode == 1
    assert hashes(copy / "site") == before


def test_a_stale_and_a_deleted_file_are_restored(copy):
    before = hashes(copy / FINISHED)
    (copy / DOCS / "figures/index.md").write_text("# By hand\n")
    (copy / DOCS / "api/claims.json").unlink()
    assert build(copy).computed == []
    assert hashes(copy / FINISHED) == before


def test_a_stray_file_is_removed(copy):
    before = hashes(copy / FINISHED)
    (copy / DOCS / "figures/withdrawn.md").write_text("# By hand\n")
    (copy / DOCS / "tables/old").mkdir()
    (copy / DOCS / "tables/old/rows.csv").write_text("a,b\n")
    build(copy)
    assert hashes(copy / FINISHED) == before


def test_without_cache_from_anywhere_the_bytes_are_the_same(built, tmp_path):
    elsewhere = shutil.copytree(built, tmp_path / "a folder" / "elsewhere", symlinks=True)
    shutil.rmtree(elsewhere / ".cache")
    before, written = hashes(built / FINISHED), times(elsewhere / "docs")
    done = build(elsewhere, cwd=tmp_path)
    assert len(done.computed) > len(list((built / "generators/figures").glob("*.py")))
    assert hashes(elsewhere / FINISHED) == before
    assert times(elsewhere / "docs") == written


def test_clean_leaves_the_files_that_are_committed_and_no_other(copy):
    assert verb(copy, "clean").returncode == 0
    assert git(copy, "status", "--short") == ""
    assert {path.name for path in copy.iterdir()} & {"site", ".cache"} == set()
    assert not (copy / FINISHED).exists()
