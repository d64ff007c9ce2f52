"""Parity and sums modulo 5 of strings up to 40 symbols, learned by tiny networks that then read strings of up to 200

A plain recurrent network, an LSTM and two transformers of two layers, one told positions by sines and one told none.
After every symbol a network gives the parity of the ones so far, or the value so far of a chain of digits from 0 to 4
with + and - between them. So a string of 40 symbols is 40 questions, one of each length that is trained on.
No network sees its own answers. Each seed is one draw of the strings, for all networks, and one draw of first weights.
Trained with * as well, as in deletang2023, no network learned more than the shortest chains in the time given here.

Rules fixed before the whole run was made (short trials of one seed of most networks had been seen):
a network has learned what it was trained on if its accuracy on lengths of 1 to 40 is 0.9 or more, and carries it
to longer strings if its accuracy on lengths of 41 to 200 is 0.9 or more, the score that deletang2023 calls solved.
It fails on longer strings if that accuracy is at most a fifth of the way from chance (0.5 or 0.2) to 1.
The accuracy of a network is the mean of its seeds, with Student's interval. Steps, widths and rates stay as they are
whatever comes out.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..neural import recurrent, training, transformer

Integers = NDArray[np.int64]
Logits = Callable[[transformer.Parameters, jax.Array], jax.Array]
NO_ANSWER = -1  # after an operator there is nothing to say
MODULUS, PLUS, MINUS = 5, 5, 6
SYMBOLS = {"parity": 2, "modular arithmetic": 7}
TRAINED, ASKED, RANGE = (
    40,
    200,
    10,
)  # longest string to learn, to read; lengths in a row of the table
STRINGS, HELD_OUT_SEED = 500, 10_000
WIDTH = {"RNN": 64, "LSTM": 64, "Transformer, sines": 32, "Transformer, no positions": 32}
LAYERS, HEADS = 2, 4
RATE, BATCH, STEPS, QUICK_STEPS = 3e-3, 32, 4000, 200
SEEDS = (1, 2, 3)


class Part(NamedTuple):
    """One network that is trained by itself."""

    task: str
    architecture: str
    seed: int


def parts(quick: bool) -> list[Part]:
    """Every task, network and seed; for a quick run one of each kind on parity."""
    if quick:
        return [Part("parity", name, 1) for name in ("RNN", "Transformer, sines")]
    return [Part(task, name, seed) for name in WIDTH for task in SYMBOLS for seed in SEEDS]


def run(part: Part, quick: bool) -> dict[str, pd.DataFrame]:
    """Rows of one network: right answers by ranges of ten lengths."""
    steps = QUICK_STEPS if quick else STEPS
    start, logits = network(part)
    lessons = np.stack(strings(part.task, part.seed, steps * BATCH, TRAINED), axis=1)
    batches = lessons.reshape(steps, BATCH, 2, TRAINED).astype(np.int32)
    (learned,) = training.checkpoints(start, partial(_loss, logits), batches, RATE, (steps,))
    symbols, answers = strings(part.task, HELD_OUT_SEED, STRINGS, ASKED)
    said = np.asarray(jax.jit(logits)(learned, symbols.astype(np.int32))).argmax(axis=-1)
    model = part._asdict() | {"parameters": transformer.count(start)}
    rows = [model | row for row in by_length(said, answers)]
    return {"tiny_formal_languages": pd.DataFrame(rows)}


def network(part: Part) -> tuple[transformer.Parameters, Logits]:
    """First weights and the function that scores the answer after each symbol."""
    name, key = part.architecture, jax.random.key(part.seed)
    symbols, width = SYMBOLS[part.task], WIDTH[part.architecture]
    if not name.startswith("Transformer"):
        kind = name.lower()
        return recurrent.initial(kind, key, symbols, width), partial(recurrent.logits, kind)
    start = transformer.initial(key, symbols, 1, width, LAYERS)
    del start["positions"]  # what is told of positions is fixed, not learned
    told = sines(ASKED, width) if name.endswith("sines") else np.zeros((ASKED, width))
    positions = jnp.asarray(told, jnp.float32)
    return start, lambda parameters, tokens: transformer.logits(
        parameters | {"positions": positions}, tokens, HEADS
    )


def strings(task: str, seed: int, number: int, length: int) -> tuple[Integers, Integers]:
    """Random strings and the answer after every symbol, both (number, length)."""
    random = np.random.default_rng(seed)
    if task == "parity":
        symbols = random.integers(0, 2, (number, length))
        return symbols, symbols.cumsum(axis=1) % 2
    digits = random.integers(0, MODULUS, (number, length))
    operators = random.integers(PLUS, MINUS + 1, (number, length))
    symbols = np.where(np.arange(length) % 2 == 0, digits, operators)
    return symbols, values(symbols)


def values(symbols: Integers) -> Integers:
    """Of chains of digits and operators, the value modulo 5 after each digit; no answer after an operator."""
    signs = np.where(symbols[:, 1:-1:2] == MINUS, -1, 1)
    terms = symbols[:, ::2].copy()
    terms[:, 1:] *= signs[:, : terms.shape[1] - 1]
    answers = np.full_like(symbols, NO_ANSWER)
    answers[:, ::2] = terms.cumsum(axis=1) % MODULUS
    return answers


def sines(length: int, width: int) -> NDArray[np.float64]:
    """Positions as sines and cosines of falling frequency, as in the first transformer."""
    angle = np.arange(length)[:, None] / 1e4 ** (np.arange(width // 2) / (width // 2))
    return np.hstack([np.sin(angle), np.cos(angle)])


def by_length(said: Integers, answers: Integers) -> list[dict[str, int]]:
    """Answers asked for and right ones, by ranges of lengths."""
    asked = answers != NO_ANSWER
    right = asked & (said == answers)
    return [
        {
            "length_from": first + 1,
            "length_to": first + RANGE,
            "items": int(asked[:, first : first + RANGE].sum()),
            "right_items": int(right[:, first : first + RANGE].sum()),
        }
        for first in range(0, answers.shape[1], RANGE)
    ]


def _loss(logits: Logits, parameters: transformer.Parameters, batch: jax.Array) -> jax.Array:
    """Mean negative log-likelihood of the answers that are asked for."""
    symbols, answers = batch[:, 0], batch[:, 1]
    said = jax.nn.log_softmax(logits(parameters, symbols))
    of_answer = jnp.take_along_axis(said, jnp.maximum(answers, 0)[..., None], axis=-1)[..., 0]
    return -jnp.mean(of_answer, where=answers != NO_ANSWER)
