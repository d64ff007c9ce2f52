"""A decoder-only transformer of any width, as plain arrays and functions."""

from __future__ import annotations

from typing import Any

import jax
import jax.numpy as jnp

Parameters = dict[str, Any]
EXPANSION = 4  # hidden units of the feed-forward layer, per unit of width
SMALL = 1e-6  # keeps the normalisation finite


def initial(key: jax.Array, vocabulary: int, length: int, width: int, layers: int) -> Parameters:
    """Weights drawn with variance 1/fan-in; the layers that write to the residual stream start at zero."""
    draws = iter(jax.random.split(key, 3 + 3 * layers))

    def weight(rows: int, columns: int, scale: float = 1.0) -> jax.Array:
        return scale * jax.random.normal(next(draws), (rows, columns)) / jnp.sqrt(rows)

    def layer() -> Parameters:
        return {
            "attention_norm": jnp.ones(width),
            "query_key_value": weight(width, 3 * width),
            "attention_out": jnp.zeros((width, width)),
            "forward_norm": jnp.ones(width),
            "forward_in": weight(width, EXPANSION * width),
            "forward_out": jnp.zeros((EXPANSION * width, width)),
        }

    return {
        "tokens": weight(vocabulary, width, vocabulary**0.5),
        "positions": weight(length, width, length**0.5),
        "layers": [layer() for _ in range(layers)],
        "norm": jnp.ones(width),
        "out": weight(width, vocabulary),
    }


def logits(parameters: Parameters, tokens: jax.Array, heads: int) -> jax.Array:
    """Scores of the next token: `tokens` (batch, length) gives (batch, length, vocabulary)."""
    length = tokens.shape[1]
    stream = parameters["tokens"][tokens] + parameters["positions"][:length]
    for layer in parameters["layers"]:
        stream = stream + _attention(layer, _normalised(stream, layer["attention_norm"]), heads)
        hidden = _normalised(stream, layer["forward_norm"]) @ layer["forward_in"]
        stream = stream + jax.nn.gelu(hidden) @ layer["forward_out"]
    scores: jax.Array = _normalised(stream, parameters["norm"]) @ parameters["out"]
    return scores


def count(parameters: Parameters) -> int:
    """Number of parameters, embeddings included."""
    return sum(leaf.size for leaf in jax.tree.leaves(parameters))


def _attention(layer: Parameters, stream: jax.Array, heads: int) -> jax.Array:
    batch, length, width = stream.shape
    parts = (stream @ layer["query_key_value"]).reshape(batch, length, 3, heads, width // heads)
    query, key, value = parts[:, :, 0], parts[:, :, 1], parts[:, :, 2]
    mixed = jax.nn.dot_product_attention(query, key, value, is_causal=True)
    out: jax.Array = mixed.reshape(batch, length, width) @ layer["attention_out"]
    return out


def _normalised(stream: jax.Array, gain: jax.Array) -> jax.Array:
    """Divided by its root mean square."""
    return gain * stream * jax.lax.rsqrt(jnp.mean(stream**2, axis=-1, keepdims=True) + SMALL)
