"""Models that need fewer bits a character do better on benchmarks

Each dot is an open model: its mean accuracy on five benchmarks [@ruan2024] against its bits per character of text, code and papers [@huang2024, README.md].
Two groups measured the two sides.
Models of one maker lie near each other, and a correlation says nothing of what makes either.

Drawn are {{ number: bits_against_benchmarks.number | ,d }} base models of {{ number: bits_against_benchmarks.families | ,d }} families; bits are averaged over web text, Python code and mathematics papers.
The correlation is {{ number: bits_against_benchmarks.linear | .2f }} with its sign turned; the interval is from resampling whole families.
The two groups ran the models separately, and neither source gives the error of a point.
"""

from __future__ import annotations

import altair as alt
import pandas as pd

HOLDS = ["bits_against_benchmarks.linear.low > 0.8"]
ALT = """Twenty-eight points that fall nearly on a line: the models with fewest bits per character have mean accuracies above seventy percent, those with most bits
below fifty."""
SAID = {"label": None}
NAMED = ["Llama-1-65b", "Llama-3-70b", "Qwen2-72B", "Falcon-7b", "Qwen-1.5-7b"]
BELOW = ["Llama-3-70b", "Llama-1-65b", "Falcon-7b"]  # where the label is free of other points


def chart(bits_against_benchmarks, narrow: bool) -> alt.LayerChart:
    models = bits_against_benchmarks.models
    data = pd.DataFrame(
        {
            "model": models["model"],
            "family": models["family"],
            "bits": models["average_bits"],
            "accuracy": models["mean of five"],
            "label": models["model"].where(
                models["model"].isin(NAMED[1:] if narrow else NAMED), ""
            ),
        }
    )
    encoded = alt.Chart().encode(
        alt.X("bits:Q", title="Bits per character")
        .scale(domain=[0.34, 0.55], nice=False)
        .axis(values=[0.35, 0.4, 0.45, 0.5, 0.55]),
        alt.Y("accuracy:Q", title="Mean accuracy on five benchmarks")
        .scale(domain=[0.35, 0.85])
        .axis(format="%"),
    )
    return alt.layer(
        encoded.mark_point(size=60),
        encoded.transform_filter(alt.FieldOneOfPredicate("model", BELOW))
        .mark_text(dy=15)
        .encode(text="label:N"),
        encoded.transform_filter({"not": alt.FieldOneOfPredicate("model", BELOW)})
        .mark_text(align="left", dx=5, dy=-10)
        .encode(text="label:N"),
        data=data,
        height=320,
    )
