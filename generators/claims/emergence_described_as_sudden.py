"""Early accounts described emergent abilities as sudden

What the works of 2022 say, and that they warned of the metric at the same time.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, SaidIn

FIGURES = ["abilities_by_compute"]

CLAIM = Claim(
    statement="Early accounts described emergent abilities as sudden, discontinuous jumps.",
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
            "sudden",
            "They describe a sudden rise at some scale",
            (
                Finding(
                    "wei2022",
                    "section 2",
                    "for",
                    "near-random up to a critical threshold of scale, well above random after it; likened to a phase transition.",
                ),
                Finding(
                    "srivastava2023",
                    "abstract",
                    "for",
                    "speaks of breakthrough behaviour at a critical scale.",
                ),
                Finding(
                    "ganguli2022",
                    "Figure 2",
                    "for",
                    "shows three examples of abrupt scaling of a specific capability.",
                ),
                Finding(
                    "chowdhery2022",
                    "section 6.2",
                    "for",
                    "calls improvements discontinuous where the largest model gains far more than a line through the smaller ones promises.",
                ),
                Finding(
                    "schaeffer2023",
                    "abstract",
                    "for",
                    "sums up recent work as claiming sharp and unpredictable transitions.",
                ),
            ),
        ),
    ),
    answer=Answer(
        verdict="supported",
        text=(
            "The works of 2022 speak of critical thresholds, breakthroughs, abrupt scaling and discontinuous gains; some of them name the metric as a possible reason at once."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "The same works name the metric as a possible reason: all-or-nothing scores of long answers can make "
        "compounding small gains look like emergence [@wei2022, section 5.1], and tasks with breakthroughs often have "
        "brittle metrics [@srivastava2023, abstract]. They describe curves; they do not measure how sudden a rise is. "
        "Breakthrough and threshold are the words of most; discontinuous is that of the paper on PaLM."
    ),
)
