"""What the generators write is told from what is written by hand."""

from __future__ import annotations

import pytest

from generators.disk.paths import DOCS, hidden, is_generated, present
from generators.pages.assets import JOINED, read_assets


@pytest.mark.parametrize(
    ("uri", "generated"),
    [
        ("claims/index.md", True),
        ("figures/growth.md", True),
        ("tables", True),
        ("chapters/figures.md", False),
        ("index.md", False),
        ("about.md", False),
    ],
)
def test_a_page_is_generated_by_its_folder(uri, generated):
    assert is_generated(uri) == generated


def test_every_file_of_the_finished_site_is_present_and_no_folder(tmp_path):
    (tmp_path / DOCS / "claims").mkdir(parents=True)
    (tmp_path / DOCS / "claims" / "one.md").write_text("#")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("#")
    assert present(tmp_path) == {f"{DOCS}/claims/one.md"}


@pytest.mark.parametrize(
    ("name", "kept_to_itself"),
    [
        (".ruff_cache/0.1/8", True),
        ("notebooks/.ipynb_checkpoints/one.ipynb", True),
        ("notebooks/.ruff.toml", True),
        ("notebooks/one.ipynb", False),
    ],
)
def test_what_tools_keep_to_themselves_is_hidden(tmp_path, name, kept_to_itself):
    folder = tmp_path / ".a folder above"
    assert hidden(folder / name, folder) == kept_to_itself


def test_what_a_tool_leaves_in_docs_reaches_no_site(tmp_path):
    kept = tmp_path / "docs" / "assets" / "shown.css"
    left = tmp_path / "docs" / "notebooks" / ".ruff_cache" / "CACHEDIR.TAG"
    for path in (kept, left):
        path.parent.mkdir(parents=True)
        path.write_text("text")
    assert set(read_assets(tmp_path)) == {"assets/shown.css", JOINED}
