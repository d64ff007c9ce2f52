"""Text from tables and claims is shown as text on every page, whatever it holds."""

from __future__ import annotations

import re
import shutil

import pytest
from copies import built_copy, edit, verb

CELL = '5 < 6 & "seven"'
EVIL = re.compile(r"<b class=.?evil-(\w+)")
CLAIM = '''\
"""Probe <b class="evil-title">

Made up <b class="evil-caption">.
```
<b class="evil-fence">
"""

from ..records import Answer, Claim, Finding, Literature, SaidIn


def evil(name: str) -> str:
    return f"It holds <b class='evil-{name}'>"


CLAIM = Claim(
    statement=evil("statement"),
    kind="empirical",
    said_in=(SaidIn(evil("document"), "kaplan2020", evil("place")),),
    parts=(
        Literature(
            "part",
            evil("part"),
            (Finding("kaplan2020", evil("locator"), "for", evil("why"), evil("unread")),),
        ),
    ),
    caveat=evil("caveat"),
    answer=Answer("supported", evil("answer")),
    looked="2026-11-27",
)
'''


@pytest.fixture(scope="module")
def pages(site, tmp_path_factory):
    """The HTML of a site with a claim and a cell full of markup."""
    copy = tmp_path_factory.mktemp("untrusted") / "copy"
    shutil.copytree(built_copy(tmp_path_factory.getbasetemp()), copy, symlinks=True)
    probe = copy / "generators/claims/probe.py"
    probe.write_text(CLAIM)
    refused = verb(copy, "check")
    assert re.findall(r"probe.py:1: locator = 'It holds <b class='evil-(\w+)'>'", refused.stderr) == [
        "locator", "place",
    ]  # fmt: skip
    probe.write_text(
        CLAIM.replace('evil("place")', '"Section 1"').replace('evil("locator")', '"Section 2"')
    )
    quoted = CELL.replace('"', '""')
    edit(copy / "data/fresh_test_scores.csv", "gpt2-xl,", f'"{quoted}",')  # few results rest on it
    sidecar = copy / "data/fresh_test_scores.yml"
    edit(sidecar, "title: ", "title: <b class='evil-table'> ")
    edit(sidecar, "One row is", "\"><b class='evil-meaning'> One row is")
    done = verb(copy, "site")
    assert done.returncode == 0, done.stdout + done.stderr
    return {
        path.relative_to(copy / "site").as_posix(): path.read_text(encoding="utf-8")
        for path in (copy / "site").rglob("*.html")
    }


def test_the_claim_is_shown(pages):
    assert "It holds &lt;b class=" in pages["claims/probe/index.html"]


@pytest.mark.parametrize(
    "text",
    ["title", "caption", "fence", "statement", "document", "part", "why", "unread",
     "caveat", "answer"],
)  # fmt: skip
def test_markup_in_a_claim_reaches_no_page(pages, text):
    assert [path for path, html in pages.items() if text in EVIL.findall(html)] == []


@pytest.mark.parametrize("text", ["table", "meaning"])
def test_markup_in_a_sidecar_reaches_no_page(pages, text):
    assert [path for path, html in pages.items() if text in EVIL.findall(html)] == []


def test_a_cell_is_shown_as_typed(pages):
    page = pages["tables/fresh_test_scores/index.html"]
    assert ">5 &lt; 6 &amp; &#34;seven&#34;</a></td>" in page
    assert 'id="row-5_&lt;_6_&amp;_&#34;seven&#34;"' in page
    assert 'href="#row-5_%3C_6_%26_%22seven%22"' in page
    assert [path for path, html in pages.items() if "5 < 6" in html] == []


def test_markup_in_a_cell_is_refused(site, tmp_path, tmp_path_factory):
    copy = shutil.copytree(
        built_copy(tmp_path_factory.getbasetemp()), tmp_path / "copy", symlinks=True
    )
    edit(copy / "data/hoffmann_table_1.csv", "LaMDA,", "<script>alert(1)</script>,")
    done = verb(copy, "check")
    assert done.returncode == 1
    assert done.stderr.startswith(
        "error: data/hoffmann_table_1.csv:2: model = '<script>alert(1)</script>' contains HTML"
    )
