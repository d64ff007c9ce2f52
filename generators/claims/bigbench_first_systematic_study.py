"""Emergence in language models was first studied systematically through BIG-bench

What came before it, and how much of what was listed comes from it.
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["abilities_on_the_list"]

CLAIM = Claim(
    statement="Emergence in language models was first studied systematically through BIG-bench.",
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
            "systematic",
            "BIG-bench studied it systematically",
            (
                Finding(
                    "srivastava2023",
                    "abstract",
                    "for",
                    "runs 204 tasks over model sizes from millions to hundreds of billions, and asks what the tasks with breakthroughs have in common.",
                ),
            ),
            role="context",
        ),
        Literature(
            "first",
            "Nobody had studied it before",
            (
                Finding(
                    "ganguli2022",
                    "Figure 2",
                    "mixed",
                    "gathers abrupt rises from three works four months earlier, but three only.",
                ),
                Finding(
                    "chowdhery2022",
                    "section 6.2",
                    "for",
                    "counts discontinuous gains over 150 tasks two months before the paper on BIG-bench, but through tasks of BIG-bench.",
                ),
            ),
        ),
        Measured(
            id="most",
            statement="Most of the listed abilities come from BIG-bench",
            quantity="Share of the list of 137 abilities that comes from BIG-bench",
            measured_by="listed_abilities.bigbench_share",
            supports=Range(low=0.5),
            rule="report",
            because="The main way of studying a thing should have given at least half of what is known of it.",
            post_hoc=True,
            role="context",
        ),
    ),
    answer=Answer(
        verdict="contested",
        text=(
            "It was the first broad study; four months before, Ganguli et al. had set three abrupt rises side by side, which may count or not."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "Dates are those of the preprints: February 2022 for Ganguli et al., and June 2022 for both BIG-bench and Wei et al. "
        "Most of the abilities that Wei et al. print come from papers on single models, some of 2020 and 2021 [@wei2022, Table 1]. "
        "Nobody doubts that BIG-bench is systematic; the sentence asks whether it was first, and the one earlier study that turned up can be counted either way. "
        "The counts of the list were known when the range was written."
    ),
)
