"""What this part computes against what is printed; each test names the table."""

from __future__ import annotations

import pytest
from frames import frame

from generators.analyses import emergent_scales, emoji_movie, listed_abilities, power_of_items
from generators.importers.bigbench import _columns
from generators.maths.two_shares import difference_interval
from generators.records import Bracket


@pytest.fixture(scope="module")
def emoji():
    return emoji_movie.analyse(frame("emoji_movie_scores"))


@pytest.mark.parametrize(
    "counts, printed",
    [
        ((56, 70, 48, 80), (0.0524, 0.3339)),
        ((9, 10, 3, 10), (0.1705, 0.8090)),
        ((6, 7, 2, 7), (0.0582, 0.8062)),
        ((5, 56, 0, 29), (-0.0381, 0.1926)),
        ((0, 10, 0, 20), (-0.1611, 0.2775)),
        ((0, 10, 0, 10), (-0.2775, 0.2775)),
    ],
)
def test_differences_have_the_intervals_of_newcombe_table_2_method_10(counts, printed):
    first, n_first, second, n_second = counts
    ends = difference_interval(second, n_second, first, n_first)
    assert (ends.low, ends.high) == pytest.approx(printed, abs=6e-5)


def test_few_shot_abilities_have_the_scales_of_wei_table_1():
    rows = frame("wei2022_table_1").set_index("ability")
    scales = emergent_scales.analyse(frame("wei2022_table_1"))
    assert (scales.abilities, scales.few_shot) == (22, 9)  # the row of many tasks has no scale
    assert scales.lowest_compute == 8.9e19
    assert scales.highest_compute == 2.5e24
    assert rows.loc["Addition and subtraction, 3 digits", "training_compute_flop"] == 2.3e22
    assert rows.loc["Addition and subtraction, 3 digits", "parameters"] == 1.3e10


def test_the_list_adds_up_to_the_counts_of_wei_blog():
    listed = listed_abilities.analyse(frame("abilities_by_source"))
    assert (listed.bigbench, listed.mmlu, listed.total) == (67, 51, 137)


@pytest.mark.parametrize(
    "model, shots, normalised",
    [
        ("GLM-130B", 0, 1.25),
        ("GLM-130B", 1, 4.88),
        ("GLM-130B", 3, 3.75),
        ("GPT-3 175B", 0, -10.0),
        ("GPT-3 175B", 1, -2.49),
        ("GPT-3 175B", 3, -1.24),
        ("PaLM 540B", 0, 17.5),
        ("PaLM 540B", 1, 88.75),
    ],
)
def test_scores_normalise_to_zeng_table_14(emoji, model, shots, normalised):
    rows = emoji.rows[emoji.rows["metric"] == "multiple_choice_grade"]
    score = rows.set_index(["model", "shots"]).loc[(model, shots), "score"]
    chance = emoji.chance
    assert 100 * (score - chance) / (1 - chance) == pytest.approx(normalised, abs=0.011)


def test_exact_match_scores_are_whole_items(emoji):
    rows = emoji.rows[emoji.rows["metric"] == "exact_str_match"]
    assert rows["items"].unique() == [20]
    assert (rows["score"] * 20 % 1).abs().max() == pytest.approx(0, abs=1e-9)


def test_more_items_see_more(emoji):
    power = power_of_items.analyse(emoji)
    assert power.few_to_40 < power.few_to_60 < power.few_to_80 < power.few_to_100
    assert power.many_to_40 > power.few_to_40
    assert power.many_seen < power.few_seen


def test_the_importer_writes_the_columns_of_the_table():
    assert list(frame("emoji_movie_scores").columns) == _columns()


def test_the_list_has_the_emergent_tasks_of_appendix_e_of_wei2022_by_family():
    rows = frame("abilities_by_source").query("found_in == 'BIG-bench'")
    palm = rows["model"] == "PaLM"
    assert (rows[~palm]["abilities"].sum(), rows[palm]["abilities"].sum()) == (25, 42)


def test_a_complete_list_has_no_sampling_interval():
    scales = emergent_scales.analyse(frame("wei2022_table_1"))
    listed = listed_abilities.analyse(frame("abilities_by_source"))
    for one in (scales.median_compute, scales.spread_compute, listed.bigbench_share):
        assert isinstance(one, Bracket)
        assert one.low == one.high
