"""Recurrent networks of one layer, a plain one and an LSTM, as arrays and functions."""

from __future__ import annotations

import jax
import jax.numpy as jnp

from .transformer import Parameters

GATES = {"rnn": 1, "lstm": 4}  # blocks of weights: an LSTM has three gates beside its input


def initial(kind: str, key: jax.Array, vocabulary: int, width: int) -> Parameters:
    """Weights drawn with variance 1/fan-in; an LSTM starts with its memory kept, as gates biased by one."""
    first, second, last = jax.random.split(key, 3)
    wide = GATES[kind] * width
    keep = jnp.zeros(wide).at[width : 2 * width].set(1.0) if kind == "lstm" else jnp.zeros(wide)
    return {
        "tokens": jax.random.normal(first, (vocabulary, wide)),
        "state": jax.random.normal(second, (width, wide)) / jnp.sqrt(width),
        "bias": keep,
        "out": jax.random.normal(last, (width, vocabulary)) / jnp.sqrt(width),
    }


def logits(kind: str, parameters: Parameters, tokens: jax.Array) -> jax.Array:
    """Scores after each token: `tokens` (batch, length) gives (batch, length, vocabulary)."""
    step = {"rnn": _plain, "lstm": _lstm}[kind]
    still = jnp.zeros((tokens.shape[0], parameters["state"].shape[0]))

    def advance(carry, token):  # type: ignore[no-untyped-def]
        hidden, memory = carry
        given = parameters["tokens"][token] + hidden @ parameters["state"] + parameters["bias"]
        carry = step(given, memory)
        return carry, carry[0]

    states = jax.lax.scan(advance, (still, still), tokens.T)[1]
    scores: jax.Array = jnp.swapaxes(states, 0, 1) @ parameters["out"]
    return scores


def _plain(given: jax.Array, memory: jax.Array) -> tuple[jax.Array, jax.Array]:
    """Elman's: the hidden units are all there is."""
    return jnp.tanh(given), memory


def _lstm(given: jax.Array, memory: jax.Array) -> tuple[jax.Array, jax.Array]:
    into, keep, out, new = jnp.split(given, 4, axis=-1)
    memory = jax.nn.sigmoid(keep) * memory + jax.nn.sigmoid(into) * jnp.tanh(new)
    return jax.nn.sigmoid(out) * jnp.tanh(memory), memory
