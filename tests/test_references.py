"""references.bib: every fault is named with its line, and every work is typeset by pandoc."""

from __future__ import annotations

import pytest
from small_reports import BIB, messages, replace, write, write_report

from generators.errors import ReportError
from generators.sources.references import read_references, ris, typeset

WELL_FORMED = "is a brace or a comma missing?"
# what is broken: old and new text in references.bib; the messages, without the file
FAULTS = {
    "brace left open": (
        "{Scaling Laws for Neural Language Models},",
        "{Scaling Laws for Neural Language Models,",
        f"9: is not a well-formed entry: '@misc{{kaplan2020,'\n  {WELL_FORMED}",
    ),
    "doubled field": (
        "  year = {2020},",
        "  year = {2020},\n  year = {2021},",
        "9: an entry gives the field year twice\n  keep one of them",
    ),
    "no title": (
        "  title = {Scaling Laws for Neural Language Models},\n",
        "",
        "9: 'kaplan2020' has no title\n  add title = {…}",
    ),
    "no year": ("  year = {2020},\n", "", "9: 'kaplan2020' has no year\n  add year = {…}"),
    "no author": (
        "  author = {Kaplan, Jared and McCandlish, Sam},\n",
        "",
        "9: 'kaplan2020' has no author\n  add author = {…}",
    ),
    "nowhere to read it": (
        "  eprint = {2001.08361},\n",
        "",
        "9: 'kaplan2020' has no DOI, arXiv number or URL\n"
        "  add doi, eprint (with archivePrefix = {arXiv}) or url",
    ),
    "bad year": (
        "{2020}",
        "{in press}",
        "9: 'kaplan2020': year = 'in press' is not a year\n  write four digits",
    ),
    "unknown field": (
        "  year = {2020},",
        "  year = {2020},\n  publishr = {ACM},",
        "9: 'kaplan2020': 'publishr' is not a field the report uses\n  did you mean 'publisher'?",
    ),
    "HTML": (
        "Scaling Laws",
        "<i>Scaling</i> Laws",
        "9: 'kaplan2020' contains HTML, which is shown as text, never run\n  write plain text",
    ),
    "address that is none": (
        "  eprint = {2001.08361},\n",
        "  url = {javascript:alert(1)},\n",
        "9: 'kaplan2020': url = 'javascript:alert(1)' is not a web address\n"
        "  write an address that starts with https://",
    ),
    "stray text": (
        "\n@misc{kaplan2020",
        "\nto do: read this\n@misc{kaplan2020",
        "9: text outside any entry: 'to do: read this'\n  start it with %",
    ),
}


def entries_of(tmp_path, bib):
    write(tmp_path / "references.bib", bib)
    entries, problems = read_references(tmp_path / "references.bib")
    assert problems == []
    return entries


def work(key, author="Curie, Marie", title="Radium", year="1911", more="", kind="misc"):
    return (
        f"@{kind}{{{key},\n  title = {{{title}}},\n  author = {{{author}}},\n"
        f"  year = {{{year}}},\n  eprint = {{2001.00001}},\n  archivePrefix = {{arXiv}},\n{more}}}\n"
    )


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_named_with_its_line_and_the_way_out(tmp_path, fault):
    old, new, *expected = FAULTS[fault]
    replace(write_report(tmp_path) / "data/references.bib", old, new)
    found = [text for text in messages(tmp_path) if text.startswith("data/references.bib")]
    assert found == [f"data/references.bib:{text}" for text in expected]


def test_a_doubled_key_is_named_where_it_stands_again(tmp_path):
    write(write_report(tmp_path) / "data/references.bib", BIB + "\n" + work("kaplan2020"))
    expected = "data/references.bib:17: 'kaplan2020' stands there twice\n  keep one entry a key"
    assert messages(tmp_path) == [expected]


def test_a_field_is_doubled_in_whatever_case(tmp_path):
    bib = BIB.replace("  year = {2020},", "  year = {2020},\n  Year = {2021},")
    write(write_report(tmp_path) / "data/references.bib", bib)
    assert [text.partition(": ")[0] for text in messages(tmp_path)] == ["data/references.bib:9"]


def test_a_key_is_small_letters_and_digits(tmp_path):
    write(tmp_path / "references.bib", work("Curie-1911"))
    _, problems = read_references(tmp_path / "references.bib")
    assert str(ReportError.of(problems)) == (
        "data/references.bib:1: 'Curie-1911' is not a citation key\n"
        "  small letters and digits: family name, year, a word where needed"
    )


