"""Addition modulo 53, learned by heart first and understood later, or not, by a network with one hidden layer

Both numbers have a row of one table of learned numbers each; the two rows go side by side into 64 hidden units and
from there to a score for each of the 53 answers. Of the 2809 problems a network is trained on a share, all of them at
every step, and asked the others. Only weight decay and the seed differ; a seed is one choice of the problems to learn
and one draw of the first weights, the same for every decay.

Rules fixed before the whole run was made (short trials of single seeds that are not among these had been seen: their
accuracy and loss at a few steps, and at other shares of the problems):
a network has memorised at the first checkpoint with 0.99 or more of what it was trained on right. It has generalised
if at the last checkpoint 0.95 or more of the other problems are right, and it does so late (it groks) if half of them
are right for the first time at four times the steps of memorising or later. A score of the other problems rises
suddenly if its steepest doubling of the steps has an excess above one half, from the worst checkpoint to the last: 0 is
a straight line in the logarithm of the steps, 1 is all in one doubling. Below the score something moves before it if a
quarter or more of the gain of the strongest frequencies' share, from memorising to the end, has come by the last
checkpoint with less than a tenth of the other problems right.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pandas as pd
from numpy.typing import NDArray

from ..neural.transformer import Parameters

Integers = NDArray[np.int64]
MODULUS = 53
TRAINED = 0.45  # of all problems
WIDTH, HIDDEN = 32, 64
RATE, SECOND_MOMENT = 3e-3, 0.98  # of Adam; the rate stays as it is from the first step to the last
STRONGEST = 5  # frequencies, of 26
SEEDS = (1, 2, 3, 4, 5)


class Part(NamedTuple):
    """One network that is trained by itself."""

    weight_decay: float
    seed: int


@dataclass(frozen=True)
class Plan:
    """Which decays are tried, from which seeds, and the steps after which the networks are asked."""

    decays: tuple[float, ...]
    seeds: tuple[int, ...]
    stops: tuple[int, ...]


def _quarter_doublings(first: int, last: int) -> tuple[int, ...]:
    return tuple(round(2 ** (quarter / 4)) for quarter in range(4 * first, 4 * last + 1))


WHOLE = Plan(decays=(0.0, 0.5, 1.0, 2.0), seeds=SEEDS, stops=_quarter_doublings(5, 14))
QUICK = Plan(decays=(0.0, 2.0), seeds=(1,), stops=_quarter_doublings(5, 10))


def parts(quick: bool) -> list[Part]:
    """Every decay and seed."""
    plan = QUICK if quick else WHOLE
    return [Part(decay, seed) for decay in plan.decays for seed in plan.seeds]


def run(part: Part, quick: bool) -> dict[str, pd.DataFrame]:
    """Rows of one network, one a checkpoint."""
    stops = (QUICK if quick else WHOLE).stops
    learned, others = problems(part.seed)
    parameters = initial(part.seed)
    optimiser = optax.adamw(RATE, b2=SECOND_MOMENT, weight_decay=part.weight_decay)
    state = optimiser.init(parameters)

    @jax.jit
    def advance(carry, steps):  # type: ignore[no-untyped-def]
        def step(_, carry):  # type: ignore[no-untyped-def]
            parameters, state = carry
            gradient = jax.grad(_loss)(parameters, learned)
            updates, state = optimiser.update(gradient, state, parameters)
            return optax.apply_updates(parameters, updates), state

        return jax.lax.fori_loop(0, steps, step, carry)

    rows, carry = [], (parameters, state)
    for start, stop in zip((0, *stops), stops, strict=False):
        carry = advance(carry, stop - start)
        rows.append(part._asdict() | {"steps": stop} | measures(carry[0], learned, others))
    return {"tiny_modular_addition": pd.DataFrame(rows)}


def problems(seed: int) -> tuple[Integers, Integers]:
    """Pairs of numbers to learn, (n, 2), and all the others."""
    pairs = np.stack(np.divmod(np.arange(MODULUS**2), MODULUS), axis=1)
    order = np.random.default_rng(seed).permutation(len(pairs))
    return tuple(np.split(pairs[order], [round(TRAINED * len(pairs))]))  # type: ignore[return-value]


def initial(seed: int) -> Parameters:
    """Weights drawn with variance 1/fan-in."""
    draws = jax.random.split(jax.random.key(seed), 3)
    shapes = {"numbers": (MODULUS, WIDTH), "hidden": (2 * WIDTH, HIDDEN), "out": (HIDDEN, MODULUS)}
    fan_in = {"numbers": WIDTH, "hidden": 2 * WIDTH, "out": HIDDEN}
    return {
        name: jax.random.normal(draw, shape) / fan_in[name] ** 0.5
        for draw, (name, shape) in zip(draws, shapes.items(), strict=True)
    }


def measures(parameters: Parameters, learned: Integers, others: Integers) -> dict[str, object]:
    """Scores of the problems learned and of the others, and two measures of the weights alone."""
    weights = [np.asarray(leaf, float) for leaf in jax.tree.leaves(parameters)]
    return {
        **scores("learned", np.asarray(_logits(parameters, learned), float), learned),
        **scores("other", np.asarray(_logits(parameters, others), float), others),
        "weight_norm": _short(np.sqrt(sum((leaf**2).sum() for leaf in weights))),
        "frequency_share": _short(frequency_share(np.asarray(parameters["numbers"], float))),
    }


def scores(kind: str, logits: NDArray[np.float64], pairs: Integers) -> dict[str, object]:
    """Right answers; mean loss, mean chance of the right answer, mean squared distance from certainty of it."""
    rows, truth = np.arange(len(pairs)), pairs.sum(axis=1) % MODULUS
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_chances = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    chances, of_truth = np.exp(log_chances), log_chances[rows, truth]
    brier = (chances**2).sum(axis=1) - 2 * chances[rows, truth] + 1
    return {
        f"{kind}_items": len(pairs),
        f"{kind}_right_items": int((logits.argmax(axis=1) == truth).sum()),
        f"{kind}_loss": _short(-of_truth.mean()),
        f"{kind}_probability": _short(chances[rows, truth].mean()),
        f"{kind}_brier_score": _short(brier.mean()),
    }


def frequency_share(numbers: NDArray[np.float64]) -> float:
    """The share of the variance of the table of numbers, (MODULUS, width), that its five strongest frequencies hold.

    Read round the circle of the modulus; the measure knows the task, and nothing of what the network answers.
    """
    power = (np.abs(np.fft.rfft(numbers, axis=0)[1:]) ** 2).sum(axis=1)
    return float(np.sort(power)[-STRONGEST:].sum() / power.sum())


@jax.jit
def _logits(parameters: Parameters, pairs: jax.Array) -> jax.Array:
    both = parameters["numbers"][pairs].reshape(len(pairs), -1)
    scores: jax.Array = jax.nn.relu(both @ parameters["hidden"]) @ parameters["out"]
    return scores


def _loss(parameters: Parameters, pairs: jax.Array) -> jax.Array:
    """Mean negative log-likelihood of the right answers."""
    said = jax.nn.log_softmax(_logits(parameters, pairs))
    truth = jnp.asarray(pairs).sum(axis=1, keepdims=True) % MODULUS
    return -jnp.mean(jnp.take_along_axis(said, truth, axis=-1))


def _short(value: float) -> float:
    return float(f"{value:.6g}")
