"""Words that lean on what is computed: conditions, answers, and sentences that say how a claim came out.

They are read with everything else, and compared with the results once there are any: words that
outlived their numbers stop the build.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

import yaml

from ..errors import Problem, nearest
from ..prose import tokens
from ..records import Claim
from ..records.conditions import Condition
from ..records.numbers import Number
from .claim_rules import part_line
from .leaf_files import Leaf

FRONT_MATTER = re.compile(r"\A---\n(.*?)^---\n", re.S | re.M)
HINT = "read it again: change the words to what is so now, then the condition"


@dataclass(frozen=True)
class Guard:
    """A condition and the place of the words that rest on it."""

    condition: Condition
    """What must hold."""
    where: str
    """`file:line` of the words."""
    said: str
    """What is said there, for a message."""


def read_guards(
    leaves: Mapping[str, Leaf],
    claims: Mapping[str, Claim],
    texts: Mapping[str, str],
    numbers: Collection[str],
) -> tuple[list[Guard], list[Problem]]:
    """Every guard of the report, and what is wrong with how it is written.

    `texts`: path -> Markdown of pages and notebooks, whose front matter may hold `holds:`.
    """
    guards: list[Guard] = []
    problems: list[Problem] = []
    for where, text in [*_declared(leaves), *_in_front(texts)]:
        try:
            guards.append(Guard(Condition.of(text), where, "the words here rest"))
        except ValueError as error:
            problems.append(Problem(where, str(error)))
    for where, text in [*_prose(leaves, claims), *texts.items()]:
        guards += _judged_sentences(text, where)
    for id, claim in claims.items():
        if claim.answer:
            place = f"{leaves[id].where}:{part_line(leaves[id], claim.answer.text)}"
            condition = Condition(f"{id} is {claim.answer.verdict}", id, "is", claim.answer.verdict)
            guards.append(Guard(condition, place, "the answer rests"))
    for guard in guards:
        for name in guard.condition.numbers:
            if name not in numbers:
                problem = f"'{guard.condition.text}': '{name}' is not a number of the report"
                problems.append(Problem(guard.where, problem, nearest(name, numbers)))
        if guard.condition.sign == "is" and guard.condition.left not in claims:
            problem = f"'{guard.condition.text}': '{guard.condition.left}' is not a claim"
            problems.append(Problem(guard.where, problem, nearest(guard.condition.left, claims)))
    return guards, problems


def broken(
    guards: Iterable[Guard], numbers: Mapping[str, Number], verdicts: Mapping[str, str]
) -> list[Problem]:
    """Every guard that does not hold: words that outlived their numbers."""
    problems = []
    for guard in guards:
        if so := guard.condition.broken(numbers, verdicts):
            text = f"{guard.said} on '{guard.condition.text}', but {so}"
            problems.append(Problem(guard.where, text, HINT))
    return problems


def _declared(leaves: Mapping[str, Leaf]) -> Iterator[tuple[str, str]]:
    for leaf in leaves.values():
        for line, text in leaf.declared.holds:
            yield f"{leaf.where}:{line}", text


def _in_front(texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for uri, text in texts.items():
        match = FRONT_MATTER.match(text)
        if not match or "holds:" not in match[1]:
            continue
        for written in (yaml.safe_load(match[1]) or {}).get("holds", []):
            line = text[: max(text.find(str(written)), 0)].count("\n") + 1
            yield f"{uri}:{line}", str(written)


def _prose(leaves: Mapping[str, Leaf], claims: Mapping[str, Claim]) -> Iterator[tuple[str, str]]:
    for leaf in leaves.values():
        yield leaf.where, leaf.docstring
        if leaf.id in claims:
            yield leaf.where, "\n".join(claims[leaf.id].texts)


def _judged_sentences(text: str, where: str) -> Iterator[Guard]:
    """`{{ claim: id | mixed: what is said }}`: words in running prose that say how a claim came out."""
    for mark in tokens.marks(text):
        token = tokens.token(mark) if mark.kind == "token" else None
        if token and token.verb == "claim" and token.option:
            word, words = tokens.judged(token)
            condition = Condition(f"{token.name} is {word}", token.name, "is", word)
            yield Guard(condition, f"{where}:{mark.line}", f"'{words}' rests")
