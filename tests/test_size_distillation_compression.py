"""Distillation and compression: printed values, what follows from the arithmetic, and codes that can be read again."""

from __future__ import annotations

import numpy as np
import pytest
from frames import frame

from generators.analyses import (
    bits_against_benchmarks,
    bits_by_choice,
    code_lengths,
    coded_to_the_bit,
    compressors_by_choice,
    known_language,
    loss_against_accuracy,
    loss_by_choice,
    model_pays_for_itself,
    rates_by_choice,
    students_and_teachers,
    taught_and_alone,
    wikipedia_records,
)
from generators.records import Bracket


@pytest.fixture(scope="module")
def rates():
    return frame("compression_rates")


@pytest.fixture(scope="module")
def language():
    return known_language.analyse()


@pytest.fixture(scope="module")
def lengths(language):
    return code_lengths.analyse(language)


@pytest.fixture(scope="module")
def benchmarks():
    return bits_against_benchmarks.analyse(
        frame("bits_per_character"), frame("compressed_models_benchmarks")
    )


def test_rates_with_the_model_add_two_bytes_a_parameter(rates):
    # deletang2024, Table 1: raw and adjusted rates, both rounded to a thousandth
    added = rates["rate_with_model"] - rates["rate"]
    expected = rates["parameters"].fillna(0) * 2 / model_pays_for_itself.MEASURED_ON
    assert added.to_numpy() == pytest.approx(expected.to_numpy(), abs=0.00101)


def test_abstract_and_table_disagree_on_two_rates(rates):
    # deletang2024, abstract and Table 1
    differing = rates.dropna(subset=["rate_in_abstract"]).set_index("data")
    assert differing["rate_in_abstract"].to_dict() == {"images": 0.434, "speech": 0.164}
    assert differing["rate"].to_dict() == {"images": 0.48, "speech": 0.21}


def test_compressors_cross_where_their_sizes_are_equal(rates):
    result = model_pays_for_itself.analyse(rates)
    text = result.large_over_gzip.value
    assert 0.083 * text + 2 * 70e9 == pytest.approx(0.323 * text)
    assert result.large_over_gzip.value < result.large_over_lzma.value
    assert result.large_over_lzma.value < result.large_over_small.value
    assert result.large_times_measured.value == pytest.approx(text / 1e9)


def test_a_student_of_bert_keeps_the_share_that_its_paper_prints():
    result = students_and_teachers.analyse(frame("distilled_students"), frame("soft_targets"))
    assert round(result.glue.value, 2) == 0.97  # sanh2019, abstract
    assert result.distilbert_size == pytest.approx(0.6)  # sanh2019, abstract: 40% smaller
    assert result.anli_times_smaller == pytest.approx(700, rel=0.01)
    assert result.frames.low < result.frames.value < result.frames.high


def test_steps_of_the_record_are_those_announced():
    rows = frame("wikipedia_compression_records").query("limits == 'prize'")
    size = rows.set_index("program")["total_bytes"]
    names = ["fx2-cmix", "cmix-lex", "cmix-obias", "fx2-cmix-transformer"]
    steps = 1 - size[names].to_numpy()[1:] / size[names].to_numpy()[:-1]
    assert steps == pytest.approx([0.0101, 0.0105, 0.0746], abs=0.00005)  # hutter2026
    result = wikipedia_records.analyse(frame("wikipedia_compression_records"))
    assert result.largest_step == pytest.approx(0.0746, abs=0.00005)


def test_a_pending_entry_is_no_record():
    found = wikipedia_records.analyse(frame("wikipedia_compression_records"))
    assert found.last_bits == pytest.approx(100_424_672 * 8 / 1e9)
    assert found.pending_bits < found.last_bits
    assert found.records == 7


def test_a_complete_list_of_records_is_not_resampled():
    found = wikipedia_records.analyse(frame("wikipedia_compression_records"))
    for fall in (found.fall_to_2024, found.fall.default, found.fall_since_2024.default):
        assert isinstance(fall, Bracket) and fall.low == fall.value == fall.high


def test_students_of_a_reasoning_model_keep_what_tables_4_to_6_of_deepseek2025r1_print():
    found = taught_and_alone.analyse(frame("reasoning_students"))
    assert found.kept.default.low == pytest.approx(57.2 / 65.9)
    assert found.kept.default.high == pytest.approx(94.3 / 97.3)
    assert found.over_alone.default.high == pytest.approx(0.726 - 0.470)
    assert found.taught - found.alone == pytest.approx(found.over_alone.value)
    assert (found.above_teacher, found.compared) == (0, 24)


