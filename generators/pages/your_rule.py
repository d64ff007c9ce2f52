"""What the page of a claim needs to judge it again by a reader's rule: its tests and limits, in numbers.

`docs/assets/your_rule.js` does the arithmetic of `generators/records/verdicts.py` on them.
"""

from __future__ import annotations

import json
import math
from typing import Any

from markupsafe import Markup

from ..look.spelling import YEAR
from ..prose import formats
from ..records import ClaimResult, Literature, PartResult
from ..records.estimates import Estimate, Measurement
from .environment import piece

COUNTED = ("core", "limit")  # the roles that a verdict hangs on


def your_rule(result: ClaimResult) -> Markup:
    """The fold in which a reader moves ranges; nothing where no measured part decides."""
    if not any(_movable(part) for part in result.parts):
        return Markup()
    text = json.dumps(rule_data(result), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    data = Markup(text.replace("<", "\\u003c"))  # no text can end the element
    return piece("your_rule", data)


def rule_data(result: ClaimResult) -> dict[str, Any]:
    """The logic of a claim, its verdict, and its parts that are counted, as the script reads them."""
    parts = [
        _part(number, part)
        for number, part in enumerate(result.parts, 1)
        if part.part.role in COUNTED
    ]
    return {
        "logic": result.claim.logic,
        "verdict": result.verdict,
        "said": str(result.count),
        "parts": parts,
    }


def _movable(result: PartResult) -> bool:
    return result.part.role in COUNTED and result.estimate is not None


def _part(number: int, result: PartResult) -> dict[str, Any]:
    """A part; what is empty is left out."""
    part = result.part
    told: dict[str, Any] = {
        "id": part.id,
        "number": number,
        "statement": part.statement,
        "role": part.role,
        "test": part.same_data,
        "verdict": result.verdict,
        "reason": result.reason,
    }
    if not isinstance(part, Literature) and result.estimate is not None:
        others = result.choices.others.values() if result.choices else ()
        told |= {
            "measured": formats.value_and_interval(result.estimate, result.unit),
            "unit": formats.unit_text(result.unit),
            "dated": result.unit == YEAR,
            "range": [_end(result.supports.low), _end(result.supports.high)],
            "tried": [_ends(one) for one in (result.estimate, *others)],
        }
    return {name: value for name, value in told.items() if value}


def _end(limit: float) -> float | None:
    """An end of a range; None where it is endless, for which JSON has no word."""
    return limit if math.isfinite(limit) else None


def _ends(found: Measurement) -> list[float]:
    """Low, high, value, and the errors of both ends, which a bracket has not."""
    errors = (found.low_error, found.high_error) if isinstance(found, Estimate) else (0.0, 0.0)
    return [found.low, found.high, found.value, *errors]
