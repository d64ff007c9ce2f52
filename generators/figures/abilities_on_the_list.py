"""Most of the 137 listed abilities come from two benchmarks, mostly from the largest models

Each bar is one model at which Wei's list puts abilities, its colour their source. An ability is on the list because its curve looked flat and then was not. Each topic of MMLU counts as one ability, so the total depends on how finely a benchmark is cut.

The list is Jason Wei's [@wei2022blog], counted by source and by the model at which it puts each ability.
Of the abilities from the two benchmarks {{ number: listed_abilities.at_largest_share | .0% }} are put at the largest model that the list has of its family.
Counts are transcribed; they are a full count of the list and have no intervals.
Tasks that grew smoothly are in appendix E of @wei2022, and no test of the judgement is published.
The PaLM of 64 billion parameters of the list has 62 by its own paper [@chowdhery2022, section 6.2].
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = ["listed_abilities.two_benchmarks_share > 0.5", "listed_abilities.at_largest_share > 0.5"]
ALT = """Bars of the number of listed abilities by model: the longest are the largest Chinchilla with topics of MMLU and the largest PaLM with
tasks of BIG-bench; single papers and prompting strategies add a few."""
SOURCES_OF_LIST = ["BIG-bench", "MMLU", "single papers", "prompting strategies"]


def chart(listed_abilities, narrow: bool) -> alt.LayerChart:
    rows = listed_abilities.rows
    names = [
        "no single model" if row.model in ("", None) else f"{row.model} {row.parameters / 1e9:g}B"
        for row in rows.fillna({"model": ""}).itertuples()
    ]
    data = rows.assign(at=names)
    sizes = data.fillna({"parameters": 1e15}).groupby("at")["parameters"].max()
    order = list(sizes.sort_values(kind="stable").index)
    base = alt.Chart().encode(theme.names("at", narrow, order))
    bars = base.mark_bar(height=12).encode(
        alt.X("abilities:Q", title="Abilities on the list").stack("zero").axis(tickMinStep=10),
        theme.colour("found_in", SOURCES_OF_LIST, narrow, columns=4),
    )
    return alt.layer(bars, data=data, height=(36 if narrow else 26) * len(order))
