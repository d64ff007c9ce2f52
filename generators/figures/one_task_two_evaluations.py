"""LLaMA gets no sum right in one evaluation and nine in ten in another

Accuracy of four open models on the same tasks in different published evaluations; a line joins the results of one model and task.
Bars are 95% intervals, mostly shorter than the dots.
MPT is the control: it scores much the same in either.
The rows were picked because they disagree and do not say how common this is.

All used the LM Evaluation Harness, in different versions: its results folder of July 2023 [@gao2021harness], the tables of [@ruan2024], and a repair [@gakada2023, description of the pull request].
On GSM8K the July results are zero with no example or five in the prompt, and not with eight; on the other tasks they have five examples, those of Ruan et al. two [@ruan2024, appendix B.2].
With two examples or five, in either version, MPT scores much the same.
The intervals are binomial.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["harness_gaps.ruan_llama_7b > 0.9", "harness_gaps.addition_llama_13b > 0.9"]
ALT = """For two LLaMA models the older results lie at zero on addition, subtraction and multiplication while those of Ruan et al.
lie between a third and nearly all right; for MPT both agree."""
EVALUATIONS = [
    "LM Evaluation Harness, July 2023",
    "Ruan et al. 2024",
    "LM Evaluation Harness, repaired",
]
MODELS = ["LLaMA 7B", "LLaMA 13B", "LLaMA 30B", "MPT 7B"]
TASKS = [
    "2-digit addition",
    "3-digit addition",
    "3-digit subtraction",
    "2-digit multiplication",
    "GSM8K",
    "LAMBADA",
]


def chart(harness_gaps, narrow: bool) -> alt.LayerChart:
    rows = harness_gaps.rows
    rows = rows.assign(label=rows["model"] + ": " + rows["task"])
    data = rows[rows.groupby("label")["accuracy"].transform("size") > 1]
    order = [f"{model}: {task}" for model in MODELS for task in TASKS]
    present = set(data["label"])
    base = alt.Chart().encode(
        theme.names("label", narrow, sort=[name for name in order if name in present]),
        theme.colour("evaluation", EVALUATIONS, narrow, columns=2),
    )
    x = alt.X("accuracy:Q", title="Accuracy").scale(domain=[-0.02, 1], nice=False)
    x = x.axis(format=".0%")
    pair = base.encode(alt.Detail("label:N"), color=alt.value(theme.ROLES["grid"]))
    return alt.layer(
        pair.mark_line(strokeWidth=1).encode(x),
        theme.interval(base, x, width=3),
        base.mark_point(size=55).encode(x),
        data=data,
        height=560 if narrow else 460,
    )
