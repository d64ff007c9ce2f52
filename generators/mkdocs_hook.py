"""The bridge to mkdocs: bring the finished pages up to date, and hand them over as they are."""

from __future__ import annotations

import json
import logging
import os
import posixpath
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import mkdocs_jupyter.config
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.toc import get_toc

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # mkdocs loads a hook by its path, outside any package

from generators.disk.paths import DOCS, NOTES  # noqa: E402
from generators.pages.finished import restored  # noqa: E402
from generators.pages.wide_tables import reachable  # noqa: E402
from generators.publish import search  # noqa: E402
from generators.settings import UNRELEASED, read_settings  # noqa: E402

NOTEBOOK = ".ipynb"
PAGE_LINK = re.compile(r'href="([^":#]+\.md)(#[^"]*)?"')
os.environ["JUPYTER_CONFIG_DIR"] = str(ROOT / NOTES)  # holds none: a page is the same for everybody
mkdocs_jupyter.config.settings.templates_dir = str(ROOT / "generators" / "notebook_template")
_notes: dict[str, dict[str, Any]] = {}
_pages: dict[str, str] = {}
_searched: dict[str, str] = {}  # address below the root -> what the search indexes
_log = logging.getLogger("mkdocs.hooks.report")


def on_config(config: Any) -> None:
    """Let the templates name the release as text: `!ENV` reads 2026.10 as the number 2026.1."""
    version = config.extra["release"] = read_settings(ROOT).version
    if version == UNRELEASED:
        config.extra.pop(
            "version", None
        )  # its script would ask for a list of versions that is not there


def on_pre_build(config: Any) -> None:
    """Rerun the generators in a fresh process, so that `mkdocs serve` sees changed code and data."""
    done = subprocess.run(
        [sys.executable, "-m", "generators", "render", "--quiet"], cwd=ROOT, check=False
    )
    if done.returncode:
        raise Abort("the generators found problems; see above")


@event_priority(100)  # before the plugin of the notebooks looks at the files
def on_files(files: Any, config: Any) -> Any:
    """In the place of docs/ the finished site."""
    docs = ROOT / DOCS
    paths = (path for path in sorted(docs.rglob("*")) if path.is_file())
    names = (path.relative_to(docs).as_posix() for path in paths)
    target = (str(docs), config.site_dir, config.use_directory_urls)
    of_the_theme = (file for file in files if file.src_dir != config.docs_dir)
    return Files([*(File(name, *target) for name in names), *of_the_theme])


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """Of a finished page the title alone, for mkdocs to know it: nothing else is Markdown."""
    uri = page.file.src_uri
    _notes[uri] = json.loads((ROOT / NOTES / f"{uri}.json").read_text("utf-8"))
    if uri.endswith(NOTEBOOK):
        page.meta["description"] = _notes[uri]["description"]
        return markdown
    _pages[uri] = markdown
    first = markdown.partition("\n")[0]
    return first if first.startswith("# ") else ""


def on_page_content(html: str, page: Any, config: Any, files: Any) -> str:
    """The finished page."""
    uri = page.file.src_uri
    note = _notes.pop(uri)
    if uri.endswith(NOTEBOOK):
        html = reachable(_notebook(html, page, files))
    else:
        html = restored(_pages.pop(uri), note["headings"])
        page.toc = get_toc(note["toc"])
    _searched.update(search.documents(page.url, html, note["rows"]))
    return html


def on_post_build(config: Any) -> None:
    """The index of the search, beside the pages."""
    search.write_index(_searched, Path(config.site_dir))
    _searched.clear()


def _notebook(html: str, page: Any, files: Any) -> str:
    """Without the styles that the plugin appends, and with the addresses of the pages it links to."""

    def address(link: re.Match[str]) -> str:
        uri = posixpath.normpath(posixpath.join(posixpath.dirname(page.file.src_uri), link[1]))
        target = files.get_file_from_path(uri)
        if target is None:
            _log.warning("'%s' links to '%s', which is not there", page.file.src_uri, link[1])
            return link[0]
        return f'href="{target.url_relative_to(page.file)}{link[2] or ""}"'

    return PAGE_LINK.sub(address, html.rpartition("<style>")[0])


def on_serve(server: Any, config: Any, builder: Any) -> Any:
    """Watch data and code as well as prose."""
    for folder in ("data", "generators"):
        server.watch(str(ROOT / folder))
    return server
