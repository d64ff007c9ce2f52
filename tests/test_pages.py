"""What the pages of the report compute: reading times and thumbnails."""

from __future__ import annotations

import re

from conftest import ROOT

from generators.graph.checks import check
from generators.prose import reading_time

CHAPTERS = sorted((ROOT / "docs/chapters").glob("*.md"))


def test_every_chapter_starts_with_its_reading_time_and_an_at_a_glance_box(site):
    checked, _ = check(ROOT)
    figures = [leaf for leaf in checked.leaves.values() if leaf.kind == "figures"]
    captions = {leaf.id: leaf.caption.split("\n\n", 1)[0] for leaf in figures}
    for path in CHAPTERS:
        page = (site / "chapters" / path.stem / "index.html").read_text("utf-8")
        minutes = reading_time.minutes(path.read_text("utf-8"), captions)
        looked = r"(?: · evidence last looked through on [\d-]+)?"
        time = rf'<p class="reading-time">{minutes} min to read{looked}</p>'
        start = rf'</h1>\s*{time}\s*<div class="admonition abstract">'
        assert re.search(rf'{start}\s*<p class="admonition-title">At a glance</p>', page), path.stem
        home = (site / "index.html").read_text("utf-8")
        assert f'<a href="./chapters/{path.stem}/">' in home and reading_time.description(
            path.read_text("utf-8")
        )
