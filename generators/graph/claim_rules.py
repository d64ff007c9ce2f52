"""The claim of every claim file, and what is wrong with it, named with the line of the part."""

from __future__ import annotations

import ast
import traceback
from collections.abc import Iterator, Mapping

from ..errors import Problem, nearest
from ..records import Claim, Estimate, Measured, Range
from ..records.choices import Choices
from ..records.estimates import Measurement
from .leaf_files import Leaf

MEASURED = ("Estimate", "Bracket", "Choices")  # as the fields of an analysis are annotated
DETECTED = "Detected"


def read_claims(
    leaves: Mapping[str, Leaf], numbers: Mapping[str, str]
) -> tuple[dict[str, Claim], list[Problem]]:
    """Every claim by the name of its file, and what is wrong; `numbers`: name -> type, as annotated."""
    claims: dict[str, Claim] = {}
    problems: list[Problem] = []
    for leaf in leaves.values():
        if leaf.kind != "claims" or not leaf.declared.has_claim:
            continue
        try:
            claim = leaf.load().CLAIM
        except (ValueError, TypeError, NameError, ImportError) as error:
            place = f"{leaf.where}:{_line_reached(leaf, error)}"
            problems.append(Problem(place, f"CLAIM cannot be made: {error}"))
            continue
        if not isinstance(claim, Claim):
            hint = "write CLAIM = Claim(statement=…, parts=…)"
            problems.append(Problem(f"{leaf.where}:1", "CLAIM is not a Claim", hint))
            continue
        claims[leaf.id] = claim
        problems += _problems(leaf, claim, numbers)
    return claims, problems


def numbers_named(claim: Claim) -> tuple[str, ...]:
    """The numbers that measure parts of a claim, in order."""
    named = [part.measured_by for part in claim.parts if isinstance(part, Measured)]
    return tuple(name for name in named if name)


def part_line(leaf: Leaf, id: str) -> int:
    """The line of the call that makes a part, else of its id; 1 where the id is put together."""
    nodes = list(ast.walk(_tree(leaf)))
    calls = [node for node in nodes if isinstance(node, ast.Call)]
    made = [node for node in calls if any(_is(id, argument) for argument in _arguments(node))]
    named = [node for node in nodes if isinstance(node, ast.Constant) and _is(id, node)]
    return next((node.lineno for node in [*made, *named]), 1)


def function_line(leaf: Leaf, name: str) -> int:
    """The line of a function of a leaf file."""
    functions = [node for node in _tree(leaf).body if isinstance(node, ast.FunctionDef)]
    return next(node.lineno for node in functions if node.name == name)


def _arguments(call: ast.Call) -> list[ast.expr]:
    return [*call.args, *(keyword.value for keyword in call.keywords)]


def _is(id: str, node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value == id


def _tree(leaf: Leaf) -> ast.Module:
    return ast.parse(leaf.path.read_text(encoding="utf-8"))


def _line_reached(leaf: Leaf, error: Exception) -> int:
    """The line of the file itself, outside its functions, at which an import of it ended."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in frames if frame.filename.endswith(leaf.where)]
    return next((line for line in lines if line), 1)


def _problems(leaf: Leaf, claim: Claim, numbers: Mapping[str, str]) -> Iterator[Problem]:
    parts = [part for part in claim.parts if isinstance(part, Measured)]
    for part in parts:
        for problem, hint in _part_problems(part, f"measure_{part.id}" in leaf.functions, numbers):
            place = f"{leaf.where}:{part_line(leaf, part.id)}"
            yield Problem(place, f"part '{part.id}' {problem}", hint)
    if claim.answer is None:
        hint = 'write answer=Answer(verdict="undecided", text="…"): one sentence that can be quoted'
        yield Problem(f"{leaf.where}:1", "CLAIM has no answer", hint)
    if not claim.looked:
        hint = 'write looked="2026-11-27", the day you looked'
        yield Problem(
            f"{leaf.where}:1", "CLAIM does not say when its evidence was looked through", hint
        )
    computed = {f"measure_{part.id}" for part in parts if not part.measured_by}
    known = {f"measure_{part.id}" for part in parts}
    for name in sorted(set(leaf.functions) - known):
        place = f"{leaf.where}:{function_line(leaf, name)}"
        yield Problem(place, f"{name} measures no part of CLAIM", nearest(name, computed))


def _part_problems(
    part: Measured, has_function: bool, numbers: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """What is wrong with how a part is measured, each with a way out."""
    function, name = f"measure_{part.id}", part.measured_by
    if part.rule == "report" and not (part.post_hoc or part.stated_in):
        hint = (
            'write post_hoc=True, or stated_in="…", the commit that held the range before measuring'
        )
        yield "has a range of this report that is neither post hoc nor stated in a commit", hint
    if not name and not has_function:
        hint = f'write measured_by="analysis.field", or where it is computed def {function}(…)'
        yield f"has no measured_by and no function {function}", hint
    if not name and has_function and not part.unit:
        hint = 'write unit="…", or "1" for a number without one'
        yield f"is computed by {function} and has no unit", hint
    if name and has_function:
        yield f"has measured_by = '{name}' and a function {function} too", "delete one of them"
    if name and part.unit:
        hint = f"delete it: the unit is that of '{name}'"
        yield f"has unit = '{part.unit}' beside measured_by", hint
    if name and name not in numbers:
        hint = nearest(name, numbers) or "the pages of numbers/ list them, 'analysis.field'"
        yield f"has measured_by = '{name}', which is not a number of the report", hint
    elif name and numbers[name] == DETECTED:
        hint = "name an estimate of how common it is among all that could be judged"
        yield (
            f"has measured_by = '{name}', a count of significant results, which low power makes small",
            hint,
        )
    elif name and numbers[name] not in MEASURED:
        hint = f"name an Estimate, or write def {function}(…) which returns one"
        yield (
            f"has measured_by = '{name}', which is not an Estimate or a Bracket: {numbers[name]}",
            hint,
        )


def estimate_problems(
    leaf: Leaf, claim: Claim, estimates: Mapping[str, object]
) -> Iterator[Problem]:
    """What was measured, by id of the part, and is no Estimate: seen only once it is computed."""
    for part in claim.parts:
        if not isinstance(part, Measured):
            continue
        value, function = estimates[part.id], f"measure_{part.id}"
        if part.measured_by and not isinstance(value, Measurement | Choices):
            number = f"measured_by = '{part.measured_by}'"
            problem = f"part '{part.id}' has {number}, which is annotated Estimate and is none"
            analysis = part.measured_by.partition(".")[0]
            hint = f"let analyse return one in generators/analyses/{analysis}.py"
            yield Problem(f"{leaf.where}:{part_line(leaf, part.id)}", problem, hint)
        if not part.measured_by and not isinstance(value, Measurement | Choices | None):
            problem = f"{function} returns {value!r}, which is not an Estimate"
            hint = "return Estimate(value, low, high, n), or None where there are no data"
            yield Problem(f"{leaf.where}:{function_line(leaf, function)}", problem, hint)
        main = value.default if isinstance(value, Choices) else value
        if isinstance(main, Estimate) and _holds_all(part.supports, main):
            problem = (
                f"part '{part.id}' cannot fail: {part.supports} is all that the quantity can be"
            )
            hint = "narrow its range, or give it role='context' and another quantity as its test"
            yield Problem(f"{leaf.where}:{part_line(leaf, part.id)}", problem, hint)


def _holds_all(supports: Range, estimate: Estimate) -> bool:
    return supports.low <= estimate.least and estimate.most <= supports.high
