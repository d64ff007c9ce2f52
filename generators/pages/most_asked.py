"""The claims that people ask about most, which the ledger shows first, with their answers.

Chosen by hand: nobody counts the readers of this report. First the sentence that started it and what is said against
it, then what headlines, talks and threads repeat, then the rules that practice goes by. The others follow by chapter,
without their answers: those of all 136 were 8.2 kB of the page as it is sent, 5 more than its budget has left.
"""

from __future__ import annotations

MOST_ASKED = (
    # the question of the report, and its two usual answers
    "emoji_movie_jump",
    "closer_scrutiny_metric_artifact",
    "most_bigbench_tasks_rise_without_a_jump",
    "gpt3_arithmetic_jumps_at_the_last_size",
    "emergence_definition",
    # what is asked of models today
    "pretraining_plateau",
    "capabilities_more_predictable",
    "interpolation_not_extrapolation",
    "reasoning_models_jump",
    "illusion_of_thinking",
    "rl_only_sharpens",
    "horizon_doubles_seven_months",
    # size, text and money
    "gpt4_100t_rumour",
    "chinchilla_20_tokens",
    "data_is_limiting",
    "billion_dollar_run_by_2027",
    "prices_fall_9_to_900",
    "contamination_inflates_scores",
    "training_on_model_output_collapses",
    "attention_is_all_you_need_myth",
    # what chapters and other reports lean on
    "chain_of_thought_needs_scale",
    "multi_step_sharpness",
    "letter_choice_jumps_while_cloze_rises_smoothly",
    "floor_hides_smooth_rise",
    "grokking_phase_changes",
    "icl_explains_emergence",
    "loss_threshold",
    "inverse_scaling_exists",
    "test_time_beats_size",
    "algorithmic_progress_8_months",
    "compute_doubles_twice_a_year",
    "densing_law",
    "distilled_without_loss",
    "recurrent_with_attention_will_outperform",
    "compression_formalizes_intelligence",
)
