"""Measured values, and what is known of each: a sampling interval, or a bracket it cannot leave."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

ROUNDING = "from rounding"


@dataclass(frozen=True)
class _Ends:
    """A value and two ends, of which an `Estimate` and a `Bracket` say what they mean.

    Raises ValueError for a number that is not finite, or ends that are upside down.
    """

    value: float
    """In the unit of what is measured."""
    low: float
    """The lower end, in the same unit."""
    high: float
    """The upper end, in the same unit."""

    def __post_init__(self) -> None:
        if not all(map(math.isfinite, (self.value, self.low, self.high))):
            raise ValueError(f"{self} is not finite")
        if self.low > self.high:
            raise ValueError(f"{self}: low is above high")

    def mapped(self, function: Callable[[float], float]) -> Self:
        """The same of a function of the value that only rises, or only falls."""
        low, high = sorted(float(function(end)) for end in (self.low, self.high))
        return replace(self, value=float(function(self.value)), low=low, high=high)


@dataclass(frozen=True)
class Estimate(_Ends):
    """A value with its sampling interval.

    Raises ValueError for a level outside (0, 1), or no observation.
    """

    n: int
    """The observations behind it."""
    level: float = 0.95
    """The coverage of the interval."""
    low_error: float = 0.0
    """The standard error of the lower end where draws gave it: another set of draws would move it so much."""
    high_error: float = 0.0
    """The same of the upper end."""
    least: float = -math.inf
    """No value of this quantity lies below; endless where nothing is known."""
    most: float = math.inf
    """No value of this quantity lies above; endless where nothing is known."""

    def __post_init__(self) -> None:
        # A value outside its interval is not refused: hoffmann2022, Table 2 prints 0.46 (0.454, 0.455),
        # and a mean of absolute errors or a largest share is larger in resamples than in the data.
        super().__post_init__()
        if not 0 < self.level < 1 or self.n < 1:
            raise ValueError(f"{self}: level must lie between 0 and 1, n must be at least 1")

    def mapped(self, function: Callable[[float], float]) -> Self:
        """The same of a function of the value that only rises, or only falls; the errors follow its slope."""
        moved = super().mapped(function)
        low = abs(function(self.low + self.low_error) - function(self.low))
        high = abs(function(self.high) - function(self.high - self.high_error))
        if function(self.low) > function(self.high):
            low, high = high, low
        return replace(
            moved, low_error=float(low), high_error=float(high), least=-math.inf, most=math.inf
        )

    @classmethod
    def from_draws(cls, value: float, draws: ArrayLike, *, n: int, level: float = 0.95) -> Self:
        """The middle `level` of draws of shape (R,) of the same statistic: the percentile interval."""
        from ..maths.bootstrap import percentile_errors, percentile_interval  # brings numpy

        ends = percentile_interval(draws, level)
        errors = percentile_errors(draws, level)
        return cls(float(value), float(ends.low), float(ends.high), n, level, *map(float, errors))

    @classmethod
    def from_resamples(cls, values: Sequence[float], *, n: int, level: float = 0.95) -> Self:
        """The first of the values is that of the data, the others are those of its resamples."""
        return cls.from_draws(values[0], values[1:], n=n, level=level)

    @classmethod
    def from_share(cls, successes: float, n: int, level: float = 0.95) -> Self:
        """The share of successes with Wilson's score interval."""
        from ..maths.bootstrap import wilson_interval  # brings numpy

        ends = wilson_interval(successes, n, level)
        share, low, high = float(successes / n), float(ends.low), float(ends.high)
        return cls(share, low, high, int(n), level, least=0, most=1)

    @classmethod
    def from_marks(cls, marks: Collection[bool], level: float = 0.95) -> Self:
        """The share of marks that are set, with Wilson's score interval."""
        return cls.from_share(sum(map(bool, marks)), len(marks), level)

    @classmethod
    def from_row(cls, row: Any, name: str, *, n: int, level: float = 0.95) -> Self:
        """The columns `name`, `name_low` and `name_high` of a row of a data frame."""
        value, low, high = (float(row[column]) for column in (name, f"{name}_low", f"{name}_high"))
        return cls(value, low, high, int(n), level)


@dataclass(frozen=True)
class Detected(Estimate):
    """A share of tests that came out significant: what was established, and not how common it is.

    Small samples make it small, so no part of a claim may rest on it.
    """


@dataclass(frozen=True)
class Bracket(_Ends):
    """A value and what it is known to lie between: no sampling interval, so it has no level.

    Raises ValueError for a value outside, or without a reason.
    """

    because: str
    """Ends the phrase "between 3 and 5, …" (`from rounding`), or, where the ends are one, "no
    interval, …" (`a count`)."""
    n: int | None = None
    """How many rows stand behind it, where that says anything."""

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.low <= self.value <= self.high:
            raise ValueError(f"{self}: the value lies outside")
        if not self.because:
            raise ValueError(f"{self}: needs a reason")

    @classmethod
    def exact(cls, value: float, because: str, n: int | None = None) -> Self:
        """A value without any interval: `because` says why, as in `a count`."""
        return cls(value, value, value, because, n)


Measurement = Estimate | Bracket
