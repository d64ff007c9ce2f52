"""Open models lose points on fresh questions, those of three leading makers hardly any

Each dot is one of {{ number: fresh_test_gap.models | ,d }} models: how much of an old test it solves, and how many points fewer it gets on a fresh test of the same kind.
At zero, the dashed line, both scores are equal.
A single gap has an error of up to two points.

The old test is GSM8K, the fresh one GSM1k, which was written later to look like it [@zhang2024gsm1k]; the gap is the score on the old less that on the fresh one.
The leading makers are closed ones: OpenAI, Anthropic and Google.
The scores are those of the first version of the paper; the last one prints smaller drops.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

from .. import theme

HOLDS = ["fresh_test_gap.open.low > 0.02", "fresh_test_gap.frontier.high < 0.02"]
ALT = """Points lost on the fresh test against score on the old one: open models rise from none at low scores to between two and thirteen points; closed models of
OpenAI, Anthropic and Google lie at zero, and most of those of Mistral and Cohere at six."""
KINDS = ["open weights", "closed, OpenAI, Anthropic, Google", "closed, others"]
NAMED = {"math-shepherd-mistral-7b-rl": "Math-Shepherd 7B"}


def chart(fresh_test_gap, narrow: bool) -> alt.LayerChart:
    rows = fresh_test_gap.rows
    data = rows[["model", "gsm8k_accuracy", "gap"]].assign(
        kind=_kinds(rows),
        name=rows["model"].map(NAMED).where(rows["model"].isin(NAMED), None),
    )
    x = theme.share_axis("gsm8k_accuracy", "Solved of GSM8K")
    y = theme.share_axis("gap", "Lost on the fresh test", alt.Y, domain=(-0.04, 0.16))
    base = alt.Chart().encode(x, y)
    return alt.layer(
        theme.reference(alt.YDatum(0, scale=y["scale"])),
        base.mark_point(size=50).encode(theme.colour("kind", KINDS, narrow)),
        theme.point_names(base, "name", -8, -8),
        data=data,
        height=340,
    )


def _kinds(rows: pd.DataFrame) -> pd.Series:
    closed = rows["leading"].map({True: KINDS[1], False: KINDS[2]})
    return closed.where(rows["weights"].eq("closed"), KINDS[0])