def test_a_work_that_nobody_cites_is_named(tmp_path):
    write(write_report(tmp_path) / "data/references.bib", BIB + "\n" + work("curie1911"))
    assert messages(tmp_path) == [
        "data/references.bib:17: nobody cites 'curie1911'\n"
        "  cite it in a row, a claim, a figure or a chapter, or remove it"
    ]


def test_a_work_cited_in_prose_is_cited(tmp_path):
    write(write_report(tmp_path) / "data/references.bib", BIB + "\n" + work("curie1911"))
    write(tmp_path / "docs/index.md", "# Rays\n\nThey were seen early [@curie1911, page 2].\n")
    assert messages(tmp_path) == []


def test_a_work_has_the_label_and_the_entry_that_pandoc_sets(tmp_path):
    works = typeset(entries_of(tmp_path, BIB))
    assert list(works) == ["hoffmann2022", "kaplan2020"]
    kaplan = works["kaplan2020"]
    assert kaplan.label == "Kaplan and McCandlish 2020"
    assert kaplan.html == (
        "Kaplan, Jared, and Sam McCandlish. 2020. "
        "<span>“Scaling Laws for Neural Language Models.”</span> Preprint. "
        '<a href="https://arxiv.org/abs/2001.08361">https://arxiv.org/abs/2001.08361</a>.'
    )
    assert kaplan.csl["issued"] == {"date-parts": [[2020]]}


def test_two_works_of_the_same_people_and_year_are_told_apart(tmp_path):
    works = typeset(entries_of(tmp_path, work("one") + work("two", title="Polonium")))
    assert {works["one"].label, works["two"].label} == {"Curie 1911a", "Curie 1911b"}
    assert "1911a" in works["one"].html or "1911b" in works["one"].html


def test_accents_survive(tmp_path):
    author = 'Erdős, Paul and von Rütte, Dimitri and M{\\"u}ller, Jörg'
    entries = entries_of(tmp_path, work("erdos", author, "Über {ÄÖÜ} and naïveté"))
    set_ = typeset(entries)["erdos"]
    assert set_.label == "Erdős et al. 1911"
    assert all(word in set_.html for word in ("Erdős", "Rütte", "Müller", "Über", "ÄÖÜ"))
    assert "Erdős, Paul" in ris(set_.entry, set_.csl)


def test_a_doi_comes_before_arxiv_and_arxiv_before_any_other_address(tmp_path):
    bib = work("a", more="  doi = {10.1000/182},\n") + work("b", more="  url = {https://b.org},\n")
    addresses = {key: entry.address for key, entry in entries_of(tmp_path, bib).items()}
    assert addresses == {
        "a": "https://doi.org/10.1000/182",
        "b": "https://arxiv.org/abs/2001.00001",
    }


def test_a_work_in_ris(tmp_path):
    more = "  journal = {Nature},\n"
    entries = entries_of(
        tmp_path, work("curie", "Curie, Marie and Curie, Pierre", more=more, kind="article")
    )
    found = typeset(entries)["curie"]
    assert ris(found.entry, found.csl).splitlines() == [
        "TY  - JOUR",
        "ID  - curie",
        "AU  - Curie, Marie",
        "AU  - Curie, Pierre",
        "TI  - Radium",
        "PY  - 1911",
        "T2  - Nature",
        "UR  - https://arxiv.org/abs/2001.00001",
        "ER  - ",
    ]


def test_an_organisation_stands_in_ris_without_a_comma(tmp_path):
    found = typeset(entries_of(tmp_path, work("lab", "{The {ATLAS} Collaboration}")))["lab"]
    assert "AU  - The ATLAS Collaboration" in ris(found.entry, found.csl).splitlines()


def test_a_family_name_keeps_its_particle(tmp_path):
    found = typeset(entries_of(tmp_path, work("rutte", "von Rütte, Dimitri")))["rutte"]
    (author,) = (x for x in ris(found.entry, found.csl).splitlines() if x.startswith("AU"))
    assert "von" in author.split()


def test_every_work_has_a_kind_in_csl(tmp_path):
    works = typeset(entries_of(tmp_path, BIB))
    assert all(found.csl["type"] for found in works.values())


def test_what_is_not_verified_goes_with_the_work_and_not_into_its_entry(tmp_path):
    more = "  unverified = {authors beyond the first},\n"
    entries = entries_of(tmp_path, work("curie", more=more) + work("bohr", title="Atoms"))
    works = typeset(entries)
    assert works["curie"].csl["custom"] == {"unverified": "authors beyond the first"}
    assert "custom" not in works["bohr"].csl
    assert "beyond the first" not in works["curie"].html


def test_no_works_need_no_pandoc():
    assert typeset({}) == {}
