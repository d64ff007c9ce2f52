"""A magazine article of March 2023 reports unpredictable abilities, with the test on films and emoji

What the article says, and whether the paper behind it says the same.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, SaidIn

FIGURES = ["emoji_movie_exact_match"]

CLAIM = Claim(
    statement="A Quanta article of 16 March 2023 reports unpredictable abilities of large models, with the test on films and emoji.",
    kind="empirical",
    said_in=(
        SaidIn(
            "A forum post that answers a request for references and ends with the address of Quanta's "
            "The Unpredictable Abilities Emerging From Large AI Models, of 16 March 2023; "
            "no public address of the post itself is known"
        ),
    ),
    parts=(
        Literature(
            "article",
            "The article says so",
            (
                Finding(
                    "ornes2023quanta",
                    "title and opening",
                    "for",
                    "opens with the prompt, one of 204 tasks, and three answers to it.",
                    unread="all but the opening",
                ),
            ),
        ),
        Literature(
            "paper",
            "The paper it reports on shows the same three kinds of answer",
            (
                Finding(
                    "srivastava2023",
                    "Figure 9",
                    "for",
                    "small models ramble, middle ones write of films and emoji, the largest names the film.",
                ),
            ),
            role="context",
        ),
    ),
    answer=Answer(
        verdict="supported",
        text=(
            "The article of that day opens with the emoji of a girl and three fish, and with the answers of three models to them."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "The address has the date; only the opening of the article was read, in two copies. "
        "One question is an anecdote: the article says that larger models do better on it, not how a score over all questions rises."
    ),
)
