"""What a claim says: its sentence, where it was said, and the parts that decide it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

Direction = Literal["for", "against", "mixed"]
Rule = Literal["paper", "report"]
Kind = Literal["definition", "empirical", "theoretical", "forecast"]


@dataclass(frozen=True)
class Range:
    """The values that would support a statement, stated before measuring; both ends belong to it."""

    low: float = -math.inf
    """The lower end; endless where it is not given."""
    high: float = math.inf
    """The upper end; endless where it is not given."""

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
    """A part of a claim that the report measures."""

    id: str
    """Its name among the parts of the claim."""
    statement: str
    """What it says, in a sentence."""
    quantity: str
    """What is measured, in words."""
    supports: Range
    """The values that would support the statement."""
    rule: Rule
    """Whose range it is."""
    because: str
    """Why this range."""
    measured_by: str = ""
    """The number that decides it, `analysis.field`, whose unit is the part's; empty where the function
    measure_<id> in the same file computes the estimate."""
    unit: str = ""
    """The unit of what that function returns."""
    post_hoc: bool = False
    """Did whoever wrote the range know the numbers, or published ones like them?"""

    def __post_init__(self) -> None:
        _one_of("rule", self.rule, get_args(Rule))


@dataclass(frozen=True)
class Finding:
    """What one work found."""

    citation: str
    """The key of the work."""
    locator: str
    """The place in the work."""
    direction: Direction
    """Which way it points."""
    why: str
    """Why, in one line."""

    def __post_init__(self) -> None:
        _one_of("direction", self.direction, get_args(Direction))


@dataclass(frozen=True)
class Literature:
    """A part of a claim that rests on what others found."""

    id: str
    """Its name among the parts of the claim."""
    statement: str
    """What it says, in a sentence."""
    findings: tuple[Finding, ...]
    """What each work found; none where nobody has looked."""


Part = Measured | Literature


@dataclass(frozen=True)
class SaidIn:
    """Where the claim was made."""

    document: str
    """The document in words."""
    citation: str = ""
    """Its key, where it has one."""
    locator: str = ""
    """The place in it."""


@dataclass(frozen=True)
class Claim:
    """A sentence, where it was said, and the parts that decide it."""

    statement: str
    """The sentence."""
    kind: Kind
    """What sort of sentence it is."""
    said_in: tuple[SaidIn, ...]
    """Where it was said."""
    parts: tuple[Part, ...]
    """What decides it."""
    caveat: str
    """What the verdict does not say."""
    due: str = ""
    """Of a forecast: the date when it is to be true."""
    outcome: str = ""
    """Of a forecast: what has happened by now."""

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


def _one_of(what: str, word: str, known: Iterable[str]) -> None:
    if word not in known:
        raise ValueError(f"{what} = '{word}' is not one of {', '.join(known)}")
