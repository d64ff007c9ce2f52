"""The rules that turn what was measured and what works found into the verdict of a claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from .choices import Choices
from .claims import Claim, Finding, Literature, Logic, Part, Range
from .estimates import Estimate, Measurement

Verdict = Literal[
    "supported",
    "supported within limits",
    "mixed",
    "refuted",
    "undecided",
    "contested",
    "not checkable",
]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
Reason = Literal["", "too few data", "a tie", "depends on a choice"]
Firmness = Literal["firm", "fragile", "not tried"]
ERRORS_OF_A_TIE = 3  # standard errors of an end of an interval, from a finite number of draws


@dataclass(frozen=True)
class Judged:
    """The verdict of one part, and of an undecided one why it is."""

    verdict: Verdict
    """What the part comes to."""
    reason: Reason = ""
    """Why nothing is decided; empty where something is."""


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
    reason: Reason = ""
    """Of an undecided part: why."""
    choices: Choices | None = None
    """The same quantity under other choices of the analysis, where they were tried."""

    @property
    def agreeing(self) -> tuple[int, int]:
        """How many choices, the preferred one among them, have the verdict of the preferred; and of how many."""
        if self.choices is None:
            return (0, 0)
        own = by_range(self.choices.default, self.supports).verdict
        others = [by_range(one, self.supports).verdict for one in self.choices.others.values()]
        return 1 + others.count(own), 1 + len(others)

    @property
    def supports(self) -> Range:
        """The range of a measured part."""
        assert not isinstance(self.part, Literature)
        return self.part.supports


@dataclass(frozen=True)
class Count:
    """How many tests of a sentence point which way."""

    supporting: int
    """For it."""
    refuting: int
    """Against it."""
    undecided: int
    """Neither: open, contested or not to be checked."""

    def __str__(self) -> str:
        said = [(self.supporting, "for"), (self.refuting, "against"), (self.undecided, "open")]
        return ", ".join(f"{number} {way}" for number, way in said if number)


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
    """What its core parts make together, within what its limits say."""
    aim: Verdict | None = None
    """Of a forecast that somebody aimed at: whether they did; None where no part asks."""

    @property
    def count(self) -> Count:
        """How many tests of the sentence itself point which way."""
        return counted(tests(self.parts))

    @property
    def limits(self) -> tuple[PartResult, ...]:
        """The limit parts that do not hold, or that nothing decides."""
        return tuple(one for one in self.of_role("limit") if one.verdict != "supported")

    @property
    def firmness(self) -> Firmness:
        """Do the measured core parts stand under every choice that was tried?"""
        core = [one for one in self.of_role("core") if not isinstance(one.part, Literature)]
        if any(one.reason == "depends on a choice" for one in core):
            return "fragile"
        return "firm" if core and all(one.choices for one in core) else "not tried"

    def of_role(self, role: str) -> tuple[PartResult, ...]:
        """The parts of one role, in order."""
        return tuple(one for one in self.parts if one.part.role == role)


def by_range(estimate: Measurement, supports: Range) -> Judged:
    """Inside the range: supported; disjoint: refuted; overlapping: too few data to tell.

    A tie where an end of the interval lies so near to that end of the range that other draws of the
    same size could put it on the other side.
    """
    if _is_tie(estimate, supports):
        return Judged("undecided", "a tie")
    if supports.low <= estimate.low and estimate.high <= supports.high:
        return Judged("supported")
    if estimate.high < supports.low or estimate.low > supports.high:
        return Judged("refuted")
    return Judged("undecided", "too few data")


def measured_verdict(
    estimate: Measurement | None, supports: Range, others: Iterable[Measurement] = ()
) -> Judged:
    """The verdict of a measured part: that of its estimate, where every other choice agrees with it.

    Where two intervals of undecided choices do not touch, the choice decides and not more data.
    """
    if estimate is None:
        return Judged("not checkable")
    own, tried = by_range(estimate, supports), (estimate, *others)
    differ = any(by_range(one, supports).verdict != own.verdict for one in tried)
    if differ or (own.verdict == "undecided" and _some_apart(tried)):
        return Judged("undecided", "depends on a choice")
    return own


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


def tests(parts: Iterable[PartResult], role: str = "core") -> list[Verdict]:
    """The verdict of each test: parts on the same data are one, undecided where they differ."""
    found: dict[str, list[Verdict]] = {}
    for one in parts:
        if one.part.role == role:
            found.setdefault(one.part.same_data or one.part.id, []).append(one.verdict)
    return [said[0] if len(set(said)) == 1 else "undecided" for said in found.values()]


def counted(verdicts: Iterable[Verdict]) -> Count:
    """The verdicts of tests, counted."""
    found = list(verdicts)
    supporting, refuting = found.count("supported"), found.count("refuted")
    return Count(supporting, refuting, len(found) - supporting - refuting)


def combined(verdicts: Iterable[Verdict], logic: Logic) -> Verdict:
    """The verdict of a sentence from those of its tests.

    `every`: the sentence asserts them all, so one that fails refutes it. `tests`: each tests the
    whole sentence on data of its own, so they may point both ways.
    """
    found = list(verdicts)
    if not found:
        raise ValueError("a claim without a core part has no verdict")
    count = counted(found)
    if set(found) <= {"contested", "not checkable"}:
        return "contested" if "contested" in found else "not checkable"
    if logic == "every":
        if count.refuting:
            return "refuted"
        return "undecided" if count.undecided else "supported"
    if count.supporting and count.refuting:
        return "mixed"
    if 2 * count.undecided > len(found):
        return "undecided"
    return "supported" if count.supporting else "refuted" if count.refuting else "undecided"


def claim_result(
    id: str,
    claim: Claim,
    found: Mapping[str, Measurement | Choices | None],
    units: Mapping[str, str],
) -> ClaimResult:
    """The claim with the results of its parts; `found` and `units` of each measured part by its id."""

    def result(part: Part) -> PartResult:
        if isinstance(part, Literature):
            return PartResult(part, None, "", literature_verdict(part.findings))
        value, unit = found[part.id], units[part.id]
        if not isinstance(value, Choices):
            judged = measured_verdict(value, part.supports)
            return PartResult(part, value, unit, judged.verdict, judged.reason)
        judged = measured_verdict(value.default, part.supports, value.others.values())
        return PartResult(part, value.default, unit, judged.verdict, judged.reason, value)

    parts = tuple(map(result, claim.parts))
    verdict = combined(tests(parts), claim.logic)
    if verdict == "supported" and any(
        one.part.role == "limit" and one.verdict != "supported" for one in parts
    ):
        verdict = "supported within limits"
    aims = tests(parts, "aim")
    return ClaimResult(id, claim, parts, verdict, combined(aims, claim.logic) if aims else None)


def _some_apart(tried: Iterable[Measurement]) -> bool:
    """Does the interval of one choice lie wholly beside that of another?"""
    ends = [(one.low, one.high) for one in tried]
    return max(low for low, _ in ends) > min(high for _, high in ends)


def _is_tie(estimate: Measurement, supports: Range) -> bool:
    """Is an end of the interval as near to one of the range as the error of its own draws?"""
    if not isinstance(estimate, Estimate):
        return False
    ends = ((estimate.low, estimate.low_error), (estimate.high, estimate.high_error))
    return any(
        error > 0 and abs(end - limit) <= ERRORS_OF_A_TIE * error
        for end, error in ends
        for limit in (supports.low, supports.high)
    )
