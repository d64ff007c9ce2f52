"""The page of one claim: the verdict and how it came about at a glance, then each part in full."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from ..model import ClaimEntry, Site
from ..prose import formats
from ..publish import citing
from ..records import VERDICTS, ClaimResult, Literature, Measured, PartResult
from ..records.verdicts import tests
from .choice_rows import ChoicePicture, choice_picture
from .markdown import conjunction
from .templating import View

RULES = {  # whose range it is -> what the page says of it
    "of the paper": "The range is the one the paper itself states.",
    "stated before": "The range is this report's, stated before measuring",
    "post hoc": (
        "The range is this report's, and whoever wrote it knew the numbers or published ones like them."
    ),
}
ROLES = {
    "core": "tests the sentence",
    "limit": "says how far it was meant to hold",
    "context": "is shown and not counted",
    "aim": "asks what was aimed at",
}
LOGIC = {
    "": "One test decides",
    "every": "The sentence asserts every core part",
    "tests": "Each core part tests the whole sentence on data of its own",
}
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
    choices: ChoicePicture | None = None
    """Of a part that was measured under several choices: their picture."""

    @property
    def role(self) -> str:
        """What the part is for."""
        return ROLES[self.result.part.role]


def claim_page(site: Site, entry: ClaimEntry) -> View:
    """Verdict, parts at a glance, what it does not show, figures, parts in full, citation and code."""
    result = entry.result
    statement = result.claim.statement
    values = {
        "entry": entry,
        "arithmetic": _arithmetic(result),
        "parts": [_shown(part) for part in result.parts],
        "figures": [site.figures[id] for id in entry.figures],
        "bibtex": citing.bibtex(site, "claims", result.id, statement).rstrip(),
        "directions": DIRECTIONS,
    }
    word = f"{result.verdict} ({result.count})"
    return View("claim_page", statement, f"{word}: {statement}", values, entry.provenance)


def whose_range(part: Measured) -> str:
    """`of the paper`, `stated before` or `post hoc`."""
    if part.rule == "paper":
        return "of the paper"
    return "post hoc" if part.post_hoc else "stated before"


def _arithmetic(result: ClaimResult) -> str:
    """How the tests combine, and how many have which verdict: `…: of 3 tests 2 are supported and 1 is undecided`."""
    found = Counter(tests(result.parts))
    counts = [
        f"{found[word]} {'are' if found[word] > 1 else 'is'} {word}"
        for word in VERDICTS
        if found[word]
    ]
    said = f"of {found.total()} tests {conjunction(counts)}"
    if found.total() == 1:
        said = f"it is {next(iter(found))}"
    return f"{LOGIC[result.claim.logic]}: {said}"


def _shown(result: PartResult) -> ShownPart:
    """A part with its measurement beside its range, or its findings counted."""
    part = result.part
    if isinstance(part, Literature):
        found = Counter(finding.direction for finding in part.findings)
        said = [f"{number} {way}" for way, number in found.items()]
        return ShownPart(result, f"by what others found, {', '.join(said) or 'nothing'}")
    assert isinstance(part, Measured)
    whose = whose_range(part)
    rule = RULES[whose]
    if whose == "stated before":
        rule += f", in commit {part.stated_in[:10]}." if part.stated_in else "."
    glance = formats.glance(result)
    if not part.measured_by:
        whole = formats.arithmetic(result)
        return ShownPart(result, glance, rule, conclusion=whole, choices=choice_picture(result))
    measurement, conclusion = formats.measurement(result), formats.conclusion(result)
    picture = choice_picture(result)
    return ShownPart(result, glance, rule, part.measured_by, measurement, conclusion, picture)
