"""Addition of one to five digits, learned by transformers of a thousand to three million parameters

Two layers, two heads; only the width differs. Both numbers are written with five places and the sum with six, the
highest place first, so a model must foresee carries. Each seed is one draw of the problems, in one order, for all
sizes, and one draw of the first weights. The problems that models are asked are never trained on.
Scores are read with the right digits before the asked one given, so that an answer whose every digit is the most
likely one is the answer the model would write.

Rules fixed before the whole run was made (short trials of two sizes had been seen):
sudden is a larger share of the gain in the steepest step between neighbouring sizes, on sums of five digits after
the last checkpoint; exact match is more sudden than the log-likelihood if its share is larger by 0.1 or more.
The product of the accuracies of the digits predicts exact match if, where exact match lies between 0.05 and 0.95,
they differ by 0.05 or less in the mean. Carries are where models fail if exact match of one model is lower by 0.1 or
more on sums with three carries in a row than on those with at most one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import jax
import jax.numpy as jnp
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..neural import training, transformer

Integers = NDArray[np.int64]
VOCABULARY = "0123456789+="
PLACES = 5  # of each number; the sum has one more
LENGTH = 3 * PLACES + 3
ANSWER = slice(LENGTH - PLACES - 1, LENGTH)
LAYERS, HEADS = 2, 2
RATE = 0.12  # divided by the width: the peak learning rate
BATCH = 64
SEEDS = (1, 2, 3)
HELD_OUT_SEED = 10_000
LEFT_OUT = {1: 25, 2: 800, 3: 800, 4: 800, 5: 800}  # problems asked, by digits


@dataclass(frozen=True)
class Plan:
    """Which widths are trained, from which seeds, and the steps after which the models are asked."""

    widths: tuple[int, ...]
    seeds: tuple[int, ...]
    stops: tuple[int, ...]


WHOLE = Plan(
    widths=(6, 10, 14, 22, 36, 56, 88, 136, 216, 352),
    seeds=SEEDS,
    stops=(125, 250, 500, 1000, 1500, 2000),
)
QUICK = Plan(widths=(6, 14, 36), seeds=(1,), stops=(50, 200, 400))


def parts(quick: bool) -> list[tuple[int, int]]:
    """What can be run by itself: a seed and a width each, the widest last."""
    plan = QUICK if quick else WHOLE
    return [(seed, width) for width in plan.widths for seed in plan.seeds]


def run(part: tuple[int, int], quick: bool) -> dict[str, pd.DataFrame]:
    """One model's rows of `tiny_addition` (a row a checkpoint and number of digits) and `tiny_addition_carries`."""
    (seed, width), stops = part, (QUICK if quick else WHOLE).stops
    asked = held_out()
    batches = problems(seed, stops[-1] * BATCH, asked).reshape(-1, BATCH, LENGTH)
    start = transformer.initial(jax.random.key(seed), len(VOCABULARY), LENGTH, width, LAYERS)
    model = {"parameters": transformer.count(start), "seed": seed}
    rows: list[dict[str, object]] = []
    steps = training.checkpoints(start, _loss, batches, RATE / width, stops)
    for stop, parameters in zip(stops, steps, strict=True):
        at = model | {"training_examples": stop * BATCH}
        answers = {digits: ask(parameters, *pairs) for digits, pairs in asked.items()}
        rows += [at | {"digits": d} | scores(a, d) for d, a in answers.items()]
    carries = [
        model | {"digits": digits} | row
        for digits, pairs in asked.items()
        for row in by_carry(answers[digits], carries_in_a_row(*pairs), digits)
    ]
    return {"tiny_addition": _table(rows), "tiny_addition_carries": _table(carries)}


def written(first: Integers, second: Integers) -> NDArray[np.int32]:
    """Problems with their answers as tokens, (n, LENGTH): 00012+00034=000046."""

    def places(number: Integers, width: int) -> Integers:
        return number[:, None] // 10 ** np.arange(width)[::-1] % 10

    signs = [np.full((len(first), 1), VOCABULARY.index(sign)) for sign in "+="]
    parts = places(first, PLACES), signs[0], places(second, PLACES), signs[1]
    return np.hstack([*parts, places(first + second, PLACES + 1)]).astype(np.int32)


def held_out() -> dict[int, tuple[Integers, Integers]]:
    """The problems that are asked, by number of digits: distinct pairs, the same for every model."""
    random = np.random.default_rng(HELD_OUT_SEED)
    pairs = {}
    for digits, wanted in LEFT_OUT.items():
        drawn = _pairs(random, np.full(10 * wanted, digits))
        distinct = pd.DataFrame(np.stack(drawn, axis=1)).drop_duplicates().to_numpy()[:wanted]
        pairs[digits] = distinct[:, 0], distinct[:, 1]
    return pairs


