"""What is measured under other choices begins with the number that the report prints, and differs as it should."""

from __future__ import annotations

import pytest
from results import result

from generators.analyses import (
    allocation_choices,
    approaches_apart,
    design_choices,
    kaplan_gap,
    other_fits,
    porian_choices,
    published_fit_choices,
    pythia_token_choices,
    repeat_choices,
    served_choices,
    text_choices,
    undertrained_choices,
)

PREFERRED = {  # analysis -> field -> the number that it varies
    allocation_choices: {
        "exponent": "chinchilla_fit.exponent_N",
        "ratio": "optimal_allocation.refit",
        "floor": "chinchilla_fit.E",
    },
    design_choices: {
        "one_decade": "design_study.one_decade_factor",
        "two_decades": "design_study.two_decades_factor",
    },
    kaplan_gap: {
        "decay_refinedweb": "kaplan_to_hoffmann.decay_share_refinedweb",
        "decay_openwebtext2": "kaplan_to_hoffmann.decay_share_openwebtext2",
    },
    porian_choices: {
        "exponent_refinedweb": "kaplan_to_hoffmann.corrected_refinedweb",
        "exponent_openwebtext2": "kaplan_to_hoffmann.corrected_openwebtext2",
        "ratio_refinedweb": "kaplan_to_hoffmann.ratio_refinedweb",
    },
    published_fit_choices: {
        "bias": "published_fit_residuals.printed_share_positive",
        "misfit": "published_fit_residuals.printed_objective_ratio",
        "runs_needed": "disputed_interval.runs_needed",
    },
    pythia_token_choices: {"greatest_share": "tokens_to_perplexity.greatest_share"},
    repeat_choices: {
        "four_penalty": "matched_repeats.four_penalty",
        "forty_change": "beyond_forty_passes.forty_change",
    },
    text_choices: {
        "filtered_ratio_20": "hundred_trillion.filtered_ratio_20",
        "filtered_refit": "hundred_trillion.filtered_refit",
        "unfiltered_approach_1": "hundred_trillion.unfiltered_approach_1",
        "compute": "hundred_trillion.record_ratio_20",
        "now": "text_limits.record_share_ratio_20",
    },
    undertrained_choices: {
        "gpt3": "models_before_chinchilla.gpt3_share",
        "gopher": "models_before_chinchilla.gopher_share",
        "mtnlg": "models_before_chinchilla.mtnlg_share",
    },
}


def of(module) -> object:
    return result(module.__name__.rpartition(".")[2])


@pytest.mark.parametrize("module", PREFERRED, ids=lambda module: module.__name__.rpartition(".")[2])
def test_the_preferred_choice_is_the_number_that_it_varies(module):
    for field, name in PREFERRED[module].items():
        analysis, _, varied = name.partition(".")
        assert getattr(of(module), field).value == pytest.approx(
            getattr(result(analysis), varied).value, rel=1e-9
        ), field


def test_other_fits_leave_out_what_they_say():
    fits = of(other_fits).fits
    kept = [fit.runs for fit in fits.values()]
    assert fits["all 245 runs"].runs == 245 == max(kept)
    assert min(kept) < 0.8 * 245


def test_the_printed_fit_is_apart_from_approach_1_and_not_from_approach_2():
    found = of(approaches_apart)
    assert found.printed_from_1.value > 7
    assert found.printed_from_2.value < 2
    assert max(found.refit_from_1.value, found.refit_from_2.value) < 1


def test_the_more_is_served_the_more_a_smaller_model_saves():
    found = of(served_choices)
    assert found.saved_ten.value > found.saved_one.value > 0
    assert found.factor_ten.value > found.factor_one.value > 1
    # A trillion tokens are many to a small model and few to a large one.
    assert found.trillion_small.value > found.saved_trillion.value > found.trillion_large.value
