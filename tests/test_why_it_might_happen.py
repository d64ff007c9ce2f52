"""The analyses behind Why it might happen: made-up networks with known turns, and printed values."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from frames import frame
from results import result

from generators.analyses import (
    left_without_examples,
    loss_thresholds,
    modular_beneath,
    modular_experiment,
    modular_runs,
    modular_sharpness,
    quanta_sum,
)

STEPS = np.array([round(2 ** (quarter / 4)) for quarter in range(20, 57)])
LEARNED, OTHER = 1264, 1545


def network(decay: float, seed: int, turn: float, width: float = 1e-3, **columns) -> pd.DataFrame:
    """Memorises at 256 steps; the others come right around `turn`, evenly in log steps over `width` doublings."""
    right = np.clip(0.5 + np.log2(STEPS / turn) / width, 0, 1)
    return pd.DataFrame(
        {
            "weight_decay": decay,
            "seed": seed,
            "steps": STEPS,
            "learned_items": LEARNED,
            "learned_right_items": np.where(STEPS >= 256, LEARNED, 0),
            "other_items": OTHER,
            "other_right_items": np.round(right * OTHER).astype(int),
            "other_loss": 9.01 - 9 * right,
            "other_probability": right,
            "other_brier_score": 1.5 * (1 - right),
            "frequency_share": 0.2 + 0.7 * right,
        }
        | columns
    )


def table(width: float = 1e-3, turns: dict[float, float] | None = None) -> pd.DataFrame:
    turns = turns or {0.5: 8200.0, 1.0: 4100.0, 2.0: 2050.0}
    parts = [network(0.0, seed, 1e9, width) for seed in (1, 2, 3)]
    parts += [network(d, s, turn, width) for d, turn in turns.items() for s in (1, 2, 3)]
    return pd.concat(parts, ignore_index=True)


@pytest.fixture(scope="module")
def jumps():
    return modular_runs.analyse(table().sample(frac=1, random_state=1, ignore_index=True))


def test_steps_of_memorising_and_of_the_turn_are_found(jumps):
    assert (jumps.networks, jumps.seeds, jumps.problems, jumps.modulus) == (12, 3, 2809, 53)
    assert (jumps.generalised, jumps.with_decay, jumps.without_decay) == (9, 9, 0)
    runs = jumps.runs.set_index(["weight_decay", "seed"])
    assert runs.loc[(1.0, 2), "memorised_at"] == 256
    assert runs.loc[(1.0, 2), "half_at"] == 4871  # the first checkpoint past 4,100 steps
    assert jumps.late == 9
    assert jumps.delay_of_most.value == pytest.approx(2435 / 256, rel=1e-3)
    assert jumps.share_with.value == 1 and jumps.share_without.value == 0


def test_the_power_of_the_decay_is_recovered(jumps):
    assert jumps.sooner.value == pytest.approx(-1, abs=0.01)
    steeper = modular_runs.analyse(table(turns={0.5: 16000.0, 1.0: 4000.0, 2.0: 1000.0}))
    assert steeper.sooner.value == pytest.approx(-2, abs=0.01)


def test_a_jump_has_an_excess_of_one_and_an_even_rise_little(jumps):
    sharp = modular_sharpness.analyse(jumps)
    assert sharp.accuracy.value == pytest.approx(1)
    assert sharp.probability.value == sharp.loss.value == pytest.approx(1)
    assert sharp.over_loss.value == pytest.approx(0)
    # Even over all nine doublings from 32 steps to 16,384, centred on their middle.
    even = modular_runs.analyse(table(9.0, turns=dict.fromkeys((0.5, 1.0, 2.0), 724.0772)))
    assert modular_sharpness.analyse(even).accuracy.value == pytest.approx(0, abs=0.01)


@pytest.mark.parametrize("quarter", range(4))
def test_a_rise_of_one_doubling_has_an_excess_of_one_wherever_it_begins(quarter):
    middle = 2 ** (
        11.5 + quarter / 4
    )  # so the rise runs from one checkpoint to the fourth after it
    rise = modular_runs.analyse(table(1.0, turns=dict.fromkeys((0.5, 1.0, 2.0), middle)))
    found = modular_sharpness.analyse(rise).accuracy
    assert found.value == pytest.approx(1, abs=0.01)
    cut = found.others["doublings end to end from 32 steps"].value
    assert cut == pytest.approx(1, abs=0.01) if quarter == 0 else cut < 0.8


def test_what_moves_first_is_told_from_what_moves_with_the_answers(jumps):
    with_them = modular_beneath.analyse(jumps)
    assert with_them.frequencies.value == pytest.approx(0, abs=1e-9)
    rising = 0.2 + 0.7 * np.clip(np.log2(STEPS / 256) / 6, 0, 1)  # even from memorising to the end
    early = modular_runs.analyse(table().assign(frequency_share=np.tile(rising, 12)))
    found = modular_beneath.analyse(early).frequencies
    turns = np.array([6889, 3444, 1722]) * 2**0.25  # last checkpoints before 8,200, 4,100 and 2,050
    assert found.value == pytest.approx(np.mean(np.log2(turns / 256) / 6), abs=0.03)


def test_the_committed_run_by_hand():
    found, rows = result("modular_runs"), frame("tiny_modular_addition")
    last = rows[rows["steps"] == rows["steps"].max()]
    share = last["other_right_items"] / last["other_items"]
    assert found.generalised == (share[last["weight_decay"] > 0] >= 0.95).sum() == 15
    assert share[last["weight_decay"] == 0].max() < 0.01
    assert found.best_without_decay < 1 / 53  # no more than guessing
    # The steepest doubling of one network, by hand: its excess is (share - 1/9) / (1 - 1/9).
    one = rows[(rows["weight_decay"] == 1) & (rows["seed"] == 1)].sort_values("steps")
    accuracy = (one["other_right_items"] / one["other_items"]).to_numpy()
    steepest = (accuracy[4:] - accuracy[:-4]).max() / (accuracy[-1] - accuracy.min())
    sharp = result("modular_sharpness")
    rows_of = sharp.rows.set_index(["score", "decay"]).loc[("accuracy", "weight decay 1")]
    assert rows_of["excess_low"] <= (steepest - 1 / 9) / (1 - 1 / 9) <= rows_of["excess_high"]


def test_seeds_that_turn_apart_make_the_mean_less_sudden():
    parts = [network(0.0, seed, 1e9) for seed in (1, 2, 3)]
    turns = {1: 1025.0, 2: 4100.0, 3: 8200.0}
    parts += [network(decay, s, turn) for decay in (0.5, 1.0, 2.0) for s, turn in turns.items()]
    found = modular_sharpness.analyse(modular_runs.analyse(pd.concat(parts, ignore_index=True)))
    assert found.single_curves == pytest.approx(1)
    assert found.mean_curve == pytest.approx((1 / 3 - 1 / 9) / (1 - 1 / 9), abs=1e-3)
    assert (found.seeds_least, found.seeds_most) == (0, 1)


def test_the_record_of_the_run_is_that_of_all_its_parts():
    runs = pd.DataFrame(
        {
            "experiment": ["another", modular_experiment.NAME],
            "cpu_hours": [9.0, 0.1],
            "parts": [3, 20],
        }
    )
    found = modular_experiment.analyse(runs)
    assert (found.parts, found.cpu_minutes) == (20, pytest.approx(6))
    assert result("modular_experiment").parts == 20


def test_skills_used_by_a_power_law_leave_a_loss_that_falls_by_one():
    found = quanta_sum.analyse()
    assert found.slope == pytest.approx(found.exponent, abs=0.001)
    single = found.rows[found.rows["series"] == "task of skill 1,000"]
    assert set(single["value"]) == {0.0, 1.0}


def test_arithmetic_without_examples_is_that_of_table_h1():
    """Brown et al. 2020, Table H.1: 2-digit addition of the 175B model, 76.9 zero-shot and 100.0 few-shot."""
    found = result("left_without_examples")
    assert found.two_digits.value == pytest.approx(0.769)
    assert found.two_digits_with.value == pytest.approx(1.0)
    by_hand = (found.rows["zero-shot"] / found.rows["few-shot"]).mean()
    assert found.left.value == pytest.approx(by_hand)
    # The same table: 4.0 and 25.5 for 4-digit addition, 7.5 and 26.8 for 4-digit subtraction.
    assert found.four_digits.value == pytest.approx((4.0 / 25.5 + 7.5 / 26.8) / 2, abs=1e-3)


def test_all_is_left_where_examples_add_nothing():
    rows = frame("gpt3_arithmetic")
    same = rows.assign(accuracy=0.5)
    found = left_without_examples.analyse(same)
    assert found.left.value == pytest.approx(1)
    assert found.left.default.low < 1 < found.left.default.high


def test_thresholds_of_two_runs_on_one_curve_are_the_same():
    formats, leaving = result("olmo_formats"), result("olmo_leaving_chance")
    found = loss_thresholds.analyse(formats, leaving)
    ratio = found.large.value / found.small.value
    assert found.ratio.value == pytest.approx(ratio)
    assert found.ratio.default.low <= ratio <= found.ratio.default.high
    crossing = leaving.rows.set_index(["model", "task", "format"])["tokens"]
    tokens = [crossing[(f"OLMo 2 {size}", "MMLU", "letter choice")] for size in ("7B", "13B")]
    assert found.times_tokens.value == pytest.approx(tokens[0] / tokens[1])
    loss = formats.rows.query("stage == 'inside a run' and task == 'HellaSwag'")
    both = loss.pivot(index="training_tokens", columns="model", values="bits_per_byte").dropna()
    trained = both[both.index > 0]
    ratio = (trained["OLMo 2 13B"] / trained["OLMo 2 7B"]).mean()
    assert found.equal_tokens == pytest.approx(1 - ratio)
    assert found.equal_tokens < found.apart  # so the test could hardly fail
    assert found.cloze_small.default.low > 1  # asked for the text, chance was left at a higher loss
