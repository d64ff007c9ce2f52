"""Fields of a work hold LaTeX that is known, and addresses and numbers of the right form."""

from __future__ import annotations

import pytest

from generators.sources.reference_rules import wrong

GOOD = {
    "title": r"\emph{G\"odel} \& 3\% of \textsuperscript{2}",
    "url": "https://example.org/a",
    "doi": "10.18653/v1/2024.acl-long.279",
    "eprint": "2203.15556",
}


def test_a_good_work_has_no_fault():
    assert list(wrong(GOOD)) == []
    assert list(wrong({"eprint": "cs/0112017", "archiveprefix": "arXiv"})) == []


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"title": r"\input{x}"}, r"title holds the command \input"),
        ({"url": "example.org"}, "url = 'example.org' is not a web address"),
        ({"doi": "https://doi.org/10.1/x"}, "doi = 'https://doi.org/10.1/x' is not a DOI"),
        ({"eprint": "2203"}, "eprint = '2203' is not an arXiv number"),
        (
            {"eprint": "2203.15556", "archiveprefix": "HAL"},
            "eprint = '2203.15556' is not an arXiv number",
        ),
    ],
)
def test_every_fault_is_said_with_the_way_out(fields, said):
    ((problem, hint),) = wrong(GOOD | fields)
    assert problem == said
    assert hint
