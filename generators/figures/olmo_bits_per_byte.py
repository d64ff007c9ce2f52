"""The bits of the right answer fall smoothly, through the jump in letter choice

Bits that a model needs to encode one byte of the right answer's text on MMLU, against training compute; lower is better.
Dots are the ends of small runs, lines are checkpoints inside the two OLMo 2 runs.
In the shaded column, letter choice leaves chance.
No interval was published [@bhagia2024].

The compute spans five decades.
The small runs have five sizes, with half to ten times the Chinchilla number of tokens.
Checkpoints inside a run are not annealed and so lie a little high [@bhagia2024].
With {{ number: olmo_formats.mmlu_items | ,d | value }} questions, the wiggle of the lines is the only trace of an interval.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Bits per byte on MMLU against training compute: dots of small runs and lines of the two large runs make one falling band,
without a break where letter choice leaves chance."""
KINDS = ["ends of small runs", *(f"{model}, inside the run" for model in theme.OLMO_2)]


def chart(olmo_formats, olmo_leaving_chance, narrow: bool) -> alt.LayerChart:
    rows = olmo_formats.rows.query("task == 'MMLU' and training_tokens > 0")
    rows = rows[rows["stage"].ne("annealed end")]
    columns = ["model", "stage", "training_compute_flop", "bits_per_byte"]
    letters = olmo_leaving_chance.letter_compute_7b, olmo_leaving_chance.letter_compute_13b
    data = rows[columns].assign(
        kind=(rows["model"] + ", inside the run").where(rows["stage"].eq("inside a run"), KINDS[0]),
        jump_low=min(one.low for one in letters),
        jump_high=max(one.high for one in letters),
    )
    title = "Training compute (FLOP)"
    x = theme.log_axis("training_compute_flop", title, "power", (1e18, 1e24), alt.X, narrow)
    y = alt.Y("bits_per_byte:Q", title="Bits per byte of the right option").scale(zero=False)
    base = alt.Chart().encode(x, y, theme.colour("kind", KINDS, narrow, columns=3))
    jump = alt.Chart().mark_rect(color=theme.ROLES["muted"], opacity=0.2)
    return alt.layer(
        jump.encode(alt.X("mean(jump_low):Q"), alt.X2("mean(jump_high):Q")),
        base.transform_filter("datum.stage === 'inside a run'").mark_line(strokeWidth=2),
        base.transform_filter("datum.stage !== 'inside a run'").mark_point(size=45),
        data=data,
        height=340,
    )
