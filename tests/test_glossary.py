"""The glossary: every term has an id and a meaning, and a chapter links the first use of each."""

from __future__ import annotations

import re

from conftest import ROOT

from generators.prose.glossary import OTHER_SENSE, definitions, link_terms, names
from generators.sources.references import read_references

TEXT = """# Glossary

Exact match { #exact-match }
:   A score. See [loss](#loss) and `code` [@hoffmann2022, Table 3].

Loss { #loss data-names="training loss" }
:   *How badly* a model predicts.
"""
TERMS = {"exact match": "exact-match", "Loss": "loss", "training loss": "loss"}


def test_definitions_are_plain_text_by_id():
    found = definitions(TEXT, {"hoffmann2022": "Hoffmann et al. 2022"})
    assert list(found) == ["exact-match", "loss"]
    assert (
        found["exact-match"].text == "A score. See loss and code (Hoffmann et al. 2022, Table 3)."
    )
    assert (found["loss"].title, found["loss"].names) == ("Loss", ("Loss", "training loss"))
    assert found["loss"].text == "How badly a model predicts."
    assert names(TEXT) == {"Exact match": "exact-match", "Loss": "loss", "training loss": "loss"}


def test_the_first_use_is_linked_in_any_case_and_number():
    page = link_terms("<p>Losses, a loss and exact matches, exact match.</p>", TERMS, "../g/")
    assert page == (
        '<p>Losses, a <a class="term" href="../g/#loss">loss</a> and exact matches, '
        '<a class="term" href="../g/#exact-match">exact match</a>.</p>'
    )


def test_a_chapter_may_use_a_word_in_another_sense():
    chapter = "---\ntitle: A chapter\nother_sense: loss, verdict\n---\n\n# A chapter\n"
    assert names(TEXT, chapter) == {"Exact match": "exact-match"}
    assert names(TEXT, chapter.replace("other_sense", "sense")) == names(TEXT)


def test_a_longer_name_goes_first_and_uses_up_the_term():
    page = link_terms("<p>The training losss: loss, lossy, a-loss.</p>", TERMS, "g/")
    assert (
        page == '<p>The <a class="term" href="g/#loss">training losss</a>: loss, lossy, a-loss.</p>'
    )


def test_headings_links_code_equations_and_pictures_stay_as_they_are():
    for element in ("h2", "a", "code", "pre", "math", "figure", "svg", "script", "summary"):
        closed = f"<{element} id='loss'>loss <em>loss</em></{element}>"
        assert link_terms(closed, TERMS, "g/") == closed
        assert link_terms(f"{closed}<p>loss</p>", TERMS, "g/").count("<a class=") == 1
    comment = "<!-- loss --><img alt='loss'>"
    assert link_terms(comment, TERMS, "g/") == comment


def test_the_glossary_of_the_report_is_whole():
    text = (ROOT / "docs/glossary.md").read_text("utf-8")
    entries, _ = read_references(ROOT / "data/references.bib")
    found = definitions(text, dict.fromkeys(entries, "Somebody 2022"))
    assert len(found) >= 30
    assert (
        len(found)
        == len(re.findall(r"^:   ", text, re.M))
        == len(set(re.findall(r"\{ #([a-z-]+)", text)))
    )
    assert len(names(text)) == sum(len(definition.names) for definition in found.values())
    titles = [definition.title.lower().replace("-", " ") for definition in found.values()]
    assert titles == sorted(titles)
    for path in (ROOT / "docs/chapters").glob("*.md"):
        other = OTHER_SENSE.search(path.read_text("utf-8"))
        assert not other or {id.strip() for id in other[1].split(",")} <= set(found), path.name
    for id, definition in found.items():
        assert definition.text.endswith("."), id
        assert not re.search(r"[{}\[\]`*]", definition.text), id


def test_chapters_link_terms_once_each(site):
    linked = 0
    for path in sorted((site / "chapters").glob("*/index.html")):
        found = re.findall(
            r'class="term" href="\.\./\.\./glossary/#([a-z-]+)"', path.read_text("utf-8")
        )
        assert len(found) == len(set(found)), path.parent.name
        linked += len(found)
    assert linked
