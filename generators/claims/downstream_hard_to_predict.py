"""Accuracy on tasks is hard to predict from scale because probability moves among wrong options

Tested on the forecasts of this report, on the scores of one ladder of models, and on what others found for single questions.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["untold_by_score"]
CLAIM = Claim(
    statement=(
        "Accuracy on downstream tasks is hard to predict from scale because probability moves among the wrong options."
    ),
    kind="empirical",
    said_in=(SaidIn("Schaeffer et al. 2025", "schaeffer2025elusive", "abstract", "2025"),),
    parts=(
        Measured(
            id="hard",
            statement="Most tasks are not forecast within five points",
            quantity="Share of ten tasks whose accuracy is forecast within 0.05 for both OLMo 2 models",
            measured_by="ladder_choices.share_within_tolerance",
            supports=Range(high=0.5),
            rule="report",
            because="Hard means that most forecasts miss; the tolerance is that of the claim that capabilities are predictable.",
            post_hoc=True,
        ),
        Measured(
            id="wrong_options",
            statement="What accuracy loses of scale is lost where wrong options come in",
            quantity="Of the share that compute does not tell of accuracy beyond that of the right answer's bits, the part that the probability among the options already has",
            measured_by="scores_along_the_ladder.from_wrong_options",
            supports=Range(low=0.5),
            rule="report",
            because="For wrong options to be the reason, most of the loss must come with them.",
            post_hoc=True,
        ),
        Literature(
            id="single_questions",
            statement="Its authors find it question by question",
            findings=(
                Finding(
                    "schaeffer2025elusive",
                    "abstract",
                    "for",
                    "over five families and twelve tests, scores follow scale less with each step from log-likelihood to accuracy; the comparison with wrong options is the cause.",
                    unread="the abstract alone",
                ),
            ),
        ),
        Measured(
            id="less_told",
            statement="Compute tells less of accuracy than of the right answer's bits",
            quantity="Share that compute does not tell of accuracy less that of the bits of the right answer, mean over seven tasks",
            measured_by="scores_along_the_ladder.accuracy_less_bits",
            supports=Range(low=0),
            rule="report",
            because="Were it not so, there would be no loss to explain.",
            post_hoc=True,
            role="context",
        ),
        Literature(
            id="averages",
            statement="Averages over questions and tasks are as hard",
            findings=(
                Finding(
                    "gadre2024",
                    "abstract",
                    "against",
                    "the error averaged over tasks was forecast with 20 times less compute.",
                ),
                Finding(
                    "lourie2025",
                    "abstract",
                    "for",
                    "scaling is predictable in 39% of the cases of a meta-analysis.",
                ),
            ),
            role="limit",
        ),
    ),
    logic="every",
    answer=Answer(
        "undecided",
        "Along one ladder of models compute leaves {{ number: scores_along_the_ladder.accuracy | .0% }} of accuracy unexplained and "
        "{{ number: scores_along_the_ladder.bits | .0% }} of the right answer's bits; whether wrong options are the reason depends on the tasks.",
    ),
    looked="2026-11-27",
    caveat=(
        "The original finding is about single questions, whose scores were not published with these models; a mean over a thousand questions or more smooths what moves among wrong options. "
        "One family of models, of close to a decade in size. A curve at its floor is easy to forecast and tells little."
    ),
)
