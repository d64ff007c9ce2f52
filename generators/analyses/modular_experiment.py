"""What the experiment with addition modulo 53 took, by its record"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

NAME = "tiny_modular_addition"


@dataclass(frozen=True)
class ModularExperiment:
    """Minutes of the processor for all parts together, and how many parts there are."""

    cpu_minutes: Annotated[float, "minutes"]
    parts: Annotated[int, "1"]


def analyse(experiment_runs) -> ModularExperiment:
    run = experiment_runs.set_index("experiment").loc[NAME]
    return ModularExperiment(60 * float(run["cpu_hours"]), int(run["parts"]))
