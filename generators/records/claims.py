"""What a claim says: its sentence, where it was said, and the parts that decide it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

TOKEN = re.compile(r"\{\{.*?\}\}")
Direction = Literal["for", "against", "mixed"]
Rule = Literal["paper", "report"]
Role = Literal["core", "limit", "context", "aim"]
Logic = Literal["", "every", "tests"]
MOST_WORDS = 30  # of an answer: one sentence that can be quoted
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
    stated_in: str = ""
    """Of a range of this report that was written before measuring: the commit that holds it."""
    role: Role = "core"
    """What it is for: it tests the sentence, says how far that was meant to hold, or is only shown."""
    same_data: str = ""
    """A name shared by the parts that rest on the same data, which count as one test."""

    def __post_init__(self) -> None:
        _one_of("rule", self.rule, get_args(Rule))
        _one_of("role", self.role, get_args(Role))


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
    unread: str = ""
    """What of the place could not be read, for the reader: "the abstract alone"; empty where all was."""

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
    role: Role = "core"
    """What it is for: it tests the sentence, says how far that was meant to hold, or is only shown."""
    same_data: str = ""
    """A name shared by the parts that rest on the same data, which count as one test."""

    def __post_init__(self) -> None:
        _one_of("role", self.role, get_args(Role))


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
    said_on: str = ""
    """The day, month or year in which it was said, as far as known: 2023, 2023-03, 2023-03-16."""


@dataclass(frozen=True)
class Answer:
    """What the report answers to a sentence, in one sentence, written for one verdict.

    Raises ValueError where it is longer than can be quoted.
    """

    verdict: str
    """The verdict that it is written for; with another one, the build stops."""
    text: str
    """The answer: which way, how much, for what; numbers as tokens."""

    def __post_init__(self) -> None:
        words = len(TOKEN.sub("1", self.text).split())
        if not 0 < words <= MOST_WORDS:
            raise ValueError(f"an answer of {words} words: write 1 to {MOST_WORDS}")


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
    logic: Logic = ""
    """How its core parts combine: the sentence asserts `every` one, or each `tests` all of it; empty
    where there is but one."""
    answer: Answer | None = None
    """What the report answers."""
    looked: str = ""
    """The day when its evidence was last looked through."""

    def __post_init__(self) -> None:
        _one_of("kind", self.kind, get_args(Kind))
        _one_of("logic", self.logic, get_args(Logic))
        if self.due:
            date.fromisoformat(self.due)
        ids = [part.id for part in self.parts]
        if len(set(ids)) < len(ids):
            raise ValueError(f"two parts share an id: {', '.join(ids)}")
        if not self.parts or not self.said_in:
            raise ValueError("a claim needs at least one part and one place where it was said")
        core = {part.same_data or part.id for part in self.parts if part.role == "core"}
        if not core:
            raise ValueError("no part has the role core, which tests the sentence itself")
        if (len(core) > 1) != bool(self.logic):
            raise ValueError(
                f"{len(core)} core tests and logic = '{self.logic}': write 'every' or 'tests' where "
                "there are several, nothing where there is one"
            )
        if self.kind != "forecast" and any(part.role == "aim" for part in self.parts):
            raise ValueError("only a forecast has parts with the role aim")
        if self.looked:
            date.fromisoformat(self.looked)
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
        texts = [self.caveat, self.outcome, self.answer.text if self.answer else ""]
        for part in self.parts:
            if isinstance(part, Measured):
                texts += [part.quantity, part.because]
            else:
                texts += [finding.why for finding in part.findings]
        return texts


def _one_of(what: str, word: str, known: Iterable[str]) -> None:
    if word not in known:
        raise ValueError(f"{what} = '{word}' is not one of {', '.join(known)}")
