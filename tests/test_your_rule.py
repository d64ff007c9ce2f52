"""What the page of a claim hands to the script of a reader's rule."""

from __future__ import annotations

import gzip
import json
import re

import pytest
from built_site import read_page
from conftest import ROOT
from made_up_site import EVIL

from generators.pages.your_rule import rule_data, your_rule
from generators.records import (
    Bracket,
    Choices,
    Claim,
    Estimate,
    Finding,
    Literature,
    Measured,
    Range,
    SaidIn,
    claim_result,
)

SCRIPT = ROOT / "docs/assets/your_rule.js"
ESTIMATE = Estimate(0.5, 0.4, 0.6, 20, low_error=0.01, high_error=0.02)


def measured(id="share", **values):
    given = {
        "statement": EVIL, "quantity": "A share", "supports": Range(low=0.3), "rule": "report",
        "because": "So.", "unit": "1", **values,
    }  # fmt: skip
    return Measured(id=id, **given)


def result_of(*parts, found, logic="", unit="1"):
    said = (SaidIn("A book"),)
    claim = Claim("It falls.", "empirical", said, parts, "Nothing else.", logic=logic)
    return claim_result("it_falls", claim, found, dict.fromkeys(found, unit))


def test_a_measured_part_has_its_ends_with_errors_and_its_range():
    result = result_of(measured(), found={"share": ESTIMATE})
    data = rule_data(result)
    assert data["logic"] == "" and data["verdict"] == "supported" and data["said"] == "1 for"
    (part,) = data["parts"]
    assert part["range"] == [0.3, None]
    assert part["tried"] == [[0.4, 0.6, 0.5, 0.01, 0.02]]
    assert part["verdict"] == "supported"
    assert part["measured"] == "0.5 (95% interval 0.4 to 0.6)"
    assert not {"reason", "test", "unit", "dated"} & set(part)  # what is empty is left out


def test_a_bracket_has_no_errors_and_the_preferred_choice_stands_first():
    choices = Choices(Bracket(3, 2, 4, "from rounding"), {"other": ESTIMATE}, "this one")
    part = measured(supports=Range(1, 5))
    (told,) = rule_data(result_of(part, found={"share": choices}, unit="year"))["parts"]
    assert told["tried"] == [[2, 4, 3, 0.0, 0.0], [0.4, 0.6, 0.5, 0.01, 0.02]]
    assert told["range"] == [1, 5] and told["dated"]


def test_literature_keeps_its_verdict_and_context_is_not_told():
    findings = (Finding("hoffmann2022", "Table 1", "for", "It does."),)
    parts = (
        measured(),
        Literature("read", "Read", findings, same_data="one"),
        measured("shown", role="context"),
    )
    found = {"share": ESTIMATE, "shown": ESTIMATE}
    _, read = rule_data(result_of(*parts, found=found, logic="tests"))["parts"]
    assert "tried" not in read and "range" not in read
    assert [read["verdict"], read["test"], read["number"]] == ["supported", "one", 2]


@pytest.mark.parametrize("role", ["core", "context"])
def test_without_a_measured_part_that_counts_there_is_no_fold(role):
    parts = [Literature("read", "Read", ())]
    found = {}
    if role == "context":
        parts.append(measured(role="context"))
        found = {"share": ESTIMATE}
    assert your_rule(result_of(*parts, found=found)) == ""


def test_a_part_without_data_cannot_be_moved():
    result = result_of(measured(), found={"share": None})
    assert your_rule(result) == ""
    assert rule_data(result)["parts"][0]["verdict"] == "not checkable"


def test_no_text_ends_the_element_of_the_data():
    html = your_rule(result_of(measured(), found={"share": ESTIMATE}))
    data = re.search(r'<script type="application/json">([^<]*)</script>', html)
    assert data and json.loads(data[1])["parts"][0]["statement"] == EVIL
    assert "<script src" not in html  # it comes when the fold is opened


def test_the_script_is_small_and_asks_nobody_for_anything():
    text = SCRIPT.read_text("utf-8")
    assert len(gzip.compress(text.encode())) <= 8_000  # as it is sent
    outside = (
        r"\beval\b|\bFunction\(|\bfetch\b|XMLHttpRequest|\bimport\b|innerHTML|https?:(?!//www\.w3)"
    )
    assert not re.search(outside, text)


def test_folds_stand_on_pages_of_claims_alone_and_no_page_loads_their_script(site):
    pages = {path: path.read_text("utf-8") for path in site.rglob("index.html")}
    folds = {path for path, html in pages.items() if '<details class="your-rule"' in html}
    assert folds and all(path.parent.parent.name == "claims" for path in folds)
    assert all("your_rule.js" not in load for path in folds for load in read_page(path).loads)
