"""A dense model of 100 trillion parameters needs more text than the filtered web holds

Tokens at which the size is compute-optimal over the stock of 2024, under five laws, with the doubt of law and stock carried through.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = [
    "shortfall_at_100_trillion",
    "tokens_needed_by_size",
    "chance_text_falls_short",
    "shortfall_by_assumption",
]
MORE = Range(low=1)
QUANTITY = "Tokens that 100 trillion parameters call for over the tokens of the filtered indexed web of 2024"
BECAUSE = "Above one, one pass over all of the filtered text is not enough."


def _part(id: str, law: str) -> Measured:
    statement = f"{law} asks for more than that"
    return Measured(
        id=id,
        statement=statement,
        quantity=QUANTITY,
        measured_by=f"text_choices.filtered_{id}",
        supports=MORE,
        rule="report",
        because=BECAUSE,
        post_hoc=True,
    )


CLAIM = Claim(
    statement="Under every law, a dense model of 100 trillion parameters needs more text than the filtered public web holds.",
    kind="theoretical",
    said_in=(SaidIn("This report"),),
    parts=(
        _part("ratio_20", "Twenty tokens per parameter"),
        _part("approach_1", "Approach 1 of Hoffmann et al."),
        _part("approach_2", "Approach 2 of Hoffmann et al."),
        _part("printed", "The fit of Hoffmann et al. as printed"),
        _part("refit", "This report's fit"),
    ),
    logic="every",
    answer=Answer(
        verdict="undecided",
        text=(
            "Probably: at twenty tokens a parameter it takes {{ number: hundred_trillion.filtered_ratio_20 | .0f | value }} times the filtered web. But under some laws the web may hold enough."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "The laws rest on runs of at most 16 billion parameters and are extrapolated by {{ number: hundred_trillion.decades_beyond_size | .1f }} "
        "decades; the intervals do not cover that. Twenty tokens and the printed constants have no spread of their own. This report's fit is a tie: "
        "{{ number: hundred_trillion.filtered_chance_refit | .1% }} of its draws ask for more, where 97.5% would do, and its 4,000 resamples know that share only to a quarter of a percent. "
        "Text seen more than once, sparse models, other media and text written by models are outside the claim."
    ),
)
