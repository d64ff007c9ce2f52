"""Most listed language models have open weights; those with most compute do not

Each point is one of {{ number: models_drawn.drawn | ,d }} language models since {{ number: models_drawn.first | .0f }}, by date and training compute, in FLOP; a few known ones are named. Colours say who may use its weights. Open points are guesses or rumours, and belong in no trend. What is listed changed over time, so how dense the points lie is no output of the field.

Compute is reported by the developers or estimated by Epoch AI.
Access is in the words of upstream, put into four groups; open points are graded Speculative, or are rumours.
The controls above the picture need JavaScript: lists that show only the models of a country, a developer, a kind of access or a kind of network, and a search by name.
A model of several developers or countries is found under each of them, but of more than four the table names only three; developers with fewer than {{ number: models_drawn.fewest | ,d }} models have no entry in the list.
Kind is empty for most models because upstream does not say, which does not mean dense.
Left out are {{ number: models_drawn.without_compute | ,d }} rows without compute or date and {{ number: models_drawn.earlier | ,d }} earlier ones; models with a base are drawn and are not independent of it.
"""

from __future__ import annotations

import altair as alt

from .. import theme

SAID = {"kind_said": None}
ALT = """Hundreds of points of training compute against date rise by some ten powers of ten from 2010 to 2026; most recent points are models with open
weights, and the highest are not."""
COLOURS = {
    "open weights": theme.ROLES["blue"],
    "API or hosted only": theme.ROLES["orange"],
    "unreleased": theme.ROLES["purple"],
    "access not said": theme.ROLES["grey"],
}
NAMED = {  # px to the right and down, on a wide page
    "word2vec_large": ("Word2Vec", -7, -6),
    "seq2seq_lstm": ("Seq2Seq", 7, 0),
    "gnmt": ("Google Translate", -7, -8),
    "transformer": ("Transformer", -7, -6),
    "bert_large": ("BERT", -7, -4),
    "gpt_2_1_5b": ("GPT-2", -7, -7),
    "t5_11b": ("T5", -7, -6),
    "gpt_3_175b_davinci": ("GPT-3", -7, -5),
    "palm_540b": ("PaLM", -8, -8),
    "gpt_4_mar_2023": ("GPT-4", -7, -4),
    "gemini_1_0_ultra": ("Gemini 1.0 Ultra", -7, -8),
    "gpt_4_5": ("GPT-4.5", -8, 0),
    "grok_4": ("Grok 4", -2, -12),
    "gpt_5": ("GPT-5", 7, -4),
    "deepseek_v4_pro": ("DeepSeek V4", 7, 4),
}
NAMED_NARROW = [
    "transformer",
    "gpt_2_1_5b",
    "gpt_3_175b_davinci",
    "gpt_4_mar_2023",
    "grok_4",
]
X, Y = "Date of publication", "Training compute (FLOP)"


def chart(models_drawn, narrow: bool) -> alt.LayerChart:
    data = models_drawn.rows.drop(columns=["countries", "developers"])
    data["label"] = data["model"].map({id: name for id, (name, _, _) in NAMED.items()})
    first = models_drawn.first
    x = alt.X("date:Q", title=X).scale(domain=[first, 2027], nice=False)
    x = x.axis(format="d", values=list(range(int(first), 2028, 4 if narrow else 2)))
    y = theme.log_axis("training_compute_flop", Y, "power", (1e14, 1e27), alt.Y, narrow)
    colour = theme.colours("access_group", COLOURS, narrow)
    base = alt.Chart().encode(x, y, colour, description="model:N")
    places = {id: NAMED[id] for id in (NAMED_NARROW if narrow else NAMED)}
    named = alt.Chart().encode(x, y)
    return alt.layer(
        base.transform_filter("!datum.unsure").mark_point(size=24, opacity=0.8),
        base.transform_filter("datum.unsure").mark_point(size=24, filled=False, strokeWidth=1.2),
        *(
            theme.point_names(named.transform_filter(f"datum.model === '{id}'"), "label", dx, dy)
            for id, (_, dx, dy) in places.items()
        ),
        data=data,
        height=430,
    )


def script_data(models_drawn) -> dict:
    """Every model with its name, and for every list its options, most models first, and whose they are."""
    rows = models_drawn.rows
    lists = {
        "Country": rows["countries"],
        "Developer": rows["developers"],
        "Access": rows["access_group"].map(lambda access: [access]),
        "Kind": rows["kind_said"].map(lambda kind: [kind]),
    }
    return {
        "marks": rows["model"].tolist(),
        "names": rows["upstream_name"].tolist(),
        "lists": [
            _options(label, of, models_drawn.fewest if label == "Developer" else 1)
            for label, of in lists.items()
        ],
    }


def _options(label: str, of, fewest: int) -> dict:
    """The values that `fewest` models or more have, each with the places of its models."""
    places: dict[str, list[int]] = {}
    for place, values in enumerate(of):
        for value in values:
            places.setdefault(value, []).append(place)
    ordered = sorted(places.items(), key=lambda item: (-len(item[1]), item[0]))
    options = [[value, found] for value, found in ordered if len(found) >= fewest]
    return {"label": label, "options": options}
