"""How much of the gain of OLMo 2 on MMLU falls within a short stretch of training, by what a critic would try

A gain that starts at the first trained checkpoint or ends at the best score, and the window that is steepest in the
data kept in every draw, because the steepest of each draw leans high.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.emergence import score_draws
from ..records import Bracket, Choices, Estimate
from .olmo_doublings import DRAWS, SEED, mmlu_runs, shares
from .olmo_leaving_chance import NEIGHBOURS

ABOVE = 0.05  # accuracy above chance


@dataclass(frozen=True)
class OlmoDoublingsChoices:
    """Shares of the gain by format and run, and what cloze had gained before letter choice left chance."""

    letter_7b: Annotated[Choices, "1"]
    letter_13b: Annotated[Choices, "1"]
    cloze_7b: Annotated[Choices, "1"]
    cloze_13b: Annotated[Choices, "1"]
    known_7b: Annotated[Choices, "1"]
    known_13b: Annotated[Choices, "1"]


def analyse(olmo_formats, olmo_doublings, olmo_leaving_chance) -> OlmoDoublingsChoices:
    runs = mmlu_runs(olmo_formats)
    return OlmoDoublingsChoices(
        **{
            f"{format}_{name.lower()}": _stretches(
                getattr(olmo_doublings, f"{format}_{name.lower()}"), run, format
            )
            for format in ("letter", "cloze")
            for name, run in runs.items()
        },
        **{
            f"known_{name.lower()}": _known(
                getattr(olmo_leaving_chance, f"cloze_share_done_{name.lower()}"), run
            )
            for name, run in runs.items()
        },
    )


def _stretches(preferred: Estimate, run: pd.DataFrame, format: str) -> Choices:
    return Choices(
        preferred,
        {
            "the same window in every draw": _largest(run, format, same=True),
            "the gain counted to the best score, not the last": _largest(run, format, best=True),
            "the gain counted from the first trained checkpoint": _largest(
                run.iloc[1:], format, untrained=False
            ),
        },
        preferred="within a doubling, the gain from the untrained model on",
        left_out={
            "training compute in place of tokens": "within a run the two are one scale",
            "a longer or shorter stretch": "half of the gain in it would be another bar",
            "checkpoints averaged with their neighbours": "averages flatten any jump, this one to a half",
        },
    )


def _largest(
    run: pd.DataFrame,
    format: str,
    *,
    untrained: bool = True,
    same: bool = False,
    best: bool = False,
) -> Estimate:
    if not untrained:
        run = pd.concat([run.iloc[:1], run])  # the first trained one stands for the untrained
    scores, items = run[f"{format}_accuracy"].to_numpy(), run["items"].to_numpy()
    tokens = run["training_tokens"].to_numpy()[1:]
    draws = score_draws(np.round(scores * items), items, DRAWS, SEED)
    if not untrained:
        draws[:, 0] = draws[:, 1]

    window = int(shares(scores[None], tokens)[0].argmax())

    def largest(values: np.ndarray) -> np.ndarray:
        by_window = shares(values, tokens)
        found = by_window[:, window] if same else by_window.max(axis=1)
        if best:
            found = found * (values[:, -1] - values[:, 0]) / (values.max(axis=1) - values[:, 0])
        return np.asarray(found)

    return Estimate.from_draws(largest(scores[None])[0], largest(draws), n=int(items[0]))


def _known(preferred: Bracket, run: pd.DataFrame) -> Choices:
    cloze, letter = (run[f"{name}_accuracy"].to_numpy() for name in ("cloze", "letter"))
    done = (cloze - cloze[0]) / (cloze[-1] - cloze[0])
    tokens = run["training_tokens"].to_numpy()
    start = int(shares(letter[None], tokens[1:])[0].argmax()) + 1
    clear = int(np.argmax(letter > run["chance"].to_numpy() + ABOVE))
    best = (cloze - cloze[0]) / (cloze.max() - cloze[0])
    crossing = int(np.argmin(np.abs(done - preferred.high)))
    return Choices(
        preferred,
        {
            "where the steepest doubling of letter choice starts": _exact(done[start], run),
            "where letter choice is five points above chance": _between(done, clear, run),
            "of the gain to the best cloze score, not the last": _between(best, crossing, run),
        },
        preferred="where letter choice leaves chance for good",
    )


def _between(done: np.ndarray, at: int, run: pd.DataFrame) -> Bracket:
    low, high = sorted((float(done[at - 1]), float(done[at])))
    return Bracket((low + high) / 2, low, high, NEIGHBOURS, int(run["items"].iloc[0]))


def _exact(value: float, run: pd.DataFrame) -> Bracket:
    return Bracket.exact(float(value), "a checkpoint", int(run["items"].iloc[0]))
