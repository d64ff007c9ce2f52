"""A reasoning model's students stay below it and above one trained alone

Share of problems solved in one try on four benchmarks, by size of the model.
Circles are students, trained on what the teacher (square) wrote; the triangle is a model of one student's size that was trained alone.
Lines join the students made from Qwen.
No spread over runs is printed, so none is drawn.

Scores are those of one work [@deepseek2025r1, Tables 4 to 6].
The teacher has 671 billion parameters and uses 37 billion for a token [@deepseek2025r1, Table 4]; students were fine-tuned on what it wrote.
The students that no line joins were made from Llama.
The model trained alone has the base of the student of its size and was trained by reinforcement for more than ten thousand steps.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["taught_and_alone.above_teacher < 1", "taught_and_alone.over_alone.low > 0"]
ALT = """Four benchmarks: the share solved rises with the size of the student and stays below the teacher; the model trained alone lies
below the student of its size, clearly on AIME and on LiveCodeBench, little on MATH-500."""
KINDS = {"taught": "student", "teacher": "teacher", "alone": "alone"}
QWEN = "datum.training === 'student' && indexof(datum.model, 'Qwen') >= 0"
INK = theme.ROLES["ink"]
LEGEND = alt.Legend(title=None, symbolFillColor=INK, symbolStrokeColor=INK)


def chart(taught_and_alone, narrow: bool) -> alt.LayerChart:
    rows = taught_and_alone.rows
    data = rows[["model", "benchmark", "parameters", "score"]].assign(
        training=rows["training"].map(KINDS)
    )
    x = (
        alt.X("parameters:Q", title="Parameters")
        .scale(type="log", domain=[1e9, 1e12])
        .axis(values=[1e9, 1e10, 1e11, 1e12], labelExpr=theme.COUNT_LABEL)
    )
    benchmarks = sorted(data["benchmark"].unique())
    base = alt.Chart().encode(
        x,
        theme.share_axis("score", "Solved in one try", alt.Y),
        theme.colour("benchmark", benchmarks, narrow),
    )
    shape = alt.Shape("training:N", legend=LEGEND).scale(
        domain=list(KINDS.values()), range=["circle", "square", "triangle-down"]
    )
    return alt.layer(
        base.transform_filter(QWEN).mark_line(strokeWidth=1.5),
        base.mark_point(size=70, filled=True, opacity=1).encode(shape),
        data=data,
        height=320,
    )
