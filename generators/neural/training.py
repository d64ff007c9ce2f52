"""Training by Adam on batches made beforehand: the same batches for every model of a seed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import jax
import numpy as np
import optax
from numpy.typing import NDArray

from .transformer import Parameters

Loss = Callable[[Parameters, jax.Array], jax.Array]
WARM_UP = 0.05  # of all steps: the learning rate rises linearly, then falls along a cosine
CLIP = 1.0  # norm of the gradient


def checkpoints(
    parameters: Parameters,
    loss: Loss,
    batches: NDArray[np.int32],
    rate: float,
    stops: tuple[int, ...],
) -> Iterator[Parameters]:
    """The parameters after each of `stops` steps.

    `batches` is (steps, batch, …), `stops` rise to at most the number of steps, `rate` is the peak learning rate.
    """
    steps = len(batches)
    schedule = optax.warmup_cosine_decay_schedule(0.0, rate, int(WARM_UP * steps), steps, rate / 10)
    optimiser = optax.chain(optax.clip_by_global_norm(CLIP), optax.adam(schedule, b2=0.99))
    state = optimiser.init(parameters)

    @jax.jit
    def advance(carry, part):  # type: ignore[no-untyped-def]
        def step(carry, batch):  # type: ignore[no-untyped-def]
            parameters, state = carry
            updates, state = optimiser.update(jax.grad(loss)(parameters, batch), state, parameters)
            return (optax.apply_updates(parameters, updates), state), None

        return jax.lax.scan(step, carry, part)[0]

    carry = (parameters, state)
    for start, stop in zip((0, *stops), stops, strict=False):
        carry = advance(carry, batches[start:stop])
        yield carry[0]
