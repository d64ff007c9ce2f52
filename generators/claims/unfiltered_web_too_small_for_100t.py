"""Even the unfiltered web is too small for a dense model of 100 trillion parameters

Tokens at which the size is compute-optimal over all text that search engines index, good or bad.
"""

from __future__ import annotations

from ..records import Answer, Claim, Measured, Range, SaidIn

FIGURES = ["shortfall_at_100_trillion", "tokens_needed_by_size"]
MORE = Range(low=1)
QUANTITY = "Tokens that 100 trillion parameters call for over the tokens of the unfiltered indexed web of 2024"
BECAUSE = "Above one, one pass over all indexed text is not enough, whatever its quality."


def _part(id: str, law: str) -> Measured:
    statement = f"{law} asks for more than that"
    return Measured(
        id=id,
        statement=statement,
        quantity=QUANTITY,
        measured_by=f"text_choices.unfiltered_{id}",
        supports=MORE,
        rule="report",
        because=BECAUSE,
        post_hoc=True,
    )


CLAIM = Claim(
    statement="Under every law, a dense model of 100 trillion parameters needs more text than the whole indexed web holds, unfiltered.",
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
            "Open: at twenty tokens a parameter it would take {{ number: hundred_trillion.unfiltered_ratio_20 | .0f | value }} times the whole indexed web, but the stock is so uncertain that under most laws it may be enough."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "The stock counts text of any quality, which nobody would train on as it is, and leaves out text behind log-ins. "
        "The laws are extrapolated by {{ number: hundred_trillion.decades_beyond_size | .1f }} decades of size, and the intervals do not cover that."
    ),
)
