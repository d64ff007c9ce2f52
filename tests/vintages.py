"""The tables that have a row for every file upstream, and what is followed in them, for tests."""

from __future__ import annotations

from frames import frame

from generators.analyses import tracked_quantities
from generators.analyses.tracked_quantities import TrackedQuantities

TABLES = (
    "compute_by_vintage",
    "time_horizons_by_vintage",
    "capabilities_index_by_vintage",
    "benchmark_records",
)


def tracked() -> TrackedQuantities:
    """The quantities as the tables of the repository give them."""
    return tracked_quantities.analyse(*map(frame, TABLES))
