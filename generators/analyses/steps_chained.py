"""What k steps in a row would make of five measured rises with size

Each curve is the share of single problems that models of one family get right; the chance of k in a row is taken
as p^k, as if all problems were alike and errors independent. The largest step is the step of size with the
largest share of the gain; the interval of that share keeps to this step and draws each score from its problems.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import percentile_interval, wilson_interval
from ..maths.emergence import all_steps_right, score_draws, step_shares
from ..records import Estimate

STEPS = range(1, 31)
TEN = 10
HALF = 0.5  # of the gain in one step looks like a jump
PASSAGES = 5153  # of LAMBADA, implied by every published standard error of biderman2023
DRAWS, SEED = 4000, 47
PRODUCT, SUM, WORD, PYTHIA_WORD, WORD_PROBLEM = (
    "Pythia: a one-digit product",
    "GPT-3: a two-digit sum",
    "GPT-3: the last word of a passage",
    "Pythia: the last word of a passage",
    "LaMDA: a one-step word problem",
)


@dataclass(frozen=True)
class StepsChained:
    """`rows`: p by curve and size, with intervals; `steps`: the largest step of p^k by curve and k."""

    rows: pd.DataFrame
    steps: pd.DataFrame
    product_one: Annotated[Estimate, "1"]
    product_ten: Annotated[Estimate, "1"]
    product_from: Annotated[int, "steps"]
    product_log_size: Annotated[float, "1"]
    word_one: Annotated[Estimate, "1"]
    word_three: Annotated[Estimate, "1"]
    word_ten: Annotated[Estimate, "1"]
    word_from: Annotated[int, "steps"]
    word_log_size: Annotated[float, "1"]
    word_ten_right: Annotated[float, "1"]


def analyse(
    pythia_digits, gpt3_digits, gpt3_lambada, pythia_lambada, last_step_of_word_problems
) -> StepsChained:
    products = pythia_digits.rows.query("operation == 'multiplication' and digits == 1")
    sums = gpt3_digits.rows.query("operation == 'addition' and digits == 2")
    zero_shot = gpt3_lambada.query("setting == 'zero-shot'")
    words, problems = pythia_lambada, last_step_of_word_problems.rows
    one = problems.query("family == 'LaMDA' and subset == 'SingleOp' and prompting == 'standard'")
    finished = products[products["step"] == products["step"].max()]
    rows = pd.concat(
        [
            _curve(PRODUCT, finished, finished["independent"]),
            _curve(SUM, sums, sums["questions"]),
            _curve(WORD, zero_shot, zero_shot["items"]),
            _curve(PYTHIA_WORD, words[words["step"] == words["step"].max()], PASSAGES),
            _curve(WORD_PROBLEM, one, one["problems"]),
        ],
        ignore_index=True,
    )
    steps = pd.DataFrame(
        {"curve": curve, "k": k, **largest_step(group, k)}
        for curve, group in rows.groupby("curve", sort=False)
        for k in STEPS
    )
    at = steps.set_index(["curve", "k"])
    return StepsChained(
        rows=rows,
        steps=steps,
        product_one=_share(at, rows, PRODUCT, 1),
        product_ten=_share(at, rows, PRODUCT, TEN),
        product_from=jump_from(at.loc[PRODUCT, "share"]),
        product_log_size=float(at.loc[(PRODUCT, TEN), "log_size"]),
        word_one=_share(at, rows, WORD, 1),
        word_three=_share(at, rows, WORD, 3),
        word_from=jump_from(at.loc[WORD, "share"]),
        word_ten=_share(at, rows, WORD, TEN),
        word_log_size=float(at.loc[(WORD, TEN), "log_size"]),
        word_ten_right=float(zero_shot["accuracy"].max() ** TEN),
    )


def largest_step(series: pd.DataFrame, k: int) -> dict[str, float]:
    """The step with the largest share of the gain of p^k: that share, its sizes, and its share of the range of log size.

    `series` is ordered by size and has the columns parameters, accuracy and items.
    """
    size = series["parameters"].to_numpy(float)
    shares = step_shares(all_steps_right(series["accuracy"], k))
    step = int(shares.argmax())
    draws = score_draws(series["accuracy"] * series["items"], series["items"], DRAWS, SEED)
    drawn = step_shares(all_steps_right(draws, k))[:, step]
    ends = percentile_interval(drawn[np.isfinite(drawn)])
    return {
        "share": float(shares[step]),
        "share_low": float(ends.low),
        "share_high": float(ends.high),
        "smaller": float(size[step]),
        "larger": float(size[step + 1]),
        "log_size": float(step_shares(np.log(size))[step]),
    }


def jump_from(shares: Iterable[float]) -> int:
    """The smallest number of steps from which on one step has more than half of the gain; 0 if it never has.

    `shares` are those of the largest step for k = 1, 2, and so on.
    """
    below = [k for k, share in enumerate(shares, 1) if share <= HALF]
    first = max(below, default=0) + 1
    return first if first <= len(list(shares)) else 0


def _share(steps: pd.DataFrame, rows: pd.DataFrame, curve: str, k: int) -> Estimate:
    problems = int(rows.loc[rows["curve"] == curve, "items"].sum())
    return Estimate.from_row(steps.loc[(curve, k)], "share", n=problems)


def _curve(name: str, rows: pd.DataFrame, items: pd.Series | int) -> pd.DataFrame:
    """The curve by size, with Wilson's intervals for so many independent problems."""
    found = rows[["parameters", "accuracy"]].assign(curve=name, items=items)
    found = found.sort_values("parameters", kind="stable")
    pairs = zip(found["accuracy"], found["items"], strict=True)
    ends = [wilson_interval(share * n, n) for share, n in pairs]
    return found.assign(
        accuracy_low=[end.low for end in ends], accuracy_high=[end.high for end in ends]
    )
