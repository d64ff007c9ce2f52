"""The recipes of docs/contributing.md work exactly as printed."""

from __future__ import annotations

import html
import re
import textwrap
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import ROOT
from copies import verb

from generators.disk.paths import DOCS

FENCE = re.compile(r'^( *)```(\w+)(?: title="([^"]*)")?\n(.*?)^\1```$', re.M | re.S)
ROW = "append to data/allocation_exponents.csv"
FIGURE = "new file generators/figures/exponents_of_three_approaches.py"
CLAIM = "new file generators/claims/isoflop_profiles_give_one_half.py"
MISTAKES = "a row with mistakes, at the end of data/allocation_exponents.csv"
MESSAGES = "what make check says"


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, its title and its text as a reader copies it."""

    language: str
    title: str
    text: str


@pytest.fixture(scope="module")
def blocks() -> list[Block]:
    page = (ROOT / "docs" / "contributing.md").read_text(encoding="utf-8")
    return [
        Block(match[2], match[3] or "", textwrap.dedent(match[4])) for match in FENCE.finditer(page)
    ]


def test_the_page_has_the_blocks_in_order(blocks: list[Block]) -> None:
    titles = [block.title for block in blocks if block.title]
    assert titles == ["in data/references.bib", ROW, FIGURE, CLAIM, MISTAKES, MESSAGES]


def test_every_command_is_a_target_of_make(blocks: list[Block]) -> None:
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    commands = [line for b in blocks if b.language == "sh" for line in b.text.splitlines()]
    assert commands
    assert not [line for line in commands if line.split()[1] not in targets]


def test_what_is_said_to_be_there_is_there(blocks: list[Block]) -> None:
    for block in blocks:
        if block.title.startswith("in "):
            file = ROOT / block.title.removeprefix("in ")
            assert block.text in file.read_text(encoding="utf-8")


def test_readers_see_the_blocks_as_printed(blocks: list[Block], site: Path) -> None:
    """Marks inside an example stay marks: a reader copies what the page shows."""
    page = (site / "contributing" / "index.html").read_text(encoding="utf-8")
    listings = re.findall(r"<pre[^>]*>(?:<span></span>)?<code>(.*?)</code></pre>", page, re.S)
    shown = [html.unescape(re.sub(r"<[^>]+>", "", listing)).strip() for listing in listings]
    assert [block.text.strip() for block in blocks] == shown


def test_the_recipes_work_as_printed(blocks: list[Block], repository: Path) -> None:
    for block in blocks:
        if block.title.startswith("append to "):
            append(repository / block.title.removeprefix("append to "), block.text)
        elif block.title.startswith("new file "):
            file = repository / block.title.removeprefix("new file ")
            assert not file.exists(), "the name of an example is taken"
            file.write_text(block.text, encoding="utf-8")

    checked = verb(repository, "check")
    assert checked.returncode == 0, checked.stderr
    rendered = verb(repository, "render")
    assert rendered.returncode == 0, rendered.stderr

    docs = repository / DOCS
    row = text_of(blocks, ROW).strip()
    published = (docs / "tables" / "allocation_exponents.csv").read_text(encoding="utf-8")
    assert row in published.splitlines()
    figure, claim = Path(FIGURE).stem, Path(CLAIM).stem
    assert (docs / "figures" / f"{figure}.svg").is_file()
    assert first_line(text_of(blocks, FIGURE)) in (docs / "figures" / f"{figure}.md").read_text()
    page = (docs / "claims" / f"{claim}.md").read_text(encoding="utf-8")
    assert "verdict--supported" in page
    assert "verdict--contested" in page
    assert f"figures/{figure}/" in page


def test_the_checks_say_what_the_page_says(blocks: list[Block], repository: Path) -> None:
    table = repository / MISTAKES.rpartition(" ")[2]
    append(table, text_of(blocks, ROW) + text_of(blocks, MISTAKES))
    done = verb(repository, "check")
    assert done.returncode == 1
    assert done.stderr == text_of(blocks, MESSAGES)


def text_of(blocks: list[Block], title: str) -> str:
    return next(block.text for block in blocks if block.title == title)


def first_line(code: str) -> str:
    return code.split("\n", 1)[0].removeprefix('"""')


def append(file: Path, text: str) -> None:
    """Append lines as an editor does: below the last, whether or not it is ended."""
    before = file.read_text(encoding="utf-8")
    file.write_text(before.rstrip("\n") + "\n" + text, encoding="utf-8")
