"""What an audit found, as a plain list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pytest

MEASURED: list[str] = []  # shown at the end of the run, whatever passed
MOST = 60  # lines of a list; the rest is counted


@dataclass(frozen=True)
class Finding:
    """A rule that a page breaks: where, at which theme and width, which element, and what to do."""

    page: str
    rule: str
    element: str
    remedy: str
    theme: str = "any theme"
    width: str = "any width"

    def __str__(self) -> str:
        return (
            f"/{self.page}, {self.theme}, {self.width}: {self.rule}: {self.element}: {self.remedy}"
        )


def none(findings: Iterable[Finding]) -> None:
    """Fail with the list, each finding once."""
    lines = list(dict.fromkeys(map(str, findings)))
    more = [f"… and {len(lines) - MOST} more"] if len(lines) > MOST else []
    if lines:
        pytest.fail("\n".join([f"{len(lines)} findings", *lines[:MOST], *more]), pytrace=False)
