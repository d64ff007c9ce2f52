"""Stacks help a transformer most on regular and context-free tasks

Right symbols on twelve tasks, best of ten runs.
Lines run from a transformer without stacks to the same with stacks; hollow marks are other networks; numbers at the right are gains in points.
Ticks are a uniform guess; from the dashed line at 90% on, the first study calls a task solved.

Filled marks hide hollow ones where they coincide.
Networks were trained on strings of up to 40 symbols and tested on strings of up to 500 [@zhang2025stacktrans, Table 1 and Appendix D].
The mean gain is {{ number: stack_gain.up_to_context_free | .2f }} up to context-free tasks, where it lifts regular ones from chance to nearly all, and {{ number: stack_gain.context_sensitive | .2f }} on context-sensitive ones, most of it on one of six.
The line of 90% is that of the first study [@deletang2023chomsky, Appendix B.1]; for sorting a better blind guess than a uniform one exists.
This is not one axis with that study: whether short strings count among the tested is not said here.
The two share {{ number: formal_task_levels.in_both | ,d }} pairs of task and architecture, and agree on {{ number: formal_task_levels.agreeing | ,d }} whether the task is solved.
The mark with stacks also lies over the one without where they coincide, as in binary addition.
Stack attention is left out, as its scores are quoted from another work and half are missing; transcribed, without a spread over runs.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["stack_gain.up_to_context_free > stack_gain.context_sensitive"]
SAID = {"brought": None}
ALT = """Twelve tasks with the accuracy of four networks: the transformer is near chance nearly everywhere, with stacks it solves all
regular tasks, two of three context-free and one of six context-sensitive ones; the LSTM and the recurrent network with a
stack solve regular tasks."""
NETWORKS = ["StackTrans", "Transformer", "LSTM", "Stack-RNN"]
GUESSED = "Modular arithmetic"  # has its guess apart from other marks
MAIN = "datum.architecture === 'Transformer' || datum.architecture === 'StackTrans'"


def chart(formal_task_levels, stack_gain, narrow: bool) -> alt.LayerChart:
    rows = formal_task_levels.second
    rows = rows[rows["architecture"].isin(NETWORKS)].sort_values(["rank", "task"], kind="stable")
    level = rows["level"].str.removeprefix("deterministic ")
    data = rows[["task", "architecture", "accuracy", "chance"]].assign(
        name=rows["task"] + ", " + level
    )
    names = list(dict.fromkeys(data["name"]))
    gain = dict(zip(stack_gain.rows["task"], 100 * stack_gain.rows["gain"], strict=True))
    brought = data["task"].map(gain)
    data["brought"] = (
        brought.map("{:+.0f}".format).str.replace("-", "−").where(~data["name"].duplicated())
    )
    x = theme.share_axis("accuracy", "Right symbols")
    base = alt.Chart().encode(theme.names("name", narrow, sort=names))
    points = base.encode(x, theme.colour("architecture", NETWORKS, narrow, columns=4))
    pair = base.transform_filter(MAIN).encode(x, detail="name:N")
    chance = base.mark_tick(thickness=2, size=14, color=theme.ROLES["muted"])
    other = points.transform_filter(f"!({MAIN})")
    brought = base.transform_filter("isValid(datum.brought)").mark_text(align="left", dx=12)
    hint = base.transform_filter(
        f"datum.task === '{GUESSED}' && datum.architecture === 'Transformer'"
    )
    return alt.layer(
        *theme.line_named(x, 0.9, "solved", "over", role="muted"),
        pair.mark_line(strokeWidth=2, color=theme.ROLES["blue"]),
        chance.encode(alt.X("chance:Q", scale=x["scale"])),
        other.mark_point(size=40, filled=False, strokeWidth=1.5),
        points.transform_filter(MAIN).mark_point(size=70, filled=True, opacity=1),
        brought.encode(theme.at_value(x, 1), alt.Text("brought:N")),
        theme.note_at(
            ["gain,", "points"], alt.XValue("width"), alt.YValue(0), 8, -4, baseline="bottom"
        ),
        hint.mark_text(align="right", dx=-6, color=theme.ROLES["muted"]).encode(
            alt.X("chance:Q", scale=x["scale"]), text=alt.value("a guess")
        ),
        data=data,
        height=(38 if narrow else 28) * len(names),
    )
