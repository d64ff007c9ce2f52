"""The largest share of a gain that falls within one doubling of training tokens

For MMLU in the two OLMo 2 runs, in both formats.
The gain runs from the untrained model to the last checkpoint; between checkpoints the score is read off a line in log tokens.
Windows start at each trained checkpoint, so a rise before the first of them counts as gain but in no window.
Intervals draw every accuracy from its binomial spread.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.emergence import score_draws
from ..records import Estimate

SOURCES = ["bhagia2024"]
DRAWS = 2000
SEED = 9
FORMATS = ("letter", "cloze")


@dataclass(frozen=True)
class OlmoDoublings:
    """Largest shares within a doubling, by format and run, and the share an even rise would have."""

    letter_7b: Annotated[Estimate, "1"]
    letter_13b: Annotated[Estimate, "1"]
    cloze_7b: Annotated[Estimate, "1"]
    cloze_13b: Annotated[Estimate, "1"]
    even_7b: Annotated[float, "1"]
    even_13b: Annotated[float, "1"]
    letter_start_7b: Annotated[float, "tokens"]
    letter_start_13b: Annotated[float, "tokens"]
    cloze_before_first_7b: Annotated[float, "1"]
    cloze_before_first_13b: Annotated[float, "1"]


def analyse(olmo_formats) -> OlmoDoublings:
    runs = mmlu_runs(olmo_formats)
    return OlmoDoublings(
        **{
            f"{format}_{name.lower()}": _largest_share(run, format)
            for format in FORMATS
            for name, run in runs.items()
        },
        **{f"even_{name.lower()}": _even(run) for name, run in runs.items()},
        **{f"letter_start_{name.lower()}": _start(run) for name, run in runs.items()},
        **{f"cloze_before_first_{name.lower()}": _before(run) for name, run in runs.items()},
    )


def mmlu_runs(olmo_formats) -> dict[str, pd.DataFrame]:
    """The checkpoints of each run on MMLU, the untrained model first."""
    rows = olmo_formats.rows.query("task == 'MMLU' and stage == 'inside a run'")
    return {
        name: rows[rows["model"].eq(f"OLMo 2 {name}")].sort_values("training_tokens", kind="stable")
        for name in ("7B", "13B")
    }


def _largest_share(run: pd.DataFrame, format: str) -> Estimate:
    scores, items = run[f"{format}_accuracy"].to_numpy(), run["items"].to_numpy()
    tokens = run["training_tokens"].to_numpy()[1:]
    draws = score_draws(np.round(scores * items), items, DRAWS, SEED)
    largest = shares(scores[None], tokens).max()
    return Estimate.from_draws(largest, shares(draws, tokens).max(axis=1), n=int(items[0]))


def shares(scores: np.ndarray, tokens: np.ndarray) -> np.ndarray:
    """Shares of the gain in the doublings that start at each trained checkpoint, shape (R, windows).

    `scores` has shape (R, K), the untrained model first; `tokens` (K - 1,), of the trained ones.
    """
    starts = np.flatnonzero(2 * tokens <= tokens[-1])
    right = np.searchsorted(tokens, 2 * tokens[starts])
    logs = np.log(tokens)
    weight = (np.log(2 * tokens[starts]) - logs[right - 1]) / (logs[right] - logs[right - 1])
    trained = scores[:, 1:]
    ahead = trained[:, right - 1] * (1 - weight) + trained[:, right] * weight
    return (ahead - trained[:, starts]) / (scores[:, -1:] - scores[:, :1])


def _even(run: pd.DataFrame) -> float:
    """One over the doublings between the first trained checkpoint and the last."""
    tokens = run["training_tokens"].to_numpy()
    return float(1 / np.log2(tokens[-1] / tokens[1]))


def _start(run: pd.DataFrame) -> float:
    """Tokens at which the steepest doubling of the letter format starts."""
    tokens = run["training_tokens"].to_numpy()[1:]
    return float(tokens[shares(run["letter_accuracy"].to_numpy()[None], tokens)[0].argmax()])


def _before(run: pd.DataFrame) -> float:
    """The share of the gain of cloze accuracy made before the first trained checkpoint."""
    scores = run["cloze_accuracy"].to_numpy()
    return float((scores[1] - scores[0]) / (scores[-1] - scores[0]))
