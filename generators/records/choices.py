"""One quantity measured under several reasonable choices of its analysis, the preferred one among them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .estimates import Measurement


@dataclass(frozen=True)
class Choices:
    """A quantity under the preferred choice and under those that a critic would try.

    Raises ValueError where there is no other, or where two have one label.
    """

    default: Measurement
    """Under the preferred choice."""
    others: Mapping[str, Measurement]
    """The choice in a few words -> the same quantity under it."""
    preferred: str
    """The preferred choice in a few words."""
    left_out: Mapping[str, str] | None = None
    """Choices that were thought of and not tried -> the reason."""

    def __post_init__(self) -> None:
        if not self.others:
            raise ValueError("choices need another beside the preferred one")
        if not self.preferred or self.preferred in self.others:
            raise ValueError(f"'{self.preferred}': the preferred choice needs a label of its own")

    @property
    def value(self) -> float:
        """The value under the preferred choice."""
        return self.default.value
