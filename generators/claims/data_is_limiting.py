"""Good training text limits models, and not compute alone

Measured: does the compute of the largest run on record, or a hundred times as much, call for more text than the filtered web holds?
"""

from __future__ import annotations

from ..records import Answer, Claim, Finding, Literature, Measured, Range, SaidIn

FIGURES = ["compute_that_uses_up_the_text", "stock_of_text_by_year", "stock_of_text_estimates"]
SHORT = Range(low=1)
BECAUSE = "Above one, whoever spends that compute at the optimum runs out of fresh filtered text."
RECORD = "Tokens optimal for the compute of the largest run on record over the filtered web of 2024"
HUNDREDFOLD = "Tokens optimal for a hundred times the compute of the largest run on record over the filtered web of 2024"


def _part(id: str, statement: str, quantity: str) -> Measured:
    return Measured(
        id=id,
        statement=statement,
        quantity=quantity,
        same_data="text stock",
        measured_by=f"text_choices.{id}",
        supports=SHORT,
        rule="report",
        because=BECAUSE,
        post_hoc=True,
    )


CLAIM = Claim(
    statement="The limit is not only compute but the supply of good training data.",
    kind="forecast",
    said_in=(
        SaidIn(
            "A forum post that answers a request for references and ends with the address of Quanta's "
            "The Unpredictable Abilities Emerging From Large AI Models, of 16 March 2023; "
            "no public address of the post itself is known"
        ),
    ),
    due="2032-12-31",
    outcome=(
        "Not due yet: the span of the projection runs to the end of 2032 [@villalobos2024data, abstract]. "
        "The compute of the largest run on record, spent at twenty tokens per parameter, would use "
        "{{ number: text_limits.record_share_ratio_20 | .2f }} of the filtered web."
    ),
    parts=(
        _part("now", "The largest compute on record runs out of text", RECORD),
        _part("hundredfold", "A hundred times that compute runs out of text", HUNDREDFOLD),
        Literature(
            "projections",
            "Training sets will reach the stock of public text",
            (
                Finding(
                    "villalobos2024data",
                    "abstract",
                    "for",
                    "if trends go on, between 2026 and 2032, or a little earlier if models are overtrained.",
                ),
            ),
            same_data="text stock",
        ),
        Literature(
            "ways_round",
            "Nothing makes up for missing text",
            (
                Finding(
                    "villalobos2024data",
                    "section 3",
                    "mixed",
                    "full use of public text need not stop scaling; text by models, other domains and private text are named, the evidence on the first called mixed.",
                ),
                Finding(
                    "muennighoff2023",
                    "abstract",
                    "mixed",
                    "up to four passes over the same text cost next to nothing; further passes are worth less and less.",
                ),
            ),
            role="limit",
        ),
    ),
    answer=Answer(
        verdict="undecided",
        text=(
            "Open: at twenty tokens a parameter the largest run takes {{ number: text_limits.record_share_ratio_20 | .1f | value }} of the filtered web, and a hundred times its compute {{ number: text_limits.hundredfold_share_ratio_20 | .0f | value }} such webs. Either may be five times off."
        ),
    ),
    looked="2026-11-27",
    caveat=(
        "The date is the end of the span that the abstract of the projections gives; this report cannot recompute the date on which they expect the text to run out, because it has no copy of their "
        "projection of compute. Tokens are those of the optimum; models trained on more run out sooner."
    ),
)
