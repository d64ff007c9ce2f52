"""Which claims stand near another: those that rest on the same tables and works, above all on rare ones."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from ..model import ClaimEntry

MOST = 5  # on the page of a claim


def related(id: str, rests_on: Mapping[str, Collection[str]], most: int = MOST) -> tuple[str, ...]:
    """The claims that share most with the claim `id`, the nearest first; none that shares nothing.

    `rests_on`: claim -> names of what it rests on. What n of N claims rest on weighs log(N / n), so
    that a table of all claims says nothing and one of two claims most. The shared weight is over
    the root of all that the other rests on, or the claims of the longest lists were near to all.
    Equally near ones stand in the order of their ids.
    """
    held = Counter(name for names in rests_on.values() for name in set(names))

    def weight(names: Iterable[str]) -> float:
        return math.fsum(math.log(len(rests_on) / held[name]) for name in set(names))

    own = set(rests_on[id])
    near = {
        other: weight(own.intersection(names)) / math.sqrt(weight(names))
        for other, names in rests_on.items()
        if other != id and weight(own.intersection(names))
    }
    return tuple(sorted(near, key=lambda other: (-near[other], other))[:most])


def bases(claims: Mapping[str, ClaimEntry]) -> dict[str, set[str]]:
    """Claim -> the tables and works it rests on, as `kind/name`."""
    return {
        id: {f"tables/{name}" for name in entry.provenance.tables}
        | {f"references/{name}" for name in entry.provenance.works}
        for id, entry in claims.items()
    }
