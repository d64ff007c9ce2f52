"""The page of one claim: the verdict and how it came about at a glance, then each part in full."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ..model import ClaimEntry, Site
from ..prose import formats
from ..publish import citing
from ..records import VERDICTS, Literature, Measured, PartResult
from .markdown import conjunction
from .templating import View

RULES = {
    "paper": "The range is the one the paper itself states.",
    "report": "The range is this report's, stated before measuring.",
}
POST_HOC = (
    "The range is this report's, and whoever wrote it knew the numbers or published ones like them."
)
DIRECTIONS = {"for": "speaks for it", "against": "speaks against it", "mixed": "points both ways"}


@dataclass(frozen=True)
class ShownPart:
    """A part of a claim in the words of its page."""

    result: PartResult
    """The part with its verdict."""
    glance: str
    """What it comes to, in a few words."""
    rule: str = ""
    """Of a measured part: whose range it is."""
    number: str = ""
    """Of a measured part: the number of the report that measures it."""
    measurement: str = ""
    """What this number is, with its interval."""
    conclusion: str = ""
    """Of a measured part: its arithmetic, or what is left to say after the number."""


def claim_page(site: Site, entry: ClaimEntry) -> View:
    """Verdict, parts at a glance, what it does not show, figures, parts in full, citation and code."""
    result = entry.result
    statement = result.claim.statement
    values = {
        "entry": entry,
        "arithmetic": _arithmetic(result.parts),
        "parts": [_shown(part) for part in result.parts],
        "figures": [site.figures[id] for id in entry.figures],
        "bibtex": citing.bibtex(site, "claims", result.id, statement).rstrip(),
        "directions": DIRECTIONS,
    }
    return View("claim_page", statement, f"{result.verdict}: {statement}", values, entry.provenance)


def _arithmetic(parts: Iterable[PartResult]) -> str:
    """How many parts have which verdict: `of 7 parts 2 are supported, 1 is refuted and 4 are inconclusive`."""
    found = Counter(part.verdict for part in parts)
    if found.total() == 1:
        return f"its one part is {next(iter(found))}"
    counts = [
        f"{found[word]} {'are' if found[word] > 1 else 'is'} {word}"
        for word in VERDICTS
        if found[word]
    ]
    return f"of {found.total()} parts {conjunction(counts)}"


def _shown(result: PartResult) -> ShownPart:
    """A part with its measurement beside its range, or its findings counted."""
    part = result.part
    if isinstance(part, Literature):
        found = Counter(finding.direction for finding in part.findings)
        said = [f"{number} {way}" for way, number in found.items()]
        return ShownPart(result, f"by what others found, {', '.join(said) or 'nothing'}")
    assert isinstance(part, Measured)
    rule = POST_HOC if part.post_hoc and part.rule == "report" else RULES[part.rule]
    glance = formats.glance(result)
    if not part.measured_by:
        return ShownPart(result, glance, rule, conclusion=formats.arithmetic(result))
    measurement, conclusion = formats.measurement(result), formats.conclusion(result)
    return ShownPart(result, glance, rule, part.measured_by, measurement, conclusion)
