"""Trained here: recurrent networks carry sums modulo 5 to strings five times as long, transformers do not learn them

Accuracy by length of the string, in ranges of ten, on chains of additions and subtractions modulo 5; the answer is asked after every digit.
Trained on lengths of 1 to 40, shaded; lines are means of three seeds, bands run from the lowest to the highest seed; the dotted line is chance.
The transformers learn the shortest chains only, so their failure on long ones says nothing of extrapolation; more steps might change that.
The same lessons, steps and peak learning rate for all, tuned no further than in short trials of one seed; the recurrent networks have fewer parameters.
Few parameters, few steps, one recipe, two encodings of position: that a transformer fails here does not show that none could.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "tiny_formal_lengths.rnn_sums.low > 0.9",
    "tiny_formal_lengths.lstm_sums.low > 0.9",
    "tiny_formal_lengths.sines_sums_trained.high < 0.9",
    "tiny_formal_lengths.bare_sums_trained.high < 0.9",
]
ALT = """Accuracy against length. The two recurrent networks stay at the top throughout. Both transformers start well above chance on the
shortest strings and are at chance from there on, long before the trained lengths end."""


def chart(tiny_formal_lengths, narrow: bool) -> alt.LayerChart:
    rows = tiny_formal_lengths.rows.query("task == 'modular arithmetic'")
    return theme.right_by_length(rows, narrow)
