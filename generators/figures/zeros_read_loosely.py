"""Some exact zeros turn into scores when read loosely, most stay near zero

Each row is a model that scores exactly zero on GSM8K when answers are read strictly; the dot is its score when the same answers are read loosely, with a 95% interval.
Blue ones lie surely above {{ number: strict_zeros.floor | .0% | value }}, the dashed line.
For a grey one, nobody can tell a misread answer from one that was never there [@ruan2024].

These are {{ number: strict_zeros.gsm8k_zeros | ,d | value }} of {{ number: strict_zeros.gsm8k_models | ,d | value }} models, without examples in the prompt [@ruan2024].
The strict rule wants the number after a fixed phrase; the loose one takes it from anywhere, and is now and then right by luck.
The intervals are binomial, from 500 questions [@ruan2024].
Surely above means by the lower end of the interval: {{ number: strict_zeros.gsm8k_hidden | ,d | value }} models of {{ number: strict_zeros.gsm8k_hidden_families | ,d | value }} families.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["strict_zeros.hidden_share < 0.5", "strict_zeros.hidden_share > 0"]
ALT = """Loose scores of models whose strict score is zero: phi-2 reaches about two fifths, Qwen1.5-4B a quarter, StarCoder2-15B and
Llama-2-13B less than a fifth; most others lie at two percent or less, the XGLM models at zero."""
COLOURS = {
    "surely above the line": theme.ROLES["blue"],
    "not surely above it": theme.ROLES["grey"],
}


def chart(strict_zeros, narrow: bool) -> alt.LayerChart:
    rows = strict_zeros.rows
    data = rows[rows["task"].eq("GSM8K") & rows["shots"].eq(0)].sort_values(
        "flexible_accuracy", ascending=False, ignore_index=True, kind="stable"
    )
    data = data[["model", "family", "flexible_accuracy", "low", "high", "hidden"]]
    sure, unsure = COLOURS
    data = data.assign(finding=data["hidden"].map({True: sure, False: unsure}))
    x = alt.X("flexible_accuracy:Q", title="Accuracy on GSM8K by the loose rule")
    return theme.interval_rows(
        data,
        theme.names("model", narrow, sort=data["model"].tolist()),
        x.scale(domain=[-0.01, 0.5], nice=False).axis(format=".0%"),
        theme.colours("finding", COLOURS, narrow),
        ends=("low", "high"),
        behind=[theme.reference(alt.XDatum(strict_zeros.floor), opacity=0.5)],
        size=40,
        height=1180 if narrow else 700,
    )
