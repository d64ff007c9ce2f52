"""Analyses behind sentences of the literature: made-up truths are recovered, and printed scores found."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from frames import frame

from generators.analyses import (
    beyond_forty_passes,
    first_compute,
    gain_by_steps,
    gain_of_examples,
    scores_at_same_loss,
    slopes_of_loss,
    tokens_to_perplexity,
)

SIZES = [1e7, 8e7, 2e8, 4e8, 1.4e9, 7e9]


def runs_of_one_text(loss):
    """Runs with twenty tokens a parameter whose loss is a function of compute, with errors of a thousandth."""
    N = np.array(SIZES)
    L = loss(6 * N * 20 * N)
    return pd.DataFrame(
        {
            "training_data": "text",
            "parameters": N,
            "parameters_without_input": N,
            "training_tokens": 20 * N,
            "multiplier": 1.0,
            "loss": L,
            "loss_low": L * 0.999,
            "loss_high": L * 1.001,
        }
    )


def test_a_power_law_has_one_slope():
    found = slopes_of_loss.analyse(runs_of_one_text(lambda C: 30 * C**-0.05))
    assert found.smaller_exponent.value == pytest.approx(0.05)
    assert found.ratio.value == pytest.approx(1)
    assert found.ratio.default.low < 1 < found.ratio.default.high


def test_a_floor_bends_the_loss():
    found = slopes_of_loss.analyse(runs_of_one_text(lambda C: 1.8 + 300 * C**-0.12))
    assert found.ratio.default.high < found.without_smallest.high < 0.9


def test_embeddings_that_dominate_small_models_do_not_bend_a_power_law():
    """A power of compute outside the embeddings is straight there, and only looks bent when they are counted."""
    runs = runs_of_one_text(lambda C: 30 * C**-0.05)
    embeddings = 2e4 * np.sqrt(runs["parameters"])
    runs["parameters_without_input"] = runs["parameters"] + embeddings
    runs["parameters"] += 2 * embeddings
    found = slopes_of_loss.analyse(runs)
    assert found.ratio.value == pytest.approx(1)
    assert found.with_embeddings.high < 0.95
    assert found.largest_embedding_share > 0.8


def perplexities(sizes, factor):
    """Models that each need `factor` of the tokens of the next smaller one, and stop at the same step."""
    tokens = np.geomspace(1e9, 1e12, 31)
    rows = [
        {"parameters": N, "training_tokens": D, "perplexity": 1e4 * (D / factor**i / 1e9) ** -0.5}
        for i, N in enumerate(sizes)
        for D in tokens
    ]
    return pd.DataFrame(rows).assign(perplexity_stderr=lambda t: t["perplexity"] * 1e-6)


def test_the_share_of_tokens_is_recovered():
    found = tokens_to_perplexity.analyse(perplexities([1e8, 1e9, 1e10], 0.5))
    assert found.greatest_share.value == pytest.approx(0.5, rel=1e-3)
    assert found.least_share.value == pytest.approx(0.5, rel=1e-3)
    assert found.smallest_to_largest.value == pytest.approx(0.25, rel=1e-3)


def test_a_larger_model_that_never_gets_there_is_no_number():
    with pytest.raises(ValueError, match="do not cross"):
        tokens_to_perplexity.analyse(perplexities([1e8, 1e9], 4))


def checkpoints(lead):
    """Two models of each suite whose accuracy is a function of the loss, but for the lead of the larger."""
    rows = []
    for suite in ("pythia-", "OLMo 2 "):
        for place, task in enumerate(("one", "two", "three")):
            for larger in (0, 1):
                for D in np.geomspace(1e9, 1e11, 20):
                    loss = 10 - np.log10(D) * 0.8 - larger
                    accuracy = 0.9 - loss / 10 + larger * lead + place / 100
                    rows.append((f"{suite}{larger}", 1e9 * 10**larger, task, D, loss, accuracy))
    columns = ["model", "parameters", "task", "training_tokens", "loss", "accuracy"]
    return SimpleNamespace(rows=pd.DataFrame(rows, columns=columns))


@pytest.mark.parametrize("lead", [0.0, 0.03])
def test_a_lead_at_the_same_loss_is_recovered(lead):
    found = scores_at_same_loss.analyse(checkpoints(lead))
    for estimate in (found.pythia_at_loss, found.olmo_at_loss):
        assert estimate.value == pytest.approx(lead, abs=1e-9)
    assert found.pythia_at_tokens.value == pytest.approx(0.1 + lead, abs=1e-9)


def test_pairs_of_passes_are_the_next_twice_as_long():
    rows = [(1e8, 1e8, p, 4 - p / 1000) for p in (4, 35, 59, 100, 118, 300)]
    rows += [(2e8, 1e8, p, 3 + p / 1000) for p in (3, 5, 11, 40, 79)]  # 79 is not twice 40
    table = pd.DataFrame(rows, columns=["parameters", "unique_tokens", "passes", "loss"])
    table = table.assign(
        training_tokens=table["passes"] * table["unique_tokens"], kept_by_authors=True
    )
    found = beyond_forty_passes.analyse(table.drop(columns="passes"))
    pairs = found.rows[["band", "passes", "passes_later"]].to_numpy().tolist()
    assert pairs == [["few", 5.0, 11.0], ["few", 4.0, 35.0], ["forty", 59.0, 118.0]]
    assert found.forty_change.value == pytest.approx((4 - 0.118) / (4 - 0.059) - 1)


def test_gains_are_those_of_the_largest_models_that_wei_2022_table_3_prints():
    found = gain_by_steps.analyse(frame("mawps_by_steps"))
    assert found.gpt_more.value == pytest.approx((0.917 - 0.338) - (0.888 - 0.909))
    assert found.palm_one.value == pytest.approx(0.941 - 0.941)
    assert len(found.rows) == 12


def test_gains_from_examples_are_those_that_brown_2020_table_h_1_prints():
    found = gain_of_examples.analyse(frame("gpt3_arithmetic"), frame("gpt3_lambada"))
    assert found.tasks == 10
    assert found.lambada_largest.value == pytest.approx(0.864 - 0.762)
    assert found.lambada_smallest.value == pytest.approx(0.220 - 0.427)
    assert found.arithmetic_last.value < found.arithmetic_more.value


def test_the_ratio_of_the_first_leaves_its_family_out_at_the_upper_end():
    able = pd.DataFrame(
        {"family": ["a", "a", "b"], "training_compute_flop": [1e21, 2e21, 4e21], "low": 0.5}
    )
    ratio = first_compute._ratio(able, 1e22)
    assert (ratio.value, ratio.low, ratio.high) == pytest.approx((0.1, 0.1, 0.4))
