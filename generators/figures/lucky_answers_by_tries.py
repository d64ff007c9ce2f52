"""With a thousand tries, blind guesses find most three-digit answers

Each curve is the chance that at least one of so many blind guesses is right, for answers of two, three or four digits that are all equally likely. So a problem solved once in a thousand tries is no sign of an ability where answers are small numbers. This is arithmetic; models guess better than blindly.

Because models guess better than blindly, their luck is larger than drawn here.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["lucky_answers.thousand_at_1024 > 0.5"]
ALT = """Three rising curves of the chance of one lucky hit against tries on a log axis: it passes one half at about seventy tries for a
hundred answers, seven hundred for a thousand, and seven thousand for ten thousand."""
NAMES = {100: "100 answers", 1000: "1,000 answers", 10000: "10,000 answers"}


def chart(lucky_answers, narrow: bool) -> alt.LayerChart:
    rows = lucky_answers.rows
    data = rows.assign(answers=rows["answers"].map(NAMES))
    base = alt.Chart().encode(
        theme.log_axis("tries", "Guesses", "count", (1, 2e4), alt.X, narrow),
        theme.share_axis("chance", "Chance of a lucky hit", alt.Y),
        theme.colour("answers", list(NAMES.values()), narrow, columns=3),
    )
    return alt.layer(
        base.mark_line(strokeWidth=2), base.mark_point(size=25, filled=True), data=data, height=300
    )
