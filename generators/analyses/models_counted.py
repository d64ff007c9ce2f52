"""The models from which trends are drawn, and why the others are left out

Kept are rows with a date that name no base model, are not graded Speculative, and are neither rumours nor demonstrations of a system.
Tokens are those seen in training where tokens_note says what was counted; where the set was counted once, they are the set times its epochs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import numpy as np
import pandas as pd

from ..maths.growth import years_since
from ..records import Estimate

START = "2020-01-01"  # t = 0
TOKENS = ["counted once", "unique", "seen"]
UNTRUE = ["sparse, not confirmed", "sparse demonstration"]


@dataclass(frozen=True)
class ModelsCounted:
    """Kept rows with years since 2020, tokens seen and tokens in the set; and the counts of the rest.

    The counts of rows left out overlap: one row can be there for more than one reason.
    Shares are of listed models open only by API or hosted: silent lack parameters or tokens, sizeless
    parameters, since 2025 and before 2023. A model of which nothing is known has no row at all.
    """

    rows: pd.DataFrame
    table: Annotated[int, "1"]
    kept: Annotated[int, "1"]
    no_date: Annotated[int, "1"]
    with_base: Annotated[int, "1"]
    speculative: Annotated[int, "1"]
    rumours_and_demonstrations: Annotated[int, "1"]
    tokens_usable: Annotated[int, "1"]
    kind_said: Annotated[int, "1"]
    last_year: Annotated[float, "1"]
    of_2026: Annotated[int, "1"]
    of_2026_with_tokens: Annotated[int, "1"]
    silent_share: Annotated[Estimate, "1"]
    silent_share_before: Annotated[Estimate, "1"]
    sizeless_share: Annotated[Estimate, "1"]
    sizeless_share_before: Annotated[Estimate, "1"]


def analyse(language_models) -> ModelsCounted:
    table = language_models
    dated = table["date"].notna()
    base = table["base_model"].notna()
    guess = table["confidence"].eq("Speculative")
    untrue = table["kind"].isin(UNTRUE)
    rows = table[dated & ~base & ~guess & ~untrue].reset_index(drop=True)
    note, tokens = rows["tokens_note"], rows["training_tokens"].astype(float)
    epochs = rows["epochs"].astype(float)
    rows = rows.assign(
        years=years_since(START, rows["date"].astype(str).tolist()),
        tokens_seen=np.where(note.eq("unique"), tokens * epochs, tokens),
        tokens_in_set=np.where(note.eq("seen"), tokens / epochs, tokens),
    )
    usable = note.isin(TOKENS)
    rows.loc[~usable, ["tokens_seen", "tokens_in_set"]] = np.nan
    years = table.loc[dated, "date"].astype(str).str[:4].astype(int)
    closed = table[dated]["access"].isin(["API access", "Hosted access (no API)"])
    sizeless = table[dated]["parameters"].isna()
    silent = sizeless | table[dated]["training_tokens"].isna()
    late, before = closed & (years >= 2025), closed & (years < 2023)
    return ModelsCounted(
        rows=rows,
        table=len(table),
        kept=len(rows),
        no_date=int((~dated).sum()),
        with_base=int(base.sum()),
        speculative=int(guess.sum()),
        rumours_and_demonstrations=int(untrue.sum()),
        tokens_usable=int((usable & rows["parameters"].notna()).sum()),
        kind_said=int(rows["kind"].notna().sum()),
        last_year=2020 + float(rows["years"].max()),
        of_2026=int((years == 2026).sum()),
        of_2026_with_tokens=int(table[dated].loc[years == 2026, "training_tokens"].notna().sum()),
        silent_share=Estimate.from_marks(silent[late]),
        silent_share_before=Estimate.from_marks(silent[before]),
        sizeless_share=Estimate.from_marks(sizeless[late]),
        sizeless_share_before=Estimate.from_marks(sizeless[before]),
    )