def test_a_dearer_parameter_makes_a_model_a_worse_compressor(rates):
    found = rates_by_choice.analyse(rates, model_pays_for_itself.analyse(rates))
    small = found.small
    assert small.value < small.others["four bytes a parameter"].value
    assert small.others["four bytes a parameter"].value < 1 < found.large.value


def test_natural_text_is_no_nearer_to_its_entropy_than_to_its_shortest_code(
    rates, lengths, language
):
    records = wikipedia_records.analyse(frame("wikipedia_compression_records"))
    found = compressors_by_choice.analyse(lengths, language, rates, records)
    assert found.wikipedia.value == pytest.approx(0.323 * 8 / records.last_bits)
    assert found.gzip.default == lengths.gzip_ratio
    assert min(other.value for other in found.order_growth.others.values()) > 0


def test_choices_of_correlations_start_from_those_of_the_analysis(benchmarks):
    found = bits_by_choice.analyse(benchmarks)
    assert found.ranks.value == pytest.approx(benchmarks.ranks.value)
    assert found.linear.value == pytest.approx(benchmarks.linear.value)
    assert found.bits_less_size.value == pytest.approx(benchmarks.bits_less_size.value)


def test_one_run_a_model_leaves_pythia_few():
    single = loss_against_accuracy.analyse(
        frame("cerebras_gpt"), frame("pythia_wikitext"), frame("olmo_run_ends")
    )
    others = loss_by_choice.analyse(single).pythia.others
    assert others["one run a model, that of the lowest loss"].n == 10


def test_averages_of_the_leaderboard_are_means_of_its_three_texts():
    table = frame("bits_per_character")
    mean = table[["common_crawl_bits", "python_bits", "arxiv_math_bits"]].mean(axis=1)
    assert table["average_bits"].to_numpy() == pytest.approx(mean.to_numpy(), abs=0.0011)


def test_every_model_with_bits_has_benchmarks(benchmarks):
    assert benchmarks.number == len(frame("bits_per_character"))
    assert len(benchmarks.models) == benchmarks.number


def test_published_correlation_lies_in_the_interval_from_other_benchmarks(benchmarks):
    assert benchmarks.linear.low < 0.931 < benchmarks.linear.high  # huang2024, sign turned


def test_bits_on_code_follow_programs_better_than_size_follows_the_mean(benchmarks):
    assert benchmarks.humaneval_code.value > benchmarks.ranks_by_size.value
    assert benchmarks.bits_less_size.value == pytest.approx(
        benchmarks.ranks_by_bits.value - benchmarks.ranks_by_size.value
    )


def test_families_are_kept_apart():
    result = loss_against_accuracy.analyse(
        frame("cerebras_gpt"), frame("pythia_wikitext"), frame("olmo_run_ends")
    )
    assert result.points.groupby("family").size()["Cerebras-GPT"] == 7
    assert result.pairs == 7 + 8 + 10
    assert result.cerebras.value == pytest.approx(1)
    assert result.weakest.value == result.rows["correlation"].min()


def test_the_text_is_drawn_as_its_entropy_says(language):
    assert language.ideal == pytest.approx(language.entropy, rel=0.01)
    assert language.characters >= known_language.CHARACTERS
    letters = [language.letters[s] for s in language.symbols[:50]]
    assert language.sample.text.startswith("".join(letters))


def test_no_coder_beats_the_ideal_code(lengths, language):
    long = lengths.rows[lengths.rows["length"].ge(2**13)]
    assert (long["bits"] > language.ideal).all()
    assert min(lengths.gzip_ratio.low, lengths.bzip2_ratio.low, lengths.best_ratio.low) > 1


def test_every_code_is_read_again_and_at_most_two_bits_longer(language):
    result = coded_to_the_bit.analyse(language)
    assert result.returned == result.orders
    assert 0 <= result.excess.low <= result.excess.high <= 2
    assert result.rounding < 1


def test_rates_fall_as_the_best_order_rises(lengths):
    assert lengths.best_order > lengths.best_order_at_start
    models = lengths.rows.dropna().pivot(index="length", columns="order", values="bits")
    assert (np.diff(models.min(axis=1)) < 0).all()
