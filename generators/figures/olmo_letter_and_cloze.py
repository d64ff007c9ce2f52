"""Answering by letter, OLMo 2 jumps from chance; picking the text, it creeps up

MMLU over the training of two OLMo 2 models: accuracy when the model answers with a letter, accuracy when it ranks the texts of the options (cloze), and the mean probability of the right option.
Bands are 95% intervals; lines of the larger run are dashed.
What happens before the first trained checkpoint is not seen [@bhagia2024].

The test has {{ number: olmo_formats.mmlu_items | ,d | value }} questions with four options; the prompt holds five examples, and the intervals are binomial.
Both runs are shown at the checkpoints that this report keeps, evenly spaced in the logarithm of tokens as far as they go [@bhagia2024].
Checkpoints inside a run are not annealed; the annealed model of the smaller run scores {{ number: olmo_formats.letter_annealed_7b | .1% }} in letter choice.
A probability for the letters was not published.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = ["olmo_doublings.letter_7b.low > 0.5", "olmo_doublings.cloze_7b.high < 0.25"]
ALT = """MMLU over training tokens for two large runs: letter-choice accuracy lies at a quarter until about one to two hundred billion
tokens, then jumps past cloze accuracy, which rises evenly; the probability of the right option barely moves."""
SERIES = {
    "letter_accuracy": "letter choice, accuracy",
    "cloze_accuracy": "cloze, accuracy",
    "right_option_probability": "cloze, probability of right option",
}
NAMES = {"letter choice, accuracy": "letter", "cloze, accuracy": "cloze"}
PROBABILITY = "probability"
CHANCE = 0.25


def chart(olmo_formats, narrow: bool) -> alt.LayerChart:
    rows = olmo_formats.rows.query(
        "task == 'MMLU' and stage == 'inside a run' and training_tokens > 0"
    )
    data = pd.concat([_series(rows, column) for column in SERIES], ignore_index=True)
    title = "Training tokens"
    x = theme.log_axis("training_tokens", title, "count", (1.5e10, 6e12), alt.X, narrow)
    y = theme.share_axis("value", "MMLU: share right, or probability", alt.Y, domain=(0.2, 0.65))
    ends = data.groupby(["series", "model"], sort=False)["training_tokens"].idxmax()
    last = data.loc[ends]
    names = last["series"].map(NAMES) + last["model"].str.replace("OLMo 2", ",")
    one = last["series"] == SERIES["right_option_probability"]
    both = (last["model"] == theme.OLMO_2[1]).map({True: PROBABILITY, False: None})
    data = data.assign(name=names.where(~one, both))
    base = alt.Chart().encode(x, theme.named_colour("series", list(SERIES.values())))
    banded = base.transform_filter("isValid(datum.low)").encode(alt.Detail("model:N"))
    leaps = ["letter choice", "leaps past"] if narrow else ["letter choice", "leaps past cloze"]
    dashes = [theme.SOLID, theme.DASHED]
    dash = alt.StrokeDash("model:N").scale(domain=theme.OLMO_2, range=dashes)
    return alt.layer(
        theme.named_reference(y, CHANCE, "chance", dash=theme.DOTTED, dy=15),
        theme.band(banded, y, ("low", "high")),
        base.mark_line(strokeWidth=2).encode(y, dash.legend(None)),
        base.mark_point(size=14).encode(y),
        theme.point_names(base, "name", 7, 0).encode(y),
        theme.note(leaps, theme.at(x, 3e11), theme.at(y, 0.345), "blue"),
        data=data,
        height=400,
    )


def _series(rows: pd.DataFrame, column: str) -> pd.DataFrame:
    """One of the scores along training; an accuracy has its interval."""
    stem = column.removesuffix("_accuracy")
    banded = stem != column
    return pd.DataFrame(
        {
            "series": SERIES[column],
            "model": rows["model"],
            "training_tokens": rows["training_tokens"],
            "value": rows[column],
            "low": rows[f"{stem}_low"] if banded else None,
            "high": rows[f"{stem}_high"] if banded else None,
        }
    )
