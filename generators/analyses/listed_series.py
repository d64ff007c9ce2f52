"""Do abilities on the list of Wei et al. rise suddenly in the scan, and at the size that the list gives?

Three rows of their Table 1 name a task and a family that the tables hold: sums and differences of GPT-3 with
examples in the prompt, of three digits and of four and five, and word problems of LaMDA with a chain of thought.
All series that fit such a row are taken, whatever they show.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

SOURCES = ["wei2022"]
SUMS = "study == 'brown2020' and setting == 'few-shot' and task in {}"
LISTED = {
    "Addition and subtraction, 3 digits": SUMS.format(["3-digit addition", "3-digit subtraction"]),
    "Addition and subtraction, 4 and 5 digits": SUMS.format(
        [f"{digits}-digit {kind}" for digits in (4, 5) for kind in ("addition", "subtraction")]
    ),
    "Chain of thought, word problems": "family == 'LaMDA' and setting == 'chain of thought'",
}


@dataclass(frozen=True)
class ListedSeries:
    """One row a series of a listed ability; how many are concentrated, and at the listed size."""

    rows: pd.DataFrame
    listed: Annotated[int, "1"]
    matched: Annotated[int, "1"]
    series: Annotated[int, "1"]
    concentrated: Annotated[int, "1"]
    at_listed_size: Annotated[int, "1"]
    word_problems: Annotated[int, "1"]
    word_problems_concentrated: Annotated[int, "1"]


def analyse(every_series_sharpness, wei2022_table_1) -> ListedSeries:
    sizes = wei2022_table_1.set_index("ability")["parameters"]
    rows = pd.concat(
        [
            every_series_sharpness.rows.query(which).assign(
                ability=ability, listed_parameters=sizes[ability]
            )
            for ability, which in LISTED.items()
        ],
        ignore_index=True,
    )
    rows = rows.assign(at_listed_size=rows["step_to"] == rows["listed_parameters"])
    words = rows[rows["family"] == "LaMDA"]
    return ListedSeries(
        rows=rows,
        listed=len(wei2022_table_1),
        matched=len(LISTED),
        series=len(rows),
        concentrated=int(rows["concentrated"].sum()),
        at_listed_size=int((rows["concentrated"] & rows["at_listed_size"]).sum()),
        word_problems=len(words),
        word_problems_concentrated=int(words["concentrated"].sum()),
    )
