"""The metric question: what its sources print, and what its analyses must find in them."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from frames import frame

from generators.analyses import (
    harness_gaps,
    lambada_progress,
    lambada_size_law,
    last_step_choices,
    last_step_shares,
    olmo_doublings,
    olmo_formats,
    olmo_leaving_chance,
)


@pytest.fixture(scope="module")
def formats():
    return olmo_formats.analyse(frame("olmo_checkpoints"))


def made_up_run(letter, tokens, items=10_000) -> pd.DataFrame:
    """A run whose two formats have the same scores."""
    return pd.DataFrame(
        {
            "model": "OLMo 2 7B",
            "stage": "inside a run",
            "task": "MMLU",
            "items": items,
            "training_tokens": tokens,
            "training_compute_flop": np.asarray(tokens) * 1e10,
            "letter_accuracy": letter,
            "cloze_accuracy": letter,
            "letter_low": np.asarray(letter) - 0.01,
            "cloze_low": np.asarray(letter) - 0.01,
            "chance": 0.25,
        }
    )


def test_schaeffer_figure_3_puts_the_edit_distances_of_long_sums_where_its_points_lie():
    rows = frame("mirage_figure_3").query(
        "task == '4-digit addition' and target_length == 5 and temperature == 0"
    )
    distances = rows.sort_values("parameters")["token_edit_distance"]
    assert distances.tolist() == pytest.approx([5.07, 3.74, 3.52, 0.16], abs=0.005)


def test_an_even_rise_has_no_excess():
    table = frame("mirage_figure_3")
    even = (np.log(table["parameters"]) - np.log(3.5e8)) / np.log(500)
    shares = last_step_shares.analyse(table.assign(token_edit_distance=5 - 5 * even))
    assert shares.edit_share.value == pytest.approx(shares.even_share)
    assert shares.excess_removed.value == pytest.approx(1)
    assert shares.edit_position.value == pytest.approx(0, abs=1e-9)


def test_every_resample_is_taken_once():
    counts = last_step_shares.every_resample(3)
    assert counts.shape == (27, 3)
    assert counts.sum(axis=1).tolist() == [3] * 27
    assert counts.sum(axis=0).tolist() == [27] * 3
    assert (counts == 3).any(axis=1).sum() == 3


def test_published_standard_errors_imply_the_items_of_lambada():
    rows = frame("pythia_lambada").query("accuracy > 0")
    implied = rows["accuracy"] * (1 - rows["accuracy"]) / rows["accuracy_stderr"] ** 2 + 1
    assert implied.to_numpy(float) == pytest.approx(lambada_progress.ITEMS, rel=1e-9)


def test_hidden_share_recovers_a_known_fall():
    made_up = pd.DataFrame(
        {
            "parameters": 1e9,
            "step": [0, 10, 20],
            "training_tokens": [0.0, 1e9, 2e9],
            "accuracy": [0.0, 0.0, 0.5],
            "perplexity": np.exp([10.0, 7.0, 2.0]),
            "perplexity_stderr": 1e-9,
        }
    )
    found = lambada_progress._hidden(made_up)
    assert found["hidden_share"] == pytest.approx(3 / 8)
    assert found["tokens"] == 1e9


def test_the_size_law_recovers_a_known_exponent():
    table = frame("pythia_lambada")
    table = table.assign(perplexity=1e4 * table["parameters"] ** -0.3)
    law = lambada_size_law.analyse(table, frame("pythia_sizes"))
    for exponent in (law.exponent, law.exponent_small, law.exponent_large):
        assert exponent.value == pytest.approx(-0.3)
    assert law.worst_factor == pytest.approx(1)


def test_a_power_law_of_the_loss_above_a_floor_is_recovered_and_is_none_of_perplexity():
    table = frame("pythia_lambada")
    loss = 1.2 + 0.5 * (table["parameters"] / 1e9) ** -0.6
    law = lambada_size_law.analyse(table.assign(perplexity=np.exp(loss)), frame("pythia_sizes"))
    assert (law.floor, law.floor_alpha) == pytest.approx((1.2, 0.6), rel=1e-4)
    assert law.floor_worst_factor == pytest.approx(1, abs=1e-4)
    assert law.worst_factor > 1.2


def test_the_floor_is_what_a_specialist_found_over_the_eight_pythia_models():
    law = lambada_size_law.analyse(frame("pythia_lambada"), frame("pythia_sizes"))
    assert (law.floor, law.floor_alpha) == pytest.approx((1.20, 0.59), abs=0.005)
    assert law.floor_worst_factor == pytest.approx(1.16, abs=0.005)
    assert law.worst_factor == pytest.approx(2.2, abs=0.05)
    assert law.outside_exponent_small == pytest.approx(-0.80, abs=0.005)


def test_pythia_sizes_without_embeddings_are_those_of_their_shapes():
    sizes = frame("pythia_sizes")
    by_shape = 12 * sizes["layers"] * sizes["model_dimension"] ** 2
    assert sizes["outside_embeddings"].to_numpy(float) == pytest.approx(by_shape, rel=0.005)


def test_where_every_resample_is_taken_nothing_is_left_to_the_luck_of_draws():
    found = last_step_shares.analyse(frame("mirage_figure_3"))
    assert (found.excess_removed.low_error, found.excess_removed.high_error) == (0, 0)


def test_partial_credit_removes_the_jump_of_sums_and_less_than_half_of_that_of_products():
    found = last_step_choices.analyse(last_step_shares.analyse(frame("mirage_figure_3")))
    assert found.excess_removed.others["additions only"].low > 0.5
    assert found.excess_removed.others["multiplications only"].high < 0.5


def test_olmo_accuracies_are_whole_numbers_of_items():
    table = frame("olmo_checkpoints")
    for column in ("letter_accuracy", "cloze_accuracy"):
        right = (table[column] * table["items"]).dropna().to_numpy(float)
        assert right == pytest.approx(np.round(right), abs=0.01)


def test_pooled_mmlu_counts_every_question_once(formats):
    table = frame("olmo_checkpoints").query("stage == 'annealed end'")
    groups = table[table["task"].str.startswith("MMLU")]
    right = (groups["letter_accuracy"] * groups["items"]).sum()
    assert formats.letter_annealed_7b.value == pytest.approx(right / groups["items"].sum())
    assert formats.mmlu_items == groups["items"].sum()


def test_a_single_jump_is_found_where_it_lies_and_an_even_rise_is_not_one():
    tokens = np.array([0.0, *(1e9 * 2.0 ** np.arange(8))])
    jump = made_up_run([0.25] * 5 + [0.65] * 4, tokens)
    even = made_up_run([0.2, *np.linspace(0.2, 0.9, 8)], tokens)
    both = pd.concat([jump, even.assign(model="OLMo 2 13B")])
    formats = type("Formats", (), {"rows": both})
    shares = olmo_doublings.analyse(formats)
    assert shares.letter_7b.value == pytest.approx(1)
    assert shares.letter_start_7b == 8e9
    assert shares.letter_13b.value == pytest.approx(1 / 7)
    assert shares.even_13b == pytest.approx(1 / 7)
    left = olmo_leaving_chance.analyse(formats)
    assert (left.letter_tokens_7b.low, left.letter_tokens_7b.high) == (8e9, 16e9)


def test_a_dip_back_to_chance_means_that_chance_was_not_left():
    run = made_up_run([0.25, 0.4, 0.25, 0.4, 0.5], [0.0, 1e9, 2e9, 4e9, 8e9])
    crossing = olmo_leaving_chance._crossing(run, "letter")
    assert (crossing["tokens_low"], crossing["tokens_high"]) == (2e9, 4e9)


def test_a_run_that_never_leaves_chance_is_named():
    with pytest.raises(ValueError, match="does not leave chance"):
        olmo_leaving_chance._crossing(made_up_run([0.25, 0.25], [0.0, 1e9]), "letter")


def test_the_gaps_are_those_of_the_published_tables():
    gaps = harness_gaps.analyse(frame("harness_disagreements"))
    assert gaps.addition_llama_7b.value == pytest.approx(0.9135)
    assert gaps.addition_mpt_7b.low < 0 < gaps.addition_mpt_7b.high
    assert gaps.lambada_llama_7b.value == pytest.approx(0.7308)  # pull request 526
