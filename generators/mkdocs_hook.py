"""The bridge to mkdocs: bring the generated files up to date, then hand over the expanded pages."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from mkdocs.exceptions import Abort
from mkdocs.structure.files import File

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # mkdocs loads a hook by its path, outside any package

from generators import search  # noqa: E402
from generators.scrolling import reachable  # noqa: E402
from generators.snippets import fill  # noqa: E402

SCRIPTS = ROOT / "docs" / "assets" / "scripts"
BAKED = ROOT / ".cache" / "site"
_baked: dict[str, dict[str, Any]] = {}
_searched: dict[str, str] = {}  # address below the root -> what the search indexes


def on_pre_build(config: Any) -> None:
    """Rerun the generators in a fresh process, so that `mkdocs serve` sees changed code and data."""
    done = subprocess.run(
        [sys.executable, "-m", "generators", "render", "--quiet"], cwd=ROOT, check=False
    )
    if done.returncode:
        raise Abort("the generators found problems; see above")


def on_files(files: Any, config: Any) -> Any:
    """The scripts of every page as one file, which is one request."""
    joined = "".join(path.read_text("utf-8") for path in sorted(SCRIPTS.glob("*.js")))
    files.append(File.generated(config, "assets/report.js", content=joined))
    return files


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """The page with a placeholder for every mark."""
    baked = json.loads((BAKED / f"{page.file.src_uri}.json").read_text("utf-8"))
    _baked[page.file.src_uri] = baked
    page.meta["head"] = baked["head"]
    text: str = baked["markdown"]
    return text.split("---\n", 2)[2] if text.startswith("---\n") else text


def on_page_content(html: str, page: Any, config: Any, files: Any) -> str:
    """The page with every placeholder replaced by its HTML."""
    baked = _baked[page.file.src_uri]
    content = fill(reachable(html), baked["snippets"])
    _searched[page.url] = search.document(page.url, content, baked.get("rows", {}))
    return content


def on_post_build(config: Any) -> None:
    """The index of the search, beside the pages."""
    search.write_index(_searched, Path(config.site_dir))
    _searched.clear()


def on_serve(server: Any, config: Any, builder: Any) -> Any:
    """Watch data and code as well as prose."""
    for folder in ("data", "generators"):
        server.watch(str(ROOT / folder))
    return server
