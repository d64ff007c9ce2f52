"""The models from which trends are drawn, and why the others are left out

Kept are rows with a date that name no base model, are not graded Speculative, and are neither rumours nor demonstrations of a system.
Tokens are those seen in training where tokens_note says what was counted; where the set was counted once, they are the set times its epochs.
Those of well-known models were read in a work (known_models), whatever the table says; `allowed` says which notes count.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import pandas as pd

from ..maths.growth import years_since
from ..records import Estimate

START = "2020-01-01"  # t = 0
CONFIRMED = ["counted once", "unique", "seen"]  # 6ND within 25% of the compute
TOKENS = [*CONFIRMED, "roughly"]
TIMES_EPOCHS = ["unique", "roughly"]  # with less than one pass, upstream gives what was seen
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
    tokens_read: Annotated[int, "1"]
    kind_said: Annotated[int, "1"]
    last_year: Annotated[float, "year"]
    of_2026: Annotated[int, "1"]
    of_2026_with_tokens: Annotated[int, "1"]
    silent_share: Annotated[Estimate, "1"]
    silent_share_before: Annotated[Estimate, "1"]
    sizeless_share: Annotated[Estimate, "1"]
    sizeless_share_before: Annotated[Estimate, "1"]


def analyse(language_models, known_models) -> ModelsCounted:
    table = language_models
    dated = table["date"].notna()
    base = table["base_model"].notna()
    guess = table["confidence"].eq("Speculative")
    untrue = table["kind"].isin(UNTRUE)
    rows = table[dated & ~base & ~guess & ~untrue].reset_index(drop=True)
    rows = rows.assign(years=years_since(START, rows["date"].astype(str).tolist()))
    rows = with_tokens(rows, known_models)
    usable = rows["tokens_seen"].notna()
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
        tokens_read=int(rows["model"].isin(known_models["model"]).sum()),
        kind_said=int(rows["kind"].notna().sum()),
        last_year=2020 + float(rows["years"].max()),
        of_2026=int((years == 2026).sum()),
        of_2026_with_tokens=int(table[dated].loc[years == 2026, "training_tokens"].notna().sum()),
        silent_share=Estimate.from_marks(silent[late]),
        silent_share_before=Estimate.from_marks(silent[before]),
        sizeless_share=Estimate.from_marks(sizeless[late]),
        sizeless_share_before=Estimate.from_marks(sizeless[before]),
    )


def with_tokens(
    rows: pd.DataFrame, known_models: pd.DataFrame, allowed: Sequence[str] = TOKENS
) -> pd.DataFrame:
    """The rows with tokens seen and tokens in the set, empty where neither a work nor the note tells."""
    note, tokens = rows["tokens_note"], rows["training_tokens"].astype(float)
    epochs = rows["epochs"].astype(float).fillna(1)
    read = rows["model"].map(known_models.set_index("model")["training_tokens"].astype(float))
    seen = tokens.where(~note.isin(TIMES_EPOCHS), tokens * epochs.clip(lower=1))
    in_set = tokens.where(~note.eq("seen"), tokens / epochs)
    usable = note.isin(allowed) | read.notna()
    return rows.assign(
        tokens_seen=read.fillna(seen).where(usable), tokens_in_set=in_set.where(usable)
    )
