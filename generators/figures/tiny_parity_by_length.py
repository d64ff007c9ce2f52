"""Trained here: a transformer that has learned parity up to forty symbols is at chance on the next ten

Accuracy by length of the string, in ranges of ten, on parity; the answer is asked after every symbol.
Trained on lengths of 1 to 40, shaded; lines are means of three seeds, bands run from the lowest to the highest seed; the dotted line is chance.
On lengths of 41 to 50 the transformer with sines has {{ number: tiny_formal_lengths.sines_parity_just_beyond | .1% }}; on 41 to 200 the plain recurrent network has {{ number: tiny_formal_lengths.rnn_parity | .1% }} and the LSTM {{ number: tiny_formal_lengths.lstm_parity | .1% }}.
The same lessons, steps and peak learning rate for all, tuned no further than in short trials of one seed; the recurrent networks have fewer parameters.
Few parameters, few steps, one recipe, two encodings of position: that a transformer fails here does not show that none could.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Accuracy against length. The two recurrent networks stay at the top throughout. The transformer told positions by sines is near the top
over the trained lengths and falls to the line of chance where they end; the one told none falls to it within them."""
NETWORKS = ["RNN", "LSTM", "Transformer, sines", "Transformer, no positions"]
DASHES = [[1, 0], [7, 5], [1, 0], [1, 0]]  # the LSTM lies on the plain network


def chart(tiny_formal_lengths, narrow: bool) -> alt.LayerChart:
    rows = tiny_formal_lengths.rows.query("task == 'parity'")
    columns = ["architecture", "length", "mean", "min", "max", "chance"]
    data = rows[columns].assign(trained_from=0, trained_to=40)
    base = alt.Chart().encode(
        alt.X("length:Q", title="Length of the string (symbols)").scale(domain=[0, 200]),
        theme.colour("architecture", NETWORKS, narrow, columns=4),
    )
    y = alt.Y("mean:Q", title="Right answers").scale(domain=[0, 1]).axis(format="%")
    muted = theme.ROLES["muted"]
    shade = alt.Chart().mark_rect(color=muted, opacity=0.15)
    dash = alt.StrokeDash("architecture:N", legend=None).scale(domain=NETWORKS, range=DASHES)
    return alt.layer(
        shade.encode(alt.X("mean(trained_from):Q"), alt.X2("mean(trained_to):Q")),
        alt.Chart().mark_rule(strokeDash=[2, 3], color=muted).encode(alt.Y("mean(chance):Q")),
        base.mark_area(opacity=theme.BAND_OPACITY).encode(alt.Y("min:Q"), alt.Y2("max:Q")),
        base.mark_line(strokeWidth=2.5).encode(y, dash),
        data=data,
        height=300,
    )
