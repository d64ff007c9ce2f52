"""Accuracy grows evenly with the logarithm of thinking tokens

Tested on four sets of data, each within one model: where along the logarithm of tokens does the gain lie?
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["accuracy_within_models", "upper_half_of_the_gain"]
EVEN = Range(1 / 3, 2 / 3)
QUANTITY = "Share of the gain that lies in the upper half of the range of log tokens"
BECAUSE = (
    "An even rise has one half there. About is read as: a doubling in the upper half is worth between half and twice as much "
    "as one in the lower, which makes the share one third to two thirds."
)


def _part(id: str, statement: str) -> Measured:
    return Measured(
        id=id,
        statement=statement,
        quantity=QUANTITY,
        measured_by=f"thinking_shape_choices.{id}",
        supports=EVEN,
        rule="report",
        because=BECAUSE,
        post_hoc=True,
    )


CLAIM = Claim(
    statement="Accuracy of reasoning models grows about linearly in the logarithm of thinking tokens.",
    kind="empirical",
    said_in=(
        SaidIn(
            "OpenAI's post on o1, whose figure has no numbers on its axis of compute",
            "openai2024o1",
            said_on="2024-09-12",
        ),
        SaidIn(
            "Anthropic's post on Claude 3.7 Sonnet", "anthropic2025thinking", said_on="2025-02-24"
        ),
    ),
    parts=(
        _part("runs", "It does within the models that Epoch AI ran at three settings or more"),
        _part("o1_mini", "It does in o1-mini, asked to think for longer"),
        _part("gemini", "It does in Gemini 2.5 Flash under six budgets"),
        _part("claude", "It does in Claude 3.7 Sonnet by the tokens it used"),
        Measured(
            id="grows",
            statement="It grows at all",
            quantity="Gain from the least to the most tokens for each doubling, mean over models and benchmarks",
            measured_by="thinking_series.a_doubling",
            supports=Range(low=0),
            rule="report",
            because="The sentence says that it grows; how evenly is the question of the other parts.",
            post_hoc=True,
            role="context",
        ),
        Literature(
            id="on_and_on",
            statement="It goes on for as long as a model thinks",
            role="limit",
            findings=(
                Finding(
                    "zhang2024o1",
                    "README, Majority Vote / Self Consistency",
                    "against",
                    "voting over ever more answers of o1-mini brings nothing beyond some 130,000 tokens a question and 70% right.",
                ),
                Finding(
                    "ghosal2025",
                    "abstract",
                    "against",
                    "in small open models made to think on, accuracy first rises and then falls.",
                    unread="all but the abstract",
                ),
            ),
        ),
    ),
    logic="tests",
    answer=Answer(
        "undecided",
        "It grows, by {{ number: thinking_series.a_doubling | .1% }} of the questions a doubling, and it ends. Four sets of data are too few to tell whether it grows evenly until then.",
    ),
    looked="2026-11-27",
    caveat=(
        "Standard errors of the runs contain the choice of questions, which the settings of one model share, so the intervals are wide. "
        "The points of Gemini and Claude were read off the makers' figures by one person; their errors are taken from the scatter about a bent line. "
        "Gemini's tokens are budgets and not use. OpenAI's own figure cannot be tested: it has no numbers. "
        "The range was written when the points were known."
    ),
)
