"""The share of GPT-3's gain that one step of size brings, by what a critic would try

Other numbers of examples, the excess over an even rise in the logarithm of size, and the odds in place of the score, on
which a rise from one in a thousand to one in a hundred counts as much as one from a tenth to a half.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.emergence import score_draws, step_shares
from ..maths.step_excess import step_excess
from ..records import Bracket, Choices, Estimate
from .gpt3_steps import LAST

DRAWS, SEED = 4000, 14
HALF = 0.5  # a right and a wrong answer added in halves, so that zero has odds
ODDS = "odds in place of the score"
EXCESS = "excess over an even rise in the logarithm of size"


@dataclass(frozen=True)
class Gpt3StepsChoices:
    """The share of the last step on each task, and of the steepest step in guessing last words."""

    addition_2: Annotated[Choices, "1"]
    addition_3: Annotated[Choices, "1"]
    addition_4: Annotated[Choices, "1"]
    addition_5: Annotated[Choices, "1"]
    subtraction_2: Annotated[Choices, "1"]
    subtraction_3: Annotated[Choices, "1"]
    subtraction_4: Annotated[Choices, "1"]
    subtraction_5: Annotated[Choices, "1"]
    odds_addition_3: Annotated[Estimate, "1"]
    odds_subtraction_3: Annotated[Estimate, "1"]
    lambada_steepest: Annotated[Choices, "1"]
    lambada_one_example: Annotated[Estimate, "1"]
    lambada_few_examples: Annotated[Estimate, "1"]


def analyse(gpt3_arithmetic, gpt3_lambada, gpt3_steps) -> Gpt3StepsChoices:
    by_task = {
        f"{operation}_{digits}": gpt3_arithmetic[
            gpt3_arithmetic["task"] == f"{digits}-digit {operation}"
        ]
        for operation in ("addition", "subtraction")
        for digits in (2, 3, 4, 5)
    }
    words = {kind: _ordered(gpt3_lambada, kind) for kind in ("zero-shot", "one-shot", "few-shot")}
    none = words["zero-shot"]
    steepest = int(step_shares(none["accuracy"]).argmax())
    perplexity = float(step_shares(np.log(none["perplexity"]))[steepest])
    return Gpt3StepsChoices(
        **{name: _last(getattr(gpt3_steps, name), rows) for name, rows in by_task.items()},
        **{
            f"odds_{name}": _share(_ordered(by_task[name], "few-shot"), LAST, odds=True)
            for name in ("addition_3", "subtraction_3")
        },
        lambada_steepest=Choices(
            gpt3_steps.lambada_steepest,
            {
                "the logarithm of perplexity": Bracket.exact(perplexity, "published values"),
                ODDS: _share(none, steepest, odds=True),
                EXCESS: _share(none, steepest, excess=True),
                "the last step, where arithmetic jumps": gpt3_steps.lambada_last,
            },
            preferred="accuracy without examples, the steepest step",
            left_out={
                "examples in the prompt": "they turn guessing a word into filling a gap; a limit of the claim",
            },
        ),
        lambada_one_example=_share(words["one-shot"], _steepest(words["one-shot"])),
        lambada_few_examples=_share(words["few-shot"], _steepest(words["few-shot"])),
    )


def _last(preferred: Estimate, rows: pd.DataFrame) -> Choices:
    few = _ordered(rows, "few-shot")
    return Choices(
        preferred,
        {
            "one example in the prompt": _share(_ordered(rows, "one-shot"), LAST),
            "no example in the prompt": _share(_ordered(rows, "zero-shot"), LAST),
            EXCESS: _share(few, LAST, excess=True),
        },
        preferred="accuracy with several examples, share of the gain",
        left_out={
            "partial credit": "the answers were not published; another claim asks it",
            ODDS: "another metric, on which the interval is wide; a limit of the claim",
        },
    )


def _ordered(rows: pd.DataFrame, setting: str) -> pd.DataFrame:
    return rows[rows["setting"] == setting].sort_values("parameters", kind="stable")


def _steepest(series: pd.DataFrame) -> int:
    return int(step_shares(series["accuracy"]).argmax())


def _share(
    series: pd.DataFrame, step: int, *, odds: bool = False, excess: bool = False
) -> Estimate:
    n = series["items"].to_numpy(float)
    good, sizes = series["accuracy"].to_numpy() * n, series["parameters"].to_numpy(float)
    drawn = score_draws(good, n, DRAWS, SEED)
    own = (good + HALF) / (n + 2 * HALF) if odds else good / n

    def share(scores: np.ndarray) -> np.ndarray:
        values = np.log(scores / (1 - scores)) if odds else scores
        found = step_excess(values, sizes) if excess else step_shares(values)
        return np.asarray(found)[..., step]

    return Estimate.from_draws(float(share(own)), share(drawn), n=int(n[step]))
