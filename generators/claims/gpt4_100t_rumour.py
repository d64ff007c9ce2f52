"""Early rumours gave GPT-4 a hundred trillion parameters

Whether the rumour was about, not whether it was true.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, SaidIn

CLAIM = Claim(
    statement="Early rumours gave GPT-4 a hundred trillion parameters.",
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
            id="rumour",
            statement="There was such a rumour before the model came out",
            findings=(
                Finding(
                    "verge2023altman",
                    "fourth paragraph",
                    "for",
                    "tells in January 2023 of a viral chart with 175 billion for GPT-3 and 100 trillion for GPT-4, and calls it factually incorrect.",
                ),
            ),
        ),
    ),
    answer=Answer(
        "supported",
        "Such a rumour went round: in January 2023 The Verge wrote of a viral chart with a hundred trillion parameters, and called it incorrect.",
    ),
    looked="2026-11-27",
    caveat=(
        "The article was read in a reprint; its first address was not seen. In the same paragraph the head of OpenAI denies the figure in strong words. "
        "Nobody outside can say what the true size is: the report on the model gives none [@openai2023, p. 2], which was read in quotation. "
        "One article shows that the rumour went round, not how widely."
    ),
)
