"""Cloze is above chance at the first trained checkpoint; letter choice leaves chance later

Training compute at which two OLMo 2 runs leave chance, by task and format: a bar joins the last checkpoint at chance to the first above it.
Cloze bars run to the edge because cloze is above chance from the first trained checkpoint on, so nobody knows where they begin.
Two runs only.

A run has left chance at the first checkpoint from which on every 95% binomial interval lies above chance; dots are the middles of the bars of letter choice.
On every task cloze leaves chance before the first trained checkpoint, so its bars have no lower end.
In letter choice the bars of the two runs overlap on ARC-Challenge and HellaSwag and nearly touch on CommonsenseQA, though the larger has had fewer tokens; on MMLU the larger is earlier.
Checkpoints inside a run are not annealed [@bhagia2024].
"""

from __future__ import annotations

import altair as alt

from .. import theme

SAID = {"drawn_low": "compute_low", "label": None}
ALT = """Bars of training compute by task and run: cloze bars end at the first trained checkpoint, letter-choice bars lie several times
further right, near ten to the twenty-two FLOP for both runs."""
FORMATS = ["letter choice", "cloze"]
LEFT = 3e20
TASKS = ["MMLU", "CommonsenseQA", "ARC-Challenge", "HellaSwag"]


def chart(olmo_leaving_chance, narrow: bool) -> alt.LayerChart:
    rows = olmo_leaving_chance.rows
    data = rows.assign(
        label=rows["task"] + ", " + rows["model"].str.removeprefix("OLMo 2 "),
        drawn_low=rows["compute_low"].clip(lower=LEFT),
    ).drop(columns=["checkpoints"])
    order = [f"{task}, {size}" for task in TASKS for size in ("7B", "13B")]
    x = theme.log_axis("compute", "Training compute (FLOP)", "power", (LEFT, 3e22), alt.X, narrow)
    base = alt.Chart().encode(
        theme.names("label", narrow, sort=order, rows=2), *theme.grouped("format", FORMATS, narrow)
    )
    crossed = base.transform_filter("datum.format === 'letter choice'")
    return alt.layer(
        theme.interval(base, x, ("drawn_low", "compute_high"), width=5),
        crossed.mark_point(size=45).encode(x),
        data=data,
        height=440 if narrow else 340,
    )
