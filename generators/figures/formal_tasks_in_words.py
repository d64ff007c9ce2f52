"""Over all fifteen tasks the order of the hierarchy has exceptions

Each cell says whether a network solves a task on strings longer than those trained on, in the words of the study; blue is solved.
Bold words are said of the task by name, the others of a whole level or of all tasks not named, so exceptions may be missing.

The words are those of the text [@deletang2023chomsky, sections 5 and B]: solved is a score of 0.9 or more in the best of many runs.
A recurrent network should solve the regular tasks, one with a stack those up to context-free, one with a tape all: in {{ number: formal_task_study.hits | ,d }} to {{ number: formal_task_study.hits_at_most | ,d }} of {{ number: formal_task_study.cells | ,d }} cells it is so.
The exceptions are on both sides: tasks that should be solved and are not, and tasks solved without the memory of their level.
The transformer reads all at once; one that reads its own output doubles strings and does not sort.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "formal_task_study.hits < formal_task_study.cells",
    "formal_task_study.solved_by_transformers > 1.5",
    "formal_task_study.solved_by_transformers < 2.5",
]
ALT = """A table of fifteen tasks and five architectures. Regular: all but the transformer solve all; the transformer solves even pairs.
Context-free: only stack and tape, and not the stack on equations. Context-sensitive: the tape solves most, not multiplication and
square roots; LSTM and transformer solve bucket sort."""
ORDER = ["Transformer", "LSTM", "RNN", "Stack-RNN", "Tape-RNN"]
WORDS = {"solved": "yes", "not solved": "no", "open": "?"}


def chart(formal_task_study, narrow: bool) -> alt.LayerChart:
    rows = formal_task_study.rows
    rows = rows[rows["architecture"].isin(ORDER)].sort_values(["rank", "task"], kind="stable")
    level = rows["level"].str.removeprefix("deterministic ")
    data = rows[["task", "architecture", "outcome", "said"]].assign(
        name=rows["task"] + ", " + level, word=rows["outcome"].map(WORDS)
    )
    names = list(dict.fromkeys(data["name"]))
    base = alt.Chart().encode(
        alt.X("architecture:N", title=None, sort=ORDER).axis(
            orient="top",
            labelAngle=-50 if narrow else 0,
            labelOverlap=False,
            labelPadding=14 if narrow else 3,
            domain=False,
            ticks=False,
        ),
        theme.names("name", narrow, sort=names, rows=2),
    )
    named = "datum.said === 'by name'"
    text = base.encode(alt.Text("word:N"))
    return alt.layer(
        base.transform_filter("datum.outcome === 'solved'").mark_rect(
            height={"band": 0.42} if narrow else {"band": 0.9},
            opacity=0.3,
            color=theme.ROLES["blue"],
        ),
        text.transform_filter(f"!({named})").mark_text(color=theme.ROLES["ink"]),
        text.transform_filter(named).mark_text(color=theme.ROLES["ink"], fontWeight="bold"),
        data=data,
        height=(52 if narrow else 28) * len(names),
    )
