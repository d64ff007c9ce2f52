"""The nouns of the report: estimates, claims, their parts, and the rules that turn them into verdicts."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from .estimates import Measurement

Direction = Literal["for", "against", "mixed"]
Rule = Literal["paper", "report"]
Kind = Literal["definition", "empirical", "theoretical", "forecast"]
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
class Range:
    """The values that would support a statement, stated before measuring; both ends belong to it."""

    low: float = -math.inf
    high: float = math.inf

    def __post_init__(self) -> None:
        endless = (self.low, self.high) == (-math.inf, math.inf)
        if endless or not self.low < self.high:
            raise ValueError(f"{self.low} to {self.high}: low must be below high, one end given")

    def __str__(self) -> str:
        if math.isinf(self.low):
            return f"at most {self.high:g}"
        if math.isinf(self.high):
            return f"at least {self.low:g}"
        return f"{self.low:g} to {self.high:g}"


@dataclass(frozen=True, kw_only=True)
class Measured:
    """A part of a claim that the report measures.

    `measured_by` names the number that does, `analysis.field`, whose unit is the part's. Without it
    the function measure_<id> in the same file computes the estimate, in `unit`. `post_hoc` says that
    whoever wrote the range knew the numbers, or published ones like them.
    """

    id: str
    statement: str
    quantity: str
    supports: Range
    rule: Rule
    because: str
    measured_by: str = ""
    unit: str = ""
    post_hoc: bool = False

    def __post_init__(self) -> None:
        _one_of("rule", self.rule, get_args(Rule))


@dataclass(frozen=True)
class Finding:
    """What one work found: where it says so, which way it points, and why in one line."""

    citation: str
    locator: str
    direction: Direction
    why: str

    def __post_init__(self) -> None:
        _one_of("direction", self.direction, get_args(Direction))


@dataclass(frozen=True)
class Literature:
    """A part of a claim that rests on what others found."""

    id: str
    statement: str
    findings: tuple[Finding, ...]


Part = Measured | Literature


@dataclass(frozen=True)
class SaidIn:
    """Where the claim was made: a document in words, and its citation key where there is one."""

    document: str
    citation: str = ""
    locator: str = ""


@dataclass(frozen=True)
class Claim:
    """A sentence, where it was said, and the parts that decide it.

    A forecast also has the date when it is `due`, and its `outcome`: what has happened by now.
    """

    statement: str
    kind: Kind
    said_in: tuple[SaidIn, ...]
    parts: tuple[Part, ...]
    caveat: str
    due: str = ""
    outcome: str = ""

    def __post_init__(self) -> None:
        _one_of("kind", self.kind, get_args(Kind))
        if self.due:
            date.fromisoformat(self.due)
        ids = [part.id for part in self.parts]
        if len(set(ids)) < len(ids):
            raise ValueError(f"two parts share an id: {', '.join(ids)}")
        if not self.parts or not self.said_in:
            raise ValueError("a claim needs at least one part and one place where it was said")
        for field in ("due", "outcome"):
            if (self.kind == "forecast") != bool(getattr(self, field)):
                raise ValueError(f"a forecast, and only a forecast, has its `{field}`")

    @property
    def citations(self) -> list[str]:
        """The works it names as such: where it was said, and those of its findings."""
        said = [place.citation for place in self.said_in if place.citation]
        parts = [part for part in self.parts if isinstance(part, Literature)]
        return said + [finding.citation for part in parts for finding in part.findings]

    @property
    def texts(self) -> list[str]:
        """The texts in which marks of prose work."""
        texts = [self.caveat, self.outcome]
        for part in self.parts:
            if isinstance(part, Measured):
                texts += [part.quantity, part.because]
            else:
                texts += [finding.why for finding in part.findings]
        return texts


@dataclass(frozen=True)
class PartResult:
    """A part with what was measured (None for literature, or where there are no data) and its verdict."""

    part: Part
    estimate: Measurement | None
    unit: str
    verdict: Verdict


@dataclass(frozen=True)
class ClaimResult:
    """A claim with the results of its parts and the verdict they make."""

    id: str
    claim: Claim
    parts: tuple[PartResult, ...]
    verdict: Verdict


def _one_of(what: str, word: str, known: Iterable[str]) -> None:
    if word not in known:
        raise ValueError(f"{what} = '{word}' is not one of {', '.join(known)}")


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
