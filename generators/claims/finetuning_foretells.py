"""Fine-tuning on a task foretells at which size untuned models will do it

On the abstract of the only work that was found to try it.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, SaidIn

CLAIM = Claim(
    statement="Fine-tuning small models on the task moves the point of emergence and so predicts it up to four times more compute ahead.",
    kind="empirical",
    said_in=(SaidIn("Snell et al. 2024", "snell2024finetuning", "abstract"),),
    parts=(
        Literature(
            "moves",
            "Fine-tuning moves the point of emergence towards less capable models",
            (
                Finding(
                    "snell2024finetuning",
                    "abstract",
                    "for",
                    "finds the shift on MMLU, GSM8K, CommonsenseQA and CoLA, the larger the more data is tuned on.",
                    unread="the abstract and the opening alone",
                ),
                Finding(
                    "dominguez2025testtask",
                    "abstract",
                    "for",
                    "finds that emergent behaviour disappears by degrees as models train on the test task.",
                    unread="the abstract alone",
                ),
            ),
        ),
        Literature(
            "foretells",
            "A law fitted to the shift says up to four times the compute ahead whether an ability has emerged",
            (
                Finding(
                    "snell2024finetuning",
                    "abstract",
                    "mixed",
                    "predicts it for models of up to four times the compute, but only in some cases.",
                    unread="the abstract and the opening alone",
                ),
            ),
        ),
        Literature("repeated", "Somebody else has repeated the forecast", (), role="limit"),
    ),
    logic="every",
    answer=Answer(
        verdict="undecided",
        text=(
            "Two works report that fine-tuning brings the point forward; one of them forecasts it, in some cases and over four times the compute, and no repetition was found."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "Four times the compute is little beside the factor of ten and more between the sizes on which most jumps were reported. "
        "The method needs examples of the task and a known point of emergence to be checked against, so it was tried on tasks that had already emerged. "
        "No scores of single models were published in a form that this report could use."
    ),
)
