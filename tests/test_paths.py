"""What the generators write is told from what is written by hand."""

from __future__ import annotations

import pytest

from generators.disk.paths import DOCS, is_generated, present


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
