"""The bridge to mkdocs: bring the generated files up to date, then hand over the expanded pages."""

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
from mkdocs.structure.files import File

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # mkdocs loads a hook by its path, outside any package

from generators.pages.snippets import fill  # noqa: E402
from generators.pages.wide_tables import reachable  # noqa: E402
from generators.prose.glossary import link_terms  # noqa: E402
from generators.publish import search  # noqa: E402
from generators.untrusted.active import in_html  # noqa: E402

SCRIPTS = ROOT / "docs" / "assets" / "scripts"
BAKED = ROOT / ".cache" / "site"
_baked: dict[str, dict[str, Any]] = {}
_searched: dict[str, str] = {}  # address below the root -> what the search indexes
NOTEBOOK = ".ipynb"
PAGE_LINK = re.compile(r'href="([^":#]+\.md)(#[^"]*)?"')
os.environ["JUPYTER_CONFIG_DIR"] = str(BAKED)  # holds none: a page looks the same for everybody
mkdocs_jupyter.config.settings.templates_dir = str(ROOT / "generators" / "notebook_template")
_log = logging.getLogger("mkdocs.hooks.report")


def on_pre_build(config: Any) -> None:
    """Rerun the generators in a fresh process, so that `mkdocs serve` sees changed code and data."""
    done = subprocess.run(
        [sys.executable, "-m", "generators", "render", "--quiet"], cwd=ROOT, check=False
    )
    if done.returncode:
        raise Abort("the generators found problems; see above")


@event_priority(100)  # before the plugin of the notebooks looks at the files
def on_files(files: Any, config: Any) -> Any:
    """In the place of every notebook its executed copy; the scripts of every page as one file."""
    for file in [file for file in files if file.src_uri.endswith(NOTEBOOK)]:
        if (BAKED / file.src_uri).exists():
            files.remove(file)
            files.append(File(file.src_uri, str(BAKED), config.site_dir, config.use_directory_urls))
    joined = "".join(path.read_text("utf-8") for path in sorted(SCRIPTS.glob("*.js")))
    files.append(File.generated(config, "assets/report.js", content=joined))
    return files


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """The page with a placeholder for every mark."""
    baked = json.loads((BAKED / f"{page.file.src_uri}.json").read_text("utf-8"))
    _baked[page.file.src_uri] = baked
    page.meta["head"] = baked.get("head", "")
    page.meta.setdefault("description", baked.get("description"))
    text: str = baked["markdown"]
    return text.split("---\n", 2)[2] if text.startswith("---\n") else text


def on_page_content(html: str, page: Any, config: Any, files: Any) -> str:
    """The page with its terms linked and every placeholder replaced by its HTML."""
    baked = _baked[page.file.src_uri]
    if page.file.src_uri.endswith(NOTEBOOK):
        html = _notebook(html, page, files)
    for tag in in_html(html):
        raise Abort(f"{page.file.src_uri}: {tag} may not stand on a page")
    content = fill(
        reachable(link_terms(html, baked["terms"], baked["glossary"])), baked["snippets"]
    )
    _searched[page.url] = search.document(page.url, content, baked["rows"])
    return content


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
