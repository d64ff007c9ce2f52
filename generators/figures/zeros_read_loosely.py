"""Some exact zeros turn into scores when the same answers are read with less strictness, most stay near zero

Every model with a strict score of exactly zero on GSM8K without examples, {{ number: strict_zeros.gsm8k_zeros | ,d }} of {{ number: strict_zeros.gsm8k_models | ,d }} [@ruan2024].
The strict rule wants the number after a fixed phrase; the loose one takes it from anywhere, and the dots are what it finds in the same answers, with 95% binomial intervals from 500 questions.
Blue are those surely above {{ number: strict_zeros.floor | .0% }}, the dashed line, by the lower end of the interval: {{ number: strict_zeros.gsm8k_hidden | ,d }} models of {{ number: strict_zeros.gsm8k_hidden_families | ,d }} families.
For a grey one, the data cannot tell an answer that was misread from one that was never there; a loose rule is now and then right by luck.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Loose scores of models whose strict score is zero: phi-2 reaches about two fifths, Qwen1.5-4B a quarter, StarCoder2-15B and
Llama-2-13B less than a fifth; most others lie at two percent or less, the XGLM models at zero."""
LABELS = ["surely above the line", "not surely above it"]


def chart(strict_zeros, narrow: bool) -> alt.LayerChart:
    rows = strict_zeros.rows
    data = rows[rows["task"].eq("GSM8K") & rows["shots"].eq(0)].sort_values(
        "flexible_accuracy",
        ascending=False,
        kind="stable",
    )
    data = data[["model", "family", "flexible_accuracy", "low", "high", "hidden"]].assign(
        finding=data["hidden"].map({True: LABELS[0], False: LABELS[1]})
    )
    x = alt.X("flexible_accuracy:Q", title="Accuracy on GSM8K by the loose rule")
    x = x.scale(domain=[-0.01, 0.5], nice=False).axis(format=".0%")
    base = alt.Chart().encode(
        theme.names("model", narrow, sort=data["model"].tolist()),
        alt.Color("finding:N")
        .scale(domain=LABELS, range=[theme.ROLES["blue"], theme.ROLES["grey"]])
        .legend(title=None),
    )
    line = alt.Chart().mark_rule(strokeDash=[4, 3], color=theme.ROLES["muted"], opacity=0.5)
    return alt.layer(
        line.encode(x=alt.datum(strict_zeros.floor)),
        base.mark_rule(strokeWidth=2).encode(alt.X("low:Q"), x2="high:Q"),
        base.mark_point(size=40).encode(x),
        data=data.reset_index(drop=True),
        height=1180 if narrow else 700,
    )
