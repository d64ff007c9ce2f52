"""mkdocs.yml is read once for all: the names of the site, the environment's word, and the menu in its order."""

from __future__ import annotations

import pytest
from conftest import ROOT
from small_reports import replace, write_report

from generators.disk.paths import is_generated
from generators.errors import ReportError
from generators.settings import read_settings

MENU = """\
nav:
  - index.md
  - Chapters:
      - First: chapters/first.md
      - Of two:
          - chapters/second.md
          - Third: notebooks/third.ipynb
  - About: about.md
markdown_extensions:
  - pymdownx.superfences:
      custom_fences:
        - format: !!python/name:pymdownx.superfences.fence_code_format
docs: !relative docs
"""


@pytest.fixture
def root(tmp_path):
    write_report(tmp_path)
    replace(tmp_path / "mkdocs.yml", "nav:\n  - index.md\n", MENU)
    replace(tmp_path / "mkdocs.yml", 'site_url: ""', 'site_url: !ENV [SITE_URL, "https://a.org/"]')
    replace(tmp_path / "mkdocs.yml", 'repo_url: ""', 'repo_url: !ENV [REPO_URL, ""]')
    return tmp_path


def test_the_pages_of_the_menu_come_in_its_order(root):
    assert read_settings(root).pages == (
        *("index.md", "chapters/first.md", "chapters/second.md", "notebooks/third.ipynb"),
        "about.md",
    )


def test_the_environment_overrides_addresses_and_version(root, monkeypatch):
    before = read_settings(root)
    assert (before.name, before.version) == ("A small report", "dev")
    assert (before.url, before.repository) == ("https://a.org/", "")
    monkeypatch.setenv("SITE_URL", "https://b.org/")
    monkeypatch.setenv("REPO_URL", "https://c.org/")
    monkeypatch.setenv("REPORT_VERSION", "2026.10")
    after = read_settings(root)
    assert (after.url, after.repository, after.version) == (
        *("https://b.org/", "https://c.org/", "2026.10"),
    )


def test_settings_that_are_not_yaml_are_named_with_their_line(root):
    replace(root / "mkdocs.yml", "A small report", "A small: report")
    with pytest.raises(ReportError) as caught:
        read_settings(root)
    assert str(caught.value).startswith("mkdocs.yml:1: is not valid YAML: ")


def test_every_page_of_the_menu_is_a_file_or_generated():
    pages = read_settings(ROOT).pages
    assert "index.md" in pages
    written = [page for page in pages if not is_generated(page)]
    assert [page for page in written if not (ROOT / "docs" / page).is_file()] == []
