"""Tiny recurrent networks carry sums to longer strings; tiny transformers do not learn them

Accuracy on sums modulo 5 by length of the string, of networks trained here on 1 to 40 symbols (shaded).
Lines are means of three seeds, bands run from the lowest to the highest; the dotted line is chance.
The transformers learn only the shortest chains, so their failure on long ones says nothing of extrapolation.

Strings are chains of additions and subtractions, up to five times as long as those of training; lengths are in ranges of ten, and the answer is asked after every digit.
More steps might change what the transformers learn.
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
