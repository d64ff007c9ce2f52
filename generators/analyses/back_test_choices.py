"""The back-tests under other choices that a critic would make: of the method, and of the tests that count

The preferred choice is the one by which predictions are registered. With the past as the newer file has it, nothing is left of revisions, and what remains is the error of the line.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

import pandas as pd

from ..maths.back_testing import FILES, Method, histories, mean_of_clusters, run
from ..records import Choices, Estimate

DRAWS, SEED = 2000, 94
PREFERRED = "as registered"
NEWER_PAST = "the past as the newer file has it"
METHODS = {
    "a record may fall": Method(floor=False),
    "a line through the last three years": Method(window=36),
    NEWER_PAST: Method(newer_past=True),
}
LEFT_OUT = {
    "a curve in place of a line": "no chapter of the report draws one through records",
    "wider intervals after these tests": "that would be fitted to the outcomes",
}


@dataclass(frozen=True)
class BackTestChoices:
    """Shares of outcomes inside, and the score over that of no change, by choice; the ends over all choices."""

    rows: pd.DataFrame
    inside_50: Annotated[Choices, "1"]
    inside_90: Annotated[Choices, "1"]
    ratio_to_nothing: Annotated[Choices, "1"]
    lowest_90: Annotated[float, "1"]
    highest_90: Annotated[float, "1"]
    lowest_ratio: Annotated[float, "1"]
    highest_ratio: Annotated[float, "1"]
    inside_90_newer_past: Annotated[Estimate, "1"]
    ratio_newer_past: Annotated[Estimate, "1"]
    choices: Annotated[int, "1"]


def analyse(tracked_quantities) -> BackTestChoices:
    frames = {PREFERRED: _tests(tracked_quantities, Method())}
    frames |= {name: _tests(tracked_quantities, method) for name, method in METHODS.items()}
    tests = frames[PREFERRED]
    frames |= {
        "only tests between two files": tests[tests["kind"] == FILES],
        "without rates": tests[~tests["rate"]],
        "one test of each quantity, the farthest": _farthest(tests),
    }
    found = {
        field: {name: _mean(frame, *columns) for name, frame in frames.items()}
        for field, columns in {
            "inside_50": ("inside_50",),
            "inside_90": ("inside_90",),
            "ratio_to_nothing": ("score", "score_nothing"),
        }.items()
    }
    wide = [one.value for one in found["inside_90"].values()]
    ratios = [one.value for one in found["ratio_to_nothing"].values()]
    rows = [
        {
            "choice": name,
            "quantity": field,
            "value": e.value,
            "low": e.low,
            "high": e.high,
            "tests": e.n,
        }
        for field, estimates in found.items()
        for name, e in estimates.items()
    ]
    return BackTestChoices(
        rows=pd.DataFrame(rows),
        **{field: _choices(estimates) for field, estimates in found.items()},
        lowest_90=min(wide),
        highest_90=max(wide),
        lowest_ratio=min(ratios),
        highest_ratio=max(ratios),
        inside_90_newer_past=found["inside_90"][NEWER_PAST],
        ratio_newer_past=found["ratio_to_nothing"][NEWER_PAST],
        choices=len(frames),
    )


def _tests(tracked: Any, method: Method) -> pd.DataFrame:
    rates = {(row["quantity"], row["vintage"]): row for row in tracked.rates.to_dict("records")}
    quantities = tracked.quantities.to_dict("records")
    return pd.DataFrame(run(quantities, histories(tracked.history), rates, method)[0])


def _farthest(tests: pd.DataFrame) -> pd.DataFrame:
    """Of every quantity the test over most months, of several the one from the oldest file."""
    ordered = tests.sort_values(["months", "origin"], ascending=[False, True], kind="stable")
    return ordered.drop_duplicates("id")


def _mean(tests: pd.DataFrame, column: str, over: str | None = None) -> Estimate:
    below = None if over is None else tests[over]
    values = mean_of_clusters(tests[column], tests["id"], DRAWS, SEED, below)
    return Estimate.from_resamples(values, n=len(tests))


def _choices(estimates: dict[str, Estimate]) -> Choices:
    others = {name: one for name, one in estimates.items() if name != PREFERRED}
    return Choices(estimates[PREFERRED], others, PREFERRED, LEFT_OUT)
