"""Texts hold what a reader sees: no hidden characters, no half tokens, no page without title, no taken name."""

from __future__ import annotations

import re

import pytest
from conftest import ROOT
from small_reports import CSV, YML, messages, replace, write, write_report

from generators.prose.glossary import problems as glossary_problems

HIDDEN = {
    "NUL": "\x00",
    "ESC": "\x1b",
    "STX": "\x02",
    "DEL": "\x7f",
    "right-to-left override": "\u202e",
    "isolate": "\u2067",
    "zero-width space": "\u200b",
    "private use": "\ue000",
}
FIGURE = '"""Runs\n\nMade up."""\nALT = "Two dots."\ndef chart(runs): ...\n'
PLACES = {  # file, and the text after which the character is put
    "a cell": ("data/runs.csv", "first", 2),
    "a work": ("data/references.bib", "Scaling Laws", 10),
    "a chapter": ("docs/index.md", "One table", 3),
    "a figure": ("generators/figures/dots.py", "Made up", 3),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", HIDDEN)
def test_a_character_that_nobody_sees_is_refused_with_its_line(tmp_path, name, place):
    write(write_report(tmp_path) / "generators/figures/dots.py", FIGURE)
    file, after, line = PLACES[place]
    replace(tmp_path / file, after, after + HIDDEN[name])
    code = f"{ord(HIDDEN[name]):04X}"
    if name == "NUL" and file.endswith(".py"):
        return  # Python itself refuses it
    if name == "NUL" and file.endswith(".csv"):
        code = "has a NUL byte"  # in the words of the reader of tables
        assert [m for m in messages(tmp_path) if m.startswith(f"{file}:{line}: {code}")]
        return
    assert [m for m in messages(tmp_path) if m.startswith(f"{file}:{line}: holds U+{code}")]


def test_the_escape_of_such_a_character_is_refused_too(tmp_path):
    replace(
        write_report(tmp_path) / "data/runs.yml", "title: Made-up runs", 'title: "Made\\u202eup"'
    )
    assert any(m.startswith("data/runs.yml:1: holds U+202E") for m in messages(tmp_path))


def test_letters_of_any_script_and_emoji_are_let_be(tmp_path):
    write(
        write_report(tmp_path) / "docs/about.md",
        "# فجر\n\nΩ, 中文, naïve, می‌خواهم, 👩‍💻, tab\tend.\n",
    )
    assert messages(tmp_path) == []


@pytest.mark.parametrize(
    "typed", ["{ number: fit.alpha | .3f }}", "{ number: fit.alpha }", "{{ figure: runs }"]
)
def test_a_token_that_lacks_a_brace_is_refused(tmp_path, typed):
    write(write_report(tmp_path) / "docs/about.md", f"# About\n\nIt is {typed} here.\n")
    assert any(
        m.startswith("docs/about.md:3: ") and "is not a token" in m for m in messages(tmp_path)
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "has no title"),
        ("Some text.\n", "has no title"),
        ("---\ntitle: A\n---\n\nText.\n", "has no title"),
        ("# \n\nText.\n", "has no title"),
        ("# A title\n\n", "has a title and no text"),
    ],
)
def test_a_page_without_title_or_text_is_refused(tmp_path, text, problem):
    write(write_report(tmp_path) / "docs/chapters/new.md", text)
    assert [m.splitlines()[0] for m in messages(tmp_path)] == [f"docs/chapters/new.md:1: {problem}"]


@pytest.mark.parametrize("name", ["index", "narrow"])
def test_a_table_with_a_name_that_is_taken_is_refused(tmp_path, name):
    write(write_report(tmp_path) / f"data/{name}.csv", CSV)
    write(tmp_path / f"data/{name}.yml", YML)
    assert [m.splitlines()[0] for m in messages(tmp_path)] == [
        f"data/{name}.csv:1: '{name}' is the name of a page of the report"
    ]


@pytest.mark.parametrize("kind", ["figures", "analyses", "claims"])
def test_a_leaf_file_with_the_name_of_the_list_is_refused(tmp_path, kind):
    write(write_report(tmp_path) / f"generators/{kind}/index.py", FIGURE)
    at = f"generators/{kind}/index.py:1: 'index' is the name of a page of the report"
    assert at in [m.splitlines()[0] for m in messages(tmp_path)]


def test_a_page_with_the_name_of_a_folder_that_the_build_writes_is_refused(tmp_path):
    write(write_report(tmp_path) / "docs/figures.md", "# Figures\n\nBy hand.\n")
    assert [m.splitlines()[0] for m in messages(tmp_path)] == [
        "docs/figures.md:1: 'figures' is the name of a page of the report"
    ]


TERM = "Loss { #loss }\n:   What is left.\n\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# Glossary\n\nWords.\n", ["docs/glossary.md:1: defines no term"]),
        (TERM + TERM, ["docs/glossary.md:4: '#loss' stands for Loss and for Loss",
                       "docs/glossary.md:4: 'loss' stands for Loss and for Loss"]),
        (TERM + "Cost { #cost data-names=\"loss\" }\n:   It.\n",
         ["docs/glossary.md:4: 'loss' stands for Loss and for Cost"]),
        (TERM + "Cost {#cost}\n:   It.\n", ["docs/glossary.md:4: 'Cost {#cost}' is no part of a definition",
                                            "docs/glossary.md:5: ':   It.' is no part of a definition"]),
        (TERM + "Cost { #cost }\n\nIt.\n", ["docs/glossary.md:4: 'Cost { #cost }' is no part of a definition"]),
        (TERM + "Cost { #cost }\n:    \n", ["docs/glossary.md:4: 'Cost { #cost }' is no part of a definition",
                                            "docs/glossary.md:5: ':    ' is no part of a definition"]),
    ],
)  # fmt: skip
def test_a_glossary_that_is_empty_doubled_or_malformed_is_refused(text, found):
    assert [str(problem).splitlines()[0] for problem in glossary_problems(text)] == found


def test_the_glossary_of_the_report_has_no_problem():
    text = (ROOT / "docs/glossary.md").read_text("utf-8")
    assert list(glossary_problems(text)) == []
    assert re.search("^Loss", text, re.M)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("eprint = {2001.08361}", "eprint = {abcd}", "eprint = 'abcd' is not an arXiv number"),
        ("eprint = {2001.08361}", "eprint = {arXiv:2001.00001v2}", "is not an arXiv number"),
        ("eprint = {2001.08361}", "url = {https://}", "url = 'https://' is not a web address"),
        ("eprint = {2001.08361}", "doi = {3000}", "doi = '3000' is not a DOI"),
        ("eprint = {2001.08361}", "doi = {https://doi.org/10.5555/1}", "is not a DOI"),
        ("eprint = {2001.08361}", r"doi = {10.5555/a\_b}", "is not a DOI"),
        ("eprint = {2001.08361},\n  archivePrefix = {arXiv}",
         "eprint = {2001.08361},\n  archivePrefix = {bioRxiv}", "is not an arXiv number"),
    ],
)  # fmt: skip
def test_an_identifier_that_leads_nowhere_is_refused(tmp_path, old, new, problem):
    replace(write_report(tmp_path) / "data/references.bib", old, new)
    found = messages(tmp_path)
    assert any(m.startswith("data/references.bib:9: ") and problem in m for m in found), found
