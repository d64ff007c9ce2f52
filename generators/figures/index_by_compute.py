"""Compute buys more each year; whether more of it buys less is open

Each point is a model: its capabilities index against its training compute, coloured by year of release.
Open points are named as models that think before they answer.
The compute of the largest is guessed, and most closed models since 2024 are missing.

Drawn are {{ number: index_and_compute.models_counted | ,d }} models [@epoch2026hub, file of July 2026].
At one date ten times the compute goes with {{ number: index_and_compute.per_tenfold | .1f }} points; at one compute a year goes with {{ number: index_and_compute.per_year | .1f }}.
"""

from __future__ import annotations

import altair as alt

from .. import theme

HOLDS = [
    "index_and_compute.per_year.low > 0",
    "index_and_compute.share_left.low < 0.5",
    "index_and_compute.share_left.high > 1",
]
ALT = """Index against training compute on a log axis. Points of each later year lie higher at the same compute; within a year they rise with
compute. Two models of 2025 with the most compute of all lie below others of their year."""
YEARS = ["2023", "2024", "2025", "2026"]
NAMED = {
    "GPT-4 (Mar 2023)": "GPT-4",
    "GPT-4.5": "GPT-4.5",
    "GPT-5": "GPT-5",
    "Grok 4": "Grok 4",
    "Kimi K2.5": "Kimi K2.5",
}
PLACES = {  # px to the right and down
    "GPT-4": (8, 2), "GPT-4.5": (-7, -1), "GPT-5": (8, -3), "Grok 4": (-2, -13), "Kimi K2.5": (-7, -7),
}  # fmt: skip


def chart(index_and_compute, narrow: bool) -> alt.LayerChart:
    models = index_and_compute.models
    data = models[["model", "organisation", "training_compute_flop", "index", "thinks"]].assign(
        year=models["release_date"].astype(str).str[:4],
        label=models["model"].map(NAMED),
    )
    x = theme.log_axis(
        "training_compute_flop", "Training compute (FLOP)", "power", (1e21, 1e27), alt.X, narrow
    )
    y = alt.Y("index:Q", title="Capabilities index (points)").scale(domain=[60, 155])
    base = alt.Chart().encode(
        x, y, theme.colour("year", YEARS, narrow, columns=4), description="model:N"
    )
    more, later = index_and_compute.per_tenfold, index_and_compute.per_year
    said = [
        "ten times the compute, at one date:",
        f"{_points(more.value)} ({_points(more.low)} to {_points(more.high)}) points",
        "a year later, at one compute:",
        f"{_points(later.value)} ({_points(later.low)} to {_points(later.high)}) points",
    ]
    if narrow:
        said = [f"10× the compute: {_points(more.value)}", f"a year later: {_points(later.value)}"]
    ink = alt.Chart().encode(x, y)
    return alt.layer(
        base.transform_filter("!datum.thinks").mark_point(size=36, opacity=0.85),
        base.transform_filter("datum.thinks").mark_point(size=36, filled=False, strokeWidth=1.5),
        *(
            theme.point_names(ink.transform_filter(f"datum.label === '{label}'"), "label", *place)
            for label, place in PLACES.items()
            if not (narrow and label == "Grok 4")
        ),
        theme.note_at(said, alt.XValue("width"), alt.YValue("height"), -6, -8, baseline="bottom"),
        data=data,
        height=400,
    )


def _points(value: float) -> str:
    return f"{value:+.1f}"
