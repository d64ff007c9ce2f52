"""Cloze is above chance at the first trained checkpoint; letter choice leaves chance later

Training compute at which two OLMo 2 runs leave chance, by task and format: a bar joins the last checkpoint at chance to the first above it.
Arrows of cloze point back from the first trained checkpoint, where it is above chance already, so nobody knows where it left.
Two runs only.

A run has left chance at the first checkpoint from which on every 95% binomial interval lies above chance; dots are the middles of the bars of letter choice.
On every task cloze leaves chance before the first trained checkpoint, so it has no bar.
In letter choice the bars of the two runs overlap on ARC-Challenge and HellaSwag and nearly touch on CommonsenseQA, though the larger has had fewer tokens; on MMLU the larger is earlier.
Checkpoints inside a run are not annealed [@bhagia2024].
"""

from __future__ import annotations

import altair as alt

from .. import theme

SAID = {"drawn_low": "compute_low", "head": "compute", "label": None}
ALT = """Training compute by task and run: arrows of cloze point back from the first trained checkpoint, bars of letter choice lie several
times further right for the smaller run, near ten to the twenty-two FLOP for both."""
FORMATS = ["letter choice", "cloze"]
LEFT = 6e20
ARROW = 1.3  # factor from its head to the first checkpoint
TASKS = ["MMLU", "CommonsenseQA", "ARC-Challenge", "HellaSwag"]


def chart(olmo_leaving_chance, narrow: bool) -> alt.LayerChart:
    rows = olmo_leaving_chance.rows
    crossed = rows["compute_low"] > 0
    data = rows.assign(
        label=rows["task"] + ", " + rows["model"].str.removeprefix("OLMo 2 "),
        drawn_low=rows["compute_low"].where(crossed, rows["compute_high"] / ARROW),
        head=(rows["compute_high"] / ARROW).where(~crossed),
    ).drop(columns=["checkpoints"])
    order = [f"{task}, {size}" for task in TASKS for size in ("7B", "13B")]
    x = theme.log_axis("compute", "Training compute (FLOP)", "power", (LEFT, 3e22), alt.X, narrow)
    base = alt.Chart().encode(
        theme.names("label", narrow, sort=order), theme.named_colour("format", FORMATS)
    )
    letter = base.transform_filter("datum.format === 'letter choice'")
    cloze = base.transform_filter("isValid(datum.head)")
    first = data[data["label"] == order[0]].set_index("format")["compute_high"]
    words = ["letter choice", "cloze, or earlier" if narrow else "cloze: here or earlier"]
    named = [
        theme.note(text, theme.at(x, float(first[name])), alt.YDatum(order[0]), role, dx=8)
        for name, text, role in zip(FORMATS, words, ("blue", "orange"), strict=True)
    ]
    return alt.layer(
        theme.interval(letter, x, ("drawn_low", "compute_high"), width=5),
        letter.mark_point(size=45).encode(x),
        theme.interval(cloze, x, ("drawn_low", "compute_high"), width=3),
        cloze.mark_point(size=60, shape="triangle-left", opacity=1).encode(
            alt.X("head:Q", scale=x["scale"])
        ),
        *named,
        data=data,
        height=360 if narrow else 280,
    )
