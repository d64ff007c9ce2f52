"""What compute and size buy of the index of capabilities: made-up truths come back."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from frames import frame
from results import result

from generators.analyses import (
    density_of_open_models,
    index_and_compute,
)


def made_up_models(halving: float, per_tenfold: float) -> pd.DataFrame:
    """Models whose compute for a given index halves in `halving` months."""
    rng = np.random.default_rng(11)
    years, C = rng.uniform(-0.9, 2.3, 90), rng.uniform(22, 26.5, 90)
    a_year = 12 * np.log10(2) * per_tenfold / halving
    index = 100 + per_tenfold * (C - 24) + a_year * years + rng.normal(0, 1, 90)
    dates = np.datetime64("2024-01-01") + (years * 365.25).round().astype("timedelta64[D]")
    return pd.DataFrame(
        {
            "model": [f"model {i}" for i in range(90)],
            "version": "v",
            "organisation": [f"maker {i % 15}" for i in range(90)],
            "release_date": dates.astype(str),
            "index": index,
            "index_2026_03": index,
            "training_compute_flop": 10**C,
            "confidence": "Confident",
            "size_in_name": 10.0 ** (C - 14),
            "open_weights": True,
            "thinks": False,
            "source": "s",
            "locator": "l",
        }
    )


def test_recovers_the_halving_of_compute_and_an_unbroken_slope():
    found = index_and_compute.analyse(made_up_models(6, 10))
    assert found.halving.value == pytest.approx(6, rel=0.05)
    assert found.halving.others[
        "compute on index and time, not index on compute"
    ].value == pytest.approx(6, rel=0.1)
    assert found.share_left.default.low < 1 < found.share_left.default.high
    assert abs(found.largest_gap) < 2


def test_a_wall_would_have_been_seen():
    table = made_up_models(6, 10)
    late = table["release_date"] >= "2024-01-01"
    C = np.log10(table["training_compute_flop"])
    table["index"] = table["index"].where(~late, table["index"] - 9 * (C - 24))
    share = index_and_compute.analyse(table).share_left.default
    assert share.high < 0.25  # a tenth of the slope is left


def test_recovers_a_doubling_of_density():
    rng = np.random.default_rng(3)
    years = np.sort(rng.uniform(0, 2.5, 40))
    N = rng.choice([7e9, 13e9, 70e9], 40)
    ideal = (
        10 * np.log2(N / 7e9) / 2 + 5 * 12 * years / 4
    )  # 5 points a doubling of size, density doubles in 4 months
    dates = np.datetime64("2023-01-01") + (years * 365.25).round().astype("timedelta64[D]")
    table = (
        made_up_models(6, 10)
        .iloc[:40]
        .assign(
            model=[f"model {i}" for i in range(40)],
            release_date=dates.astype(str),
            index=ideal,
            index_2026_03=ideal,
            size_in_name=N,
        )
    )
    table.loc[table.index[:3], ["model", "release_date"]] = [
        ["LLaMA-7B", "2023-01-01"],
        ["LLaMA-13B", "2023-01-01"],
        ["LLaMA-65B", "2023-01-01"],
    ]
    table.loc[table.index[:3], "size_in_name"] = [7e9, 13e9, 70e9]
    for name in ("index", "index_2026_03"):
        table.loc[table.index[:3], name] = 5 * np.log2(np.array([1, 13 / 7, 10]))
    known = frame("language_models").iloc[:1]
    found = density_of_open_models.analyse(table, known)
    assert found.points_a_doubling == pytest.approx(5, abs=0.01)
    assert found.months.value == pytest.approx(4, rel=0.1)
    assert found.months.others["every model, size and day fitted together"].value == pytest.approx(
        4, rel=0.05
    )


def test_records_of_density_go_on_by_the_parameters_used():
    found = result("density_of_open_models")
    assert found.active_since_last_record < found.since_last_record
    assert found.small_since == 1 < found.models_since
