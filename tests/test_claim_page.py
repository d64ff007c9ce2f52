"""The page of a claim leads from the arithmetic of each part to the number that measures it."""

from __future__ import annotations

import importlib
import json
import re

import pytest
from conftest import ROOT

from generators.records import Measured

CLAIMS = sorted(path.stem for path in (ROOT / "generators/claims").glob("[a-z]*.py"))
NUMBER = re.compile(
    r'Measured: <a class="number" href="\.\./\.\./numbers/(\w+)/#([\w.]+)">([^<]+)</a>'
)
VALUE = re.compile(r"(\S+).*? \((.+?)(?:, n = [\d,]+)?\)$")


@pytest.mark.parametrize("id", CLAIMS)
def test_the_arithmetic_of_each_part_leads_to_its_number(site, id):
    claim = importlib.import_module(f"generators.claims.{id}").CLAIM
    parts = [part for part in claim.parts if isinstance(part, Measured) and part.measured_by]
    page = (site / "claims" / id / "index.html").read_text("utf-8")
    found = NUMBER.findall(page)
    assert [name for _, name, _ in found] == [part.measured_by for part in parts]
    for analysis, name, text in found:
        assert analysis == name.partition(".")[0]
        page = (site / "numbers" / analysis / "index.html").read_text("utf-8")
        value, interval = VALUE.match(text).groups()
        row = page.partition(f'id="{name}"')[2].partition("</tr>")[0]
        assert f"<td>{value}</td>\n<td>{interval}</td>" in row


def test_the_unit_of_a_part_is_that_of_its_number(site):
    numbers = json.loads((site / "api" / "numbers.json").read_text("utf-8"))
    published = json.loads((site / "api" / "claims.json").read_text("utf-8"))
    units = {
        (claim["id"], part["id"]): part["unit"] for claim in published for part in claim["parts"]
    }
    for id in CLAIMS:
        for part in importlib.import_module(f"generators.claims.{id}").CLAIM.parts:
            if isinstance(part, Measured):
                named = numbers[part.measured_by]["unit"] if part.measured_by else part.unit
                assert units[id, part.id] == named