def problems(
    seed: int, number: int, asked: dict[int, tuple[Integers, Integers]]
) -> NDArray[np.int32]:
    """Written problems to learn from: as many digits of 1 to 5 with equal chance, none of those that are asked."""
    random = np.random.default_rng(seed)
    first, second = _pairs(random, random.integers(1, PLACES + 1, 2 * number))
    forbidden = np.concatenate([_code(*pairs) for pairs in asked.values()])
    allowed = np.flatnonzero(~np.isin(_code(first, second), forbidden))[:number]
    return written(first[allowed], second[allowed])


@dataclass(frozen=True)
class Answers:
    """For each problem and place of the sum: chances of all tokens, chance of the right one, is it the likeliest?"""

    chances: NDArray[np.float64]
    truth: NDArray[np.int32]

    @property
    def of_truth(self) -> NDArray[np.float64]:
        """(n, places)"""
        return np.take_along_axis(self.chances, self.truth[..., None], axis=-1)[..., 0]

    @property
    def right(self) -> NDArray[np.bool_]:
        """(n, places)"""
        likeliest: NDArray[np.bool_] = self.chances.argmax(axis=-1) == self.truth
        return likeliest

    @property
    def squared_error(self) -> NDArray[np.float64]:
        """Brier's: squared distance of the chances from certainty of the truth, (n, places), 0 to 2."""
        of_all: NDArray[np.float64] = (self.chances**2).sum(axis=-1)
        return of_all - 2 * self.of_truth + 1


def ask(parameters: transformer.Parameters, first: Integers, second: Integers) -> Answers:
    """What a model says at every place of the sum, the right digits before it given."""
    tokens = written(first, second)
    chances = np.asarray(_chances(parameters, tokens), dtype=float)
    return Answers(chances / chances.sum(axis=-1, keepdims=True), tokens[:, ANSWER])


def scores(answers: Answers, digits: int) -> dict[str, object]:
    """The metrics over the last digits + 1 places of the sum; those before are zeros for every problem."""
    at = slice(PLACES - digits, None)
    right, of_truth = answers.right[:, at], answers.of_truth[:, at]
    likelihood = np.log(np.maximum(of_truth, np.finfo(np.float32).tiny))
    return {
        "items": len(right),
        "exact_match_items": int(right.all(axis=1).sum()),
        **_by_place(right),
        "digit_accuracy": _short(right.mean()),
        "log_likelihood": _short(likelihood.mean()),
        "brier_score": _short(answers.squared_error[:, at].mean()),
        "answer_probability": _short(np.exp(likelihood.sum(axis=1)).mean()),
    }


def by_carry(answers: Answers, carries: Integers, digits: int) -> Iterator[dict[str, object]]:
    """Right sums and right places by the longest run of carries."""
    right = answers.right[:, PLACES - digits :]
    for longest in np.unique(carries):
        of_kind = right[carries == longest]
        yield {
            "carries_in_a_row": int(longest),
            "items": len(of_kind),
            "exact_match_items": int(of_kind.all(axis=1).sum()),
            **_by_place(of_kind),
        }


def carries_in_a_row(first: Integers, second: Integers) -> Integers:
    """Length of the longest run of neighbouring places that each hand a carry on, (n,)."""
    run = longest = carry = np.zeros_like(first)
    for place in range(PLACES):
        digits = first // 10**place % 10 + second // 10**place % 10 + carry
        carry = (digits > 9).astype(first.dtype)
        run = (run + 1) * carry
        longest = np.maximum(longest, run)
    return longest


def _pairs(random: np.random.Generator, digits: Integers) -> tuple[Integers, Integers]:
    """Two numbers of as many digits, each with equal chance; 0 has one digit."""
    lowest = np.where(digits == 1, 0, 10 ** (digits - 1))
    return random.integers(lowest, 10**digits), random.integers(lowest, 10**digits)


def _code(first: Integers, second: Integers) -> Integers:
    code: Integers = first * 10**PLACES + second
    return code


def _answer_logits(parameters: transformer.Parameters, tokens: jax.Array) -> jax.Array:
    return transformer.logits(parameters, tokens[:, :-1], HEADS)[:, ANSWER.start - 1 :]


def _loss(parameters: transformer.Parameters, tokens: jax.Array) -> jax.Array:
    """Mean negative log-likelihood of the places of the sum."""
    said = jax.nn.log_softmax(_answer_logits(parameters, tokens))
    return -jnp.mean(jnp.take_along_axis(said, tokens[:, ANSWER][..., None], axis=-1))


@jax.jit
def _chances(parameters: transformer.Parameters, tokens: jax.Array) -> jax.Array:
    return jax.nn.softmax(_answer_logits(parameters, tokens))


def _by_place(right: NDArray[np.bool_]) -> dict[str, int]:
    """Right answers at each place that is asked, the ones first."""
    counts = right.sum(axis=0)[::-1]
    return {f"place_{place}_items": int(count) for place, count in enumerate(counts, start=1)}


def _table(rows: list[dict[str, object]]) -> pd.DataFrame:
    """Whole numbers stay whole where a sum of fewer digits has no such place."""
    frame = pd.DataFrame(rows)
    return frame.astype({name: "Int64" for name in frame if str(name).endswith("_items")})


def _short(value: float) -> float:
    return float(f"{value:.6g}")
