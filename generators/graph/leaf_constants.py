"""What a leaf file declares beside its functions: SOURCES, ALT, FIGURES, SAID, read without importing it.

A declaration that cannot be read is reported, with its line, and never taken for one that is not there.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..errors import Problem

QUERIED = re.compile(r"@(\w+)")  # a name of the file in a query of pandas
FORMS = {  # of each kind of leaf file: constant -> how it is written
    "analyses": {"SOURCES": '["hoffmann2022"]', "HOLDS": '["gpt3_steps.addition_4 > 0.9"]'},
    "figures": {
        "SOURCES": '["hoffmann2022"]',
        "ALT": '"…"',
        "SAID": '{"drawn": "score"}',
        "HOLDS": '["gpt3_steps.addition_4 > 0.9"]',
    },
    "claims": {
        "SOURCES": '["hoffmann2022"]',
        "FIGURES": '["chinchilla_runs"]',
        "CLAIM": "Claim(…)",
        "HOLDS": '["gpt3_steps.addition_4 > 0.9"]',
    },
}


@dataclass(frozen=True)
class Declared:
    """The constants of a leaf file, as written out in it."""

    sources: tuple[str, ...] = ()
    """Citation keys of its methods; those of its data come from the rows."""

    figures: tuple[str, ...] = ()
    """Of a claim: the figures that show it."""

    alt: str = ""
    """Of a figure: what is seen, for a reader who cannot see it."""

    said: tuple[tuple[str, str | None], ...] = ()
    """Of a figure: columns drawn moved or cut, each with the column of the true value, or None."""

    holds: tuple[tuple[int, str], ...] = ()
    """Conditions over numbers and verdicts that its words rest on, each with its line."""

    has_claim: bool = False
    """Of a claim: is there a CLAIM? It is made by importing the file."""


def read_declared(tree: ast.Module, kind: str, where: str) -> tuple[Declared, list[Problem]]:
    """What a leaf file declares, and every constant that cannot be read or that nothing reads."""
    known = FORMS[kind]
    assigned, nodes = list(_plain(tree)), list(ast.walk(tree))
    problems = list(_bound_elsewhere(nodes, assigned, known, where))
    values: dict[str, Any] = {}
    for node in assigned:
        if (name := _name(node)) in values:
            problems.append(
                Problem(f"{where}:{node.lineno}", f"{name} stands there twice", "keep one")
            )
        elif name == "CLAIM":
            values[name] = True
        elif name in known:
            values[name] = _value(node.value)
            if not _fits(name, values[name]):
                written = ast.unparse(node.value)
                problem = f"{name} = {written} cannot be read without running the file"
                if values[name] is not ...:
                    problem = f"{name} = {written} is not what it must be"
                problems.append(Problem(f"{where}:{node.lineno}", problem, _form(name, known)))
    problems += _unread(nodes, assigned, known, kind, where)
    sound = {name: value for name, value in values.items() if name == "CLAIM" or _fits(name, value)}
    declared = Declared(
        sources=tuple(sound.get("SOURCES", ())),
        figures=tuple(sound.get("FIGURES", ())),
        alt=sound.get("ALT", ""),
        said=tuple(sound.get("SAID", {}).items()),
        holds=tuple(_with_lines(assigned)) if "HOLDS" in sound else (),
        has_claim="CLAIM" in sound,
    )
    if kind == "figures" and not declared.alt and not any("ALT" in p.problem for p in problems):
        hint = f"write ALT = {known['ALT']}: one sentence for a reader who cannot see the picture"
        problems.append(Problem(f"{where}:1", "has no ALT", hint))
    return declared, problems


def _plain(tree: ast.Module) -> Iterator[ast.Assign]:
    """The lines of the form `NAME = …`, with nothing else in them."""
    for node in tree.body:
        if (
            isinstance(node, ast.Assign)
            and len(node.targets) == 1
            and isinstance(node.targets[0], ast.Name)
        ):
            yield node


def _name(node: ast.Assign) -> str:
    return ast.unparse(node.targets[0])


def _bound_elsewhere(
    nodes: list[ast.AST], assigned: list[ast.Assign], known: dict[str, str], where: str
) -> Iterator[Problem]:
    """Declarations of any other form: annotated, added to, in a loop or a branch, several at once."""
    plain = {id(node.targets[0]) for node in assigned}
    for node in nodes:
        if not isinstance(node, ast.Name) or isinstance(node.ctx, ast.Load) or id(node) in plain:
            continue
        if node.id in known:
            problem = f"{node.id} is not declared in a line of its own, and would be read as absent"
            yield Problem(f"{where}:{node.lineno}", problem, _form(node.id, known))


def _unread(
    nodes: list[ast.AST], assigned: list[ast.Assign], known: dict[str, str], kind: str, where: str
) -> Iterator[Problem]:
    """Constants that neither the file nor the report reads: misspelt, or left over."""
    read = {
        node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    }
    for node in nodes:  # `query("target == @TARGET")` reads one too
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            read.update(QUERIED.findall(node.value))
    for node in assigned:
        if (name := _name(node)).isupper() and name not in known and name not in read:
            hint = f"the report reads {', '.join(known)}; remove what is left over"
            yield Problem(
                f"{where}:{node.lineno}", f"nothing reads {name} in a file of {kind}", hint
            )


def _with_lines(assigned: list[ast.Assign]) -> Iterator[tuple[int, str]]:
    """The conditions of HOLDS, each with the line it stands on."""
    for node in assigned:
        if _name(node) == "HOLDS" and isinstance(node.value, ast.List):
            for one in node.value.elts:
                yield one.lineno, ast.literal_eval(one)


def _value(node: ast.expr) -> Any:
    """What is written out; an ellipsis where it is computed."""
    try:
        return ast.literal_eval(node)
    except (ValueError, TypeError):
        return ...


def _fits(name: str, value: Any) -> bool:
    if name == "ALT":
        return isinstance(value, str)
    if name == "SAID":
        return isinstance(value, dict) and all(
            isinstance(drawn, str) and (true is None or isinstance(true, str))
            for drawn, true in value.items()
        )
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _form(name: str, known: dict[str, str]) -> str:
    return (
        f"write {name} = {known[name]}, once, at the top of the file, with every value written out"
    )
