"""How often nine sizes of Pythia are right on two mathematics tests, down to a success in ten million

Rates are means over problems and over the nine sizes, by length of training; intervals draw problems anew. Where no
answer was right, the bound is the largest rate of all answers together that leaves this a chance of one in twenty; that
over the silent checkpoints together is of the mean over problems, all of it in the problem that was tried least often.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.bootstrap import resample_counts
from ..maths.repeated_sampling import largest_rate
from ..records import Bracket, Estimate

QUESTIONS = 1319  # of GSM8K's test, cobbe2021; the ruler that is called ordinary here
HARDLY_BEGUN = 6.4e7  # tokens; up to here the rate on GSM8K does not move, so it is that of luck
SILENT = 2.0e9  # tokens; up to here no answer on MATH is right
SURE = 0.95  # of seeing one success
RESAMPLES, SEED = 2000, 17
NONE_RIGHT = "no answer was right; the upper end leaves that a chance of one in twenty"


@dataclass(frozen=True)
class FloorRates:
    """`rows`: rates by test and tokens with ends, empty where none was right, and then `bound`; `slopes`: local
    exponents of the rate in tokens, by stretch; the counts are of checkpoints."""

    rows: pd.DataFrame
    slopes: pd.DataFrame
    questions: Annotated[int, "1"]
    luck: Annotated[Estimate, "1"]
    early: Annotated[Estimate, "1"]
    early_over_luck: Annotated[Estimate, "1"]
    gsm8k_2b: Annotated[Estimate, "1"]
    gsm8k_last: Annotated[Estimate, "1"]
    math_6b: Annotated[Estimate, "1"]
    math_20b: Annotated[Estimate, "1"]
    math_last: Annotated[Estimate, "1"]
    math_silent_answers: Annotated[int, "1"]
    math_silent_bound: Annotated[Bracket, "1"]
    math_silent_largest: Annotated[float, "1"]
    tries_for_early: Annotated[float, "1"]
    gsm8k_checkpoints: Annotated[int, "1"]
    gsm8k_hidden: Annotated[int, "1"]
    gsm8k_hidden_right: Annotated[int, "1"]
    math_checkpoints: Annotated[int, "1"]
    math_hidden: Annotated[int, "1"]
    math_hidden_right: Annotated[int, "1"]
    gsm8k_steepest: Annotated[Estimate, "1"]
    luck_right: Annotated[int, "1"]
    luck_problems: Annotated[int, "1"]


def analyse(repeated_sampling_problems, repeated_sampling_checkpoints) -> FloorRates:
    tests = {name: RatesByTokens.of(repeated_sampling_problems, name) for name in ("GSM8K", "MATH")}
    gsm8k, maths = tests["GSM8K"], tests["MATH"]
    first = repeated_sampling_problems.query(
        "benchmark == 'GSM8K' and training_tokens <= @HARDLY_BEGUN"
    )
    luck = gsm8k.mean([2e6, HARDLY_BEGUN])
    early = gsm8k.mean([5.12e8])
    ratio = early / luck
    slopes = pd.concat([_slopes(test, name) for name, test in tests.items()], ignore_index=True)
    return FloorRates(
        rows=pd.concat([_rows(test, name) for name, test in tests.items()], ignore_index=True),
        slopes=slopes,
        questions=QUESTIONS,
        luck=_estimate(luck),
        early=_estimate(early),
        early_over_luck=_estimate(ratio),
        tries_for_early=float(-np.log(1 - SURE) / early[0]),
        gsm8k_2b=_estimate(gsm8k.mean([2e9])),
        gsm8k_last=_estimate(gsm8k.mean([3e11])),
        math_6b=_estimate(maths.mean([6e9])),
        math_20b=_estimate(maths.mean([2e10])),
        math_last=_estimate(maths.mean([3e11])),
        **_silence(repeated_sampling_problems),
        **_hidden(repeated_sampling_checkpoints, "GSM8K"),
        **_hidden(repeated_sampling_checkpoints, "MATH"),
        gsm8k_steepest=_steepest(gsm8k),
        luck_right=int(first["correct"].sum()),
        luck_problems=int(first.groupby("problem")["correct"].sum().gt(0).sum()),
    )


@dataclass(frozen=True)
class RatesByTokens:
    """Rates of a test: those of the data first, then those of resampled problems, shape (1 + R, lengths of training)."""

    tokens: np.ndarray
    rates: np.ndarray
    answers: np.ndarray

    @classmethod
    def of(cls, problems: pd.DataFrame, benchmark: str) -> RatesByTokens:
        """Those of one test."""
        rows = problems[problems["benchmark"].eq(benchmark)]
        table = rows.pivot(index="problem", columns="training_tokens", values="success_rate")
        counts = resample_counts(len(table), RESAMPLES, SEED)
        weights = np.vstack([np.ones(len(table)), counts]) / len(table)
        answers = rows.groupby("training_tokens")["samples"].sum()
        return cls(table.columns.to_numpy(float), weights @ table.to_numpy(), answers.to_numpy())

    def mean(self, tokens: list[float]) -> np.ndarray:
        """The mean rate over some lengths of training, shape (1 + R,)."""
        return np.asarray(self.rates[:, np.isin(self.tokens, tokens)].mean(axis=1))


def _estimate(values: np.ndarray) -> Estimate:
    return Estimate.from_draws(values[0], values[1:], n=128)


def _rows(test: RatesByTokens, benchmark: str) -> pd.DataFrame:
    low, high = np.quantile(test.rates[1:], [0.025, 0.975], axis=0)
    some = test.rates[0] > 0
    ends = {"rate": test.rates[0], "rate_low": low, "rate_high": high}
    found = {name: np.where(some, values, np.nan) for name, values in ends.items()}
    bound = [largest_rate(0, int(n)) for n in test.answers]
    return pd.DataFrame(
        {"benchmark": benchmark, "training_tokens": test.tokens, **found, "answers": test.answers}
    ).assign(bound=np.where(some, np.nan, bound))


def _slopes(test: RatesByTokens, benchmark: str) -> pd.DataFrame:
    """Local exponents between neighbours of which both have a right answer."""
    some = np.flatnonzero(test.rates[0] > 0)
    tokens, rates = test.tokens[some], test.rates[:, some]
    with np.errstate(divide="ignore"):
        slopes = np.diff(np.log(rates), axis=1) / np.diff(np.log(tokens))
    low, high = np.quantile(slopes[1:], [0.025, 0.975], axis=0)
    return pd.DataFrame(
        {
            "benchmark": benchmark,
            "from_tokens": tokens[:-1],
            "to_tokens": tokens[1:],
            "exponent": slopes[0],
            "exponent_low": low,
            "exponent_high": high,
        }
    )


def _steepest(test: RatesByTokens) -> Estimate:
    """The exponent of the stretch that is the steepest in the data."""
    slopes = np.diff(np.log(test.rates), axis=1) / np.diff(np.log(test.tokens))
    return _estimate(slopes[:, int(slopes[0].argmax())])


def _silence(problems: pd.DataFrame) -> dict[str, int | float | Bracket]:
    early = problems.query("benchmark == 'MATH' and training_tokens <= @SILENT")
    if early["correct"].any():
        raise ValueError("an early answer on MATH is right: the bound is for none")
    tries = early.groupby("problem")["samples"].sum()
    bound = largest_rate(0, int(tries.min())) / len(tries)
    return {
        "math_silent_answers": int(early["samples"].sum()),
        "math_silent_bound": Bracket(0.0, 0.0, bound, NONE_RIGHT, len(tries)),
        "math_silent_largest": bound,
    }


def _hidden(checkpoints: pd.DataFrame, benchmark: str) -> dict[str, int]:
    rows = checkpoints[checkpoints["benchmark"].eq(benchmark)]
    hidden = rows[rows["success_rate"] < 1 / QUESTIONS]
    name = benchmark.lower()
    return {
        f"{name}_checkpoints": len(rows),
        f"{name}_hidden": len(hidden),
        f"{name}_hidden_right": int(hidden["correct"].gt(0).sum()),
    }
