"""Whether two sizes of OLMo 2 leave chance at the same loss, and whether the way of asking moves that loss

The loss is the bits per byte of the right endings of HellaSwag, since that of pre-training was not published with the checkpoints.
A run leaves chance between two checkpoints, as in `olmo_leaving_chance`; the loss at both gives the bracket of its threshold, and those of the two runs that of the ratio.
How far the two runs are apart in loss after the same tokens says what any ratio can show: whatever set the threshold, it could hardly be further from one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..records import Bracket, Choices

SOURCES = ["bhagia2024", "du2024"]
SMALL, LARGE = "OLMo 2 7B", "OLMo 2 13B"
LOSS_OF, TASK, ALL = "HellaSwag", "MMLU", "all tasks"
OTHER_TASKS = ("ARC-Challenge", "CommonsenseQA")
LETTERS = "letter choice"
LEVEL = 0.35  # of letter choice, a tenth above chance
NEIGHBOURS = "the checkpoints before and after"


@dataclass(frozen=True)
class LossThresholds:
    """`curves`: letter and cloze accuracy on MMLU against loss; ratios of the larger run to the smaller, or of cloze to letters."""

    curves: pd.DataFrame
    ratio: Annotated[Choices, "1"]
    small: Annotated[Bracket, "bits/byte"]
    large: Annotated[Bracket, "bits/byte"]
    cloze_small: Annotated[Choices, "1"]
    cloze_large: Annotated[Choices, "1"]
    apart: Annotated[float, "1"]
    equal_tokens: Annotated[float, "1"]
    times_tokens: Annotated[Bracket, "1"]
    tenfold_less: Annotated[float, "1"]


def analyse(olmo_formats, olmo_leaving_chance) -> LossThresholds:
    inside = olmo_formats.rows[olmo_formats.rows["stage"].eq("inside a run")]
    runs = _Runs(inside, olmo_leaving_chance.rows.set_index(["model", "task", "format"]))
    ratio = _by_choice(runs)
    loss = runs.losses(LOSS_OF)
    return LossThresholds(
        curves=_curves(inside, loss),
        ratio=ratio,
        small=runs.threshold(SMALL, TASK, LOSS_OF),
        large=runs.threshold(LARGE, TASK, LOSS_OF),
        cloze_small=_of_formats(runs, SMALL),
        cloze_large=_of_formats(runs, LARGE),
        apart=abs(ratio.value - 1),
        equal_tokens=_at_equal_tokens(loss),
        times_tokens=_ratio(runs.tokens(SMALL), runs.tokens(LARGE)),
        tenfold_less=1 - _tenfold(loss.loc[SMALL]),
    )


@dataclass(frozen=True)
class _Runs:
    """The checkpoints of both runs, and between which of them each leaves chance."""

    inside: pd.DataFrame
    ends: pd.DataFrame

    def losses(self, text: str) -> pd.Series:
        """By model and tokens: bits per byte of one task's right options, or of the mean of all tasks."""
        chosen = self.inside if text == ALL else self.inside[self.inside["task"].eq(text)]
        return chosen.groupby(["model", "training_tokens"])["bits_per_byte"].mean()

    def tokens(self, model: str) -> Bracket:
        crossing = self.ends.loc[(model, TASK, LETTERS)]
        ends = (float(crossing[name]) for name in ("tokens", "tokens_low", "tokens_high"))
        return Bracket(*ends, NEIGHBOURS, 2)

    def threshold(self, model: str, task: str, text: str, format: str = LETTERS) -> Bracket:
        """The loss at which a run leaves chance on a task, between its two checkpoints."""
        crossing = self.ends.loc[(model, task, format)]
        at = self.losses(text).loc[model].loc[[crossing["tokens_low"], crossing["tokens_high"]]]
        return _between(float(at.min()), float(at.max()))

    def by_level(self, model: str) -> Bracket:
        """The same, where letter choice is first `LEVEL` right."""
        rows = self.inside[self.inside["model"].eq(model) & self.inside["task"].eq(TASK)]
        rows = rows.sort_values("training_tokens", kind="stable").set_index("training_tokens")
        first = int((rows["letter_accuracy"].to_numpy() >= LEVEL).argmax())
        at = self.losses(LOSS_OF).loc[model].loc[rows.index[[first - 1, first]]]
        return _between(float(at.min()), float(at.max()))


def _by_choice(runs: _Runs) -> Choices:
    """The loss at which the larger run leaves chance, over that of the smaller."""

    def sizes(task: str, text: str) -> Bracket:
        return _ratio(runs.threshold(LARGE, task, text), runs.threshold(SMALL, task, text))

    others = {f"{task}, loss on HellaSwag": sizes(task, LOSS_OF) for task in OTHER_TASKS}
    others |= {
        "HellaSwag itself": sizes(LOSS_OF, LOSS_OF),
        "MMLU, bits per byte of MMLU itself": sizes(TASK, TASK),
        "MMLU, bits per byte of all four tasks": sizes(TASK, ALL),
        "MMLU, first checkpoint a tenth above chance": _ratio(
            runs.by_level(LARGE), runs.by_level(SMALL)
        ),
    }
    return Choices(
        sizes(TASK, LOSS_OF),
        others,
        "MMLU in letters, loss on HellaSwag",
        {"the loss of pre-training": "it was not published with these checkpoints"},
    )


def _of_formats(runs: _Runs, model: str) -> Choices:
    """The loss at which cloze accuracy leaves chance, over that of letter choice."""

    def under(task: str, text: str) -> Bracket:
        cloze = runs.threshold(model, task, text, "cloze")
        return _ratio(cloze, runs.threshold(model, task, text))

    others = {task: under(task, LOSS_OF) for task in OTHER_TASKS}
    others["bits per byte of MMLU itself"] = under(TASK, TASK)
    return Choices(under(TASK, LOSS_OF), others, "MMLU, loss on HellaSwag")


def _between(low: float, high: float) -> Bracket:
    return Bracket(float(np.sqrt(low * high)), float(low), float(high), NEIGHBOURS, 2)


def _ratio(above: Bracket, below: Bracket) -> Bracket:
    """Of two brackets: its ends are those that both could have."""
    ends = above.low / below.high, above.high / below.low
    return Bracket(above.value / below.value, *ends, NEIGHBOURS, 2)


def _curves(inside: pd.DataFrame, loss: pd.Series) -> pd.DataFrame:
    rows = inside[inside["task"].eq(TASK) & inside["training_tokens"].gt(0)]
    rows = rows.merge(loss.rename("loss").reset_index(), on=["model", "training_tokens"])
    return rows[
        ["model", "training_tokens", "loss", "letter_accuracy", "letter_low", "letter_high",
         "cloze_accuracy"]
    ].sort_values(["model", "training_tokens"], kind="stable").reset_index(drop=True)  # fmt: skip


def _at_equal_tokens(loss: pd.Series) -> float:
    """By how much the loss of the larger run is below that of the smaller after the same tokens, mean over checkpoints of both."""
    both = loss.unstack("model").dropna()
    both = both[both.index > 0]
    return float(1 - (both[LARGE] / both[SMALL]).mean())


def _tenfold(loss: pd.Series) -> float:
    """What ten times the tokens leave of the loss of one run: its slope in logarithms past the first tenth."""
    kept = loss[loss.index >= loss.index.max() / 30]
    slope = np.polyfit(np.log10(kept.index.to_numpy(float)), np.log(kept.to_numpy(float)), 1)[0]
    return float(np.exp(slope))
