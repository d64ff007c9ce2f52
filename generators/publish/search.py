"""The index of the search: pages in pieces that the browser loads as it needs them, made by Pagefind."""

from __future__ import annotations

import html
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from ..model import row_id
from ..sources.tables import Table
from .everyday_words import PAGES, SAME_WORDS
from .written_numbers import written_numbers

FOLDER = "pagefind"  # below the root of the site
EXCLUDED = "[data-search-exclude], .headerlink, math, .visually-hidden"
UNREAD = (
    re.compile(  # pictures, and whole sections and details that say so: most of the bytes of a page
        r"<(svg|script)\b.*?</\1>"
        r"|<details\b[^>]*data-search-exclude.*?</details>"
        r"|<h2\b[^>]*data-search-exclude.*?(?=<h2\b|\Z)",
        re.S,
    )
)
WEIGHTS = {  # what answers stands before what it rests on; Pagefind multiplies every word by the square
    "chapters": 1.5,
    "claims": 1.5,
    "glossary": 1.5,
    "figures": 0.7,
    "tables": 0.5,
    "references": 0.5,
    "changes": 0.5,
    "choices": 0.5,
    "notebooks": 0.5,
    "numbers": 0.2,
}
ENTRY = re.compile(r'<dt\b[^>]*?\bid="([^"]+)"[^>]*>(.*?)</dt>\s*<dd>(.*?)</dd>', re.S)
OTHER_NAMES = re.compile(r'data-names="([^"]*)"')
ANSWERING = {"", "chapters", "claims", "glossary"}
TITLE = re.compile(r"<h1\b[^>]*>(.*?)(?:<a\b|</h1>)", re.S)
HEADING = re.compile(r"<h([12])\b.*?</h\1>|<p class=\"claim__answer\">.*?</p>", re.S)
OWNER = re.compile(r"([\w-]+)['’]s\b")
TAG = re.compile(r"<[^>]+>")
WORD = re.compile(r"[a-z]{4,}")
VOCABULARY = "words.txt"  # beside the index: what a word that is not in it may have meant
READ = ("chapters/", "claims/", "glossary/", "five_minutes/")  # the pages whose words are offered
GLOSSARY = "glossary/"
CHOICES = "claims/choices/"  # a list, and no claim
FULL_NAME = "upstream_name"  # the column of a name that is a key only in short
LISTS = {
    "claims/",
    "figures/",
    "forecasts/",
    "numbers/",
    "tables/",
}  # what they list is found itself
UNUSED = ("*-ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind")  # its own interfaces


def row_names(table: Table) -> dict[str, str]:
    """The rows of a table that a reader may look for: anchor -> name, as its makers write it or by its key.

    Rows with the same name (one model at many checkpoints) are found by the first of them.
    """
    text = {field.name for field in table.sidecar.fields if field.type == "string"}
    columns = [name for name in table.sidecar.primary_key if name in text]
    if FULL_NAME in table.columns:
        columns = [FULL_NAME]
    named = [table.columns.index(name) for name in columns]
    key = [table.columns.index(name) for name in table.sidecar.primary_key]
    names: dict[str, str] = {}
    for row in table.rows:
        name = ", ".join(row.cells[i] for i in named)
        if name:
            names.setdefault(name, row_id(row.cells[i] for i in key))
    return {anchor: name for name, anchor in names.items()}


def documents(url: str, content: str, rows: Mapping[str, str]) -> dict[str, str]:
    """The HTML that is indexed for a page: address below the root -> HTML. Each entry of a glossary has its own."""
    if url == GLOSSARY:
        entries = ((*match.groups(), match[0]) for match in ENTRY.finditer(content))
        return {
            f"{url}{id}/": document(f"{url}{id}/", f"<h1>{name}</h1><p>{text}</p>", {}, whole)
            for id, name, text, whole in entries
        }
    return {} if url in LISTS else {url: document(url, content, rows)}


def document(url: str, content: str, rows: Mapping[str, str], source: str = "") -> str:
    """The HTML that is indexed: the content but what is not read, and a heading for every row.

    As metadata, which no excerpt shows: the title of a page that answers, and under which other words it is found.
    """
    kind = "choices" if url == CHOICES else url.partition("/")[0]
    headings = "".join(
        f'<h2 id="{html.escape(anchor)}">{html.escape(name)}</h2>' for anchor, name in rows.items()
    )
    also = html.escape(" ".join(_also(url, content, source)))
    head = f'<span data-pagefind-meta="also[data-words]" data-words="{also}"></span>'
    if kind in ANSWERING and (title := TITLE.search(content)):
        words = TAG.sub("", title[1]).replace('"', "&quot;")
        field = "term" if kind == "glossary" else "answer"
        head += f'<span data-pagefind-meta="{field}[data-words]" data-words="{words}"></span>'
    weight = WEIGHTS.get(kind, 1)
    body = f'<body data-pagefind-weight="{weight}">{head}{UNREAD.sub("", content)}{headings}</body>'
    return f'<html lang="en">{body}</html>'


def _also(url: str, content: str, source: str) -> list[str]:
    """Other names of an entry, everyday words for a page, and the large numbers of its headings as one word each."""
    names = OTHER_NAMES.search(source)
    said = html.unescape(" ".join(TAG.sub("", found[0]) for found in HEADING.finditer(content)))
    same = [more for words, more in SAME_WORDS.items() if re.search(rf"\b{words}\b", said.lower())]
    known = [names[1]] if names else []
    owners = OWNER.findall(said)  # the GPT-3 of GPT-3's
    return [*known, *owners, *same, *([PAGES[url]] if url in PAGES else []), *written_numbers(said)]


def vocabulary(pages: Mapping[str, str]) -> list[str]:
    """The words of the pages that are read, in order: what a word that nobody wrote may have meant."""
    read = (text for url, text in pages.items() if url.startswith(READ))
    found = {
        word for text in read for word in WORD.findall(html.unescape(TAG.sub(" ", text)).lower())
    }
    return sorted(found)


def write_index(pages: Mapping[str, str], site: Path) -> None:
    """Index the documents (address below the root -> HTML) and write the index below the root of `site`.

    Raises CalledProcessError with what Pagefind says where it fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        for url in pages:
            path = Path(folder) / url / "index.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(pages[url], encoding="utf-8")
        command = [sys.executable, "-m", "pagefind", "--silent", "--force-language", "en"]
        command += ["--exclude-selectors", EXCLUDED, "--site", folder]
        subprocess.run([*command, "--output-path", str(site / FOLDER)], check=True)
    words = "\n".join(vocabulary(pages))
    (site / FOLDER / VOCABULARY).write_text(words, encoding="utf-8")
    for pattern in UNUSED:
        for path in (site / FOLDER).glob(pattern):
            path.unlink()
