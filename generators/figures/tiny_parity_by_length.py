"""A tiny transformer that learned parity to forty symbols fails just beyond

Accuracy on parity by length of the string, of networks trained here on 1 to 40 symbols (shaded).
Lines are means of three seeds, bands run from the lowest to the highest; the dotted line is chance.
The networks are tiny, so a failure here does not show that no transformer could.

Lengths are in ranges of ten; the answer is asked after every symbol.
On lengths of 41 to 50 the transformer with sines has {{ number: tiny_formal_lengths.sines_parity_just_beyond | .1% }}; on 41 to 200 the plain recurrent network has {{ number: tiny_formal_lengths.rnn_parity | .1% }} and the LSTM {{ number: tiny_formal_lengths.lstm_parity | .1% }}.
The same lessons, steps and peak learning rate for all, tuned no further than in short trials of one seed; the recurrent networks have fewer parameters.
There are few parameters, few steps, one recipe and two encodings of position.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "tiny_formal_lengths.sines_parity_trained.low > 0.9",
    "tiny_formal_lengths.sines_parity_just_beyond.high < 0.6",
]
ALT = """Accuracy against length. The two recurrent networks stay at the top throughout. The transformer told positions by sines is near the top
over the trained lengths and falls to the line of chance where they end; the one told none falls to it within them."""


def chart(tiny_formal_lengths, narrow: bool) -> alt.LayerChart:
    return theme.right_by_length(tiny_formal_lengths.rows.query("task == 'parity'"), narrow)
