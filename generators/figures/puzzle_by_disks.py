"""A constant accuracy of a move makes a cliff, because moves double with every disk

Each curve is the chance to solve the Tower of Hanoi without a fault, if every move is right with the chance named, whatever came before. Five disks need {{ number: puzzle_moves.moves_5 | ,d }} moves, ten need {{ number: puzzle_moves.moves_10 | ,d }}. This is arithmetic and not a measurement: a cliff in a test may come from it, or from something else.

The test meant is one by exact match, which gives nothing for a solution with one wrong move.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "puzzle_moves.five_at_99 > 0.7",
    "puzzle_moves.ten_at_99 < 0.001",
]
ALT = """Four falling curves of the chance of a faultless solution against disks, for four accuracies of a move: each is near one for
few disks and falls to zero within about four disks more; ten times fewer errors move the cliff by some three disks."""


def chart(puzzle_moves, narrow: bool) -> alt.LayerChart:
    rows = puzzle_moves.rows
    names = {p: f"{p * 100:g}% of moves right" for p in rows["accuracy"].unique()}
    data = rows.assign(move=rows["accuracy"].map(names))[["move", "disks", "moves", "chance"]]
    base = alt.Chart().encode(
        alt.X("disks:Q", title="Disks").scale(domain=[1, 15]).axis(format="d", tickCount=7),
        theme.share_axis("chance", "Chance of a faultless solution", alt.Y),
        theme.colour("move", list(names.values()), narrow, columns=2),
    )
    return alt.layer(
        base.mark_line(strokeWidth=2), base.mark_point(size=25, filled=True), data=data, height=320
    )
