"""The bridge to mkdocs: bring the generated files up to date, then hand over the expanded pages."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from mkdocs.exceptions import Abort

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # mkdocs loads a hook by its path, outside any package

from generators.layout import reachable  # noqa: E402
from generators.snippets import fill  # noqa: E402

BAKED = ROOT / ".cache" / "site"
_snippets: dict[str, list[str]] = {}


def on_pre_build(config: Any) -> None:
    """Rerun the generators in a fresh process, so that `mkdocs serve` sees changed code and data."""
    done = subprocess.run(
        [sys.executable, "-m", "generators", "render", "--quiet"], cwd=ROOT, check=False
    )
    if done.returncode:
        raise Abort("the generators found problems; see above")


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """The page with a placeholder for every mark."""
    baked = json.loads((BAKED / f"{page.file.src_uri}.json").read_text("utf-8"))
    _snippets[page.file.src_uri] = baked["snippets"]
    page.meta["head"] = baked["head"]
    text: str = baked["markdown"]
    return text.split("---\n", 2)[2] if text.startswith("---\n") else text


def on_page_content(html: str, page: Any, config: Any, files: Any) -> str:
    """The page with every placeholder replaced by its HTML."""
    return fill(reachable(html), _snippets[page.file.src_uri])


def on_serve(server: Any, config: Any, builder: Any) -> Any:
    """Watch data and code as well as prose."""
    for folder in ("data", "generators"):
        server.watch(str(ROOT / folder))
    return server
