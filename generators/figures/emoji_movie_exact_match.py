"""With three examples and twenty questions, exact match shows no jump at naming films

Each mark is one BIG-G model: the share of films that it names exactly, with a 95% interval. The dashed line is what copying one of the five titles in the prompt gives. One question is worth a twentieth of the score. At the right stands the largest model alone, by examples in its prompt.

The task is emoji_movie of BIG-bench, the intervals are Wilson's, and the marks of single answers come from @lass2023, {{ number: emoji_movie.items_exact | ,d }} items a score; a score of zero means less than one item.
All sizes were tested with three examples in the prompt; the largest also with none, one and two.
Sizes up to 27 billion parameters share their items, so their scores rise and fall together; the largest had other items [@lass2023].
The picture does not test the published curve [@srivastava2023, Figure 9], which uses all {{ number: emoji_movie.items_choice | ,d }} items and shows no choices in the prompt.
"""

from __future__ import annotations

import altair as alt

from .. import theme

SAID = {"prompt_at": "parameters"}
HOLDS = ["emoji_movie.exact_rise.low < 0"]
ALT = """Exact match against model size: from nothing at the smallest size to about chance from a quarter of a billion parameters on, then
flat, in the shaded range from ten to a hundred billion parameters too; every interval is tens of points wide, and the one for the
largest model reaches from below chance to nearly half. At the right the largest model alone, with none to three examples."""
RANGE = (1e10, 1e11)  # parameters; that of the sentence
LARGEST = 1.28e11  # parameters
LEFT, EDGE = 1e6, 4e11  # of the axis of sizes
PROMPTS = {0: 1.5e12, 1: 6e12, 2: 2.4e13, 3: 9.6e13}  # places right of the axis, by examples


def chart(emoji_movie, narrow: bool) -> alt.LayerChart:
    rows = emoji_movie.rows.query("metric == 'exact_str_match'")
    data = rows.assign(
        size_at=rows["parameters"].where(rows["shots"] == 3),
        prompt_at=rows["shots"].map(PROMPTS).where(rows["parameters"] == LARGEST),
    )
    sizes = [1e6, 1e8, 1e10] if narrow else [10.0**power for power in range(6, 12)]
    places = [*sizes, *PROMPTS.values()]
    examples = "".join(f"datum.value === {at} ? '{n}' : " for n, at in PROMPTS.items())
    x = theme.log_axis("size_at", "Parameters", "count", (LEFT, 2e14), alt.X, narrow).axis(
        title="Parameters",
        titleAnchor="start",
        values=places,
        labelExpr=f"{examples}{theme.COUNT_LABEL}",
        gridOpacity={"condition": {"test": f"datum.value > {EDGE}", "value": 0}, "value": 1},
    )
    y = theme.share_axis("score", "Films named exactly", alt.Y, (0, 0.85), [0, 0.2, 0.4, 0.6, 0.8])
    prompts = alt.X("prompt_at:Q", scale=x["scale"])
    sized = alt.Chart().transform_filter("isValid(datum.size_at)").encode(x)
    prompted = alt.Chart().transform_filter("isValid(datum.prompt_at)").encode(prompts)
    other = ["The largest model", "by examples given"]
    if narrow:
        other = ["Largest,", "by", "examples"]
    copying = ["copying", "a title", "given"] if narrow else ["copying a title", "in the prompt"]
    return alt.layer(
        theme.named_span(x, RANGE, ["10 to", "100 B"]),
        theme.reference(theme.at(y, emoji_movie.chance)),
        theme.note(copying, alt.value("width"), theme.at(y, emoji_movie.chance), dx=6),
        theme.interval(sized, y, ("low", "high"), color=theme.ROLES["blue"]),
        sized.mark_point(size=55).encode(y),
        theme.interval(prompted, y, ("low", "high"), color=theme.ROLES["grey"]),
        prompted.mark_point(size=55, color=theme.ROLES["grey"]).encode(y),
        theme.note(other, alt.value("width"), alt.value(4), "ink", "right", baseline="top"),
        data=data,
        height=320,
    )
