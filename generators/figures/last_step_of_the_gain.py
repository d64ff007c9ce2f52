"""In PaLM, one-step problems have most of their gain behind them when many-step problems begin

How much of the gain from a family's smallest to its largest model comes in the last step of size, on four sets of word problems [@wei2022cot, Table 3].
Bars are 95% intervals.
GPT's last step is by far its longest, so nearly everything falls into it.

Answers only in the prompt; intervals come from the number of problems, and scores are transcribed [@wei2022cot, Table 3].
Ticks show an even rise, which would put one quarter of the gain there for the five sizes of LaMDA, one third for the four of GPT and one half for the three of PaLM.
LaMDA on several operations is left out: it gains so little that the share of its gain is not known at all.
GPT's last step goes from 6.7 to 175 billion parameters [@wei2022cot, Table 3].
Sets and families are as the authors chose them.
"""

from __future__ import annotations

import altair as alt

from .. import theme

SAID = {"several": None}
ALT = """Shares of the gain in the last step of size: in PaLM they are small for three easy sets and above four fifths for
problems of several operations; in GPT all are about nine tenths."""
SETS = {
    "SingleOp": "one operation",
    "SingleEq": "one equation",
    "AddSub": "sums and differences",
    "MultiArith": "several operations",
}
SEVERAL = SETS["MultiArith"]
KINDS = {"one": theme.ROLES["blue"], "several": theme.ROLES["orange"]}


def chart(last_step_of_word_problems, narrow: bool) -> alt.LayerChart:
    shares = last_step_of_word_problems.shares
    known = (shares["family"] != "LaMDA") | (shares["subset"] != "MultiArith")
    data = shares[known].assign(problems=shares["subset"].map(SETS))
    data = data[["family", "problems", "share", "share_low", "share_high"]]
    steps = last_step_of_word_problems.rows.groupby("family")["parameters"].nunique() - 1
    data = data.assign(
        name=data["family"] + ", " + data["problems"],
        even=1 / data["family"].map(steps),
        several=(data["problems"] == SEVERAL).map({True: "several", False: "one"}),
    )
    order = [f"{f}, {s}" for f in ("PaLM", *theme.PROMPTED[:2]) for s in SETS.values()]
    x = theme.share_axis("share", "Share of the gain in the last step of size")
    down = theme.names("name", narrow, sort=order)
    tick = alt.Chart().mark_tick(thickness=2, size=12 if narrow else 16, color=theme.ROLES["muted"])
    base = alt.Chart().encode(down, theme.named_colour("several", KINDS))
    even = theme.at(x, float(data.loc[data["name"] == order[0], "even"].iloc[0]))
    first = theme.note("even rise", even, alt.YDatum(order[0]), dx=6)
    return alt.layer(
        tick.encode(down, alt.X("even:Q", scale=x["scale"])),
        theme.interval(base, x),
        base.mark_point(size=60).encode(x),
        first,
        data=data,
        height=420 if narrow else 300,
    )
