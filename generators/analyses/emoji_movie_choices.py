"""How far scores at naming films from emoji rise between ten and a hundred billion parameters, by what a critic would try

Other models below the range, another number of examples, and another model above it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..maths.two_shares import difference_interval
from ..records import Choices, Estimate
from .emoji_movie import CHOICE, EXACT


@dataclass(frozen=True)
class EmojiMovieChoices:
    """The rise under each metric, under each choice."""

    exact_rise: Annotated[Choices, "1"]
    choice_rise: Annotated[Choices, "1"]


def analyse(emoji_movie) -> EmojiMovieChoices:
    rows = emoji_movie.rows.set_index(["metric", "model", "shots"])
    large, two = rows.loc[(EXACT, "BIG-G 128B", 3)], rows.loc[(EXACT, "BIG-G 128B", 2)]
    exact = {f"from BIG-G {size}": rows.loc[(EXACT, f"BIG-G {size}", 3)] for size in ("4B", "27B")}
    eight = rows.loc[(EXACT, "BIG-G 8B", 3)]
    choice = rows.loc[(CHOICE, "Pythia 6.9B", 0)]
    return EmojiMovieChoices(
        exact_rise=Choices(
            emoji_movie.exact_rise,
            {
                **{label: _rise(small, large) for label, small in exact.items()},
                "the largest model with its best number of examples": _rise(eight, two),
            },
            preferred="from BIG-G 8B to 128B, three examples",
            left_out={"two examples at every size": "only the largest model was asked so"},
        ),
        choice_rise=Choices(
            emoji_movie.choice_rise,
            {
                f"to {model} with {said}": _rise(choice, rows.loc[(CHOICE, model, shots)])
                for model, shots, said in (
                    ("BIG-G 128B", 3, "three examples"),
                    ("GPT-3 175B", 0, "no example"),
                    ("GLM-130B", 0, "no example"),
                )
            },
            preferred="from Pythia 6.9B to BIG-G 128B, no example",
            left_out={"PaLM 540B": "it lies above the range of the sentence"},
        ),
    )


def _rise(small: pd.Series, large: pd.Series) -> Estimate:
    n, m = int(small["items"]), int(large["items"])
    ends = difference_interval(small["score"] * n, n, large["score"] * m, m)
    return Estimate(float(large["score"] - small["score"]), ends.low, ends.high, n + m)
