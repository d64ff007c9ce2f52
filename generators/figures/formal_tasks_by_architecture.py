"""On six tasks networks follow the levels, and the transformer solves none

Each cell is the share of right symbols, in percent, on strings longer than those trained on; bold numbers count as solved.
Shade is the way from chance, a uniform guess, to certainty.
A recurrent network stops at the regular tasks, one with a stack at the context-free ones.
The six tasks were chosen by a reprint.

Strings had 41 to 500 symbols after training on up to 40; scores are the best of ten seeds, three learning rates and, for transformers, five encodings of position.
Bold numbers are at least 90, which the study calls solved [@deletang2023chomsky, Appendix B.1].
Shown are {{ number: formal_task_levels.tasks_first | words | value }} of its fifteen tasks, six in the reprint [@zhong2025associative, Table 5] and one cell from the text; the exceptions to the order are among the others, which the next figure has in words.
Transcribed.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = ["formal_task_levels.forecast_first > 0.99", "formal_task_levels.transformer_best < 0.9"]
ALT = """A table of tasks and architectures. Regular tasks: all but the transformer solve them all. Context-free: only
stack and tape do. Context-sensitive: only the tape does. The transformer solves none."""
SAID = {"of_the_way": "accuracy", "percent": None}
ORDER = ["chance", "Transformer", "LSTM", "RNN", "Stack-RNN", "Tape-RNN"]
SHORT = {"deterministic context-free": "context-free"}


def chart(formal_task_levels, narrow: bool) -> alt.LayerChart:
    return grid(formal_task_levels.first, ORDER, narrow)


def grid(rows: pd.DataFrame, order: list[str], narrow: bool) -> alt.LayerChart:
    """A table of accuracies in percent, tasks down by level, architectures across."""
    levels = rows["level"].replace(SHORT)
    cells = rows[["task", "architecture", "accuracy", "of_the_way", "rank"]].assign(level=levels)
    blind = rows.drop_duplicates("task").assign(architecture="chance", of_the_way=0.0)
    blind = blind.assign(accuracy=blind["chance"], level=blind["level"].replace(SHORT))
    data = pd.concat([cells, blind[list(cells)]], ignore_index=True)
    data = data.assign(
        name=data["task"] + ", " + data["level"],
        percent=[f"{100 * value:.0f}" for value in data["accuracy"]],
        solved=(data["accuracy"] >= 0.9) & (data["architecture"] != "chance"),
        of_the_way=data["of_the_way"].clip(0, 1),
    ).sort_values(["rank", "task"], kind="stable")
    names = list(dict.fromkeys(data["name"]))
    base = alt.Chart().encode(
        alt.X("architecture:N", title=None, sort=order).axis(
            orient="top",
            labelAngle=-50 if narrow else 0,
            labelOverlap=False,
            labelPadding=14 if narrow else 3,
            domain=False,
            ticks=False,
        ),
        theme.names("name", narrow, sort=names, rows=2),
    )
    text = alt.Text("percent:N")
    return alt.layer(
        base.mark_rect(height={"band": 0.42} if narrow else {"band": 0.9}).encode(
            alt.Opacity("of_the_way:Q", legend=None).scale(domain=[0, 1], range=[0.03, 0.4]),
            color=alt.value(theme.ROLES["blue"]),
        ),
        base.transform_filter("!datum.solved").mark_text(color=theme.ROLES["ink"]).encode(text),
        base.transform_filter("datum.solved")
        .mark_text(color=theme.ROLES["ink"], fontWeight="bold")
        .encode(text),
        data=data.drop(columns="rank"),
        height=(58 if narrow else 32) * len(names),
    )
