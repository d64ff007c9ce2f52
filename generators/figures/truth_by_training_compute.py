"""On TruthfulQA small open models get worse as they grow, and large ones better

Each dot is an open model: further right took more training compute, higher gives true answers more of its probability.
Lines join models of one family.
The colour changes at a limit of this report, the dashed line; slopes are within families.
Models on the right are also newer, and may have met the questions in their text.

{{ number: truth_by_compute.models | ,d }} base models in {{ number: truth_by_compute.families | ,d }} families [@ruan2024].
The questions were written so that people's common errors tempt [@lin2021truthfulqa].
The Qwen1.5 family, which straddles the limit, goes from {{ number: truth_by_compute.qwen_smallest | .0% | value }} at its smallest to {{ number: truth_by_compute.qwen_largest | .0% | value }} at its largest.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["truth_by_compute.below.high < 0", "truth_by_compute.above.low > 0"]
ALT = """Probability on true answers of TruthfulQA against training compute, families as lines: Pythia, OPT and others fall from nearly one half to about one
third up to a few times ten to the twenty-second FLOP; Qwen1.5, Llama and others rise beyond it to three fifths."""
LIMIT = 3e22  # FLOP, as in the analysis
SIDES = {"below": "up to 3 ×10²² FLOP", "above": "beyond"}


def chart(truth_by_compute, narrow: bool) -> alt.LayerChart:
    rows = truth_by_compute.rows
    first, last = (~rows["family"].duplicated(keep=keep) for keep in ("first", "last"))
    above = first & rows["family"].eq("Pythia") | last & rows["family"].eq("Qwen1.5")
    data = rows.assign(
        said=rows["side"].map(SIDES),
        name=rows["family"].where(above),
        name_below=rows["family"].where(first & rows["family"].eq("OPT") & (not narrow)),
    )
    y = theme.share_axis(
        "truthfulqa_accuracy", "Probability on true answers", alt.Y, domain=(0.3, 0.7)
    )
    title = "Training compute (FLOP)"
    x = theme.log_axis("training_compute_flop", title, "power", (5e19, 5e25), alt.X, narrow)
    base = alt.Chart().encode(x)
    sides = theme.named_colour("said", list(SIDES.values()))
    below, above = truth_by_compute.below.value, truth_by_compute.above.value
    return alt.layer(
        base.mark_line(strokeWidth=1, color=theme.ROLES["muted"], opacity=0.5).encode(
            y, detail="family:N"
        ),
        theme.reference(theme.at_value(x, LIMIT)),
        base.mark_point(size=40, opacity=0.9).encode(y, sides),
        theme.note_at(
            _said("falls", below), theme.at_value(x, LIMIT), alt.YValue(0), -8,
            role="blue", baseline="top",
        ),
        theme.note_at(
            _said("rises", above), theme.at_value(x, LIMIT), alt.YValue(0), 8,
            role="orange", baseline="top",
        ),
        theme.point_names(base.encode(y), "name", 6, -8),
        theme.point_names(base.encode(y), "name_below", 0, 14),
        data=data,
        height=340,
    )  # fmt: skip


def _said(moves: str, slope: float) -> list[str]:
    return [f"{moves} by {abs(100 * slope):.1f} points", "for ten times", "the compute"]
