"""Every module has a test file of its own name: who changes it knows where its promises stand."""

from __future__ import annotations

from pathlib import Path

from conftest import ROOT

LEAVES = {"analyses", "figures", "claims"}  # one test a claim or chapter, from printed values
PAGES = "not yet by its name; its page is looked at on the built site"
OTHERWISE = {  # module without a test of its name -> why, or where its promises are tested
    "cli": "test_build and test_interruption call its verbs",
    "graph/assemble": "test_figure_scripts and test_lock; all that is published is made in it",
    "maths/back_testing": "analyses/test_back_tests: the analysis is what it computes",
    "maths/language_levels": "three constants, which test_machines_and_languages reads",
    "importers/commands": "test_refresh: the command is what it runs",
    "importers/matching": "test_refresh: matching is a step of the plan",
    "mkdocs_hook": "test_finished puts pages together with it",
    "model/entries": "classes of plain values",
    "model/site": "what it derives is tested on the pages that show it",
    "prose/limits": "test_readability",
    "publish/api": "test_published_files",
    "publish/api_claims": "test_published_files",
    "publish/api_parts": "test_published_files",
    "render": "test_build and test_links",
    "theme/law_lines": "test_marked",
    "experiments/tiny_formal_languages": "not yet",
    "neural/recurrent": "not yet",
    "neural/training": "not yet",
    "notebook": "not yet; test_notebooks looks at pages that it drew",
    "pages/all_pages": PAGES,
    "pages/assets": PAGES,
    "pages/environment": "test_figure_page and its like draw with it",
    "pages/linked": "test_table_pages and test_reference_list",
    "pages/pictures": "test_figure_page",
    "pages/table_rows": "test_table_pages",
    "pages/data_tables": PAGES,
    "pages/filters": PAGES,
    "pages/history_text": PAGES,
    "pages/home": PAGES,
    "pages/listings": PAGES,
    "pages/markdown": PAGES,
    "pages/most_asked": "test_ledger: a list of names",
    "pages/notebook_pages": PAGES,
    "pages/number_pages": PAGES,
    "pages/room_floors": PAGES,
    "pages/snippets": PAGES,
    "pages/templating": PAGES,
    "pages/thumbnails": PAGES,
    "pages/wide_tables": PAGES,
}


def untested(root: Path) -> set[str]:
    """The modules outside the leaf folders that no test file is named after."""
    tested = {path.stem.removeprefix("test_") for path in (root / "tests").rglob("test_*.py")}
    modules = (
        path.relative_to(root / "generators") for path in (root / "generators").rglob("*.py")
    )
    return {
        path.with_suffix("").as_posix()
        for path in modules
        if path.parts[0] not in LEAVES
        and not path.stem.startswith("__")
        and path.stem not in tested
    }


def test_every_module_has_a_test_of_its_name_or_says_why_not():
    assert untested(ROOT) - set(OTHERWISE) == set()


def test_no_reason_outlives_its_module_or_the_lack_of_a_test():
    gone = set(OTHERWISE) - untested(ROOT)
    assert gone == set()


def test_a_module_without_a_test_is_found(tmp_path):
    for path in (
        "generators/maths/sums.py",
        "generators/maths/__init__.py",
        "generators/claims/one.py",
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    (tmp_path / "tests" / "maths").mkdir(parents=True)
    assert untested(tmp_path) == {"maths/sums"}
    (tmp_path / "tests" / "maths" / "test_sums.py").touch()
    assert untested(tmp_path) == set()
