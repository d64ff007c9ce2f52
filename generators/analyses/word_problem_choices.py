"""Word problems of one operation and of several, and what a chain of thought adds, under other sets and scales"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.emergence import score_draws, step_shares
from ..records import Choices, Estimate

DRAWS, SEED = 4000, 73
ONE, MANY, HARDER = "SingleOp", "MultiArith", "GSM8K"
EXCESS = "MultiArith less SingleOp, shares of the gain in accuracy"
MORE = "MultiArith less SingleOp, points of accuracy, the largest model"
LEFT_OUT = {
    "shares by decade of size": "each family has its own sizes, and the excess compares one family with itself",
    "smaller models": "to most of them a chain of thought adds nothing, neither more nor less",
}


@dataclass(frozen=True)
class WordProblemChoices:
    """By choice: the excess of the last step with several operations, and what a chain of thought adds more to them;
    `harder`: what it adds to GSM8K less what it adds to MultiArith."""

    digits_excess: Annotated[Choices, "1"]
    palm_excess: Annotated[Choices, "1"]
    gpt_excess: Annotated[Choices, "1"]
    lamda_excess: Annotated[Choices, "1"]
    lamda_more: Annotated[Choices, "1"]
    gpt_more: Annotated[Choices, "1"]
    palm_more: Annotated[Choices, "1"]
    lamda_harder: Annotated[Estimate, "1"]
    gpt_harder: Annotated[Estimate, "1"]
    palm_harder: Annotated[Estimate, "1"]


@dataclass(frozen=True)
class _Scores:
    """Accuracies by size, the sample first and then draws (1 + R, sizes), with answers only and with steps."""

    plain: np.ndarray
    steps: np.ndarray
    n: int


def analyse(mawps_by_steps, gpt3_addition, chain_of_thought_by_scale) -> WordProblemChoices:
    hard = chain_of_thought_by_scale.query("task == @HARDER").assign(subset=HARDER)
    both = pd.concat([mawps_by_steps, hard], ignore_index=True)
    by_set = {key: _scores(part) for key, part in both.groupby(["family", "subset"])}
    families = ("LaMDA", "GPT", "PaLM")
    sums = {
        key: _plain(part, part["accuracy"], part["questions"])
        for key, part in gpt3_addition.groupby(["operation", "digits"])
    }
    return WordProblemChoices(
        digits_excess=_of_digits(sums),
        **{f"{f.lower()}_excess": _of_words(by_set, f) for f in families},
        **{f"{f.lower()}_more": _more(by_set, f) for f in families},
        **{f"{f.lower()}_harder": _gain(by_set[f, HARDER], by_set[f, MANY]) for f in families},
    )


def _scores(part: pd.DataFrame) -> _Scores:
    part = part.sort_values("parameters", kind="stable")
    plain = _plain(part, part["standard_accuracy"], part["problems"])
    steps = _plain(part, part["chain_of_thought_accuracy"], part["problems"], SEED + 1)
    return _Scores(plain, steps, int(part["problems"].iloc[0]))


def _plain(part: pd.DataFrame, share: pd.Series, n: pd.Series, seed: int = SEED) -> np.ndarray:
    order = part["parameters"].argsort(kind="stable")
    right, items = share.to_numpy(float)[order], n.to_numpy(float)[order]
    # Sets are drawn apart: one seed for all would tie the errors of sets that were solved one by one.
    own = seed + int(items.sum()) + int(1000 * right.sum())
    return np.vstack([right, score_draws(right * items, items, DRAWS, own)])


def _excess(one: np.ndarray, many: np.ndarray, step: str = "last", odds: bool = False) -> Estimate:
    """Share of the gain in the last step, or in the steepest, of many steps less one."""
    if odds:
        one, many = (
            np.log(np.clip(s, 1e-3, 0.999) / (1 - np.clip(s, 1e-3, 0.999))) for s in (one, many)
        )
    shares = [step_shares(scores) for scores in (one, many)]
    found = [s[:, -1] if step == "last" else s.max(axis=1) for s in shares]
    excess = found[1] - found[0]
    return Estimate.from_resamples(excess[np.isfinite(excess)], n=one.shape[1] * 2)


def _of_words(by_set: dict, family: str) -> Choices:
    one, many = by_set[family, ONE].plain, by_set[family, MANY].plain
    others = {
        "less SingleEq": _excess(by_set[family, "SingleEq"].plain, many),
        "less AddSub": _excess(by_set[family, "AddSub"].plain, many),
        "GSM8K less SingleOp": _excess(one, by_set[family, HARDER].plain),
        "the steepest step in place of the last": _excess(one, many, "steepest"),
        "shares of the gain in log odds": _excess(one, many, odds=True),
    }
    return Choices(_excess(one, many), others, EXCESS, LEFT_OUT)


def _of_digits(sums: dict) -> Choices:
    two = sums["addition", 2]
    others = {
        "four digits less two": _excess(two, sums["addition", 4]),
        "three digits less two": _excess(two, sums["addition", 3]),
        "five digits less three": _excess(sums["addition", 3], sums["addition", 5]),
        "differences in place of sums": _excess(sums["subtraction", 2], sums["subtraction", 5]),
        "the steepest step in place of the last": _excess(two, sums["addition", 5], "steepest"),
        "shares of the gain in log odds": _excess(two, sums["addition", 5], odds=True),
    }
    preferred = "sums of five digits less sums of two, shares of the gain in accuracy"
    return Choices(_excess(two, sums["addition", 5]), others, preferred, LEFT_OUT)


def _gain(many: _Scores, one: _Scores, of_errors: bool = False) -> Estimate:
    """What a chain of thought adds to one set less what it adds to another, for the largest model."""
    gains = []
    for scores in (many, one):
        plain, steps = scores.plain[:, -1], scores.steps[:, -1]
        gains.append((steps - plain) / ((1 - plain) if of_errors else 1))
    return Estimate.from_resamples(gains[0] - gains[1], n=many.n + one.n)


def _more(by_set: dict, family: str) -> Choices:
    one, many = by_set[family, ONE], by_set[family, MANY]
    others = {
        "less SingleEq": _gain(many, by_set[family, "SingleEq"]),
        "less AddSub": _gain(many, by_set[family, "AddSub"]),
        "GSM8K less SingleOp": _gain(by_set[family, HARDER], one),
        "shares of the errors that it mends": _gain(many, one, of_errors=True),
    }
    return Choices(_gain(many, one), others, MORE, LEFT_OUT)
