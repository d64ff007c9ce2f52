"""What machines read keeps the shape that was promised, and says of every file what the file is."""

from __future__ import annotations

import csv
import hashlib
import json
import re

import pytest
import yaml
from conftest import ROOT

from generators.graph.leaf_files import read_leaf

FIGURE = {
    *("id", "title", "caption", "alt", "tables", "analyses", "claims", "references", "files"),
    *("url", "permalink", "code"),
}
CLAIM = {
    *("id", "statement", "kind", "verdict", "parts", "said_in", "references", "figures", "tables"),
    *("url", "permalink", "history"),
}
PART = {"id", "statement", "basis", "verdict", "findings"}
MEASURED = PART | {"quantity", "unit", "value", "low", "high", "n", "level", "range", "rule"}
FINDING = {"citation", "locator", "direction", "why"}
NUMBER = {"value", "low", "high", "level", "unit", "text", "tables", "code"}
TABLE = {
    "id",
    "title",
    "path",
    "bytes",
    "hash",
    "schema",
    "licenses",
    "origin",
    "rows",
    "used_by",
    "corrections",
}
SIGNATURES = {".png": b"\x89PNG\r\n", ".svg": b"<svg", ".json": b"{"}

INPUTS = {
    path.stem: read_leaf(path, "analyses")[0].inputs
    for path in (ROOT / "generators" / "analyses").glob("[!_]*.py")
}


def is_of_no_data(id):
    """Does an analysis rest on formulas and made-up examples alone, and on no table?"""
    return id in INPUTS and all(map(is_of_no_data, INPUTS[id]))


OF_NO_DATA = set(filter(is_of_no_data, INPUTS))


