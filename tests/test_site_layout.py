"""A site that stands is left alone, and one that was touched is laid out again."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.disk.site_layout import laid_out, remember_layout


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("a page")
    remember_layout(tmp_path, "inputs")
    return tmp_path


def test_a_site_that_stands_is_laid_out(root: Path) -> None:
    assert laid_out(root, "inputs")


def test_a_site_that_is_moved_as_it_stands_is_laid_out(root: Path) -> None:
    assert laid_out(root.rename(root.with_name("moved")), "inputs")


def test_other_inputs_a_changed_file_and_a_new_file_ask_for_a_new_layout(root: Path) -> None:
    assert not laid_out(root, "other inputs")
    page = root / "site" / "index.html"
    page.write_text("another page")
    assert not laid_out(root, "inputs")
    remember_layout(root, "inputs")
    (root / "site" / "left_over.html").write_text("of another build")
    assert not laid_out(root, "inputs")


def test_a_site_that_is_gone_or_never_was_is_not_laid_out(root: Path, tmp_path: Path) -> None:
    (root / "site" / "index.html").unlink()
    assert not laid_out(root, "inputs")
    assert not laid_out(tmp_path / "new", "inputs")
