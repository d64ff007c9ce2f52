"""Small models on the left, the largest on the right: a forecast by this report lands near some scores and far from others

As drawn: school science of the harder kind, ARC-Challenge, by the models of the OLMo ladder [@bhagia2024].
The forecast has seen the smaller models alone; its bar is the 95% interval from drawing them anew, and does not cover another form of curve.
The dashed line is chance.

The list has {{ number: guess_rounds.tasks | words }} tasks, among them scores of open models collected by Ruan et al. [@ruan2024].
With JavaScript the answer is hidden until it is asked for.
"""

from __future__ import annotations

from math import log10

import altair as alt
import pandas as pd

from .. import theme

HOLDS = ["guess_rounds.outside > 4", "guess_rounds.mean_error > 0.05"]
ALT = """Accuracy against training compute on a log axis: a cloud of small models at the left, a gap, then the largest model with the
forecast of it beside."""
SAID = {"mark": None, "hides": None}
SMALLER, LARGER, LARGEST, FORECAST = KINDS = (
    "smaller models",
    "larger models",
    "the largest",
    "forecast of this report",
)
COLOURS = dict(
    zip(KINDS, (theme.ROLES[role] for role in ("blue", "grey", "ink", "orange")), strict=True)
)
COMPUTE = (1e18, 1e26)  # FLOP
BESIDE = 12  # px, so that the forecast does not lie under the score
DRAWN = "ARC-Challenge"
TASKS = {  # in the order of play: how people would call it
    "ARC-Challenge": "School science, hard (ARC-Challenge)",
    "word unscrambling": "Unscrambling words",
    "MMLU": "Exams in 57 subjects (MMLU)",
    "phonetic transliteration": "Writing words as they sound",
    "WinoGrande": "Whom does “it” mean? (WinoGrande)",
    "Persian questions": "Questions in Persian",
    "OpenBookQA": "Science facts put to use (OpenBookQA)",
    "2-digit multiplication": "Multiplying two-digit numbers",
    "BoolQ": "Yes or no, from a text (BoolQ)",
    "CommonsenseQA": "Common sense (CommonsenseQA)",
    "3-digit addition": "Adding three-digit numbers",
    "ARC-Easy": "School science, easy (ARC-Easy)",
    "HellaSwag": "How does the story go on? (HellaSwag)",
    "Social IQa": "Why people act (Social IQa)",
    "PIQA": "How to do things at home (PIQA)",
    "3-digit subtraction": "Subtracting three-digit numbers",
    "2-digit addition": "Adding two-digit numbers",
}


def chart(guess_rounds, narrow: bool) -> alt.LayerChart:
    title = "Training compute (FLOP)"
    x = theme.log_axis("training_compute_flop", title, "power", COMPUTE, alt.X, narrow)
    y = theme.share_axis("accuracy", "Right answers", alt.Y)
    base = alt.Chart().transform_filter(f"datum.task === '{DRAWN}'").encode(x)
    models = base.encode(theme.colours("kind", COLOURS, narrow, columns=4), y, description="mark:N")
    of = {kind: models.transform_filter(f"datum.kind === '{kind}'") for kind in KINDS}
    forecast = of[FORECAST].encode(description="hides:N")
    chance = base.transform_filter("datum.kind === 'chance'").encode(y, description="hides:N")
    bar = theme.interval(forecast, y, color=theme.ROLES["orange"], xOffset=BESIDE, x2Offset=BESIDE)
    return alt.layer(
        chance.mark_line(strokeDash=theme.DASHED, color=theme.ROLES["muted"], strokeWidth=1),
        chance.transform_filter(f"datum.training_compute_flop > {COMPUTE[1] / 2:g}")
        .mark_text(align="right", baseline="bottom", dx=-2, dy=-3, color=theme.ROLES["muted"])
        .encode(text="model:N"),
        of[SMALLER].mark_point(size=36, opacity=0.8),
        of[LARGER].mark_point(size=36, filled=False, opacity=0.8),
        bar,
        forecast.mark_point(size=90, shape="diamond", xOffset=BESIDE, opacity=1),
        of[LARGEST].mark_point(size=90, opacity=1),
        data=_table(guess_rounds),
        height=340,
    )


def script_data(guess_rounds) -> dict:
    """Tasks in the order of play: chance, score and forecast with their ends; points as log10 of FLOP and score."""
    rounds = guess_rounds.rounds.set_index("task")
    by_task = dict(list(guess_rounds.points.groupby("task")))
    first = _first(guess_rounds.points)
    last = rounds.loc[DRAWN]
    return {
        "marks": ["first", "last", "rest"],
        "places": [_place(first), _place(last)],
        "domain": list(COMPUTE),
        "colours": {
            role: theme.ROLES[role] for role in ("ink", "muted", "blue", "grey", "orange", "green")
        },
        "tasks": [
            {"id": "-".join(task.lower().split()), "name": name}
            | _round(rounds.loc[task])
            | {
                key: [_place(one) for _, one in by_task[task].iterrows() if one["seen"] == seen]
                for key, seen in (("smaller", True), ("larger", False))
            }
            for task, name in TASKS.items()
        ],
    }


def _round(one: pd.Series) -> dict:
    ends = {
        key: [round(float(one[f"{key}{end}"]), 6) for end in ("", "_low", "_high")]
        for key in ("accuracy", "forecast")
    }
    return {
        "target": one["target"],
        "chance": round(float(one["chance"]), 6),
        "place": _place(one),
        **ends,
    }


def _place(one: pd.Series) -> list[float]:
    return [round(log10(one["training_compute_flop"]), 3), round(float(one["accuracy"]), 4)]


def _first(points: pd.DataFrame) -> pd.Series:
    return points[points["task"].eq(DRAWN) & points["seen"]].iloc[0]


def _table(found) -> pd.DataFrame:
    """Every task, model and forecast; the marks that the script finds are those of the task that is drawn."""
    points, rounds = found.points, found.rounds
    kinds = points["seen"].map({True: SMALLER, False: LARGER})
    models = points.drop(columns="seen").assign(kind=kinds, mark="rest")
    models.loc[_first(points).name, "mark"] = "first"
    ends = ["accuracy_low", "accuracy_high"]
    largest = rounds[["task", "target", "training_compute_flop", "accuracy"]]
    largest = largest.rename(columns={"target": "model"}).assign(kind=LARGEST, mark="last")
    forecast = rounds[["task", "target", "training_compute_flop"]].rename(
        columns={"target": "model"}
    )
    forecast = forecast.assign(
        kind=FORECAST,
        accuracy=rounds["forecast"],
        **{end: rounds[end.replace("accuracy", "forecast")] for end in ends},
    )
    chance = [
        rounds[["task"]].assign(
            kind="chance", model="chance", training_compute_flop=edge, accuracy=rounds["chance"]
        )
        for edge in COMPUTE
    ]
    return pd.concat([models, largest, forecast, *chance], ignore_index=True).assign(hides="rest")
