"""The contact sheet has every figure of the site, in every way in which it is seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.publish.sheet import sheet


def test_every_figure_stands_on_the_sheet_wide_and_narrow_light_and_dark(site: Path) -> None:
    figures = {page.parent.name for page in site.glob("figures/*/index.html")}
    page = sheet(site)
    assert len(figures) > 100
    assert page.count("<section>") == len(figures)
    assert page.count("<svg ") == 4 * len(figures)
    assert all(f"<h2>{id}: " in page for id in figures)


def test_without_a_site_there_is_no_sheet(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no page of a figure"):
        sheet(tmp_path)
