"""Reinforcement learning only sharpens what the base model can do

Studies of many samples that point both ways.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["lucky_answers_by_tries"]
CLAIM = Claim(
    statement="RL with verifiable rewards raises pass@1 but adds no problem that the base model could not solve with many samples.",
    kind="empirical",
    said_in=(SaidIn("Yue et al. 2025", "yue2025rlvr", "abstract", "2025-04"),),
    parts=(
        Literature(
            id="nothing_new",
            statement="With enough samples the base model solves all that the trained one does",
            findings=(
                Finding(
                    "yue2025rlvr",
                    "abstract",
                    "for",
                    "with few samples the trained models are ahead, with many the base models, in several families and benchmarks.",
                    unread="its curves, whose numbers are not at hand",
                ),
                Finding(
                    "liu2025prorl",
                    "abstract",
                    "against",
                    "trained for longer and on more kinds of tasks, a model solves what its base fails at any number of attempts.",
                    unread="all but the abstract",
                ),
                Finding(
                    "wen2025",
                    "abstract",
                    "against",
                    "if the steps must be right and not only the answer, the trained models stay ahead at every number of samples.",
                    unread="all but the abstract",
                ),
            ),
        ),
        Literature(
            id="first_answer",
            statement="The first answer is right more often",
            role="context",
            findings=(
                Finding(
                    "yue2025rlvr",
                    "abstract",
                    "for",
                    "the trained models are ahead at one sample.",
                ),
            ),
        ),
        Measured(
            id="luck",
            statement="Many samples find right answers by luck",
            quantity="Chance that 1,024 blind guesses among 1,000 answers hit at least once",
            measured_by="lucky_answers.thousand_at_1024",
            supports=Range(low=0.5),
            rule="report",
            because="Above one half, solved at least once says little about a problem whose answer is a small number.",
            post_hoc=True,
            role="context",
        ),
    ),
    answer=Answer(
        "contested",
        "One study finds nothing new; two do, with longer training or where the steps must be right. A thousand blind guesses hit a three-digit answer {{ number: lucky_answers.thousand_at_1024 | .0% | value }} of the time.",
    ),
    looked="2026-11-27",
    caveat=(
        "No counts by problem of a base model and of the one trained from it are at hand. Much depends on how many samples count as many: what a test cannot tell from zero with a hundred samples, it may "
        "tell with ten thousand. Models guess better than blindly where answers are small numbers, so luck is larger than computed here."
    ),
)
