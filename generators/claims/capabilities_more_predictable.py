"""What language models can do is more predictable than first thought

Two forecasts that this report makes, and what others found.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["ladder_forecast_errors", "emergent_task_forecast_errors"]
MOST = Range(low=0.5)
BECAUSE = "The statement is about capabilities in general, so most forecasts have to come within 0.05; less is a few."
CLAIM = Claim(
    statement="The capabilities of large language models are more predictable than was first thought.",
    kind="empirical",
    said_in=(
        SaidIn(
            "A forum post that answers a request for references and ends with the address of Quanta's "
            "The Unpredictable Abilities Emerging From Large AI Models, of 16 March 2023; "
            "no public address of the post itself is known"
        ),
    ),
    parts=(
        Measured(
            id="ladder",
            statement="Models of one maker are forecast within five points on most tasks",
            quantity="Share of ten tasks whose accuracy is forecast within 0.05 for both the 7B and the 13B model",
            measured_by="ladder_choices.share_within_tolerance",
            supports=MOST,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Measured(
            id="emergent_tasks",
            statement="Open models above the cut are forecast within five points on most tasks called emergent",
            quantity="Share of scores above the cut that lie within 0.05 of the forecast from the main axis of the benchmarks that rise with compute",
            measured_by="one_axis_choices.share_within_tolerance",
            supports=MOST,
            rule="report",
            because=BECAUSE,
            post_hoc=True,
        ),
        Literature(
            id="others",
            statement="Others forecast single tasks from smaller models",
            findings=(
                Finding(
                    "openai2023",
                    "abstract",
                    "for",
                    "some aspects of GPT-4 were forecast from models with at most a thousandth of its compute.",
                ),
                Finding(
                    "bhagia2024",
                    "abstract",
                    "mixed",
                    "four tasks within two points; other tasks have larger errors, those whose scores vary more between checkpoints.",
                ),
                Finding(
                    "krajewski2025",
                    "abstract",
                    "for",
                    "a power law of log accuracy in the budget describes several tasks and extrapolates.",
                    unread="the abstract alone",
                ),
                Finding(
                    "ruan2024",
                    "abstract",
                    "for",
                    "several emergent phenomena follow an S-curve and are predictable from small models.",
                ),
                Finding(
                    "gadre2024",
                    "abstract",
                    "for",
                    "the error averaged over tasks was forecast with 20 times less compute.",
                ),
                Finding(
                    "du2024",
                    "abstract",
                    "against",
                    "an ability appears below a threshold of loss, and the trend of models above it does not foretell it.",
                ),
                Finding(
                    "lourie2025",
                    "abstract",
                    "against",
                    "scaling is predictable in 39% of the cases of a meta-analysis.",
                ),
            ),
        ),
    ),
    logic="tests",
    answer=Answer(
        "undecided",
        "This report forecasts {{ number: ladder_choices.share_within_tolerance | .0% }} of ten tasks of one maker and "
        "{{ number: one_axis_choices.share_within_tolerance | .0% }} of scores of open models within five points; neither settles whether most can be.",
    ),
    looked="2026-11-27",
    caveat=(
        "What was first thought is not on record as a number, so the parts test predictability itself. "
        "From MMLU alone, an axis for which no range was written down before measuring, the share of open models is "
        "{{ number: open_model_forecast.mmlu_share_within_tolerance | .0% }}. "
        "A curve that has reached its ceiling is easy to forecast. "
        "Averages are forecast well and single tasks less so, which is where the works disagree."
    ),
)
