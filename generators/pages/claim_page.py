"""The page of one claim: sentence, answer, meter and picture, then each part in full and what stands around it."""

from __future__ import annotations

import gzip
from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from ..model import ClaimEntry, FigureEntry, Site
from ..prose import formats
from ..publish import citing
from ..records import VERDICTS, ClaimResult, Literature, Measured, PartResult
from ..records.verdicts import tests
from . import pictures
from .choice_rows import ChoicePicture, choice_picture
from .claim_history import claim_history
from .markdown import conjunction
from .related_claims import bases, related
from .templating import View
from .your_rule import your_rule

ROOT = "../../"  # from the page of a claim
HEAVIEST = (
    22_000  # bytes, compressed, of a picture on the page of a claim, which may weigh 90 kB in all
)
RULES = {  # whose range it is -> what the page says of it
    "of the paper": "The range is the one the paper itself states.",
    "stated before": "The range is this report's, stated before measuring",
    "post hoc": (
        "The range is this report's, and its author knew the numbers or published ones like them."
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

    number: int
    """Its place among the parts, from one on."""
    result: PartResult
    """The part with its verdict."""
    glance: str
    """What it comes to, in a few words."""
    rule: str = ""
    """Of a measured part: whose range it is."""
    measured_by: str = ""
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


@dataclass(frozen=True)
class MainPicture:
    """The first figure of a claim, drawn on its page."""

    figure: FigureEntry
    """The figure."""
    drawn: Markup
    """Its pictures for wide and narrow screens; empty where they are too heavy, and the small one stands in."""
    script: Markup
    """Its own script with its data."""


def claim_page(site: Site, entry: ClaimEntry) -> View:
    """Answer, meter, picture; tests, choices, literature, what it does not show; claims near it, history, citation."""
    result = entry.result
    statement = result.claim.statement
    figures = [site.figures[id] for id in entry.figures]
    parts = [_shown(number, part) for number, part in enumerate(result.parts, 1)]
    values = {
        "entry": entry,
        "arithmetic": _arithmetic(result),
        "parts": parts,
        "your_rule": your_rule(result),
        "measured": [part for part in parts if part.rule],
        "literature": [part for part in parts if not part.rule],
        "chosen": [part for part in parts if part.choices],
        "picture": _main_picture(figures[0]) if figures else None,
        "figures": figures[1:],
        "related": [site.claims[id].result for id in related(result.id, bases(site.claims))],
        "history": claim_history(result.id, site.history or ()),
        "bibtex": citing.bibtex(site, "claims", result.id, statement).rstrip(),
        "directions": DIRECTIONS,
        "known_verdicts": VERDICTS,
    }
    word = f"{result.verdict} ({result.count})"
    return View("claim_page", statement, f"{word}: {statement}", values, entry.provenance)


def _main_picture(figure: FigureEntry) -> MainPicture:
    drawn, script = pictures.pictures(figure), pictures.own_script(figure, ROOT)
    if len(gzip.compress((drawn + script).encode())) > HEAVIEST:
        return MainPicture(figure, Markup(), Markup())
    return MainPicture(figure, drawn, script)


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


def _shown(number: int, result: PartResult) -> ShownPart:
    """A part with its measurement beside its range, or its findings counted."""
    part = result.part
    if isinstance(part, Literature):
        found = Counter(finding.direction for finding in part.findings)
        said = [f"{count} {way}" for way, count in found.items()]
        return ShownPart(number, result, f"by what others found, {', '.join(said) or 'nothing'}")
    assert isinstance(part, Measured)
    whose = whose_range(part)
    rule = RULES[whose]
    if whose == "stated before":
        rule += f", in commit {part.stated_in[:10]}." if part.stated_in else "."
    glance = formats.glance(result)
    if not part.measured_by:
        whole = formats.arithmetic(result)
        return ShownPart(
            number, result, glance, rule, conclusion=whole, choices=choice_picture(result)
        )
    measurement, conclusion = formats.measurement(result), formats.conclusion(result)
    picture = choice_picture(result)
    return ShownPart(
        number, result, glance, rule, part.measured_by, measurement, conclusion, picture
    )
