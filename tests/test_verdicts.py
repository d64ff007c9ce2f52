"""Verdict and estimate of every claim against the golden file: a change of data that flips one is seen.

WRITE_GOLDEN=1 make test ARGS=tests/test_verdicts.py writes the file anew; never in CI.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden" / "verdicts.json"


def as_golden(claims: list[dict]) -> dict[str, list[str]]:
    """Claim -> its verdict, then a line a part: role, verdict with its reason, value and interval with three digits."""
    lines = {}
    for claim in claims:
        parts = []
        for part in claim["parts"]:
            line = f"{part['role']} {part['id']}: {part['verdict']}"
            if part["reason"]:
                line += f", {part['reason']}"
            if part.get("value") is not None:
                line += " {value:.3g} [{low:.3g}, {high:.3g}]".format(**part)
            parts.append(line)
        lines[claim["id"]] = [claim["verdict"], *parts]
    return lines


def test_verdicts_and_estimates_are_those_of_the_golden_file(site):
    found = as_golden(json.loads((site / "api" / "claims.json").read_text("utf-8")))
    if os.environ.get("WRITE_GOLDEN") and not os.environ.get("CI"):
        GOLDEN.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", "utf-8")
    assert found == json.loads(GOLDEN.read_text("utf-8"))


def test_no_claim_has_a_typed_verdict():
    for path in (ROOT / "generators" / "claims").glob("*.py"):
        # An answer names the verdict it is written for, and the build stops where that is another.
        text = re.sub(r"Answer\(\s*verdict=", "", path.read_text("utf-8"))
        assert not re.search(r"verdict\s*=|Result\(", text), path.name


def test_where_the_ends_come_from_is_said_by_the_bracket_and_not_by_the_quantity(site):
    claims = json.loads((site / "api" / "claims.json").read_text("utf-8"))
    quantities = [part.get("quantity") or "" for claim in claims for part in claim["parts"]]
    assert any(quantities)
    assert [text for text in quantities if re.search(r"interval:|rounding", text)] == []
