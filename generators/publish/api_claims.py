"""What the JSON files of the site say of a claim: its parts, rules, estimates, choices and verdicts."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from ..model import ClaimEntry, Site
from ..prose.plain_text import plain_text
from ..records import Literature, Measured, PartResult, by_range
from .api_parts import addresses, kind_of_ends, level, walked

OF_MEASURED = ("quantity", "unit", "value", "low", "high", "n", "level", "range", "rule", "because",
               "informed", "stated_in", "choices")  # fmt: skip


def claim(site: Site, entry: ClaimEntry) -> dict[str, Any]:
    """A claim with its parts, rules, estimates and verdicts."""
    result = entry.result
    claim = result.claim
    return {
        "id": result.id,
        "statement": claim.statement,
        "kind": claim.kind,
        "due": claim.due or None,
        "outcome": claim.outcome or None,
        "verdict": result.verdict,
        "count": asdict(result.count),
        "limits": [part.part.id for part in result.limits],
        "aim": result.aim,
        "logic": claim.logic or None,
        "answer": claim.answer and plain_text(claim.answer.text, site.numbers, site.labels()),
        "looked": claim.looked or None,
        "parts": [_part(part) for part in result.parts],
        "caveat": claim.caveat,
        "said_in": [
            {"document": p.document, "citation": p.citation or None, "locator": p.locator or None}
            for p in claim.said_in
        ],
        "basis": entry.basis,
        "figures": list(entry.figures),
        "chapters": site.chapters_of(result.id),
        **walked(entry.provenance),
        **addresses(site, "claims", result.id),
        "history": [],
    }


def _part(result: PartResult) -> dict[str, Any]:
    part, estimate = result.part, result.estimate
    common = {
        "id": part.id,
        "statement": part.statement,
        "verdict": result.verdict,
        "reason": result.reason or None,
        "role": part.role,
        "same_data": part.same_data or None,
    }
    if isinstance(part, Literature):
        findings = [
            {"citation": f.citation, "locator": f.locator, "direction": f.direction, "why": f.why}
            for f in part.findings
        ]
        return common | {"basis": "literature", **dict.fromkeys(OF_MEASURED), "findings": findings}
    assert isinstance(part, Measured)
    return common | {
        "basis": "measured",
        "quantity": part.quantity,
        "unit": result.unit,
        "value": estimate and estimate.value,
        "low": estimate and estimate.low,
        "high": estimate and estimate.high,
        "n": estimate and estimate.n,
        "level": level(estimate),
        "range": str(part.supports),
        "rule": part.rule,
        "because": part.because,
        "informed": part.post_hoc,
        "stated_in": part.stated_in or None,
        "choices": _choices(result),
        "findings": [],
        **kind_of_ends(estimate),
    }


def _choices(result: PartResult) -> list[dict[str, Any]] | None:
    """The value under every choice of the analysis, the preferred one first; None where none was tried."""
    if result.choices is None:
        return None
    tried = {result.choices.preferred: result.choices.default, **result.choices.others}
    return [
        {
            "choice": label,
            "value": found.value,
            "low": found.low,
            "high": found.high,
            "verdict": by_range(found, result.supports).verdict,
        }
        for label, found in tried.items()
    ]
