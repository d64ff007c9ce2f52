"""The rules that turn what was measured and what works found into the verdict of a claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from .claims import Claim, Finding, Literature, Part, Range
from .estimates import Measurement

Verdict = Literal[
    "supported",
    "partly supported",
    "inconclusive",
    "contested",
    "refuted",
    "untested",
    "not checkable",
]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


@dataclass(frozen=True)
class PartResult:
    """A part with what was measured and its verdict."""

    part: Part
    """As the claim states it."""
    estimate: Measurement | None
    """What was measured; None for literature, or where there are no data."""
    unit: str
    """The unit of the estimate."""
    verdict: Verdict
    """What the part comes to."""


@dataclass(frozen=True)
class ClaimResult:
    """A claim with the results of its parts and the verdict they make."""

    id: str
    """The name of the claim's file."""
    claim: Claim
    """As its file states it."""
    parts: tuple[PartResult, ...]
    """Every part with its result, in order."""
    verdict: Verdict
    """What its parts make together."""


def measured_verdict(estimate: Measurement | None, supports: Range) -> Verdict:
    """Inside the range: supported; disjoint: refuted; overlapping: inconclusive; no data: untested."""
    if estimate is None:
        return "untested"
    if supports.low <= estimate.low and estimate.high <= supports.high:
        return "supported"
    if estimate.high < supports.low or estimate.low > supports.high:
        return "refuted"
    return "inconclusive"


def literature_verdict(findings: Iterable[Finding]) -> Verdict:
    """All for: supported; all against: refuted; both, or any mixed: contested; none: not checkable."""
    directions = {finding.direction for finding in findings}
    if not directions:
        return "not checkable"
    if directions == {"for"}:
        return "supported"
    if directions == {"against"}:
        return "refuted"
    return "contested"


def claim_verdict(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict of a claim from those of its parts.

    Parts that agree have their verdict; any contested part makes the claim contested; some
    supported and some not: partly supported. With no part supported, one refuted part refutes the
    whole (a claim says all its parts); else one inconclusive part makes it inconclusive.
    """
    found = set(verdicts)
    if len(found) == 1:
        return found.pop()
    for verdict in ("contested", "supported", "refuted", "inconclusive", "untested"):
        if verdict in found:
            return "partly supported" if verdict == "supported" else verdict
    raise ValueError("a claim without parts has no verdict")


def claim_result(
    id: str, claim: Claim, estimates: Mapping[str, Measurement | None], units: Mapping[str, str]
) -> ClaimResult:
    """The claim with the results of its parts; `estimates` and `units` of each measured part by its id."""

    def result(part: Part) -> PartResult:
        if isinstance(part, Literature):
            return PartResult(part, None, "", literature_verdict(part.findings))
        estimate = estimates[part.id]
        return PartResult(part, estimate, units[part.id], measured_verdict(estimate, part.supports))

    parts = tuple(map(result, claim.parts))
    return ClaimResult(id, claim, parts, claim_verdict(part.verdict for part in parts))
