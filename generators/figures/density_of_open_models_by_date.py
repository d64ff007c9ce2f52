"""Records of density end in 2024, and the table cannot say why

Density is the size that a LLaMA or Llama 2 model would need for the same capabilities index, divided by the model's own size.
Each point is an open model; filled points were records at release.
Small models are nearly missing since the last record, so its absence says little.

The index is that of one file [@epoch2026hub, file of July 2026].
Records double every {{ number: density_of_open_models.months | .1f }} months; the law says 3.5 [@xiao2025densing, abstract].
Of {{ number: density_of_open_models.models_since | ,d }} models since the last record {{ number: density_of_open_models.small_since | ,d }} has fewer than 100 billion parameters.
High densities lie far outside the reference.
The end of the records may be for lack of small models or of gains.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "density_of_open_models.records < 9",
    "density_of_open_models.since_last_record > 1",
    "density_of_open_models.small_since < 2",
]
ALT = """Density of open models against date on a log axis. Records rise from about one in February 2023 to about a hundred in December 2024;
the models since, most of them very large, lie below, though the whole cloud goes on rising."""
NAMED = {
    "Mistral 7B": "Mistral 7B",
    "phi-3-small 7.4B": "phi-3-small",
    "Phi-4": "Phi-4",
}


def chart(density_of_open_models, narrow: bool) -> alt.LayerChart:
    models = density_of_open_models.models
    data = models[["model", "organisation", "release_date", "N", "index", "density"]].assign(
        year=2023 + models["years"],
        record=models["rank"] == 1,
        label=models["model"].map(NAMED),
    )
    x = alt.X("year:Q", title="Date of release").scale(domain=[2023, 2026.6], nice=False)
    x = x.axis(format="d", values=[2023, 2024, 2025, 2026])
    y = theme.log_axis(
        "density", "Density (LLaMA and Llama 2 = 1)", "count", (1e-2, 1e3), alt.Y, narrow
    )
    base = alt.Chart().encode(x, y, description="model:N")
    ink = theme.ROLES["ink"]
    return alt.layer(
        base.transform_filter("!datum.record").mark_point(
            size=32, filled=False, color=theme.ROLES["grey"], strokeWidth=1.2
        ),
        base.transform_filter("datum.record").mark_line(color=theme.ROLES["blue"], strokeWidth=1.5),
        base.transform_filter("datum.record").mark_point(size=44, color=theme.ROLES["blue"]),
        base.transform_filter("isValid(datum.label)")
        .mark_text(align="right", dx=-6, dy=-8, color=ink)
        .encode(alt.Text("label:N")),
        data=data,
        height=340,
    )
