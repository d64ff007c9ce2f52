"""Emergent abilities were reported over more than four powers of ten of training compute

Each dot is one ability: the training compute of the smallest model of its family that showed it, with that family and size beside the name. The next smaller model was often several times smaller, and the ability begins anywhere between the two. Dots line up where one model showed several abilities.

The table is that of Wei et al. [@wei2022, Table 1]; its values are transcribed from print and have no intervals.
The scales are those of the models that happened to be tested.
Only abilities judged to be emergent are in the table, so the picture does not show how common emergence is; an appendix of the same paper lists the tasks of BIG-bench that grew smoothly as well.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["emergent_scales.lowest_compute < 1e20", "emergent_scales.highest_compute > 1e24"]
ALT = """One dot for each of {{ number: emergent_scales.abilities | ,d }} abilities on a log axis of training compute;
a fine-tuned scratchpad for addition lies alone far to the left, Word in Context far to the right, most others between."""
KINDS = {"few-shot": "few-shot prompts", "augmented": "a way of prompting or tuning"}


def chart(emergent_scales, narrow: bool) -> alt.LayerChart:
    data = emergent_scales.rows.assign(
        label=[
            f"{row.ability}: {row.model} {_size(row.parameters)}"
            for row in emergent_scales.rows.itertuples()
        ],
        kind=emergent_scales.rows["prompting"].map(KINDS),
    )
    order = list(data.sort_values(["training_compute_flop", "label"], kind="stable")["label"])
    domain = (1e19, 1e25)
    x = theme.log_axis(
        "training_compute_flop", "Training compute (FLOP)", "power", domain, alt.X, narrow
    )
    base = alt.Chart().encode(
        theme.names("label", narrow, order), theme.colour("kind", list(KINDS.values()), narrow)
    )
    return alt.layer(
        base.mark_point(size=60).encode(x),
        data=data,
        height=(34 if narrow else 22) * len(data),
    )


def _size(parameters: float) -> str:
    """As in a model's name: 175B, 40M."""
    scale, letter = (1e9, "B") if parameters >= 1e9 else (1e6, "M")
    return f"{parameters / scale:g}{letter}"
