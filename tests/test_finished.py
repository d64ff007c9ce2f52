"""What the generators write is a whole site: finished pages that a mkdocs without our hook lays out as ours does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from conftest import ROOT

from generators.disk.paths import FINISHED
from generators.pages.finished import FinishedPage, front_matter, restored, top_headings

PAGE = FinishedPage(
    uri="chapters/one.md",
    front="title: One\n",
    head='<meta name="a" content="b: &quot;c&quot;">\n',
    html=(
        '<h1 id="one">One *two* <a href="../x/">x</a><a class="headerlink" href="#one">¶</a></h1>\n'
        "<p>First.</p>\n<pre>\n```\n# no heading\n```\n</pre>\n"
        '<h2 data-search-exclude id="rows">Rows<a class="headerlink" href="#rows">¶</a></h2>\n'
        '<section>\n<h2 id="in">Inside<a class="headerlink" href="#in">¶</a></h2>\n</section>'
    ),
    toc=({"level": 1, "id": "one", "name": "One", "children": []},),
    rows={},
)


def test_a_page_is_markdown_headings_and_html():
    markdown, _ = (part.decode() for part in PAGE.files())
    front, body = front_matter(markdown)
    assert front.startswith("title: One\nhead: ")
    lines = body.splitlines()
    assert '# One &#42;two&#42; <a href="../x/">x</a> { #one }' in lines
    assert "## Rows { data-search-exclude #rows }" in lines
    assert "```" not in body
    assert [heading[2] for heading in top_headings(PAGE.html)] == [
        ' id="one"', ' data-search-exclude id="rows"',
    ]  # fmt: skip


def test_the_hook_puts_the_page_together_again():
    import json

    markdown, note = PAGE.files()
    body = front_matter(markdown.decode())[1].lstrip("\n")
    fences = "&#96;" * 3
    assert restored(body, json.loads(note)["headings"]) == PAGE.html.replace("```", fences)


class _Seen(HTMLParser):
    """Tags with their attributes in any order, and text without its white space; no menu of headings."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[object] = []
        self.text = ""
        self.menus = 0

    def _add(self, one: object) -> None:
        text, self.text = " ".join(self.text.split()), ""
        if not self.menus:
            self.found += [one] if not text else [text, one]

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "nav":
            self.menus += bool(self.menus) or "md-nav" in (given.get("class") or "").split()
        self._add((tag, tuple(sorted((name, value or "") for name, value in given.items()))))

    def handle_endtag(self, tag):
        self._add(f"/{tag}")
        if tag == "nav" and self.menus:
            self.menus -= 1

    def handle_data(self, data):
        self.text += data


def seen(path: Path) -> list[object]:
    parser = _Seen()
    parser.feed(path.read_text(encoding="utf-8"))
    return parser.found


@pytest.fixture(scope="module")
def plain(site, tmp_path_factory) -> Path:
    """The site as a mkdocs makes it that knows nothing of the report, in a folder with nothing else in it."""
    root = tmp_path_factory.mktemp("plain")
    shutil.copytree(ROOT / FINISHED, root / FINISHED)
    shutil.copytree(ROOT / "generators/templates", root / "generators/templates")
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    environment.pop("PYTHONPATH", None)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(root / "site")]
    subprocess.run(command, cwd=root / FINISHED, env=environment, check=True)
    return root / "site"


def test_a_mkdocs_without_our_hook_makes_the_same_pages(site, plain):
    pages = [path.relative_to(site) for path in sorted(site.rglob("*.html"))]
    assert len(pages) > 400
    notebooks = [path for path in pages if path.parts[0] == "notebooks" and len(path.parts) > 2]
    other = [
        path for path in pages if path not in notebooks and seen(plain / path) != seen(site / path)
    ]
    assert other == []
    for path in notebooks:  # laid out by their plugin: without our frame, with all that is in it
        text = (plain / path).read_text(encoding="utf-8")
        assert 'class="citation"' in text and "<svg" in text and "\ue000" not in text


def test_a_mkdocs_without_our_hook_serves_the_same_files(site, plain):
    def files(root: Path) -> dict[str, bytes]:
        kept = (
            p for p in root.rglob("*") if p.is_file() and p.suffix not in (".html", ".gz", ".xml")
        )
        named = {path.relative_to(root).as_posix(): path for path in kept}
        return {
            name: p.read_bytes() for name, p in named.items() if not name.startswith("pagefind/")
        }

    assert files(plain) == files(site)