def read(site, path):
    return json.loads((site / path).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def figures(site):
    return read(site, "api/figures.json")


@pytest.fixture(scope="module")
def claims(site):
    return read(site, "api/claims.json")


@pytest.fixture(scope="module")
def numbers(site):
    found = read(site, "api/numbers.json")
    assert found.pop("schema_version") == "1"
    return found


def leaves(kind):
    return {p.stem for p in (ROOT / "generators" / kind).glob("[!_]*.py")}


def test_the_report_says_what_it_was_made_of(site, figures, claims, numbers):
    report = read(site, "api/report.json")
    assert {"schema_version", "version", "commit", "data_digest", "counts"} <= set(report)
    assert re.fullmatch(r"[0-9a-f]{64}", report["data_digest"])
    assert report["counts"] == {
        "figures": len(figures),
        "claims": len(claims),
        "tables": len(read(site, "api/tables.json")),
        "references": len(read(site, "api/references.json")),
        "numbers": len(numbers),
    }


def test_every_leaf_file_and_every_table_is_published(site, figures, claims):
    assert {figure["id"] for figure in figures} == leaves("figures")
    assert {claim["id"] for claim in claims} == leaves("claims")
    tables = {path.stem for path in (ROOT / "data").glob("*.csv")}
    assert {table["id"] for table in read(site, "api/tables.json")} == tables


def test_every_figure_has_the_promised_keys(figures):
    for figure in figures:
        assert set(figure) >= FIGURE, figure["id"]
        assert all(set(f) == {"path", "media_type", "bytes", "sha256"} for f in figure["files"])
        assert figure["tables"] or set(figure["analyses"]) <= OF_NO_DATA
        assert figure["title"] and figure["caption"] and figure["alt"]


def test_every_claim_has_the_promised_keys(claims):
    for claim in claims:
        assert set(claim) >= CLAIM, claim["id"]
        assert claim["parts"] and claim["said_in"]
        for part in claim["parts"]:
            assert set(part) >= (MEASURED if part["basis"] == "measured" else PART)
            assert all(set(finding) == FINDING for finding in part["findings"])


def test_a_measured_part_lies_in_its_interval(claims):
    measured = [p for c in claims for p in c["parts"] if p["basis"] == "measured"]
    assert measured
    for part in measured:
        if part["verdict"] != "untested":
            assert part["low"] <= part["high"]
            assert (part["level"] is None) == (part.get("interval") == "bracket")


def test_every_number_has_the_promised_keys(numbers):
    assert numbers
    for name, number in numbers.items():
        assert set(number) >= NUMBER, name
        assert isinstance(number["value"], int | float) and number["unit"]
        assert number["tables"] or name.split(".")[0] in OF_NO_DATA
        assert (number["low"] is None) == (number["high"] is None)
        unlevelled = number["low"] is None or number.get("interval") == "bracket"
        assert (number["level"] is None) == unlevelled, name
        assert (ROOT / number["code"]).is_file()


def test_every_table_has_the_promised_keys(site):
    for table in read(site, "api/tables.json"):
        assert set(table) >= TABLE, table["id"]


def test_what_the_json_names_is_there(site, figures, claims):
    known = {kind: leaves(kind) for kind in ("figures", "claims", "analyses")}
    known["tables"] = {path.stem for path in (ROOT / "data").glob("*.csv")}
    known["references"] = {work["id"] for work in read(site, "api/references.json")}
    for entry in (*figures, *claims):
        for kind, ids in known.items():
            assert set(entry.get(kind, ())) <= ids, (entry["id"], kind)
        assert (ROOT / entry["code"]).is_file()
        for claim in entry.get("claims", ()):
            assert entry["id"] in next(c["figures"] for c in claims if c["id"] == claim)


def test_addresses_follow_the_newest_release_or_name_one(site, figures, claims):
    version = read(site, "api/report.json")["version"]
    for kind, entries in (("figures", figures), ("claims", claims)):
        for entry in entries:
            assert entry["url"].endswith(f"/latest/{kind}/{entry['id']}/")
            assert entry["permalink"].endswith(f"/{version}/{kind}/{entry['id']}/")
            assert (site / kind / entry["id"] / "index.html").is_file()


def test_sizes_and_hashes_of_figures_match_the_files(site, figures):
    for figure in figures:
        suffixes = {file["path"].partition(".")[2] for file in figure["files"]}
        assert suffixes >= {"svg", "png", "csv", "vl.json"}
        for file in figure["files"]:
            content = (site / file["path"]).read_bytes()
            assert len(content) == file["bytes"]
            assert hashlib.sha256(content).hexdigest() == file["sha256"]
            suffix = "." + file["path"].rpartition(".")[2]
            assert content.startswith(SIGNATURES.get(suffix, b"")), file["path"]


def test_each_entry_is_published_alone_too(site, figures, claims):
    for kind, entries in (("figures", figures), ("claims", claims)):
        for entry in entries:
            alone = read(site, f"{kind}/{entry['id']}.json")
            assert alone.pop("schema_version") == "1"
            assert alone == entry


def test_published_rows_are_the_curated_rows(site):
    for path in (ROOT / "data").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as curated:
            rows = list(csv.reader(curated))
        with (site / "tables" / path.name).open(encoding="utf-8", newline="") as published:
            assert list(csv.reader(published)) == rows, path.name


def test_sizes_and_hashes_of_the_data_package_match_the_files(site):
    package = read(site, "datapackage.json")
    assert {r["name"] for r in package["resources"]} == {
        path.stem for path in (ROOT / "data").glob("*.csv")
    }
    for resource in package["resources"]:
        content = (site / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert resource["rows"] == len(list(csv.reader(content.decode().splitlines()))) - 1
        header = content.decode().partition("\n")[0].split(",")
        assert [field["name"] for field in resource["schema"]["fields"]] == header
        assert set(resource["schema"]["primaryKey"]) <= set(header)
        sidecar = yaml.safe_load((ROOT / f"data/{resource['name']}.yml").read_text("utf-8"))
        assert resource["licenses"] == [{"name": sidecar["license"]}]


def test_a_page_says_of_every_range_whether_it_was_written_blind(site, claims):
    for claim in claims:
        page = (site / "claims" / claim["id"] / "index.html").read_text("utf-8")
        own = [part for part in claim["parts"] if part["rule"] == "report"]
        informed = sum(part["informed"] for part in own)
        assert page.count("its author knew the numbers") >= informed, claim["id"]
        assert page.count("stated before measuring") >= len(own) - informed, claim["id"]
        if informed == len(own):
            assert "stated before measuring" not in page, claim["id"]
