"""How many tokens the models on the price lines of GPQA Diamond write for a question, first and last on a line

A line is a level that successive cheapest models reach; its first and last models are compared. A complete list of
the lines of that benchmark, so nothing is resampled.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..records import Bracket
from .thinking_series import with_tokens

BENCHMARK = "GPQA Diamond"
RUN_AS = {  # name on the line -> name in the logs
    "GPT-4-0314": "gpt-4-0314",
    "GPT-4 Turbo": "gpt-4-1106-preview",
    "Mistral-Large-2024-02": "mistral-large-2402",
    "Claude-3-Haiku": "claude-3-haiku-20240307",
    "Gemini-1.5-Flash-2024-05": "gemini-1.5-flash-001",
    "GPT-4o-2024-05": "gpt-4o-2024-05-13",
    "Claude-3.5-Sonnet-2024-06": "claude-3-5-sonnet-20240620",
    "Llama-3.1-Instruct-405B": "Meta-Llama-3.1-405B-Instruct",
    "Gemini-1.5-Pro-2024-09": "gemini-1.5-pro-002",
    "Phi 4": "phi-4",
    "DeepSeek-V3": "DeepSeek-V3",
    "Gemini 2.0 Flash": "gemini-2.0-flash-001",
}


@dataclass(frozen=True)
class TokensAlongPrices:
    """Tokens of the last model of each line over those of the first: middle, least and most."""

    rows: pd.DataFrame
    ratio: Annotated[Bracket, "1"]
    lines: Annotated[int, "1"]


def analyse(cheapest_models_at_level, evaluation_runs_by_tokens) -> TokensAlongPrices:
    runs = with_tokens(evaluation_runs_by_tokens)
    runs = runs[runs["benchmark"] == BENCHMARK].sort_values("tokens", kind="stable")
    most = runs.drop_duplicates("name", keep="last").set_index("name")["tokens"]
    points = cheapest_models_at_level[cheapest_models_at_level["benchmark"] == BENCHMARK]
    points = points.assign(tokens=points["model"].map(RUN_AS).map(most))
    if missing := points.loc[points["tokens"].isna(), "model"].tolist():
        raise ValueError(f"no run with tokens for {missing}")
    points = points.sort_values(["level_of", "date"], kind="stable")
    ends = points.groupby("level_of", sort=False)["tokens"].agg(["first", "last"])
    ratio = (ends["last"] / ends["first"]).to_numpy()
    return TokensAlongPrices(
        rows=points[["level_of", "model", "date", "tokens"]].reset_index(drop=True),
        ratio=Bracket(
            float(np.median(ratio)),
            float(ratio.min()),
            float(ratio.max()),
            "least and most of the lines",
        ),
        lines=len(ends),
    )
