"""Where written steps begin to help is known within a wide range of sizes, task by task

Model size at which a chain of thought begins to help, by task and family [@wei2022cot, Table 2].
A dot is a reading along straight lines between sizes, its thick bar a 95% interval.
The thin bar assumes nothing: it joins the largest model without a sure gain to the smallest from which all gain.

The dot is where straight lines between the measured gains, over the logarithm of size, leave zero upwards for the last time; the thick bar is a bootstrap interval from the number of problems.
Where the largest model has no sure gain, there is only the dot's interval, open to the right if the gain may lie beyond the sizes measured; one that begins at the smallest size is open to the left.
AQuA is multiple choice and has 254 problems, so it can show little [@wei2022cot, Table 12].
Data from [@wei2022cot, Tables 2 and 12], transcribed; one prompt, and both scores taken as independent.
"""

from __future__ import annotations

import altair as alt

from .. import theme

ALT = """Ranges of the model size at which a chain of thought begins to help, for twelve pairs of family and task: from a few
billion parameters to beyond the largest model, with intervals that mostly span a decade."""
TASKS = [*theme.WORD_PROBLEMS, "AQuA"]


def chart(chain_of_thought_gain, narrow: bool) -> alt.LayerChart:
    data = chain_of_thought_gain.crossings.drop(columns=["problems"])
    data = data.assign(name=data["task"] + ", " + data["family"])
    order = [f"{task}, {family}" for task in TASKS for family in theme.PROMPTED]
    title = "Parameters at which the gain becomes positive"
    x = theme.log_axis("crossing", title, "count", (1e9, 1e12), alt.X, narrow)
    base = alt.Chart().encode(
        theme.names("name", narrow, sort=order),
        theme.colour("family", theme.PROMPTED, narrow, columns=3),
    )
    sure = base.transform_filter("datum.gains_at_largest")
    return alt.layer(
        theme.interval(sure, x, ("bracket_low", "bracket_high"), width=1),
        theme.interval(base, x, width=5, opacity=0.5),
        base.mark_point(size=55).encode(x),
        data=data,
        height=460 if narrow else 330,
    )
