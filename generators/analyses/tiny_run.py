"""What the experiment with tiny adders took, by its record"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

NAME = "tiny_addition"


@dataclass(frozen=True)
class TinyRun:
    """Hours by the clock, of each part from start to end and added up; hours of the processor; cores."""

    wall_hours: Annotated[float, "hours"]
    cpu_hours: Annotated[float, "hours"]
    parts: Annotated[int, "1"]
    cores: Annotated[int, "1"]


def analyse(experiment_runs) -> TinyRun:
    run = experiment_runs.set_index("experiment").loc[NAME]
    return TinyRun(
        wall_hours=float(run["wall_hours"]),
        cpu_hours=float(run["cpu_hours"]),
        parts=int(run["parts"]),
        cores=int(run["cores"]),
    )
