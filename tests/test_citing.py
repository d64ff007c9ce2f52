"""Every figure and claim can be cited, in BibTeX, RIS and CSL-JSON, and so can every work of the references."""

from __future__ import annotations

import json
import re

import bibtexparser
import pytest
from conftest import ROOT, git


def read(site, path):
    return json.loads((site / path).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def cited(site):
    """The addresses of all figures and claims."""
    return [
        f"{kind}/{entry['id']}"
        for kind in ("figures", "claims")
        for entry in read(site, f"api/{kind}.json")
    ]


def year():
    """A year; none where nothing has been committed yet."""
    return r"\d{4}" if git(ROOT, "rev-list", "--all", "-1") else r"(\d{4})?"


def test_every_figure_and_claim_can_be_cited_in_bibtex(site, cited):
    for path in cited:
        library = bibtexparser.parse_file(str(site / f"{path}.bib"))
        assert library.failed_blocks == []
        (entry,) = library.entries
        fields = {field.key: field.value for field in entry.fields}
        assert {"title", "author", "year", "url"} <= set(fields)
        assert fields["url"].endswith(f"/{path}/")
        assert re.fullmatch(year(), fields["year"])


def test_every_figure_and_claim_can_be_cited_in_ris(site, cited):
    for path in cited:
        lines = (site / f"{path}.ris").read_text(encoding="utf-8").splitlines()
        assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines)
        tags = [line[:2] for line in lines]
        assert tags[0] == "TY" and tags[-1] == "ER"
        assert {"AU", "TI", "PY", "UR"} <= set(tags)


def test_every_figure_and_claim_can_be_cited_in_csl(site, cited):
    for path in cited:
        (item,) = read(site, f"{path}.csl.json")
        assert item["type"] and item["title"] and item["author"]
        assert item["URL"].endswith(f"/{path}/")


def test_every_work_is_published_in_bibtex_and_csl(site):
    library = bibtexparser.parse_file(str(site / "references/references.bib"))
    works = read(site, "references/references.csl.json")
    assert library.failed_blocks == []
    assert {entry.key for entry in library.entries} == {work["id"] for work in works}
    assert all(work["type"] and work["title"] and work["author"] for work in works)
