"""The notebooks are committed without outputs, run when their data change, and stand whole on light pages."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest
from built_site import read_page, target
from conftest import ROOT

NOTEBOOKS = sorted((ROOT / "docs/notebooks").glob("*.ipynb"))
HEAVIEST = 172_000  # of which 60,000 are the type; bytes sent for a page with everything it loads, compressed


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def page(site: Path, request: pytest.FixtureRequest) -> Path:
    """The page of one notebook."""
    return site / "notebooks" / request.param.stem / "index.html"


def test_a_page_shows_what_its_notebook_drew_and_said(page):
    text = page.read_text(encoding="utf-8")
    cells = json.loads((page.parents[2] / f"api/notebooks/{page.parent.name}.ipynb").read_text())[
        "cells"
    ]
    drawn = sum("figure(\n" in "".join(cell["source"]) for cell in cells)
    assert drawn >= 3
    assert text.count('<figure class="chart"') == drawn
    assert len(re.findall(r'<svg [^>]*role="img"', text)) == 2 * drawn  # one wide, one narrow
    said = [o for cell in cells for o in cell.get("outputs", []) if "text/markdown" in o["data"]]
    assert len(said) >= 3
    assert text.count('class="notebook__said"') == len(said)


def test_a_page_is_light_and_names_no_foreign_host(page):
    site = page.parents[2]
    found = read_page(page)
    assert found.h1 == 1
    assert len(found.ids) == len(set(found.ids))
    files = [target(site, page, load) for load in found.loads]
    assert None not in files
    sent = {page, *(file for file, _ in filter(None, files))}
    assert sum(len(gzip.compress(path.read_bytes())) for path in sent) <= HEAVIEST
    text = page.read_text(encoding="utf-8")
    for trace in ("mathjax", "require.js", "jp-Notebook", "clipboard-copy", "\ue000"):
        assert trace.lower() not in text.lower()


def test_the_download_is_the_executed_notebook_without_a_trace_of_the_machine(page):
    found = read_page(page)
    name = f"{page.parent.name}.ipynb"
    assert f"../../api/notebooks/{name}" in found.links
    text = (page.parents[2] / "api/notebooks" / name).read_text(encoding="utf-8")
    for trace in (
        str(ROOT),
        str(Path.home()),
        "iopub",
        "/tmp/",
        '"stderr"',
        '"output_type": "error"',
    ):
        assert trace not in text
    content = json.loads(text)
    counts = [cell["execution_count"] for cell in content["cells"] if cell["cell_type"] == "code"]
    assert counts == list(range(1, len(counts) + 1))
    source = json.loads((ROOT / "docs/notebooks" / name).read_text(encoding="utf-8"))
    kept = [["".join(cell["source"]) for cell in one["cells"]] for one in (content, source)]
    assert kept[0] == kept[1]
